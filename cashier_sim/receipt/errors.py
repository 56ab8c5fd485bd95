"""Errors of this package. What is wrong with a slip is never one of them: it becomes a note."""

from __future__ import annotations


class ReceiptError(Exception):
    """Base of the errors of `cashier_sim.receipt`."""


class WidthProfileError(ReceiptError, ValueError):
    """A width profile that no printer can have; the message names field and value."""


class PictureError(ReceiptError, ValueError):
    """A text that a QR code or a barcode cannot carry; the message says why."""
