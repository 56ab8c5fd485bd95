"""Errors of this package."""

from __future__ import annotations


class PaintError(Exception):
    """Base of the errors of `cashier_sim.paint`."""


class FontMissingError(PaintError, FileNotFoundError):
    """A font that ships with the program cannot be loaded; the message names its file."""


class ExportError(PaintError, OSError):
    """A picture of a receipt could not be written; the message names the file."""
