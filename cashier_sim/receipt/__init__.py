"""Receipts: slip markup to a laid-out receipt, and that to plain text and ESC/POS.

`lay_out` reads, lints and lays out a slip and never fails; `to_text` and `to_escpos` write what it
returns. QR codes and barcodes become dots in `codes`, which only painters need.

Names load on first use: a till without a slip on its tape needs no parser of markup.
"""

from typing import TYPE_CHECKING

from cashier_sim.late_modules import late_names

if TYPE_CHECKING:
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

_MODULE_OF = {
    "COLUMNS_32": "profile",
    "COLUMNS_42": "profile",
    "COLUMNS_44": "profile",
    "COLUMNS_48": "profile",
    "CP866": "escpos",
    "CodePage": "escpos",
    "Font": "profile",
    "Line": "model",
    "Look": "model",
    "Note": "notes",
    "NoteCode": "notes",
    "PROFILES": "profile",
    "Receipt": "model",
    "ReceiptError": "errors",
    "Run": "model",
    "WidthProfile": "profile",
    "WidthProfileError": "errors",
    "escpos_listing": "escpos",
    "lay_out": "layout",
    "to_escpos": "escpos",
    "to_text": "text",
}

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


__getattr__ = late_names(__name__, _MODULE_OF)
