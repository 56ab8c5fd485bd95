"""How a failure reads, in the language of its file."""
