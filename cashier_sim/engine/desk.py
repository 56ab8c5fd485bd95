"""What every flow works with: the state, the outside, and the rule of one act at a time."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import MappingProxyType
from uuid import UUID

from cashier_sim.engine.cheques import Cheques
from cashier_sim.engine.codes import Code
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.locks import SCREEN, LockOwner
from cashier_sim.engine.model import PaymentTypeSettings
from cashier_sim.engine.notification_calls import NotificationCall, NotificationPoint, Notified
from cashier_sim.engine.ports import (
    Cashier,
    DataDraft,
    FiscalRegister,
    Notice,
    Outcome,
    ProcessorCall,
    ProcessorMethod,
    Processors,
    ReceiptPrinter,
)
from cashier_sim.engine.state import State
from cashier_sim.plugin_api import CafeSession, PaymentType


@dataclass(slots=True)
class _Acts:
    """What is being done at a register now, by whomever."""

    on_orders: set[UUID | None] = field(default_factory=set)
    """None stands for an act that concerns no order."""
    on_shift: bool = False


class Desk:
    """A place of work, shared by all flows that begin there: the cashier's, or a background one.

    Attributes:
        state: What the register knows.
        processors: The payment systems of the loaded plugins.
        fiscal_register: Prints fiscal cheques.
        receipt_printer: Prints the register's own slips.
        cheques: Makes the documents of both.
        person: Who is told and asked.
        owner: For whom acts hold their orders.
        is_silent: Nobody sits here: plugins are called without a window.
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
        owner: LockOwner = SCREEN,
        is_silent: bool = False,
    ) -> None:
        self.state = state
        self.processors = processors
        self.fiscal_register = fiscal_register
        self.receipt_printer = receipt_printer
        self.cheques = cheques
        self.person = person
        self.owner = owner
        self.is_silent = is_silent
        self._acts = _Acts()

    def in_background(self, owner: LockOwner, person: Cashier) -> "Desk":
        """A desk without a window at the same register, for what a plugin does by itself.

        Acts of both never meet on one order, nor on the till shift.

        Args:
            owner: For whom it holds its orders.
            person: Who is told and asked instead of the cashier.
        """
        desk = Desk(
            self.state,
            processors=self.processors,
            fiscal_register=self.fiscal_register,
            receipt_printer=self.receipt_printer,
            cheques=self.cheques,
            person=person,
            owner=owner,
            is_silent=True,
        )
        desk._acts = self._acts
        return desk

    @contextmanager
    def order_act(self, order_id: UUID) -> Iterator[None]:
        """Hold an order for `owner` during one act; a second act finds it busy.

        Raises:
            EngineError: `ACT_RUNNING`.
            EntityAlreadyInUseException: Somebody else holds the order.
            EntityNotFoundException: There is no such order.
        """
        self.state.record(order_id)
        with self._act(order_id), self.state.locks.hold(order_id, self.owner):
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
        if self._acts.on_orders or self._acts.on_shift:
            raise EngineError(Code.ACT_RUNNING)
        self._acts.on_shift = True
        try:
            yield
        finally:
            self._acts.on_shift = False

    @contextmanager
    def _act(self, what: UUID | None) -> Iterator[None]:
        if what in self._acts.on_orders or self._acts.on_shift:
            raise EngineError(Code.ACT_RUNNING)
        self._acts.on_orders.add(what)
        try:
            yield
        finally:
            self._acts.on_orders.remove(what)

    async def call(
        self,
        method: ProcessorMethod,
        settings: PaymentTypeSettings,
        arguments: Mapping[str, object],
        *,
        draft: DataDraft | None = None,
        order_id: UUID | None = None,
        item_id: UUID | None = None,
    ) -> Outcome:
        """Call a method of the payment system behind a type; see `ProcessorCall`."""
        return await self.processors.call(
            ProcessorCall(
                method=method,
                payment_system_key=settings.payment_system_key,
                arguments=arguments,
                draft=draft,
                order_id=order_id,
                lock_owner=self.owner,
                item_id=item_id,
                is_silent=self.is_silent,
            )
        )

    async def notify(
        self,
        point: NotificationPoint,
        arguments: Mapping[str, object] = MappingProxyType({}),
        *,
        order_id: UUID | None = None,
    ) -> Notified:
        """Tell the subscribers of a notification and wait for them.

        Args:
            point: Which.
            arguments: What they are offered.
            order_id: The order that they may edit.
        """
        return await self.processors.notify(
            NotificationCall(
                point=point,
                arguments=arguments,
                order_id=order_id,
                lock_owner=self.owner,
                is_silent=self.is_silent,
            )
        )

    async def is_given_up(
        self,
        point: NotificationPoint,
        arguments: Mapping[str, object] = MappingProxyType({}),
        *,
        order_id: UUID | None = None,
    ) -> bool:
        """Tell the subscribers of something that is about to happen; whether one gave it up.

        The person is told what the subscriber said about that. One that said nothing has told the
        cashier itself; only in the background it is told by name.
        """
        notified = await self.notify(point, arguments, order_id=order_id)
        if notified.is_aborted and (notified.message or self.is_silent):
            values = {"plugin": notified.plugin_name, "message": notified.message}
            await self.tell(Code.GIVEN_UP_BY_PLUGIN, **values)
        return notified.is_aborted

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
