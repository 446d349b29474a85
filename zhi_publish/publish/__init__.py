"""From views to files: pages, prints, downloads, and the folder that they are published in."""
