from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from cashier_sim.engine.model import PaymentGroup, PaymentRecord, TransactionState
from cashier_sim.engine.ports import ProcessorMethod
from cashier_sim.plugin_api import PaymentItem, PaymentStatus, PaymentType, PaymentTypeKind
from cashier_sim.till.commands import (
    AddPlugin,
    AddProduct,
    CloseCafeSession,
    CreateOrder,
    DeleteOrder,
    GoBack,
    OpenOrder,
    PressPay,
    ReturnPayment,
    SetFiscalRegister,
    SetPaperWidth,
    ShowScreen,
)
from cashier_sim.till.view import FiscalRegisterState, PaymentRowKind, Screen
from cashier_sim.till.view_builder import row_kind
from tests.unit.till.headless import Bench, script, story

if TYPE_CHECKING:
    from tests.unit.till.fake_plugins import FakeCall

ID = UUID(int=1)
TYPE = PaymentType(id=ID, name="Гостиница", kind=PaymentTypeKind.EXTERNAL)
NEW = PaymentItem(id=ID, type=TYPE, sum=Decimal("1.00"))
PRELIMINARY = replace(NEW, is_preliminary=True)
TAKEN = replace(NEW, status=PaymentStatus.PROCESSED)


@pytest.mark.parametrize(
    ("shown", "state", "kind"),
    [
        (NEW, TransactionState.NOT_TAKEN, PaymentRowKind.UNPROCESSED),
        (PRELIMINARY, TransactionState.NOT_TAKEN, PaymentRowKind.PRELIMINARY),
        (PRELIMINARY, TransactionState.TAKE_UNKNOWN, PaymentRowKind.UNKNOWN),
        (
            replace(NEW, is_processed_externally=True),
            TransactionState.TAKEN,
            PaymentRowKind.EXTERNAL,
        ),
        (TAKEN, TransactionState.TAKEN, PaymentRowKind.PROCESSED),
        (replace(TAKEN, is_prepay=True), TransactionState.TAKEN, PaymentRowKind.PREPAYMENT),
    ],
)
def test_how_a_row_is_labelled(
    shown: PaymentItem, state: TransactionState, kind: PaymentRowKind
) -> None:
    assert row_kind(shown, PaymentRecord(item_id=ID, state=state)) is kind


@story
async def test_parts_that_did_not_change_are_the_same_objects(bench: Bench) -> None:
    await bench.ready_to_pay()
    await bench.do(AddPlugin("/plugins/bonus"))
    before = bench.view
    await bench.do(SetPaperWidth(32))
    after = bench.view
    assert after is not before
    assert after.world is not before.world
    for name in ("current", "orders", "choices", "unknown", "plugins", "settings", "restaurant"):
        assert getattr(after, name) is getattr(before, name), name
    assert bench.view is after


@story
async def test_a_plugin_that_changed_is_shown(bench: Bench) -> None:
    await bench.do(AddPlugin("/plugins/bonus"))
    before = bench.view.plugins
    await bench.fake.kill("bonus")
    assert bench.view.plugins is not before
    assert bench.view.plugins != before


@story
async def test_orders_are_listed_newest_first_and_keep_their_places(bench: Bench) -> None:
    first = await bench.order()
    await bench.do(GoBack())
    second = await bench.order()
    await bench.do(GoBack())
    await bench.do(OpenOrder(first))
    await bench.do(AddProduct(bench.view.restaurant.products[1].id))
    assert [record.order.id for record in bench.view.orders] == [second, first]
    assert len(bench.view.orders[1].order.items) == 2


@story
async def test_the_list_forgets_orders_of_earlier_shifts(bench: Bench) -> None:
    await bench.closed_order()
    await bench.do(ShowScreen(Screen.SHIFT))
    await bench.do(CloseCafeSession())
    await bench.open_shift()
    assert bench.view.orders == ()


@story
async def test_the_list_forgets_an_order_of_no_shift_that_is_deleted(bench: Bench) -> None:
    await bench.open_shift()
    await bench.do(CloseCafeSession())
    await bench.do(CreateOrder())
    assert len(bench.view.orders) == 1
    await bench.do(DeleteOrder())
    assert not bench.view.orders


@story
async def test_choices_stand_by_group_and_name(bench: Bench) -> None:
    groups = [choice.group for choice in bench.view.choices]
    assert groups == sorted(groups, key=list(PaymentGroup).index)
    assert groups[0] is PaymentGroup.CASH
    returning = [
        c.settings.payment_type.name for c in bench.view.choices if c.returns_without_order
    ]
    assert "Гостиница" in returning


@story
async def test_the_report_is_made_on_its_page_only_and_masked(bench: Bench) -> None:
    async def pay(call: FakeCall) -> None:
        assert call.call is not None
        assert call.call.draft is not None
        call.call.draft.data = call.card_data("0000000000000042", "card 0000000000000042")

    script(bench, ProcessorMethod.PAY, pay)
    await bench.ready_to_pay()
    await bench.do(PressPay())
    assert not bench.view.report
    await bench.do(ShowScreen(Screen.REPORT))
    (row,) = bench.view.report
    assert (row.card_number, row.card_type) == ("•••• 0042", "card •••• 0042")


@story
async def test_why_paying_is_not_possible_is_on_the_view(bench: Bench) -> None:
    await bench.order()
    current = bench.view.current
    assert current is not None
    assert current.pay_refusal == "payments_not_enough"
    assert current.pay_refusal_values["due"] == str(current.due)
    assert (current.due, current.entered) == (current.record.order.result_sum, Decimal("0.00"))
    await bench.do(GoBack())
    assert bench.view.current is None
    await bench.do(CreateOrder())
    assert bench.view.current is not None


@story
async def test_a_closed_order_has_rows_but_no_keypad(bench: Bench) -> None:
    await bench.closed_order()
    current = bench.view.current
    assert current is not None
    assert [row.kind for row in current.rows] == [PaymentRowKind.PROCESSED]
    assert (current.active_item_id, current.pay_refusal) == (None, None)


def is_unfinished(bench: Bench) -> bool:
    assert bench.view.current is not None
    return bench.view.current.has_unfinished_return


@story
async def test_a_return_that_stopped_is_on_the_view_while_it_can_be_finished(bench: Bench) -> None:
    order_id = await bench.closed_order()
    assert not is_unfinished(bench)
    await bench.do(SetFiscalRegister(FiscalRegisterState.REFUSES))
    returning = bench.start(ReturnPayment())
    await bench.answer("give_up")
    await bench.answer(True)
    assert await returning is None
    assert is_unfinished(bench)
    await bench.do(SetFiscalRegister(FiscalRegisterState.READY))
    closing = bench.start(CloseCafeSession())
    await bench.answer("close_shift")
    assert await closing is None
    await bench.do(OpenOrder(order_id))
    assert not is_unfinished(bench)
    await bench.open_shift()
    assert not is_unfinished(bench)
