"""What there is to expect of the present screen, for a recorder."""
