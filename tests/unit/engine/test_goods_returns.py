"""Row 14 of the click-to-call table: the goods return, without an order."""

from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.codes import Code
from cashier_sim.engine.goods_returns import GoodsLine
from cashier_sim.engine.model import AttemptKind, AttemptState, PaymentTypeSettings
from cashier_sim.engine.ports import (
    Cancelled,
    Failed,
    FiscalNoAnswer,
    FiscalRefused,
    NotLoaded,
    Outcome,
    ProcessorCall,
    ProcessorMethod,
    Returned,
)
from cashier_sim.plugin_api import Product
from tests.unit.engine.playbook import (
    ANN,
    BONUS,
    CARD,
    CASH,
    CHANGER,
    CLUB,
    FIXED,
    HOTEL,
    LONER,
    NO_ANSWER,
    POINT_OF_SALE,
    SOUP,
    TEA,
    Playbook,
    refusal,
    run,
)

LINES = (GoodsLine(SOUP.id, Decimal(2)), GoodsLine(TEA.id, Decimal("0.5")))
TOTAL = Decimal("216.67")


def give_back(book: Playbook, settings: PaymentTypeSettings) -> bool:
    return run(book.register.goods_returns.return_goods(LINES, settings.id, ANN))


def states(book: Playbook) -> list[tuple[AttemptKind, AttemptState]]:
    return [(attempt.kind, attempt.state) for attempt in book.store.load_attempts()]


def test_only_cash_and_flagged_systems_are_offered() -> None:
    book = Playbook()
    assert book.register.goods_returns.types() == (CASH, HOTEL, LONER, FIXED, CHANGER)


def test_plugin_gives_back_without_order_transaction_or_context() -> None:
    book = Playbook()
    assert give_back(book, HOTEL)
    assert book.heard() == [
        f"hotel.return_payment_without_order {TOTAL}",
        f"cheque goods_return {TOTAL}",
    ]
    call = book.outside.calls[-1]
    assert call.arguments == {
        "sum": TOTAL,
        "order_id": None,
        "payment_type_id": HOTEL.id,
        "point_of_sale": POINT_OF_SALE,
        "cashier": ANN,
    }
    assert (call.draft, call.order_id, call.item_id) == (None, None, None)
    assert states(book) == [
        (AttemptKind.RETURN_WITHOUT_ORDER, AttemptState.DONE),
        (AttemptKind.FISCAL_CHEQUE, AttemptState.DONE),
    ]


def test_cash_goes_back_once_the_cheque_is_printed() -> None:
    book = Playbook()
    assert give_back(book, CASH)
    assert book.heard() == [f"cheque goods_return {TOTAL}"]
    assert sorted(states(book), key=str) == [
        (AttemptKind.FISCAL_CHEQUE, AttemptState.DONE),
        (AttemptKind.RETURN_WITHOUT_ORDER, AttemptState.DONE),
    ]


@pytest.mark.parametrize("end", [FiscalRefused("no_paper"), FiscalNoAnswer()])
def test_cash_stays_without_its_cheque(end: FiscalRefused | FiscalNoAnswer) -> None:
    book = Playbook()
    book.outside.fiscal_answers.append(end)
    assert not give_back(book, CASH)
    assert AttemptKind.RETURN_WITHOUT_ORDER not in [kind for kind, _ in states(book)]


@pytest.mark.parametrize(
    ("end", "heard"),
    [
        (FiscalRefused("no_paper"), ["asked cheque_refused", "told cheque_missing"]),
        (FiscalNoAnswer(), ["told cheque_unknown"]),
    ],
)
def test_money_of_a_plugin_has_gone_back_even_without_the_cheque(
    end: FiscalRefused | FiscalNoAnswer, heard: list[str]
) -> None:
    book = Playbook()
    book.outside.fiscal_answers.append(end)
    assert give_back(book, HOTEL)
    assert book.heard()[2:] == heard


@pytest.mark.parametrize(
    ("outcome", "heard", "state"),
    [
        (Cancelled(), [], AttemptState.CANCELLED),
        (Failed("No"), ["told No"], AttemptState.FAILED),
        (NotLoaded("hotel"), ["told system_not_loaded"], AttemptState.FAILED),
        (NO_ANSWER, ["told return_unknown"], AttemptState.UNKNOWN),
    ],
)
def test_refused_goods_return_prints_nothing(
    outcome: Outcome, heard: list[str], state: AttemptState
) -> None:
    book = Playbook()
    book.outside.answer(ProcessorMethod.RETURN_PAYMENT_WITHOUT_ORDER, outcome)
    assert not give_back(book, HOTEL)
    assert book.heard()[1:] == heard
    assert states(book) == [(AttemptKind.RETURN_WITHOUT_ORDER, state)]


def test_goods_returns_are_refused_by_name() -> None:
    book = Playbook()
    back = book.register.goods_returns.return_goods
    for settings in (BONUS, CARD):
        assert refusal(back, LINES, settings.id, ANN) == (
            Code.RETURN_TYPE_UNFIT,
            {"type": settings.payment_type.name},
        )
    assert refusal(back, (), CASH.id, ANN) == (Code.NOTHING_TO_RETURN, {"number": ""})
    book.outside.registered.clear()
    assert refusal(back, LINES, HOTEL.id, ANN)[0] is Code.SYSTEM_NOT_LOADED
    assert refusal(Playbook(shift=False).register.goods_returns.return_goods, LINES, CASH.id, ANN)[
        0
    ] is (Code.SHIFT_NOT_OPEN)
    assert book.heard() == []


def test_one_goods_return_at_a_time() -> None:
    book = Playbook()
    seen = []

    def again(_call: object) -> Outcome:
        seen.append(refusal(give_back, book, CASH))
        return Returned()

    book.outside.answer(ProcessorMethod.RETURN_PAYMENT_WITHOUT_ORDER, again)
    assert give_back(book, HOTEL)
    assert seen == [(Code.ACT_RUNNING, {})]
    assert give_back(book, CASH)


# dishes of a past order


def past(book: Playbook, *products: Product) -> UUID:
    """An order of an earlier till shift, 10 % off by the club; the log is empty again."""
    order_id = book.order(*products)
    book.choose(order_id, CLUB)
    assert book.pay(order_id)
    assert run(book.register.shifts.close(ANN))
    run(book.register.shifts.open(ANN))
    book.heard()
    return order_id


def return_past(
    book: Playbook,
    order_id: UUID,
    settings: PaymentTypeSettings,
    items: dict[UUID, Decimal] | None = None,
) -> bool:
    act = book.register.goods_returns.return_past_order(order_id, items, settings.id, ANN)
    return run(act)


def returned(book: Playbook, order_id: UUID) -> dict[UUID, Decimal]:
    return book.record(order_id).returned_items


@pytest.mark.parametrize(
    ("settings", "heard"),
    [
        (HOTEL, ["hotel.return_payment_without_order 90.00", "cheque goods_return 90.00"]),
        (CASH, ["cheque goods_return 90.00"]),
    ],
)
def test_past_order_comes_back_at_what_the_guest_paid_and_only_once(
    settings: PaymentTypeSettings, heard: list[str]
) -> None:
    book = Playbook()
    order_id = past(book)
    assert return_past(book, order_id, settings)
    assert book.heard() == heard
    assert list(returned(book, order_id).values()) == [Decimal(1)]
    assert book.is_free(order_id)
    act = book.register.goods_returns.return_past_order
    code, _ = refusal(act, order_id, None, settings.id, ANN)
    assert code is Code.NOTHING_TO_RETURN


def test_plugin_learns_which_order_the_goods_are_of() -> None:
    book = Playbook()
    order_id = past(book)
    assert return_past(book, order_id, HOTEL)
    assert book.outside.calls[-1].arguments["order_id"] == order_id


def test_chosen_dishes_of_a_past_order_come_back() -> None:
    book = Playbook()
    order_id = past(book, SOUP, TEA)
    tea = book.record(order_id).order.items[1].id
    assert return_past(book, order_id, HOTEL, {tea: Decimal("0.5")})
    assert book.heard() == [
        "hotel.return_payment_without_order 15.00",
        "cheque goods_return 15.00",
    ]
    assert returned(book, order_id) == {tea: Decimal("0.5")}
    act = book.register.goods_returns.return_past_order
    code, _ = refusal(act, order_id, {tea: Decimal(1)}, HOTEL.id, ANN)
    assert code is Code.RETURN_AMOUNT_OUT_OF_RANGE


@pytest.mark.parametrize("outcome", [Failed("No"), Cancelled(), NotLoaded("hotel")])
def test_refused_dishes_stay_with_the_guest(outcome: Outcome) -> None:
    book = Playbook()
    order_id = past(book)
    book.outside.answer(ProcessorMethod.RETURN_PAYMENT_WITHOUT_ORDER, outcome)
    assert not return_past(book, order_id, HOTEL)
    assert returned(book, order_id) == {}
    assert return_past(book, order_id, HOTEL)


@pytest.mark.parametrize("happened", [True, False])
def test_dishes_count_as_returned_while_nobody_knows(happened: bool) -> None:
    book = Playbook()
    order_id = past(book)
    book.outside.answer(ProcessorMethod.RETURN_PAYMENT_WITHOUT_ORDER, NO_ANSWER)
    assert not return_past(book, order_id, HOTEL)
    assert list(returned(book, order_id).values()) == [Decimal(1)]
    repairs = book.register.repairs
    settle = repairs.mark_done if happened else repairs.mark_not_done
    settle(book.unknown().id)
    assert list(returned(book, order_id).values()) == ([Decimal(1)] if happened else [])


def test_dishes_count_as_returned_from_before_the_plugin_is_asked() -> None:
    book = Playbook()
    order_id = past(book)
    seen: list[dict[UUID, Decimal]] = []

    def look(_call: ProcessorCall) -> Outcome:
        seen.append(returned(book, order_id))
        return Failed("No")

    book.outside.answer(ProcessorMethod.RETURN_PAYMENT_WITHOUT_ORDER, look)
    return_past(book, order_id, HOTEL)
    assert [list(items.values()) for items in seen] == [[Decimal(1)]]


def test_cash_of_a_past_order_moves_with_its_cheque() -> None:
    book = Playbook()
    order_id = past(book)
    book.outside.fiscal_answers.append(FiscalRefused("no_paper"))
    assert not return_past(book, order_id, CASH)
    assert returned(book, order_id) == {}


def test_only_closed_orders_of_earlier_shifts_are_past() -> None:
    book = Playbook()
    act = book.register.goods_returns.return_past_order
    present, opened = book.closed((CASH, None)), book.order()
    assert refusal(act, present, None, CASH.id, ANN) == (
        Code.ORDER_OF_PRESENT_SHIFT,
        {"number": "1"},
    )
    assert refusal(act, opened, None, CASH.id, ANN)[0] is Code.ORDER_NOT_CLOSED


def test_type_that_returns_nothing_without_an_order_is_refused_for_past_orders_too() -> None:
    book = Playbook()
    order_id = past(book)
    act = book.register.goods_returns.return_past_order
    assert refusal(act, order_id, None, BONUS.id, ANN)[0] is Code.RETURN_TYPE_UNFIT


def test_past_order_stays_in_the_store_when_it_changes() -> None:
    book = Playbook()
    order_id = past(book)
    assert return_past(book, order_id, CASH)
    assert order_id not in book.register.state.orders
    assert returned(book, order_id) != {}
