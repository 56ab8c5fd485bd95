"""The receipt printer at the right of the window: its paper, with all that it ever printed."""
