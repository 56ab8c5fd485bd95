"""What every flow works with: the state, the outside, and the rule of one act at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from cashier_sim.engine.cheques import Cheques
from cashier_sim.engine.codes import Code
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.locks import SCREEN
from cashier_sim.engine.model import PaymentTypeSettings
from cashier_sim.engine.ports import (
    Cashier,
    FiscalRegister,
    Notice,
    Processors,
    ReceiptPrinter,
)
from cashier_sim.engine.state import State
from cashier_sim.plugin_api import CafeSession, PaymentType


class Desk:
    """The cashier's place of work, shared by all flows of one register.

    Attributes:
        state: What the register knows.
        processors: The payment systems of the loaded plugins.
        fiscal_register: Prints fiscal cheques.
        receipt_printer: Prints the register's own slips.
        cheques: Makes the documents of both.
        person: Who is told and asked.
    """

    def __init__(
        self,
        state: State,
        *,
        processors: Processors,
        fiscal_register: FiscalRegister,
        receipt_printer: ReceiptPrinter,
        cheques: Cheques,
        person: Cashier,
    ) -> None:
        self.state = state
        self.processors = processors
        self.fiscal_register = fiscal_register
        self.receipt_printer = receipt_printer
        self.cheques = cheques
        self.person = person
        self._acting: set[UUID | None] = set()
        self._shift_acting = False

    @contextmanager
    def order_act(self, order_id: UUID) -> Iterator[None]:
        """Hold an order for the screen during one act; a second act finds it busy.

        Raises:
            EngineError: `ACT_RUNNING`.
            EntityAlreadyInUseException: A plugin holds the order.
            EntityNotFoundException: There is no such order.
        """
        self.state.record(order_id)
        with self._act(order_id), self.state.locks.hold(order_id, SCREEN):
            yield

    @contextmanager
    def goods_act(self) -> Iterator[None]:
        """Do one act that concerns no order, beside acts on orders.

        Raises:
            EngineError: `ACT_RUNNING`.
        """
        with self._act(None):
            yield

    @contextmanager
    def shift_act(self) -> Iterator[None]:
        """Do one act on the till shift, alone.

        Raises:
            EngineError: `ACT_RUNNING`.
        """
        if self._acting or self._shift_acting:
            raise EngineError(Code.ACT_RUNNING)
        self._shift_acting = True
        try:
            yield
        finally:
            self._shift_acting = False

    @contextmanager
    def _act(self, what: UUID | None) -> Iterator[None]:
        if what in self._acting or self._shift_acting:
            raise EngineError(Code.ACT_RUNNING)
        self._acting.add(what)
        try:
            yield
        finally:
            self._acting.remove(what)

    async def tell(self, code: Code, **values: str) -> None:
        """Show the cashier one of the screen's texts and wait until it is closed."""
        await self.person.tell(Notice(code=code, values=values))

    def require_shift(self) -> CafeSession:
        """The open till shift.

        Raises:
            EngineError: `SHIFT_NOT_OPEN`.
        """
        session = self.state.session.current
        if session is None:
            raise EngineError(Code.SHIFT_NOT_OPEN)
        return session

    def settings_of(self, payment_type: PaymentType) -> PaymentTypeSettings:
        """The back office's side of an item's type.

        Raises:
            EngineError: `PAYMENT_TYPE_DELETED`.
        """
        settings = self.state.payment_types.get(payment_type.id)
        if settings is None:
            raise EngineError(Code.PAYMENT_TYPE_DELETED, type=payment_type.name)
        return settings

    def receipt_name(self, payment_type: PaymentType) -> str:
        """What cheques call a type, also one that the back office has deleted."""
        settings = self.state.payment_types.get(payment_type.id)
        return (settings.receipt_name if settings else "") or payment_type.name

    def require_loaded(self, settings: PaymentTypeSettings) -> None:
        """Refuse a type whose payment system is not registered now.

        Raises:
            EngineError: `SYSTEM_NOT_LOADED`.
        """
        key = settings.payment_system_key
        if key and not self.processors.is_registered(key):
            raise EngineError(Code.SYSTEM_NOT_LOADED, type=settings.payment_type.name, key=key)


def is_own(settings: PaymentTypeSettings) -> bool:
    """Whether no payment system stands behind a type: cash, the bank card of a terminal beside."""
    return not settings.payment_system_key
