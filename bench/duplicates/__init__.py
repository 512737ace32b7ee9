"""Near-duplicate paragraphs: recall, precision, CPU and memory over many paragraphs."""
