"""The world around the register, as a tester has made it: a part of the view, kept in a file."""

from dataclasses import dataclass
from enum import Enum


class ReceiptPrinterState(Enum):
    """State of the simulated receipt printer."""

    READY = "ready"
    OUT_OF_PAPER = "out_of_paper"
    COVER_OPEN = "cover_open"
    OFFLINE = "offline"
    NONE = "none"
    """No receipt printer is configured: nothing prints, nothing is said."""


class FiscalRegisterState(Enum):
    """How the simulated fiscal register answers."""

    READY = "ready"
    OUT_OF_PAPER = "out_of_paper"
    REFUSES = "refuses"
    CONNECTION_LOST = "connection_lost"
    """Prints or not: nobody knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TestCard:
    """A card of the tester's deck."""

    __test__ = False

    name: str
    track: str
    """The full track as a reader sends it."""


class CallFailure(Enum):
    """How a call of a plugin goes wrong when a tester wants it to."""

    FAILS = "fails"
    """`PaymentActionFailedException`, with the fault's message; the plugin is not called."""
    CANCELS = "cancels"
    """`PaymentActionCancelledException`; the plugin is not called."""
    RAISES = "raises"
    """An exception that nobody expects; the plugin is not called."""
    DIES = "dies"
    """The plugin's process ends before its method runs."""
    DIES_AFTER = "dies_after"
    """The process ends when the method has done its work: the answer is lost."""
    HOLDS = "holds"
    """The method runs; its answer is held until `LetAnswer`, `RunOutOfTime` or `EndCall`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallFault:
    """What is to go wrong with the next call of a plugin's method."""

    plugin_name: str
    method: str
    """A value of `ProcessorMethod` or `NotificationPoint`, such as `pay`."""
    failure: CallFailure
    message: str = ""
    """What the exception says; a standard sentence when empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """What a tester changes around the register."""

    cards: tuple[TestCard, ...]
    receipt_printer: ReceiptPrinterState = ReceiptPrinterState.READY
    fiscal_register: FiscalRegisterState = FiscalRegisterState.READY
    has_licence: bool = True
    """Whether plugins may take licences at all."""
    modules_without_licence: tuple[int, ...] = ()
    """Modules whose licence was taken away, in order."""
    width_chars: int = 44
    """Characters per line of the receipt printer's default font."""
    as_real_printer: bool = False
    """Print slips as the real printer would, with its quirks."""
    call_faults: tuple[CallFault, ...] = ()
    """Calls that will go wrong, each once, in the order of setting."""

    @property
    def tracks(self) -> tuple[str, ...]:
        """The tracks of the deck, which are no secret; see `cashier_sim.till.masking`."""
        return tuple(card.track for card in self.cards)
