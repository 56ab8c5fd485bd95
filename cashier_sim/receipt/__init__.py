"""Receipts: slip markup to a laid-out receipt, and that to plain text and ESC/POS.

`lay_out` reads, lints and lays out a slip and never fails; `to_text` and `to_escpos` write what it
returns. QR codes and barcodes become dots in `codes`, which only painters need.
"""

from cashier_sim.receipt.errors import ReceiptError, WidthProfileError
from cashier_sim.receipt.escpos import CP866, CodePage, escpos_listing, to_escpos
from cashier_sim.receipt.layout import lay_out
from cashier_sim.receipt.model import Line, Look, Receipt, Run
from cashier_sim.receipt.notes import Note, NoteCode
from cashier_sim.receipt.profile import (
    COLUMNS_32,
    COLUMNS_42,
    COLUMNS_44,
    COLUMNS_48,
    PROFILES,
    Font,
    WidthProfile,
)
from cashier_sim.receipt.text import to_text

__all__ = [
    "COLUMNS_32",
    "COLUMNS_42",
    "COLUMNS_44",
    "COLUMNS_48",
    "CP866",
    "PROFILES",
    "CodePage",
    "Font",
    "Line",
    "Look",
    "Note",
    "NoteCode",
    "Receipt",
    "ReceiptError",
    "Run",
    "WidthProfile",
    "WidthProfileError",
    "escpos_listing",
    "lay_out",
    "to_escpos",
    "to_text",
]
