"""Row 14 of the click-to-call table: the goods return, without an order."""

from decimal import Decimal

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
    ProcessorMethod,
    Returned,
)
from tests.unit.engine.playbook import (
    ANN,
    BONUS,
    CARD,
    CASH,
    CHANGER,
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
