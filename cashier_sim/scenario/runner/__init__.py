"""Scenarios as tests of pytest: collected, played, shown, reported."""
