from decimal import Decimal

import pytest

from cashier_sim.engine.attempts import Attempts
from cashier_sim.engine.calls import (
    call_about_item,
    call_about_money,
    call_about_type,
    call_whether_silent,
    keep_data,
    tell_end,
)
from cashier_sim.engine.codes import Code
from cashier_sim.engine.model import AttemptKind, PaymentData
from cashier_sim.engine.ports import (
    Cancelled,
    DataDraft,
    Failed,
    NoAnswer,
    NoAnswerReason,
    Notice,
    NotLoaded,
    Outcome,
    ProcessorMethod,
    Raised,
    Returned,
)
from tests.unit.engine.playbook import ANN, HOTEL, POINT_OF_SALE, Playbook, run

TYPE = {"type": "Hotel"}


@pytest.mark.parametrize(
    ("outcome", "notice"),
    [
        (Returned(), None),
        (Cancelled(), None),
        (Failed("No such room"), Notice(message="No such room")),
        (Failed(""), Notice(code=Code.PLUGIN_FAILED, values=TYPE)),
        (
            Raised("KeyError", "'room'", "hotel.py, line 9"),
            Notice(
                code=Code.PLUGIN_ERROR,
                values={**TYPE, "error": "KeyError: 'room'"},
                details="hotel.py, line 9",
            ),
        ),
        (
            Raised("AssertionError", ""),
            Notice(code=Code.PLUGIN_ERROR, values={**TYPE, "error": "AssertionError"}),
        ),
        (
            NotLoaded("hotel"),
            Notice(code=Code.SYSTEM_NOT_LOADED, values={**TYPE, "key": "hotel"}),
        ),
        (
            NoAnswer(NoAnswerReason.ENDED_BY_CASHIER),
            Notice(code=Code.CALL_NOT_ANSWERED, values={**TYPE, "reason": "ended_by_cashier"}),
        ),
    ],
)
def test_each_end_is_told_as_the_contract_demands(outcome: Outcome, notice: Notice | None) -> None:
    book = Playbook()
    run(tell_end(book.desk(), outcome, "Hotel"))
    assert book.outside.notices == ([notice] if notice else [])


def test_type_is_offered_without_an_item() -> None:
    book = Playbook()
    order_id, draft = book.order(), DataDraft()
    run(call_about_type(book.desk(), order_id, HOTEL, ANN, draft))
    (call,) = book.outside.calls
    assert call.arguments == {
        "order_id": order_id,
        "payment_type_id": HOTEL.id,
        "order": book.record(order_id).order,
        "cashier": ANN,
    }
    assert call.draft is draft
    assert (call.order_id, call.item_id) == (order_id, None)


def test_item_is_offered_with_its_order() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.choose(order_id, HOTEL)
    method, draft = ProcessorMethod.ON_PRELIMINARY_PAYMENT_EDITING, DataDraft()
    run(call_about_item(book.desk(), method, order_id, item_id, ANN, draft))
    call = book.outside.calls[-1]
    assert call.arguments == {
        "order": book.record(order_id).order,
        "payment_item": book.item(order_id, item_id),
        "cashier": ANN,
    }
    assert (call.method, call.payment_system_key, call.draft) == (method, "hotel", draft)


def test_money_without_an_order_is_offered_the_little_there_is() -> None:
    book = Playbook()
    attempt = Attempts(book.register.state).new(
        AttemptKind.RETURN_WITHOUT_ORDER, Decimal(7), ANN, payment_type_id=HOTEL.id
    )
    method = ProcessorMethod.RETURN_PAYMENT_WITHOUT_ORDER
    run(call_about_money(book.desk(), method, attempt, HOTEL, ANN, None))
    (call,) = book.outside.calls
    assert call.arguments == {
        "sum": Decimal(7),
        "order_id": None,
        "payment_type_id": HOTEL.id,
        "point_of_sale": POINT_OF_SALE,
        "cashier": ANN,
    }


def test_data_are_written_only_when_they_changed() -> None:
    book = Playbook()
    order_id = book.order()
    item_id, data = book.choose(order_id, HOTEL), PaymentData(custom_data="a")
    revision = book.record(order_id).order.revision
    for _ in range(2):
        keep_data(book.register.state, order_id, item_id, data)
    assert book.record(order_id).payments[item_id].data == data
    assert book.record(order_id).order.revision == revision + 1


def test_plugin_is_offered_the_item_when_it_is_asked_for_silence() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.choose(order_id, HOTEL)
    record, item, draft = book.record(order_id), book.item(order_id, item_id), DataDraft()
    run(call_whether_silent(book.desk(), record, item, HOTEL, draft))
    call = book.outside.calls[-1]
    assert call.arguments == {
        "sum": Decimal("100.00"),
        "order_id": order_id,
        "payment_type_id": HOTEL.id,
        "order": record.order,
        "payment_item": item,
    }
    assert (call.draft, call.order_id, call.item_id) == (draft, order_id, item_id)
