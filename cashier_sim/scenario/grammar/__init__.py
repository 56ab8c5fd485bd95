"""What sentences are made of: templates, gaps and their types, names of things, rows of tables."""
