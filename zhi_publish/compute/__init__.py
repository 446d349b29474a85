"""From the model to totals that keep their lines: pure functions on exact decimals, no files and no clock."""
