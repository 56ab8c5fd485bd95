"""What is not collected here."""

collect_ignore = ["twice"]
"""Scenarios that a test plays with plugins of its own choice."""
