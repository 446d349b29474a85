"""From files to the model: parse, keep the places, and report everything that an author has to repair."""
