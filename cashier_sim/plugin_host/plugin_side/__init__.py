"""The side of the wire that runs in a plugin's own process. Quick to import: see `serving`."""
