"""On what scenarios need all the time: several acts in one sentence."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from cashier_sim.scenario.acts import do_all
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.feature_file import Table
from cashier_sim.scenario.grammar import names
from cashier_sim.scenario.grammar.parameters import AMOUNT, TEXT, Parameter
from cashier_sim.scenario.grammar.sentence import Block, Chapter, Sentence, sentence
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.commands import (
    AddGuest,
    AddProduct,
    ChoosePaymentType,
    Command,
    CreateOrder,
    GoToPayment,
    PressPay,
    SelectGuest,
)
from cashier_sim.till.view import TillView

Portions = tuple[tuple[str, Decimal], ...]
"""Dishes by name, with amounts."""

_AND = {Language.RUSSIAN: "и", Language.ENGLISH: "and"}
_PORTION = {
    language: rf"(?:\d+(?:[.,]\d+)? ?[×xх] ?)?(?:{TEXT.pattern[language]})" for language in Language
}
_FIRST = {
    language: re.compile(
        rf"(?:, | {_AND[language]} )?(?:(\d+(?:[.,]\d+)?) ?[×xх] ?)?({TEXT.pattern[language]})"
    )
    for language in Language
}


def _read(text: str, language: Language) -> Portions:
    return tuple(
        (
            TEXT.read(part[2], language),
            AMOUNT.read(part[1], language) if part[1] else Decimal(1),
        )
        for part in _FIRST[language].finditer(text)
    )


def _write(portions: Portions, language: Language) -> str:
    said = [
        TEXT.write(name, language)
        if amount == 1
        else f"{AMOUNT.write(amount, language)} × {TEXT.write(name, language)}"
        for name, amount in portions
    ]
    if len(said) == 1:
        return said[0]
    return f"{', '.join(said[:-1])} {_AND[language]} {said[-1]}"


DISHES = Parameter(
    name="dishes",
    pattern={
        language: rf"{_PORTION[language]}(?:(?:, | {word} ){_PORTION[language]})*"
        for language, word in _AND.items()
    },
    read=_read,
    write=_write,
)
"""A list of dishes: «Борщ с пампушками», 2 × «Эспрессо» и 0,350 × «Форель на гриле»."""

PARAMETERS: tuple[Parameter[Any], ...] = (DISHES,)
"""Kinds of values that these sentences bring."""

_EXAMPLE: Portions = (("Борщ с пампушками", Decimal(1)), ("Эспрессо", Decimal(2)))


def _added(view: TillView, dishes: Portions) -> list[Command]:
    return [AddProduct(names.product(view, name).id, amount) for name, amount in dishes]


@sentence(
    chapter=Chapter.ORDERS,
    ru="(кассир создаёт )заказ с блюдами/блюдом {dishes:dishes}",
    en="(the cashier creates )an order with the dishes/dish {dishes:dishes}",
    meaning=(
        "Создаёт заказ и добавляет блюда; число перед «×» — количество.",
        "Creates an order and adds dishes; a number before × is an amount.",
    ),
    example={"dishes": _EXAMPLE},
)
async def order_with_dishes(stage: Stage, dishes: Portions) -> None:
    """Create an order with dishes."""
    await do_all(stage, CreateOrder(), *_added(stage.view, dishes))


@sentence(
    chapter=Chapter.ORDERS,
    ru="(кассир создаёт )заказ за столом {number:int} с блюдами/блюдом {dishes:dishes}",
    en="(the cashier creates )an order at table {number:int} with the dishes/dish {dishes:dishes}",
    meaning=(
        "Создаёт заказ за столом и добавляет блюда.",
        "Creates an order at a table and adds dishes.",
    ),
    example={"number": 3, "dishes": _EXAMPLE},
)
async def order_at_table(stage: Stage, number: int, dishes: Portions) -> None:
    """Create an order at a table with dishes."""
    table_id = names.table(stage.view, number).id
    await do_all(stage, CreateOrder(table_id), *_added(stage.view, dishes))


@sentence(
    chapter=Chapter.ORDERS,
    ru="(кассир создаёт )заказ с блюдами:",
    en="(the cashier creates )an order with the dishes:",
    meaning=(
        "Создаёт заказ по таблице со столбцами «блюдо», «количество» и «гость»; два последних "
        "можно не писать, новых гостей добавляет.",
        "Creates an order from a table with the columns `dish`, `amount` and `guest`; the last two "
        "may be left out, new guests are added.",
    ),
    example={
        "table": (
            ("блюдо", "количество", "гость"),
            ("Борщ с пампушками", "1", "Гость 1"),
            ("Эспрессо", "2", "Ольга"),
        )
    },
    block=Block.TABLE,
)
async def order_with_table(stage: Stage, table: Table) -> None:
    """Create an order with the dishes of a table."""
    lines = _lines(table, stage.view)
    if not await do_all(stage, CreateOrder()):
        return
    for line in lines:
        if not await do_all(stage, *_guest(line.guest, stage.view)):
            return
        if not await do_all(stage, AddProduct(line.product_id, line.amount)):
            return


@dataclass(frozen=True, slots=True)
class _Line:
    product_id: UUID
    amount: Decimal
    guest: str


_COLUMNS = {
    "блюдо": "dish",
    "dish": "dish",
    "количество": "amount",
    "amount": "amount",
    "гость": "guest",
    "guest": "guest",
}


def _lines(table: Table, view: TillView) -> list[_Line]:
    columns = _columns(table[0])
    lines = []
    for cells in table[1:]:
        row = dict(zip(columns, cells, strict=True))
        product = names.product(view, row["dish"])
        lines.append(_Line(product.id, _amount(row.get("amount", "")), row.get("guest", "")))
    if not lines:
        raise StepFailedError("the table has a heading and no dishes")
    return lines


def _columns(heading: Sequence[str]) -> list[str]:
    unknown = [cell for cell in heading if cell.lower() not in _COLUMNS]
    columns = [_COLUMNS[cell.lower()] for cell in heading if cell.lower() in _COLUMNS]
    if unknown or "dish" not in columns or len(set(columns)) < len(columns):
        raise StepFailedError(
            "the table's columns are not those of dishes",
            expected="| блюдо | количество | гость | or | dish | amount | guest |",
            actual=f"| {' | '.join(heading)} |",
        )
    return columns


def _amount(text: str) -> Decimal:
    if not text:
        return Decimal(1)
    if not re.fullmatch(AMOUNT.pattern[Language.RUSSIAN], text):
        raise StepFailedError(f"«{text}» is no amount")
    return AMOUNT.read(text, Language.RUSSIAN)


def _guest(name: str, view: TillView) -> Iterable[Command]:
    """What makes the next dish be for a guest; empty = nobody in particular."""
    current = names.current(view)
    guests = current.record.order.guests
    known = next((one for one in guests if one.name == name), None)
    if not name or (known is not None and known.id == current.guest_id):
        return ()
    return (AddGuest(name),) if known is None else (SelectGuest(known.id),)


@sentence(
    chapter=Chapter.PAYMENTS,
    ru="заказ в кассе с блюдами/блюдом {dishes:dishes}",
    en="an order on the cash screen with the dishes/dish {dishes:dishes}",
    meaning=(
        "Создаёт заказ с блюдами и переходит в кассу.",
        "Creates an order with dishes and goes to the cash screen.",
    ),
    example={"dishes": _EXAMPLE},
)
async def order_on_cash_screen(stage: Stage, dishes: Portions) -> None:
    """Create an order with dishes, and go to the cash screen."""
    await do_all(stage, CreateOrder(), *_added(stage.view, dishes), GoToPayment())


@sentence(
    chapter=Chapter.PAYMENTS,
    ru="заказ в кассе с оплатой {payment_type:text} и блюдами/блюдом {dishes:dishes}",
    en="an order on the cash screen with the payment {payment_type:text} "
    "and the dishes/dish {dishes:dishes}",
    meaning=(
        "Создаёт заказ с блюдами, переходит в кассу и выбирает тип оплаты.",
        "Creates an order with dishes, goes to the cash screen and chooses a payment type.",
    ),
    example={"payment_type": "Наличные", "dishes": _EXAMPLE},
)
async def order_with_payment(stage: Stage, payment_type: str, dishes: Portions) -> None:
    """Create an order with dishes, go to the cash screen and choose a payment type."""
    await do_all(stage, *_to_payment(stage, payment_type, dishes))


@sentence(
    chapter=Chapter.PAYMENTS,
    ru="оплаченный типом {payment_type:text} заказ с блюдами/блюдом {dishes:dishes}",
    en="an order paid by {payment_type:text} with the dishes/dish {dishes:dishes}",
    meaning=(
        "Создаёт заказ с блюдами, выбирает тип оплаты и нажимает «Оплатить».",
        'Creates an order with dishes, chooses a payment type and presses "Pay".',
    ),
    example={"payment_type": "Наличные", "dishes": _EXAMPLE},
)
async def paid_order(stage: Stage, payment_type: str, dishes: Portions) -> None:
    """Create an order with dishes and pay it."""
    await do_all(stage, *_to_payment(stage, payment_type, dishes), PressPay())


def _to_payment(stage: Stage, payment_type: str, dishes: Portions) -> tuple[Command, ...]:
    choice = names.payment_type(stage.view, payment_type)
    return (
        CreateOrder(),
        *_added(stage.view, dishes),
        GoToPayment(),
        ChoosePaymentType(choice.settings.id),
    )


SENTENCES: tuple[Sentence, ...] = (
    order_with_dishes,
    order_at_table,
    order_with_table,
    order_on_cash_screen,
    order_with_payment,
    paid_order,
)
