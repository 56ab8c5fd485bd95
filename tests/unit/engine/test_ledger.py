from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.goods_returns import GoodsLine
from cashier_sim.engine.ledger import Ledger
from cashier_sim.engine.model import (
    Attempt,
    AttemptKind,
    AttemptState,
    OrderRecord,
    PaymentData,
    PaymentGroup,
    PaymentRecord,
    TransactionState,
)
from cashier_sim.engine.ports import FiscalRefused, NoAnswer, NoAnswerReason, ProcessorMethod
from cashier_sim.plugin_api import CardPaymentItemAdditionalData, PaymentItem, PaymentStatus
from tests.unit.engine.builders import CASHIER, HOTEL, NOW, attempt, payment, record
from tests.unit.engine.playbook import ANN, SOUP, TEA, Playbook, run
from tests.unit.engine.playbook import CASH as CASH_TYPE
from tests.unit.engine.playbook import HOTEL as HOTEL_TYPE

LEDGER = Ledger(at=NOW, cafe_session_number=3, payment_types={HOTEL.id: HOTEL})
ITEM = payment(80, HOTEL, "500.00", PaymentStatus.PROCESSED)
TRANSACTION = UUID(int=90)


def slot(state: TransactionState, taken: str = "500.00", returned: str = "0.00") -> PaymentRecord:
    return PaymentRecord(
        item_id=ITEM.id,
        transaction_id=TRANSACTION,
        state=state,
        taken=Decimal(taken),
        returned=Decimal(returned),
        data=PaymentData(card_number="12", card_type="Номер"),
        cashier=CASHIER,
    )


def with_slot(record_slot: PaymentRecord, item: PaymentItem = ITEM) -> OrderRecord:
    return replace(record(payments=(item,)), payments={item.id: record_slot})


def moved(before: OrderRecord | None, after: OrderRecord) -> list[tuple[str, Decimal]]:
    return [(row.kind, row.sum) for row in LEDGER.order_rows(before, after)]


NEW = with_slot(slot(TransactionState.NOT_TAKEN, "0.00"))
TAKEN = with_slot(slot(TransactionState.TAKEN))


def test_row_of_a_payment_tells_everything() -> None:
    (row,) = LEDGER.order_rows(NEW, TAKEN)

    assert (row.time, row.order_number, row.cafe_session_number) == (NOW, 1, 3)
    assert (row.payment_type_name, row.group) == ("Гостиница", PaymentGroup.NON_CASH)
    assert (row.kind, row.sum, row.is_unknown) == ("payment", Decimal("500.00"), False)
    assert (row.card_number, row.card_type) == ("12", "Номер")
    assert (row.transaction_id, row.cashier_name) == (TRANSACTION, "Соколова")


def test_row_has_the_account_of_its_payment_type() -> None:
    booked = replace(LEDGER, payment_types={HOTEL.id: replace(HOTEL, account="1.02")})
    (row,) = booked.order_rows(NEW, TAKEN)
    assert row.account == "1.02"
    goods = attempt(
        1,
        kind=AttemptKind.RETURN_WITHOUT_ORDER,
        state=AttemptState.DONE,
        payment_type_id=HOTEL.id,
    )
    (row,) = booked.attempt_rows(None, goods)
    assert row.account == "1.02"
    assert [row.account for row in replace(booked, payment_types={}).order_rows(NEW, TAKEN)] == [""]


def test_card_that_a_plugin_named_stands_where_its_call_told_none() -> None:
    data = CardPaymentItemAdditionalData(card_number="4276")
    item = replace(ITEM, additional_data=data)
    bare = replace(slot(TransactionState.TAKEN), data=PaymentData())
    (row,) = LEDGER.order_rows(NEW, with_slot(bare, item))
    assert row.card_number == "4276"
    (row,) = LEDGER.order_rows(NEW, with_slot(slot(TransactionState.TAKEN), item))
    assert row.card_number == "12"


def test_what_the_plugin_did_not_tell_is_empty() -> None:
    bare = PaymentRecord(item_id=ITEM.id, state=TransactionState.TAKEN, taken=Decimal(1))
    (row,) = LEDGER.order_rows(NEW, with_slot(bare))

    assert (row.card_number, row.card_type, row.cashier_name) == ("", "", "")


def test_type_that_was_deleted_keeps_its_name() -> None:
    (row,) = replace(LEDGER, payment_types={}).order_rows(NEW, TAKEN)

    assert (row.payment_type_name, row.group) == ("Гостиница", PaymentGroup.NON_CASH)


def test_prepayment_is_called_so() -> None:
    prepaid = replace(ITEM, is_prepay=True)

    assert moved(NEW, with_slot(slot(TransactionState.TAKEN), prepaid)) == [
        ("prepayment", Decimal("500.00"))
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (slot(TransactionState.NOT_TAKEN, "0.00"), slot(TransactionState.TAKE_UNKNOWN, "500.00")),
        (slot(TransactionState.TAKEN), slot(TransactionState.TAKEN)),
        (slot(TransactionState.TAKEN), slot(TransactionState.CANCEL_UNKNOWN)),
        (slot(TransactionState.CANCELLED), slot(TransactionState.CANCELLED)),
        (slot(TransactionState.TAKE_UNKNOWN), slot(TransactionState.NOT_TAKEN, "0.00")),
    ],
)
def test_what_moves_no_money_leaves_no_row(before: PaymentRecord, after: PaymentRecord) -> None:
    assert moved(with_slot(before), with_slot(after)) == []


def test_payment_that_turns_out_to_be_taken_is_a_payment() -> None:
    assert moved(with_slot(slot(TransactionState.TAKE_UNKNOWN)), TAKEN) == [
        ("payment", Decimal("500.00"))
    ]


def test_cancel_gives_back_what_was_taken() -> None:
    after = replace(record(), payments={ITEM.id: slot(TransactionState.CANCELLED)})

    assert moved(TAKEN, replace(after, gone_items=(ITEM,))) == [("cancel", Decimal("-500.00"))]


def test_each_partial_return_is_a_row() -> None:
    part = with_slot(slot(TransactionState.TAKEN, returned="200.00"))
    whole = with_slot(slot(TransactionState.RETURNED, returned="500.00"))

    assert moved(TAKEN, part) == [("return", Decimal("-200.00"))]
    assert moved(part, whole) == [("return", Decimal("-300.00"))]


def test_first_sight_of_an_order_counts_what_it_holds() -> None:
    assert moved(None, TAKEN) == [("payment", Decimal("500.00"))]
    assert moved(None, with_slot(slot(TransactionState.CANCELLED, returned="100.00"))) == [
        ("payment", Decimal("500.00")),
        ("cancel", Decimal("-400.00")),
        ("return", Decimal("-100.00")),
    ]


def test_open_clone_takes_over_and_moves_nothing() -> None:
    assert moved(None, replace(TAKEN, source_order_id=UUID(int=7))) == []


def test_item_that_is_gone_without_money_leaves_no_row() -> None:
    assert moved(NEW, replace(NEW, order=record().order)) == []
    assert moved(None, replace(NEW, order=record().order)) == []


def test_money_of_an_item_that_leaves_with_it_is_told() -> None:
    assert moved(
        TAKEN, replace(with_slot(slot(TransactionState.CANCELLED)), order=record().order)
    ) == [("cancel", Decimal("-500.00"))]


# goods returns and unknown outcomes


def goods(state: AttemptState) -> Attempt:
    return replace(
        attempt(1, AttemptKind.RETURN_WITHOUT_ORDER, state, payment_type_id=HOTEL.id),
        cashier=CASHIER,
    )


@pytest.mark.parametrize("state", [AttemptState.DONE, AttemptState.MARKED_DONE])
def test_goods_return_that_happened_is_a_row(state: AttemptState) -> None:
    (row,) = LEDGER.attempt_rows(goods(AttemptState.ASKED), goods(state))

    assert (row.kind, row.sum, row.order_number) == ("goods_return", Decimal("-100.00"), None)
    assert (row.payment_type_name, row.cashier_name) == ("Гостиница", "Соколова")
    assert list(LEDGER.attempt_rows(None, goods(state))) == [row]


@pytest.mark.parametrize(
    "after",
    [
        goods(AttemptState.ASKED),
        goods(AttemptState.FAILED),
        goods(AttemptState.UNKNOWN),
        attempt(1, AttemptKind.PAY, AttemptState.DONE),
    ],
)
def test_other_answers_are_no_goods_return(after: Attempt) -> None:
    assert list(LEDGER.attempt_rows(None, after)) == []


def test_goods_return_is_counted_once() -> None:
    done = goods(AttemptState.DONE)

    assert list(LEDGER.attempt_rows(done, done)) == []


def test_goods_return_of_a_deleted_type_has_no_name() -> None:
    unnamed = attempt(1, AttemptKind.RETURN_WITHOUT_ORDER, AttemptState.DONE)
    (row,) = LEDGER.attempt_rows(None, unnamed)

    assert (row.payment_type_name, row.group) == ("", PaymentGroup.NON_CASH)
    assert row.cashier_name == ""


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (AttemptKind.PAY, ("payment", Decimal("100.00"))),
        (AttemptKind.CANCEL, ("cancel", Decimal("-100.00"))),
        (AttemptKind.RETURN, ("return", Decimal("-100.00"))),
    ],
)
def test_unknown_outcome_is_a_row_of_its_own(
    kind: AttemptKind, expected: tuple[str, Decimal]
) -> None:
    (row,) = LEDGER.unknown_rows(attempt(1, kind, item_id=ITEM.id), TAKEN)

    assert (row.kind, row.sum) == expected
    assert row.is_unknown


def test_unknown_prepayment_is_called_so() -> None:
    prepaid = with_slot(slot(TransactionState.TAKE_UNKNOWN), replace(ITEM, is_prepay=True))
    (row,) = LEDGER.unknown_rows(attempt(1, item_id=ITEM.id), prepaid)

    assert row.kind == "prepayment"


def test_unknown_goods_return_is_a_row_without_an_order() -> None:
    (row,) = LEDGER.unknown_rows(goods(AttemptState.UNKNOWN), None)

    assert (row.kind, row.sum, row.is_unknown) == ("goods_return", Decimal("-100.00"), True)


@pytest.mark.parametrize("item_id", [None, UUID(int=999)])
def test_unknown_payment_of_an_item_that_is_gone_is_told_by_its_type(item_id: UUID | None) -> None:
    asked = attempt(1, item_id=item_id, payment_type_id=HOTEL.id)
    (row,) = LEDGER.unknown_rows(asked, TAKEN)

    assert (row.kind, row.sum, row.is_unknown) == ("payment", Decimal("100.00"), True)
    assert row.payment_type_name == "Гостиница"


@pytest.mark.parametrize(
    ("asked", "about"),
    [
        (attempt(1, AttemptKind.FISCAL_CHEQUE, item_id=ITEM.id), TAKEN),
        (attempt(1, AttemptKind.FISCAL_CHEQUE), None),
    ],
)
def test_unknown_cheque_moves_no_money(asked: Attempt, about: OrderRecord | None) -> None:
    assert list(LEDGER.unknown_rows(asked, about)) == []


# the flows


def test_whole_life_of_money_is_told_in_order() -> None:
    book = Playbook()
    order_id = book.order(SOUP, TEA)
    prepaid_id = book.prepaid(order_id, HOTEL_TYPE, "50")
    book.choose(order_id, CASH_TYPE, "1000")
    assert book.pay(order_id)
    clone_id = run(book.register.returns.return_payment(order_id, ANN))
    assert clone_id is not None
    run(book.register.payments.delete(clone_id, prepaid_id, ANN))
    goods = (GoodsLine(SOUP.id, Decimal(1)),)
    for type_ in (CASH_TYPE, HOTEL_TYPE):
        run(book.register.goods_returns.return_goods(goods, type_.id, ANN))

    assert [
        (row.kind, row.payment_type_name, row.sum, row.order_number)
        for row in book.register.reports.payments()
    ] == [
        ("prepayment", "Hotel", Decimal("50.00"), 1),
        ("payment", "Cash", Decimal("83.33"), 1),
        ("return", "Cash", Decimal("-83.33"), 1),
        ("return", "Hotel", Decimal("-50.00"), 2),
        ("goods_return", "Cash", Decimal("-100.00"), None),
        ("goods_return", "Hotel", Decimal("-100.00"), None),
    ]


def test_unknown_payment_turns_into_one_and_is_cancelled() -> None:
    book = Playbook()
    order_id = book.order()
    book.choose(order_id, HOTEL_TYPE)
    book.outside.answer(ProcessorMethod.PAY, NoAnswer(NoAnswerReason.DIED))
    assert not book.pay(order_id)
    (unknown,) = book.register.reports.payments()
    book.register.repairs.mark_done(book.unknown().id)
    book.outside.fiscal_answers.append(FiscalRefused("no_paper"))
    assert not book.pay(order_id)
    rows = book.register.reports.payments()

    assert unknown.is_unknown
    assert [(row.kind, row.sum, row.is_unknown) for row in rows] == [
        ("payment", Decimal("100.00"), False),
        ("cancel", Decimal("-100.00"), False),
    ]
    assert {row.transaction_id for row in rows} == {unknown.transaction_id}
