"""What has become of the till shift, the list of orders, the report and returns."""

from decimal import Decimal
from typing import Any

from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.facts import orders, payments
from cashier_sim.scenario.facts.matching import Matching, differs, not_there
from cashier_sim.scenario.facts.tables import Table, check_rows, rows_text, seen_rows
from cashier_sim.scenario.grammar import names
from cashier_sim.scenario.grammar.parameters import Parameter
from cashier_sim.scenario.grammar.sentence import Block, Chapter, Sentence, sentence
from cashier_sim.scenario.saved_files import saved_file
from cashier_sim.scenario.sentences.expected_order import check_money
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.view import Screen

PARAMETERS: tuple[Parameter[Any], ...] = ()
"""Kinds of values that only these sentences use."""


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="кассовая смена открыта",
    en="the till shift is open",
    meaning=("Кассовая смена открыта.", "The till shift is open."),
)
async def expect_shift_open(stage: Stage) -> None:
    """Look that the till shift is open."""
    await stage.expect(lambda: _check_shift(stage, is_open=True))


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="кассовая смена закрыта",
    en="the till shift is closed",
    meaning=("Кассовая смена закрыта.", "The till shift is closed."),
)
async def expect_shift_closed(stage: Stage) -> None:
    """Look that the till shift is closed."""
    await stage.expect(lambda: _check_shift(stage, is_open=False))


def _check_shift(stage: Stage, *, is_open: bool) -> None:
    stage.look()
    current = stage.view.session.current
    if (current is not None) is not is_open:
        texts = ("closed", "open")
        raise differs("the till shift", texts[is_open], texts[not is_open])


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="открыта кассовая смена № {number:int}",
    en="the till shift no. {number:int} is open",
    meaning=("Открыта смена с этим номером.", "The till shift of this number is open."),
    example={"number": 1},
)
async def shift_of_number_is_open(stage: Stage, number: int) -> None:
    """Look at the number of the till shift."""
    await stage.expect(lambda: _check_shift_number(stage, number))


def _check_shift_number(stage: Stage, number: int) -> None:
    _check_shift(stage, is_open=True)
    current = stage.view.session.current
    if current is not None and current.number != number:
        raise differs("another till shift is open", str(number), str(current.number))


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="заказов в списке {count:int}",
    en="the number of orders in the list is {count:int}",
    meaning=(
        "Столько заказов в списке этой смены, закрытых и удалённых тоже.",
        "So many orders are in the list of this shift, closed and deleted ones too.",
    ),
    example={"count": 1},
)
async def number_of_orders(stage: Stage, count: int) -> None:
    """Count the orders in the list."""
    await stage.expect(lambda: _check_order_count(stage, count))


def _check_order_count(stage: Stage, count: int) -> None:
    stage.look()
    there = stage.view.orders
    if len(there) != count:
        listing = rows_text(seen_rows(orders.ORDER_COLUMNS[:3], there, stage.language))
        raise differs("the list has another number of orders", str(count), f"{len(there)}{listing}")


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="список заказов:",
    en="the list of orders is:",
    meaning=(
        "В списке ровно эти заказы, новые выше; столбцы: номер, состояние, сумма, стол, "
        "официант, клиент, чек, смена.",
        "The list has exactly these orders, newest first; columns: number, state, sum, table, "
        "waiter, client, cheque, shift.",
    ),
    example={"table": (("номер", "состояние"), ("1", "закрыт"))},
    block=Block.TABLE,
)
async def list_of_orders(stage: Stage, table: Table) -> None:
    """Look at the list of orders."""
    await stage.expect(lambda: _check_orders(stage, table))


def _check_orders(stage: Stage, table: Table) -> None:
    stage.look()
    matching = Matching(stage.remembered)
    problem = "the list has other orders"
    columns = orders.ORDER_COLUMNS
    check_rows(matching, problem, table, columns, stage.view.orders, stage.language)
    matching.keep()


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="найдены заказы прошлых смен:",
    en="the orders of earlier shifts are:",
    meaning=(
        "Поиск нашёл ровно эти заказы прошлых смен; столбцы те же, что у списка заказов.",
        "The search has found exactly these orders of earlier shifts; columns as in the list.",
    ),
    example={"table": (("номер", "сумма"), ("1", "500,00"))},
    block=Block.TABLE,
)
async def past_orders_are(stage: Stage, table: Table) -> None:
    """Look at the orders found of earlier shifts."""
    await stage.expect(lambda: _check_past_orders(stage, table))


def _check_past_orders(stage: Stage, table: Table) -> None:
    stage.look()
    found = stage.view.past_orders
    if found is None:
        raise StepFailedError("nobody has looked for orders of earlier shifts")
    matching = Matching(stage.remembered)
    problem = "other orders of earlier shifts were found"
    check_rows(matching, problem, table, orders.ORDER_COLUMNS, found.orders, stage.language)
    matching.keep()


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="заказ № {number:int} занят другой кассой",
    en="the order no. {number:int} is locked by another terminal",
    meaning=("Заказ редактируют на другой кассе.", "Another terminal edits the order."),
    example={"number": 1},
)
async def order_is_locked(stage: Stage, number: int) -> None:
    """Look that an order is locked."""
    await stage.expect(lambda: _check_locked(stage, number, is_locked=True))


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="заказ № {number:int} не занят другой кассой",
    en="the order no. {number:int} is not locked by another terminal",
    meaning=("Заказ не редактируют на другой кассе.", "No other terminal edits the order."),
    example={"number": 1},
)
async def order_is_not_locked(stage: Stage, number: int) -> None:
    """Look that an order is not locked."""
    await stage.expect(lambda: _check_locked(stage, number, is_locked=False))


def _check_locked(stage: Stage, number: int, *, is_locked: bool) -> None:
    stage.look()
    record = names.order(stage.view, number)
    if (record.order.id in stage.view.locked_orders) is not is_locked:
        texts = ("not locked", "locked by another terminal")
        raise differs(f"the order {number}", texts[is_locked], texts[not is_locked])


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="отчёт по оплатам:",
    en="the payments report is:",
    meaning=(
        "На странице отчёта ровно эти строки; столбцы: тип, операция, сумма, номер карты, "
        "тип карты, заказ, кассир, чаевые, группа, счёт, смена, время, транзакция, "
        "исход неизвестен.",
        "The page of the report has exactly these rows; columns: type, what, sum, card number, "
        "card type, order, cashier, tips, group, account, shift, time, transaction, outcome "
        "unknown.",
    ),
    example={
        "table": (
            ("тип", "операция", "сумма", "номер карты"),
            ("Гостиница", "оплата", "500,00", "12"),
        )
    },
    block=Block.TABLE,
)
async def report_is(stage: Stage, table: Table) -> None:
    """Look at the payments report."""
    await stage.expect(lambda: _check_report(stage, table))


def _needs_report(stage: Stage) -> None:
    stage.look()
    if stage.view.screen is not Screen.REPORT:
        raise StepFailedError("the payments report is not on the screen; open its page first")


def _check_report(stage: Stage, table: Table) -> None:
    _needs_report(stage)
    matching = Matching(stage.remembered)
    problem = "the report has other rows"
    columns = payments.REPORT_COLUMNS
    check_rows(matching, problem, table, columns, stage.view.report, stage.language)
    matching.keep()


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="отчёт по оплатам пуст",
    en="the payments report is empty",
    meaning=("На странице отчёта нет строк.", "The page of the report has no rows."),
)
async def report_is_empty(stage: Stage) -> None:
    """Look that the report has no rows."""
    await stage.expect(lambda: _check_report_empty(stage))


def _check_report_empty(stage: Stage) -> None:
    _needs_report(stage)
    if stage.view.report:
        rows = seen_rows(payments.REPORT_COLUMNS[:4], stage.view.report, stage.language)
        raise differs("the report has rows", "none", rows_text(rows))


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="в файле {name:text} есть строка {line:text}",
    en="the file {name:text} has the line {line:text}",
    meaning=(
        "Сохранённый отчёт содержит эту строку.",
        "The saved report has this line.",
    ),
    example={"name": "report.csv", "line": "{};Гостиница;{}"},
)
async def file_has_line(stage: Stage, name: str, line: str) -> None:
    """Look for a line of a saved file."""
    await stage.expect(lambda: _check_file(stage, name, line))


def _check_file(stage: Stage, name: str, line: str) -> None:
    stage.look()
    path = saved_file(stage, name)
    if not path.is_file():
        there = [one.name for one in path.parent.glob("*")] if path.parent.is_dir() else []
        raise not_there("no such file was saved", name, there)
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    matching = Matching(stage.remembered)
    if not any(matching.fits(line, one) for one in lines):
        raise not_there(f"the file «{name}» has no such line", line, lines)
    matching.keep()


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="сумма возврата {money:money}",
    en="the total to give back is {money:money}",
    meaning=(
        "Столько вернёт гостю начатый частичный возврат или возврат товаров.",
        "What the partial return or goods return that is being prepared gives back.",
    ),
    example={"money": Decimal("500.00")},
)
async def return_total(stage: Stage, money: Decimal) -> None:
    """Look at the sum of the return that is being prepared."""
    await stage.expect(lambda: _check_return_total(stage, money))


def _check_return_total(stage: Stage, sum_: Decimal) -> None:
    stage.look()
    partial = stage.view.partial_return
    actual = partial.total if partial is not None else stage.view.goods_return.total
    check_money("the total to give back", sum_, actual, stage)


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="возвращаются блюда:",
    en="the dishes to give back are:",
    meaning=(
        "На странице возврата ровно эти блюда; столбцы: блюдо, возвращается, можно вернуть.",
        "The page of the return has exactly these dishes; columns: dish, returned, at most.",
    ),
    example={"table": (("блюдо", "возвращается"), ("Борщ с пампушками", "1"))},
    block=Block.TABLE,
)
async def dishes_to_return(stage: Stage, table: Table) -> None:
    """Look at the dishes of the return that is being prepared."""
    await stage.expect(lambda: _check_returned_dishes(stage, table))


def _check_returned_dishes(stage: Stage, table: Table) -> None:
    stage.look()
    matching = Matching(stage.remembered)
    there = orders.returned_dishes(stage.view)
    problem = "other dishes are given back"
    check_rows(matching, problem, table, orders.RETURNED_DISH_COLUMNS, there, stage.language)
    matching.keep()


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="доли возврата:",
    en="the shares of the return are:",
    meaning=(
        "Частичный возврат делится по оплатам ровно так; столбцы: тип, возвращается, "
        "можно вернуть.",
        "The payments share the partial return exactly so; columns: type, returned, at most.",
    ),
    example={
        "table": (
            ("тип", "возвращается", "можно вернуть"),
            ("Наличные", "100,00", "500,00"),
        )
    },
    block=Block.TABLE,
)
async def shares_of_return(stage: Stage, table: Table) -> None:
    """Look at what each payment gives back."""
    await stage.expect(lambda: _check_shares(stage, table))


def _check_shares(stage: Stage, table: Table) -> None:
    stage.look()
    matching = Matching(stage.remembered)
    there = orders.return_shares(stage.view)
    problem = "the return is shared otherwise"
    check_rows(matching, problem, table, orders.SHARE_COLUMNS, there, stage.language)
    matching.keep()


SENTENCES: tuple[Sentence, ...] = (
    expect_shift_open,
    expect_shift_closed,
    shift_of_number_is_open,
    number_of_orders,
    list_of_orders,
    past_orders_are,
    order_is_locked,
    order_is_not_locked,
    report_is,
    report_is_empty,
    file_has_line,
    return_total,
    dishes_to_return,
    shares_of_return,
)
