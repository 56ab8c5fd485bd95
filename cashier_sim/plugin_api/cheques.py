"""What a plugin adds to cheques, and documents that it prints on a named printer.

Source: the data types of the iikoFront API.
"""

from dataclasses import dataclass

from cashier_sim.plugin_api.markup import XElement


@dataclass(frozen=True, slots=True, kw_only=True)
class BillCheque:
    """Additions to a precheque: fragments of markup, without `Tags.DOC`.

    Source: `BillCheque`.
    """

    before_header: XElement | None = None
    after_header: XElement | None = None
    before_footer: XElement | None = None
    after_footer: XElement | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CashCheque:
    """Additions to the cheque of a closing order: fragments of markup, without `Tags.DOC`.

    Source: `CashCheque`.
    """

    before_cheque: XElement | None = None
    after_cheque: XElement | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Something to print with `OperationService.print`. Source: `Document`."""

    markup: XElement
    """With `Tags.DOC` as its root."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterRef:
    """A printer of the terminal. Source: `IPrinterRef`."""

    name: str
