import asyncio
from collections.abc import Callable
from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.locks import SCREEN, LockOwner
from cashier_sim.engine.model import (
    AttemptKind,
    AttemptState,
    ReceiptState,
    SessionState,
    TransactionState,
)
from cashier_sim.engine.notification_calls import NotificationCall, NotificationPoint, Notified
from cashier_sim.engine.operations import nobody
from cashier_sim.engine.ports import (
    FiscalCheque,
    FiscalOutcome,
    Notice,
    Outcome,
    ProcessorCall,
    ProcessorMethod,
    Question,
)
from cashier_sim.engine.register import Register
from cashier_sim.engine.state import Change, ignore
from cashier_sim.engine.store import MemoryStore
from cashier_sim.plugin_api import (
    EntityAlreadyInUseException,
    FiscalPaymentTypeGroup,
    InvalidOperationException,
    PermissionDeniedException,
    User,
)
from tests.unit.engine.builders import (
    CASH,
    CASHIER,
    DISCOUNT,
    HOTEL,
    NOW,
    RESTAURANT,
    SESSION,
    WAITER,
    CountingIds,
    PrintedSlips,
    StandingClock,
    attempt,
    payment,
    record,
)

ORDER = UUID(int=201)
ITEM = UUID(int=80)


class Unasked:
    """The outside of a register in a test where nothing is asked of it."""

    def is_registered(self, payment_system_key: str) -> bool:
        return False

    def can_return_without_order(self, payment_system_key: str) -> bool:
        return False

    def has_method(self, payment_system_key: str, method: ProcessorMethod) -> bool:
        return False

    async def call(self, call: ProcessorCall) -> Outcome:
        raise AssertionError(call)

    def fiscal_group(self, payment_system_key: str) -> FiscalPaymentTypeGroup:
        raise AssertionError(payment_system_key)

    def is_listened_to(self, point: NotificationPoint) -> bool:
        raise AssertionError(point)

    async def notify(self, call: NotificationCall) -> Notified:
        raise AssertionError(call)

    async def print_cheque(self, cheque: FiscalCheque) -> FiscalOutcome:
        raise AssertionError(cheque)

    async def tell(self, notice: Notice) -> None:
        raise AssertionError(notice)

    async def ask(self, question: Question) -> str:
        raise AssertionError(question)


def opened(
    store: MemoryStore,
    changed: Callable[[Change], None] = ignore,
    current_user: Callable[[], User | None] = nobody,
) -> Register:
    outside = Unasked()
    return Register(
        restaurant=RESTAURANT,
        store=store,
        processors=outside,
        fiscal_register=outside,
        receipt_printer=PrintedSlips(),
        cashier=outside,
        clock=StandingClock(),
        ids=CountingIds(),
        changed=changed,
        current_user=current_user,
    )


def test_new_store_starts_with_the_types_of_the_restaurant() -> None:
    register = opened(store := MemoryStore())

    assert store.load_payment_types() == RESTAURANT.payment_types
    assert tuple(register.state.payment_types.values()) == RESTAURANT.payment_types


def test_store_with_types_keeps_its_own() -> None:
    store = MemoryStore()
    store.commit(note="", at=NOW, payment_types=(CASH,))
    heard: list[Change] = []
    register = opened(store, heard.append)

    assert tuple(register.state.payment_types.values()) == (CASH,)
    assert heard == []


@pytest.mark.parametrize(
    ("kind", "state"),
    [
        (AttemptKind.PAY, TransactionState.TAKE_UNKNOWN),
        (AttemptKind.CANCEL, TransactionState.CANCEL_UNKNOWN),
        (AttemptKind.RETURN, TransactionState.RETURN_UNKNOWN),
    ],
)
def test_question_without_an_answer_is_unknown_after_a_restart(
    kind: AttemptKind, state: TransactionState
) -> None:
    store = MemoryStore()
    asked = attempt(1, kind, order_id=ORDER, item_id=ITEM)
    store.commit(
        note="asked",
        at=NOW,
        orders=(record(payments=(payment(80, HOTEL, "1.00"),)),),
        attempts=(asked, attempt(2, state=AttemptState.FAILED)),
        payment_types=(CASH,),
    )
    heard: list[Change] = []
    register = opened(store, heard.append)
    order = register.state.record(ORDER)

    assert [change.note for change in heard] == ["restarted"]
    assert register.state.attempts[asked.id].state is AttemptState.UNKNOWN
    assert order.payments[ITEM].state is state
    assert order.payments[ITEM].transaction_id == asked.transaction_id
    assert order.order.revision == 1
    assert register.repairs.open_attempts() == (register.state.attempts[asked.id],)


def test_several_questions_are_turned_in_one_commit() -> None:
    store = MemoryStore()
    attempts = (
        attempt(1, AttemptKind.PAY, order_id=ORDER, item_id=ITEM),
        attempt(2, AttemptKind.FISCAL_CHEQUE, order_id=ORDER),
        attempt(3, AttemptKind.RETURN_WITHOUT_ORDER),
    )
    store.commit(
        note="asked",
        at=NOW,
        orders=(record(payments=(payment(80, HOTEL, "1.00"),)),),
        attempts=attempts,
        payment_types=(CASH,),
    )
    register = opened(store)
    order = register.state.record(ORDER)

    assert len(store.load_journal()) == 2
    assert order.receipt is ReceiptState.UNKNOWN
    assert order.payments[ITEM].state is TransactionState.TAKE_UNKNOWN
    assert {found.state for found in store.load_attempts()} == {AttemptState.UNKNOWN}


def test_second_restart_has_nothing_to_turn() -> None:
    store = MemoryStore()
    store.commit(note="asked", at=NOW, attempts=(attempt(1),), payment_types=(CASH,))
    opened(store)
    lines = len(store.load_journal())
    opened(store)

    assert len(store.load_journal()) == lines


def test_parts_share_one_state() -> None:
    register = opened(MemoryStore())
    register.state.commit("opened", session=SessionState(current=SESSION, last_number=3))
    order = register.orders.create(RESTAURANT.employees[0].user).order
    plugin = register.operations(LockOwner("plugin hotel"))

    assert plugin.get_order_by_id(order.id) == order
    assert register.reports.payments() == ()
    assert register.back_office.ensure_type_for("hotel", "Гостиница") is None
    assert register.cheques.culture == "ru"
    with (
        register.state.locks.hold(order.id, SCREEN),
        pytest.raises(EntityAlreadyInUseException),
    ):
        plugin.add_payment_item(
            RESTAURANT.products[0].price,
            None,
            CASH.payment_type,
            order,
            plugin.get_default_credentials(),
        )


def test_service_of_a_call_in_the_background_prints_nothing() -> None:
    register = opened(MemoryStore())
    order = register.orders.create(WAITER).order
    lent = register.operations(LockOwner("plugin hotel").lend())
    with pytest.raises(InvalidOperationException, match='Method "PrintBillCheque" cannot'):
        asyncio.run(lent.print_bill_cheque(order, lent.get_default_credentials()))


def test_plugins_ask_the_screen_who_is_signed_in() -> None:
    asked = LockOwner("plugin hotel")

    assert opened(MemoryStore()).operations(asked).get_current_user() is None
    register = opened(MemoryStore(), current_user=lambda: CASHIER)
    assert register.operations(asked).get_current_user() == CASHIER


@pytest.mark.parametrize(("culture", "name"), [("ru", "Принимать оплату"), ("en", "Take payments")])
def test_rights_are_named_in_the_language_of_the_cheques(culture: str, name: str) -> None:
    register = opened(MemoryStore())
    register.cheques.culture = culture
    operations = register.operations(SCREEN)
    order = register.orders.create(WAITER).order
    waiter = operations.authenticate_by_pin("2222")
    with pytest.raises(PermissionDeniedException) as refused:
        operations.add_payment_item(Decimal(1), None, CASH.payment_type, order, waiter)

    assert (refused.value.codes, refused.value.local_names) == (("F_PAY",), (name,))


def test_discounts_of_the_cashier_are_at_hand() -> None:
    register = opened(MemoryStore())
    order = register.orders.create(WAITER).order

    assert register.discounts.apply(order.id, DISCOUNT.id).order.discounts
