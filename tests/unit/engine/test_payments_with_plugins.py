"""What plugins are asked and told while the items of the cash screen change."""

from collections.abc import Awaitable
from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.codes import Code
from cashier_sim.engine.locks import SCREEN, LockOwner
from cashier_sim.engine.model import PaymentGroup, PaymentTypeSettings
from cashier_sim.engine.notification_calls import NotificationCall, NotificationPoint, Notified
from cashier_sim.engine.ports import (
    Cancelled,
    Failed,
    Outcome,
    ProcessorCall,
    ProcessorMethod,
    Raised,
    Returned,
)
from cashier_sim.plugin_api import (
    FiscalPaymentTypeGroup,
    PaymentScreenContext,
)
from tests.unit.engine.playbook import (
    ANN,
    BONUS,
    CARD,
    CASH,
    CLUB,
    HOTEL,
    NO_ANSWER,
    Playbook,
    refusal,
    run,
)

COLLECT, ADDED, EDITING, DELETING = (
    ProcessorMethod.COLLECT_DATA,
    ProcessorMethod.ON_PAYMENT_ADDED,
    ProcessorMethod.ON_PRELIMINARY_PAYMENT_EDITING,
    ProcessorMethod.ON_PAYMENT_DELETING,
)
UPDATED = NotificationPoint.PAYMENT_SCREEN_UPDATED


def choose(
    book: Playbook, order_id: UUID, settings: PaymentTypeSettings, *, preliminary: bool = False
) -> UUID | None:
    act = book.register.payments.choose_type(order_id, settings.id, ANN, preliminary=preliminary)
    return run(act)


def asked_when_deleting() -> tuple[Playbook, UUID, UUID]:
    book = Playbook()
    book.outside.methods.add(("club", DELETING))
    order_id = book.order()
    item_id = book.choose(order_id, CLUB)
    book.heard()
    return book, order_id, item_id


def test_plugin_that_has_a_say_lets_its_item_go_with_its_discount() -> None:
    book, order_id, item_id = asked_when_deleting()
    assert run(book.register.payments.delete(order_id, item_id, ANN))
    assert book.heard() == ["club.on_payment_deleting"]
    assert book.outside.calls[-1].item_id == item_id
    assert book.record(order_id).order.payments == ()
    assert book.record(order_id).order.discounts == ()


@pytest.mark.parametrize(
    ("outcome", "heard"),
    [
        (Cancelled(), []),
        (Failed("Charged already"), ["told Charged already"]),
        (Raised("KeyError", "x"), ["told plugin_error"]),
        (NO_ANSWER, ["told call_not_answered"]),
    ],
)
def test_plugin_may_forbid_the_deletion_of_its_item(outcome: Outcome, heard: list[str]) -> None:
    book, order_id, item_id = asked_when_deleting()
    book.outside.answer(DELETING, outcome)
    assert not run(book.register.payments.delete(order_id, item_id, ANN))
    assert book.heard() == ["club.on_payment_deleting", *heard]
    assert book.item(order_id, item_id).type == CLUB.payment_type
    assert book.is_free(order_id)


def test_plugin_may_delete_the_item_itself_when_it_is_asked() -> None:
    book, order_id, item_id = asked_when_deleting()
    local = book.register.operations(SCREEN)

    def delete(_call: ProcessorCall) -> Outcome:
        order = local.get_order_by_id(order_id)
        local.delete_payment_item(order.payments[0], order, local.get_default_credentials())
        return Returned()

    book.outside.answer(DELETING, delete)
    assert run(book.register.payments.delete(order_id, item_id, ANN))
    assert book.record(order_id).order.payments == ()


def test_preliminary_payment_goes_unasked() -> None:
    book = Playbook()
    book.outside.methods.add(("hotel", DELETING))
    order_id = book.delivery()
    item_id = choose(book, order_id, HOTEL, preliminary=True)
    assert item_id is not None
    book.heard()
    assert run(book.register.payments.delete(order_id, item_id, ANN))
    assert book.heard() == []


def test_hidden_type_is_added_by_plugins_alone() -> None:
    book = Playbook()
    order_id = book.order()
    hidden = replace(HOTEL, payment_type=replace(HOTEL.payment_type, is_hidden=True))
    types = {**book.register.state.payment_types, hidden.id: hidden}
    book.register.state.commit("hidden", payment_types=tuple(types.values()))
    refused = refusal(book.register.payments.choose_type, order_id, HOTEL.id, ANN)
    assert refused == (Code.PAYMENT_TYPE_HIDDEN, {"type": "Hotel"})
    plugin = book.register.operations(LockOwner("plugin"))
    order, by = book.record(order_id).order, plugin.get_default_credentials()
    item = plugin.add_payment_item(order.result_sum, None, hidden.payment_type, order, by)
    assert item.type.is_hidden


def test_payment_of_a_type_that_nobody_knows_any_more_can_be_deleted() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.choose(order_id, HOTEL)
    left = tuple(each for each in book.register.state.payment_types.values() if each != HOTEL)
    book.register.state.commit("type deleted", payment_types=left)
    assert run(book.register.payments.delete(order_id, item_id, ANN))


def test_cash_screen_tells_what_it_shows_after_each_change() -> None:
    book = Playbook()
    order_id, payments = book.order(), book.register.payments
    shown: list[tuple[str, ...]] = []

    def listen(call: NotificationCall) -> Notified:
        context = call.arguments["context"]
        assert isinstance(context, PaymentScreenContext)
        assert context.order_id == call.order_id == order_id
        assert context.guest_ids == tuple(one.id for one in book.record(order_id).order.guests)
        assert context.guest_ids
        shown.append(tuple(str(item.sum) for item in context.payments))
        return Notified()

    book.outside.notified_answers[UPDATED].extend([listen] * 3)
    item_id = choose(book, order_id, HOTEL)
    assert item_id is not None
    payments.enter_sum(order_id, item_id, Decimal(30))
    told = payments.screen_updated(order_id)
    assert told is not None
    run(waited(told))
    run(payments.delete(order_id, item_id, ANN))
    assert shown == [("100.00",), ("30.00",), ()]


async def waited(told: Awaitable[None]) -> None:
    await told


def test_typed_sum_waits_for_nobody_when_nobody_listens() -> None:
    book = Playbook()
    assert book.register.payments.screen_updated(book.order()) is None


def test_preliminary_payments_are_not_on_the_cash_screen() -> None:
    book = Playbook()
    order_id = book.delivery()
    item_id = choose(book, order_id, HOTEL, preliminary=True)
    assert item_id is not None
    run(book.register.payments.delete(order_id, item_id, ANN))
    assert UPDATED not in {call.point for call in book.outside.notified}


def test_item_that_is_kept_or_refused_changes_nothing_on_the_screen() -> None:
    book, order_id, item_id = asked_when_deleting()
    book.outside.notified.clear()
    book.outside.answer(DELETING, Cancelled())
    run(book.register.payments.delete(order_id, item_id, ANN))
    book.outside.answer(COLLECT, Cancelled())
    choose(book, order_id, HOTEL)
    assert UPDATED not in {call.point for call in book.outside.notified}


@pytest.mark.parametrize(
    ("settings", "chosen", "group"),
    [
        (BONUS, FiscalPaymentTypeGroup.DEFAULT, PaymentGroup.CARDS),
        (BONUS, FiscalPaymentTypeGroup.CARD, PaymentGroup.CARDS),
        (BONUS, FiscalPaymentTypeGroup.NON_CASH, PaymentGroup.NON_CASH),
        (HOTEL, FiscalPaymentTypeGroup.CARD, PaymentGroup.NON_CASH),
        (CARD, FiscalPaymentTypeGroup.NON_CASH, PaymentGroup.CARDS),
    ],
)
def test_plugin_chooses_the_group_of_its_fiscal_types(
    settings: PaymentTypeSettings, chosen: FiscalPaymentTypeGroup, group: PaymentGroup
) -> None:
    book = Playbook()
    book.outside.fiscal_groups = dict.fromkeys(("hotel", "bonus", ""), chosen)
    assert book.register.payments.group_of(settings) is group


def test_exact_sum_is_not_below_what_a_plugin_allows() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.choose(order_id, HOTEL)
    local = book.register.operations(SCREEN)
    order, hundred = local.get_order_by_id(order_id), Decimal(100)
    by = local.get_default_credentials()
    local.change_payment_item_sum(hundred, hundred, hundred, order.payments[0], order, by)
    book.choose(order_id, CASH, "40")
    assert refusal(book.register.payments.exact_sum, order_id, item_id) == (
        Code.PAYMENT_SUM_TOO_SMALL,
        {"sum": "60.00", "min": "100.00"},
    )
