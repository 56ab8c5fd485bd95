"""Random histories of cashier acts: whatever happens outside, no money is lost or invented.

Plugins refuse, break and fall silent, the fiscal register refuses and loses its line, the process
is killed inside calls and before commits; an honest person repairs what is unknown.
"""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from cashier_sim.engine.codes import Code
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.ledger import GOODS_RETURN
from cashier_sim.engine.locks import LockOwner
from cashier_sim.engine.model import OrderRecord, PaymentRecord, TransactionState
from cashier_sim.engine.returned_dishes import returnable
from cashier_sim.engine.sums import change, due, entered
from cashier_sim.plugin_api import (
    FrontApiException,
    OrderStatus,
    PaymentActionFailedException,
)
from tests.unit.engine.bank import BankOutside, Ending, Killed
from tests.unit.engine.playbook import (
    ANN,
    BONUS,
    CASH,
    CLUB,
    CLUB_TOO,
    HOTEL,
    SOUP,
    TEA,
    TIPS_TYPE,
    Playbook,
    run,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from uuid import UUID

    from cashier_sim.engine.model import PaymentTypeSettings
    from cashier_sim.engine.operations import Operations
    from cashier_sim.plugin_api import Product

T = TypeVar("T")

ENDINGS = st.lists(st.one_of(st.just(Ending.DONE), st.sampled_from(list(Ending))), max_size=6)
CHOICES = st.lists(st.sampled_from([Code.RETRY, Code.GIVE_UP]), max_size=3)
PICKS = st.integers(0, 9)
SUMS = st.integers(1, 15000).map(lambda cents: Decimal(cents) / 100)
KILLS = st.one_of(st.none(), st.integers(1, 6))
TYPES = st.sampled_from([HOTEL, BONUS, CLUB, CLUB_TOO, CASH])
OPEN = frozenset({OrderStatus.NEW, OrderStatus.BILL})
ASKED = frozenset({TransactionState.NOT_TAKEN, TransactionState.TAKE_UNKNOWN})


class Histories(RuleBasedStateMachine):
    """A cashier who does anything at any time."""

    def __init__(self) -> None:
        super().__init__()
        self.bank = BankOutside()
        self.book = Playbook(self.bank)
        self.own_transactions: set[UUID] = set()
        self.transactions: dict[UUID, UUID] = {}

    @precondition(lambda self: len(self.of(OPEN)) < 2)
    @rule(dishes=st.lists(st.sampled_from([SOUP, TEA]), min_size=1, max_size=3))
    def open_order(self, dishes: list[Product]) -> None:
        self.book.order(*dishes)

    @precondition(lambda self: self.of(OPEN))
    @rule(pick=PICKS, chosen=TYPES, amount=st.one_of(st.none(), SUMS))
    def choose(self, pick: int, chosen: PaymentTypeSettings, amount: Decimal | None) -> None:
        payments, order_id = self.book.register.payments, self.pick(OPEN, pick)
        item_id = self.do(payments.choose_type(order_id, chosen.id, ANN))
        if item_id is not None and amount is not None:
            self.do(typed(payments.enter_sum, order_id, item_id, amount))

    @precondition(lambda self: self.of(OPEN))
    @rule(pick=PICKS, chosen=TYPES, endings=ENDINGS, choices=CHOICES, kill=KILLS)
    def pay(
        self,
        pick: int,
        chosen: PaymentTypeSettings,
        endings: list[Ending],
        choices: list[Code],
        kill: int | None,
    ) -> None:
        payments, order_id = self.book.register.payments, self.pick(OPEN, pick)
        if due(self.book.record(order_id)):
            self.do(payments.choose_type(order_id, chosen.id, ANN))
        self.script(endings, choices, kill)
        self.do(payments.pay(order_id, ANN))

    @precondition(lambda self: self.of(OPEN))
    @rule(pick=PICKS, item=PICKS, endings=ENDINGS, choices=CHOICES, kill=KILLS)
    def prepay(
        self, pick: int, item: int, endings: list[Ending], choices: list[Code], kill: int | None
    ) -> None:
        order_id = self.pick(OPEN, pick)
        items = self.book.record(order_id).order.payments
        if items:
            self.script(endings, choices, kill)
            item_id = items[item % len(items)].id
            self.do(self.book.register.payments.prepay(order_id, item_id, ANN))

    @precondition(lambda self: self.of(OPEN))
    @rule(pick=PICKS, item=PICKS, endings=ENDINGS, choices=CHOICES, kill=KILLS)
    def delete(
        self, pick: int, item: int, endings: list[Ending], choices: list[Code], kill: int | None
    ) -> None:
        order_id = self.pick(OPEN, pick)
        items = self.book.record(order_id).order.payments
        if items:
            self.script(endings, choices, kill)
            item_id = items[item % len(items)].id
            self.do(self.book.register.payments.delete(order_id, item_id, ANN))

    @precondition(lambda self: self.of(OPEN))
    @rule(pick=PICKS, chosen=st.sampled_from([HOTEL, BONUS, CASH]), amount=SUMS)
    def tip(self, pick: int, chosen: PaymentTypeSettings, amount: Decimal) -> None:
        order_id = self.pick(OPEN, pick)
        if len(self.book.record(order_id).order.donations) < 2:
            donations = self.book.register.donations
            self.do(donations.add(order_id, TIPS_TYPE.id, chosen.id, amount, ANN))

    @precondition(lambda self: self.of(OPEN))
    @rule(pick=PICKS, item=PICKS, endings=ENDINGS, kill=KILLS)
    def untip(self, pick: int, item: int, endings: list[Ending], kill: int | None) -> None:
        order_id = self.pick(OPEN, pick)
        tips = self.book.record(order_id).order.donations
        if tips:
            self.script(endings, [], kill)
            tips_id = tips[item % len(tips)].id
            self.do(self.book.register.donations.remove(order_id, tips_id, ANN))

    @precondition(lambda self: self.of(OPEN))
    @rule(pick=PICKS, chosen=st.sampled_from([HOTEL, CASH]), endings=ENDINGS, kill=KILLS)
    def tip_by_plugin(
        self, pick: int, chosen: PaymentTypeSettings, endings: list[Ending], kill: int | None
    ) -> None:
        order = self.book.record(self.pick(OPEN, pick)).order
        service, kind = self.service(), chosen.payment_type
        if len(order.donations) < 2:
            self.script(endings, [], kill)
            by = service.get_default_credentials()
            self.do(service.add_donation(order, TIPS_TYPE, kind, None, False, SOUP.price, by))

    @precondition(lambda self: self.of(OPEN))
    @rule(pick=PICKS, endings=ENDINGS, kill=KILLS)
    def pay_by_plugin(self, pick: int, endings: list[Ending], kill: int | None) -> None:
        order, service = self.book.record(self.pick(OPEN, pick)).order, self.service()
        self.script(endings, [], kill)
        self.do(service.pay_order(order, True, service.get_default_credentials()))

    @precondition(lambda self: self.of(OPEN))
    @rule(pick=PICKS, item=PICKS, takes=st.booleans(), endings=ENDINGS, kill=KILLS)
    def prepay_by_plugin(
        self, pick: int, item: int, takes: bool, endings: list[Ending], kill: int | None
    ) -> None:
        order, service = self.book.record(self.pick(OPEN, pick)).order, self.service()
        if order.payments:
            self.script(endings, [], kill)
            act = service.process_prepay if takes else service.unprocess_payment
            chosen = order.payments[item % len(order.payments)]
            self.do(act(order, chosen, service.get_default_credentials()))

    @precondition(lambda self: self.of({OrderStatus.CLOSED}))
    @rule(pick=PICKS, endings=ENDINGS, kill=KILLS)
    def return_by_plugin(self, pick: int, endings: list[Ending], kill: int | None) -> None:
        order = self.book.record(self.pick({OrderStatus.CLOSED}, pick)).order
        service = self.service()
        self.script(endings, [], kill)
        self.do(service.storno_order(order, service.get_default_credentials()))

    @precondition(lambda self: self.of({OrderStatus.CLOSED}))
    @rule(pick=PICKS, endings=ENDINGS, choices=CHOICES, kill=KILLS)
    def return_past(
        self, pick: int, endings: list[Ending], choices: list[Code], kill: int | None
    ) -> None:
        order_id = self.pick({OrderStatus.CLOSED}, pick)
        self.script(endings, choices, kill)
        returns = self.book.register.goods_returns
        self.do(returns.return_past_order(order_id, None, HOTEL.id, ANN))

    @precondition(lambda self: self.of({OrderStatus.CLOSED}))
    @rule(pick=PICKS, whole=st.booleans(), endings=ENDINGS, choices=CHOICES, kill=KILLS)
    def return_order(
        self, pick: int, whole: bool, endings: list[Ending], choices: list[Code], kill: int | None
    ) -> None:
        order_id, returns = self.pick({OrderStatus.CLOSED}, pick), self.book.register.returns
        self.script(endings, choices, kill)
        if whole:
            self.do(returns.delete_order(order_id, ANN))
        else:
            self.do(returns.return_payment(order_id, ANN))

    @precondition(lambda self: self.of({OrderStatus.CLOSED}))
    @rule(
        pick=PICKS,
        dish=PICKS,
        amount=st.sampled_from([Decimal("0.333"), Decimal("0.5"), Decimal(1)]),
        endings=ENDINGS,
        choices=CHOICES,
        kill=KILLS,
    )
    def return_part(
        self,
        pick: int,
        dish: int,
        amount: Decimal,
        endings: list[Ending],
        choices: list[Code],
        kill: int | None,
    ) -> None:
        order_id, returns = self.pick({OrderStatus.CLOSED}, pick), self.book.register.returns
        left = list(returnable(self.book.record(order_id)).items())
        if not left:
            return
        dish_id, most = left[dish % len(left)]
        items = {dish_id: min(amount, most)}
        try:
            plan = returns.plan(order_id, items)
        except EngineError:
            return
        self.script(endings, choices, kill)
        self.do(returns.return_part(order_id, items, plan.shares, ANN))

    @precondition(lambda self: self.book.register.repairs.open_attempts())
    @rule(pick=PICKS, cancel=st.booleans(), endings=ENDINGS, kill=KILLS)
    def repair(self, pick: int, cancel: bool, endings: list[Ending], kill: int | None) -> None:
        repairs = self.book.register.repairs
        attempts = repairs.open_attempts()
        attempt = attempts[pick % len(attempts)]
        self.script(endings, [], kill)
        if cancel:
            self.do(repairs.emergency_cancel(attempt.id, ANN))
            return
        happened = self.bank.really_happened(attempt)
        self.do(typed(repairs.mark_done if happened else repairs.mark_not_done, attempt.id))

    @precondition(lambda self: len(self.of({OrderStatus.CLOSED})) > 2)
    @rule(endings=ENDINGS, choices=CHOICES, kill=KILLS)
    def next_shift(self, endings: list[Ending], choices: list[Code], kill: int | None) -> None:
        self.script(endings, choices, kill)
        self.do(self.book.register.shifts.close(ANN))
        self.do(self.book.register.shifts.open(ANN))

    @invariant()
    def all_locks_are_released(self) -> None:
        for order_id in self.book.register.state.orders:
            assert self.book.is_free(order_id)
            with self.book.desk().order_act(order_id):
                pass

    @invariant()
    def register_and_bank_agree_on_every_known_transaction(self) -> None:
        kept: dict[UUID, Decimal] = defaultdict(Decimal)
        unknown: set[UUID] = set()
        for record in self.records():
            for slot in record.payments.values():
                assert Decimal(0) <= slot.returned <= slot.taken
                if slot.transaction_id is None:
                    continue
                if slot.state.is_unknown:
                    unknown.add(slot.transaction_id)
                kept[slot.transaction_id] += kept_of(slot)
        for transaction_id, balance in self.bank.balances.items():
            if transaction_id not in unknown:
                assert kept.get(transaction_id, Decimal(0)) == balance

    @invariant()
    def nothing_is_paid_twice(self) -> None:
        assert len(set(self.bank.paid)) == len(self.bank.paid)

    @invariant()
    def closed_orders_are_paid_to_the_cent(self) -> None:
        for record in self.records():
            if record.order.status is OrderStatus.CLOSED:
                assert entered(record) == record.order.result_sum + change(record)
                items = record.order.payments
                taken = sum(record.payments[item.id].taken for item in items)
                assert taken == record.order.result_sum
                for tips in record.order.donations:
                    assert record.payments[tips.id].taken == tips.sum

    @invariant()
    def dishes_of_past_orders_come_back_once(self) -> None:
        for order_id, given_back in self.bank.goods.items():
            assert given_back <= self.book.record(order_id).order.result_sum

    @invariant()
    def transactions_keep_their_ids(self) -> None:
        for record in self.records():
            for item_id, slot in record.payments.items():
                if is_moved(slot):
                    assert slot.transaction_id is not None
                    known = self.transactions.setdefault(item_id, slot.transaction_id)
                    assert known == slot.transaction_id

    @invariant()
    def report_adds_up_to_what_the_till_holds(self) -> None:
        last = self.book.register.state.session.last_number
        rows = [
            row
            for number in range(last + 1)
            for row in self.book.register.reports.payments(number)
            if not row.is_unknown and row.kind != GOODS_RETURN
        ]
        kept = sum(kept_of(slot) for record in self.records() for slot in record.payments.values())
        assert sum(row.sum for row in rows) == kept

    def service(self) -> Operations:
        """A plugin's global service."""
        return self.book.register.operations(LockOwner("plugin"))

    def records(self) -> tuple[OrderRecord, ...]:
        return self.book.store.load_orders()

    def of(self, statuses: frozenset[OrderStatus] | set[OrderStatus]) -> list[UUID]:
        return [record.order.id for record in self.records() if record.order.status in statuses]

    def pick(self, statuses: frozenset[OrderStatus] | set[OrderStatus], number: int) -> UUID:
        found = self.of(statuses)
        return found[number % len(found)]

    def script(self, endings: list[Ending], choices: list[Code], kill: int | None) -> None:
        """How the next act's questions end; `kill` is the commit before which the process dies."""
        self.bank.endings.clear()
        self.bank.endings.extend(endings)
        self.bank.choices.clear()
        self.bank.choices.extend(choices)
        left = [kill or -1]

        def count() -> None:
            left[0] -= 1
            if left[0] == 0:
                raise Killed

        self.book.store.before_commit = count

    def do(self, act: Coroutine[object, None, T]) -> T | None:
        """Do an act; it may be refused, and the process may be killed and started again."""
        try:
            return run(act)
        except (EngineError, FrontApiException, PaymentActionFailedException):
            return None
        except Killed:
            self.script([], [], None)
            self.book.restart()
            return None
        finally:
            self.script([], [], None)


async def typed(act: Callable[..., None], *arguments: object) -> None:
    """An act that waits for nothing, as one that may."""
    act(*arguments)


def is_moved(slot: PaymentRecord) -> bool:
    return slot.state not in ASKED


def kept_of(slot: PaymentRecord) -> Decimal:
    """What a payment holds by the register's books: taken = kept + cancelled + returned."""
    if not is_moved(slot) or slot.state is TransactionState.CANCELLED:
        return Decimal(0)
    return slot.taken - slot.returned


def test_no_history_loses_or_invents_money() -> None:
    run_state_machine_as_test(Histories, settings=settings(stateful_step_count=25))


@pytest.mark.long
def test_no_long_history_loses_or_invents_money() -> None:
    run_state_machine_as_test(
        Histories, settings=settings(max_examples=1000, stateful_step_count=50)
    )
