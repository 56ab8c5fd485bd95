"""Measurements of the program against bare programs: `python3 dev.py bench`."""
