"""The spreadsheet of an analysis as data: sheets of cells with formulas and their exact values."""
