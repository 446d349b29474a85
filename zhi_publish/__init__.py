"""From Markdown files to a website, brochures and open figures that show what an initiative is worth."""

__version__ = "0.1.0"
