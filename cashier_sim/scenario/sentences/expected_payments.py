"""What has become of payments: rows, tips, unknown outcomes, what plugins keep with them."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from cashier_sim.engine.model import AttemptKind
from cashier_sim.scenario import words
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.facts import bilingual, payments
from cashier_sim.scenario.facts.matching import Matching, differs, not_there, unwanted
from cashier_sim.scenario.facts.payments import SeenPayment
from cashier_sim.scenario.facts.tables import Table, check_pairs, check_rows
from cashier_sim.scenario.grammar.parameters import Parameter, word_parameter
from cashier_sim.scenario.grammar.sentence import Block, Chapter, Sentence, sentence
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.sentences.expected_order import the_order
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.view import PaymentRowKind
from cashier_sim.till.view_builder import row_kind

ATTEMPTS = {
    kind: (
        payments.attempt_word(kind, Language.RUSSIAN),
        payments.attempt_word(kind, Language.ENGLISH),
    )
    for kind in AttemptKind
}
PARAMETERS: tuple[Parameter[Any], ...] = (
    word_parameter("row_kind", payments.ROW_KINDS),
    word_parameter("attempt", ATTEMPTS),
    word_parameter("kept_data", payments.DATA),
)
"""Kinds of values that only these sentences use."""


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="оплаты заказа:",
    en="the order's payments are:",
    meaning=(
        "В заказе ровно эти оплаты; столбцы: тип, сумма, вид, деньги, возвращено, не меньше, "
        "не больше, номер карты, тип карты, выбрана, загружена, кассир.",
        "The order has exactly these payments; columns: type, sum, kind, money, given back, "
        "at least, at most, card number, card type, selected, loaded, cashier.",
    ),
    example={"table": (("тип", "сумма", "вид"), ("Гостиница", "500,00", "проведена"))},
    block=Block.TABLE,
)
async def order_payments(stage: Stage, table: Table) -> None:
    """Look at all payments."""
    await stage.expect(lambda: _check_payments(stage, table))


def _check_payments(stage: Stage, table: Table) -> None:
    matching = Matching(stage.remembered)
    there = payments.payments(stage.view, the_order(stage))
    problem = "the order has other payments"
    check_rows(matching, problem, table, payments.PAYMENT_COLUMNS, there, stage.language)
    matching.keep()


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="в заказе нет оплат",
    en="the order has no payments",
    meaning=("В заказе нет ни одной оплаты.", "The order has no payment."),
)
async def order_has_no_payments(stage: Stage) -> None:
    """Look that there are no payments."""
    await stage.expect(lambda: _check_none(stage))


def _check_none(stage: Stage) -> None:
    there = payments.payments(stage.view, the_order(stage))
    if there:
        raise unwanted("the order has payments", "none", _summaries(stage, there))


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="в заказе оплата {payment_type:text} на {money:money}",
    en="the order has a payment {payment_type:text} of {money:money}",
    meaning=("В заказе есть такая оплата.", "The order has such a payment."),
    example={"payment_type": "Наличные", "money": Decimal("500.00")},
)
async def order_has_payment(stage: Stage, payment_type: str, money: Decimal) -> None:
    """Look for a payment."""
    await stage.expect(lambda: _check_payment(stage, payment_type, money, None))


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="в заказе оплата {payment_type:text} на {money:money}: {kind:row_kind}",
    en="the order has a payment {payment_type:text} of {money:money}: {kind:row_kind}",
    meaning=(
        "В заказе есть такая оплата этого вида.",
        "The order has such a payment of this kind.",
    ),
    example={
        "payment_type": "Гостиница",
        "money": Decimal("500.00"),
        "kind": PaymentRowKind.PROCESSED,
    },
)
async def order_has_payment_of_kind(
    stage: Stage,
    payment_type: str,
    money: Decimal,
    kind: PaymentRowKind,
) -> None:
    """Look for a payment of a kind."""
    await stage.expect(lambda: _check_payment(stage, payment_type, money, kind))


def _check_payment(
    stage: Stage, type_name: str, sum_: Decimal, kind: PaymentRowKind | None
) -> None:
    there = payments.payments(stage.view, the_order(stage))
    matching = Matching(stage.remembered)
    for row in there:
        is_kind = kind is None or row_kind(row.item, row.record) is kind
        if is_kind and row.item.sum == sum_ and matching.fits(type_name, row.item.type.name):
            matching.keep()
            return
    expected = f"«{type_name}» {bilingual.money(sum_, stage.language)}"
    if kind is not None:
        expected += f", {bilingual.word(payments.ROW_KINDS, kind, stage.language)}"
    raise not_there("the order has no such payment", expected, _summaries(stage, there))


def _summaries(stage: Stage, rows: tuple[SeenPayment, ...]) -> list[str]:
    language = stage.language
    return [
        f"«{row.item.type.name}» {bilingual.money(row.item.sum, language)}, "
        + bilingual.word(payments.ROW_KINDS, row_kind(row.item, row.record), language)
        for row in rows
    ]


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="чаевые заказа:",
    en="the order's tips are:",
    meaning=(
        "У заказа ровно эти чаевые; столбцы: чаевые и столбцы оплат.",
        "The order has exactly these tips; columns: tips, and those of payments.",
    ),
    example={"table": (("чаевые", "тип", "сумма"), ("Официанту", "Наличные", "50,00"))},
    block=Block.TABLE,
)
async def order_tips(stage: Stage, table: Table) -> None:
    """Look at the tips."""
    await stage.expect(lambda: _check_tips(stage, table))


def _check_tips(stage: Stage, table: Table) -> None:
    matching = Matching(stage.remembered)
    there = payments.donations(stage.view, the_order(stage))
    problem = "the order has other tips"
    check_rows(matching, problem, table, payments.TIPS_COLUMNS, there, stage.language)
    matching.keep()


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="в заказе нет чаевых",
    en="the order has no tips",
    meaning=("У заказа нет чаевых.", "The order has no tips."),
)
async def order_has_no_tips(stage: Stage) -> None:
    """Look that there are no tips."""
    await stage.expect(lambda: _check_no_tips(stage))


def _check_no_tips(stage: Stage) -> None:
    there = payments.donations(stage.view, the_order(stage))
    if there:
        raise unwanted("the order has tips", "none", _summaries(stage, there))


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="неизвестные исходы:",
    en="the unknown outcomes are:",
    meaning=(
        "Касса не знает ровно этих исходов; столбцы: что, тип, сумма, заказ.",
        "Exactly these outcomes are unknown; columns: what, type, sum, order.",
    ),
    example={"table": (("что", "тип", "сумма"), ("оплата", "Гостиница", "500,00"))},
    block=Block.TABLE,
)
async def unknown_outcomes(stage: Stage, table: Table) -> None:
    """Look at all unknown outcomes."""
    await stage.expect(lambda: _check_unknown(stage, table))


def _check_unknown(stage: Stage, table: Table) -> None:
    stage.look()
    matching = Matching(stage.remembered)
    there = payments.unknown(stage.view)
    problem = "other outcomes are unknown"
    check_rows(matching, problem, table, payments.UNKNOWN_COLUMNS, there, stage.language)
    matching.keep()


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="неизвестен исход: {what:attempt} на {money:money}",
    en="the outcome is unknown: {what:attempt} of {money:money}",
    meaning=(
        "Касса спросила об этом плагин или фискальный регистратор, и ответа нет.",
        "The register asked the plugin or the fiscal register for it and has no answer.",
    ),
    example={"what": AttemptKind.PAY, "money": Decimal("500.00")},
)
async def outcome_is_unknown(stage: Stage, what: AttemptKind, money: Decimal) -> None:
    """Look for an unknown outcome."""
    await stage.expect(lambda: _check_one_unknown(stage, what, money))


def _check_one_unknown(stage: Stage, what: AttemptKind, sum_: Decimal) -> None:
    stage.look()
    there = [(one.kind, one.sum) for one, _, _ in payments.unknown(stage.view)]
    if (what, sum_) not in there:
        lines = [_attempt(stage, kind, each) for kind, each in there]
        raise not_there("this outcome is not unknown", _attempt(stage, what, sum_), lines)


def _attempt(stage: Stage, kind: AttemptKind, sum_: Decimal) -> str:
    said = bilingual.word(ATTEMPTS, kind, stage.language)
    return f"{said}, {bilingual.money(sum_, stage.language)}"


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="неизвестных исходов нет",
    en="no outcome is unknown",
    meaning=("Касса знает исход всего, о чём спросила.", "Everything has an answer."),
)
async def nothing_is_unknown(stage: Stage) -> None:
    """Look that no outcome is unknown."""
    await stage.expect(lambda: _check_nothing_unknown(stage))


def _check_nothing_unknown(stage: Stage) -> None:
    stage.look()
    there = [_attempt(stage, one.kind, one.sum) for one, _, _ in payments.unknown(stage.view)]
    if there:
        raise unwanted("outcomes are unknown", "none", there)


def _kept(stage: Stage, type_name: str) -> tuple[SeenPayment, ...]:
    record = the_order(stage)
    found = payments.with_data(stage.view, record, type_name)
    if not found:
        there = payments.payments(stage.view, record)
        raise not_there("the order has no such payment", f"«{type_name}»", _summaries(stage, there))
    return found


@sentence(
    chapter=Chapter.EXPECTED_PLUGINS,
    ru="с оплатой {payment_type:text} хранится:",
    en="the payment {payment_type:text} keeps:",
    meaning=(
        "Плагин хранит это с оплатой; имена: данные отката, свои данные, номер карты, тип карты.",
        "The plugin keeps this with the payment; names: rollback data, custom data, card number, "
        "card type.",
    ),
    example={
        "payment_type": "Гостиница",
        "table": (("номер карты", "12"), ("тип карты", "Карта гостя")),
    },
    block=Block.TABLE,
)
async def payment_keeps(stage: Stage, payment_type: str, table: Table) -> None:
    """Look at what a plugin keeps with its payment."""
    await stage.expect(lambda: _check_kept(stage, payment_type, table))


def _check_kept(stage: Stage, type_name: str, table: Table) -> None:
    problem = f"something else is kept with the payment «{type_name}»"

    def check(row: SeenPayment, matching: Matching) -> None:
        facts = payments.data_facts(row.record.data)
        check_pairs(matching, problem, table, facts, stage.language)

    _any_row(stage, type_name, check)


def _any_row(stage: Stage, type_name: str, check: Callable[[SeenPayment, Matching], None]) -> None:
    """Whether one of the payments of a type is as expected; tells of the first otherwise."""
    first: StepFailedError | None = None
    for row in _kept(stage, type_name):
        matching = Matching(stage.remembered)
        try:
            check(row, matching)
        except StepFailedError as error:
            first = first or error
        else:
            matching.keep()
            return
    if first is not None:
        raise first


@sentence(
    chapter=Chapter.EXPECTED_PLUGINS,
    ru="в данных отката оплаты {payment_type:text}:",
    en="the rollback data of the payment {payment_type:text} hold:",
    meaning=(
        "Данные отката хранят эти значения под этими именами, как их назвал плагин.",
        "The rollback data hold these values by the names that the plugin gave them.",
    ),
    example={"payment_type": "Гостиница", "table": (("Room", "12"),)},
    block=Block.TABLE,
)
async def rollback_data_hold(stage: Stage, payment_type: str, table: Table) -> None:
    """Look at single values of the rollback data."""
    await stage.expect(lambda: _check_rollback(stage, payment_type, table))


def _check_rollback(stage: Stage, type_name: str, table: Table) -> None:
    problem = f"the rollback data of «{type_name}»"

    def check(row: SeenPayment, matching: Matching) -> None:
        facts = payments.rollback_facts(row.record.data)
        check_pairs(matching, problem, table, facts, stage.language)

    _any_row(stage, type_name, check)


@sentence(
    chapter=Chapter.EXPECTED_PLUGINS,
    ru="с оплатой {payment_type:text} хранятся {what:kept_data} с текстом {text:text}",
    en="the payment {payment_type:text} keeps {what:kept_data} with the text {text:text}",
    meaning=(
        "То, что плагин хранит с оплатой, содержит этот текст.",
        "What the plugin keeps with the payment holds this text.",
    ),
    example={"payment_type": "Гостиница", "what": "rollback_data", "text": "12"},
)
async def payment_keeps_text(stage: Stage, payment_type: str, what: str, text: str) -> None:
    """Look for a text in what a plugin keeps with its payment."""
    await stage.expect(lambda: _check_kept_text(stage, payment_type, what, text))


def _check_kept_text(stage: Stage, type_name: str, what: str, text: str) -> None:
    def check(row: SeenPayment, matching: Matching) -> None:
        actual = payments.kept(row.record.data, what)
        # Nothing holds no text, not even {}.
        if not actual or not matching.fits_inside(text, actual):
            said = bilingual.word(payments.DATA, what, stage.language)
            raise differs(f"{said}: «{type_name}»", text, words.plain(actual) or "nothing")

    _any_row(stage, type_name, check)


SENTENCES: tuple[Sentence, ...] = (
    order_payments,
    order_has_no_payments,
    order_has_payment,
    order_has_payment_of_kind,
    order_tips,
    order_has_no_tips,
    unknown_outcomes,
    outcome_is_unknown,
    nothing_is_unknown,
    payment_keeps,
    rollback_data_hold,
    payment_keeps_text,
)
