"""From totals to what a page or a print shows: words, euros, drawings; the only stage that rounds for reading."""
