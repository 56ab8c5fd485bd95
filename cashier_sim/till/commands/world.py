"""What a tester does to the world around the register, at any moment."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cashier_sim.till.commands.base import Command, Refusal
from cashier_sim.till.view import (
    FiscalRegisterState,
    ReceiptPrinterState,
    Screen,
    TestCard,
    TillView,
)

LAST_MOMENT = datetime.max.replace(tzinfo=UTC) - timedelta(days=2)
"""Two days before the last that there is, for zones and for what happens then."""

PAPER_WIDTHS = (32, 42, 44, 48)
"""Characters per line that the receipt printer offers."""


@dataclass(frozen=True, slots=True)
class ReaderCommand(Command):
    """A card or a code: for the dialog that listens, else for the plugins of the order screen."""


def needs_card_listener(view: TillView) -> Refusal | None:
    """Refuse a swipe that no dialog listens to, and no plugin on the order screen."""
    dialog = view.dialog
    listens = dialog.listens_to_cards if dialog else view.has_card_listener and _is_open_for(view)
    return None if listens else Refusal("nothing_listens_to_cards")


def needs_barcode_listener(view: TillView) -> Refusal | None:
    """Refuse a scan that no dialog listens to, and no plugin on the order screen."""
    dialog = view.dialog
    if dialog:
        listens = dialog.listens_to_barcodes
    else:
        listens = view.has_barcode_listener and _is_open_for(view)
    return None if listens else Refusal("nothing_listens_to_barcodes")


def _is_open_for(view: TillView) -> bool:
    """Whether the order screen waits for an act."""
    return view.screen is Screen.ORDER and not view.is_busy


@dataclass(frozen=True, slots=True)
class SwipeCard(ReaderCommand):
    """Swipe a card of the deck, by name."""

    card_name: str

    def _refusal(self, view: TillView) -> Refusal | None:
        if all(card.name != self.card_name for card in view.world.cards):
            return Refusal("no_such_card", {"card": self.card_name})
        return needs_card_listener(view)


@dataclass(frozen=True, slots=True)
class SwipeTrack(ReaderCommand):
    """Swipe a card that a reader sent as keystrokes."""

    track: str

    def _refusal(self, view: TillView) -> Refusal | None:
        return needs_card_listener(view)


@dataclass(frozen=True, slots=True)
class ScanBarcode(ReaderCommand):
    """Scan a code."""

    barcode: str

    def _refusal(self, view: TillView) -> Refusal | None:
        return needs_barcode_listener(view)


@dataclass(frozen=True, slots=True)
class AddTestCard(Command):
    """Put a card into the deck, or replace the one with the same name."""

    card: TestCard

    def _refusal(self, view: TillView) -> Refusal | None:
        del view
        return None if self.card.name and self.card.track else Refusal("card_is_incomplete")


@dataclass(frozen=True, slots=True)
class RemoveTestCard(Command):
    """Take a card out of the deck."""

    card_name: str

    def _refusal(self, view: TillView) -> Refusal | None:
        known = any(card.name == self.card_name for card in view.world.cards)
        return None if known else Refusal("no_such_card", {"card": self.card_name})


@dataclass(frozen=True, slots=True)
class SetReceiptPrinter(Command):
    """Change the receipt printer's state."""

    state: ReceiptPrinterState


@dataclass(frozen=True, slots=True)
class SetFiscalRegister(Command):
    """Change how the fiscal register answers."""

    state: FiscalRegisterState


@dataclass(frozen=True, slots=True)
class SetLicence(Command):
    """Grant or take away the licence; registrations without one end."""

    has_licence: bool


@dataclass(frozen=True, slots=True)
class MoveClock(Command):
    """Move the register's clock on."""

    by: timedelta

    def _refusal(self, view: TillView) -> Refusal | None:
        if self.by < timedelta():
            return Refusal("clock_goes_forward_only")
        if self.by > LAST_MOMENT - view.now:
            return Refusal("argument_invalid", {"problem": "no clock goes past the year 9999"})
        return None


@dataclass(frozen=True, slots=True)
class SetPaperWidth(Command):
    """Change the receipt printer's paper."""

    width_chars: int

    def _refusal(self, view: TillView) -> Refusal | None:
        del view
        return None if self.width_chars in PAPER_WIDTHS else Refusal("no_such_paper_width")


@dataclass(frozen=True, slots=True)
class SetRealPrinter(Command):
    """Print slips with the real printer's quirks, or as their author meant them."""

    as_real_printer: bool
