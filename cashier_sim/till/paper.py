"""The two printers of the register, simulated: what they print lands on the tape."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from cashier_sim.engine.ports import (
    Clock,
    FiscalCheque,
    FiscalNoAnswer,
    FiscalOutcome,
    FiscalPrinted,
    FiscalRefused,
    SlipKind,
)
from cashier_sim.plugin_api import XElement
from cashier_sim.till.codes import Code
from cashier_sim.till.events import Event, PrintedSlip, SlipPrinted, TraceKind, TraceState
from cashier_sim.till.notifications import Notifications
from cashier_sim.till.slips import SlipStore
from cashier_sim.till.trace import Trace
from cashier_sim.till.view import (
    FiscalRegisterState,
    NotificationLevel,
    ReceiptPrinterState,
)
from cashier_sim.till.world_box import WorldBox


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What a slip comes out of."""

    title: str
    """Method or cheque kind, as a code of the screen's texts."""
    plugin_name: str = ""
    order_number: int | None = None
    api_version: int | None = None
    """Of the plugin; see `PrintedSlip`."""


class Tape:
    """Puts what was printed into the store, the timeline and the event stream."""

    def __init__(
        self,
        *,
        slips: SlipStore,
        trace: Trace,
        clock: Clock,
        world: WorldBox,
        tell: Callable[[Event], None],
    ) -> None:
        self.slips = slips
        self.trace = trace
        self.world = world
        self._clock = clock
        self._tell = tell

    def print(self, document: XElement, origin: Origin, *, is_fiscal: bool = False) -> None:
        """Let a slip come out."""
        slip_id = self.slips.count() + 1
        trace_id = self.trace.note(
            TraceKind.SLIP,
            origin.title,
            plugin_name=origin.plugin_name,
            slip_id=slip_id,
        )
        slip = PrintedSlip(
            id=slip_id,
            printed_at=self._clock.now(),
            document=document,
            title=origin.title,
            plugin_name=origin.plugin_name,
            order_number=origin.order_number,
            trace_id=trace_id,
            is_fiscal=is_fiscal,
            width_chars=self.world.world.width_chars,
            as_real_printer=self.world.world.as_real_printer,
            api_version=origin.api_version,
        )
        self.slips.add(slip)
        self._tell(SlipPrinted(slip))


class SimulatedReceiptPrinter:
    """The receipt printer, for plugins and for the register's own slips.

    A failure never comes back to whoever prints: the cashier reads of it at the top left.
    """

    def __init__(
        self, tape: Tape, notifications: Notifications, order_number: Callable[[], int | None]
    ) -> None:
        """Print on `tape`; `order_number` tells the order that the register is busy with."""
        self._tape = tape
        self._notifications = notifications
        self._order_number = order_number

    def print(self, kind: SlipKind, document: XElement) -> None:
        """Print one of the register's own slips."""
        self.print_slip(document, Origin(title=kind.value, order_number=self._order_number()))

    def print_slip(self, document: XElement, origin: Origin) -> bool:
        """Print any slip; returns whether it came out."""
        state = self._tape.world.world.receipt_printer
        if state is ReceiptPrinterState.READY:
            self._tape.print(document, origin)
            return True
        self._tape.trace.note(
            TraceKind.SLIP,
            origin.title,
            plugin_name=origin.plugin_name,
            state=TraceState.FAILED,
            answer=state.value,
            details=str(document),
        )
        if state is not ReceiptPrinterState.NONE:
            self._notifications.add(
                NotificationLevel.ERROR,
                code=Code.RECEIPT_PRINTER_FAILED,
                values={"state": state.value},
            )
        return False


class SimulatedFiscalRegister:
    """The fiscal register: prints, refuses or loses the connection, as the tester wants."""

    def __init__(self, tape: Tape, order_number: Callable[[UUID | None], int | None]) -> None:
        """Print on `tape`; `order_number` tells an order's number."""
        self._tape = tape
        self._order_number = order_number

    async def print_cheque(self, cheque: FiscalCheque) -> FiscalOutcome:
        """Print one cheque; its number is that of the fiscal cheques printed so far plus one."""
        arguments = (("total", f"{cheque.total:f}"),)
        with self._tape.trace.entered(
            TraceKind.FISCAL, cheque.kind.value, arguments=arguments
        ) as ending:
            outcome = self._printed(cheque)
            match outcome:
                case FiscalPrinted(number):
                    ending.answer = str(number)
                case FiscalRefused(code):
                    ending.state, ending.answer = TraceState.FAILED, code
                case FiscalNoAnswer():
                    ending.state = TraceState.UNKNOWN
            return outcome

    def _printed(self, cheque: FiscalCheque) -> FiscalOutcome:
        match self._tape.world.world.fiscal_register:
            case FiscalRegisterState.OUT_OF_PAPER:
                return FiscalRefused(Code.FISCAL_OUT_OF_PAPER)
            case FiscalRegisterState.REFUSES:
                return FiscalRefused(Code.FISCAL_REFUSES)
            case FiscalRegisterState.CONNECTION_LOST:
                return FiscalNoAnswer()
            case FiscalRegisterState.READY:
                origin = Origin(
                    title=cheque.kind.value, order_number=self._order_number(cheque.order_id)
                )
                self._tape.print(cheque.document, origin, is_fiscal=True)
                return FiscalPrinted(self._tape.slips.fiscal_count())
