"""What has become of orders: state, dishes, guests, discounts, sums."""

from decimal import Decimal
from typing import Any

from cashier_sim.engine.model import OrderRecord, ReceiptState
from cashier_sim.plugin_api import OrderStatus
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.facts import bilingual, orders
from cashier_sim.scenario.facts.matching import Matching, differs, unwanted
from cashier_sim.scenario.facts.tables import Table, check_list, check_rows
from cashier_sim.scenario.grammar import names
from cashier_sim.scenario.grammar.parameters import Parameter, word_parameter
from cashier_sim.scenario.grammar.sentence import Block, Chapter, Sentence, sentence
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.view import OrderView

PARAMETERS: tuple[Parameter[Any], ...] = (
    word_parameter("order_status", orders.STATUSES),
    word_parameter("receipt_state", orders.RECEIPT_STATES),
)
"""Kinds of values that only these sentences use."""


def the_order(stage: Stage) -> OrderRecord:
    """The order that is, or was last, on the screen.

    Raises:
        StepFailedError: None was, or it has left the lists.
    """
    stage.look()
    record = orders.by_id(stage.view, stage.order_id) if stage.order_id else None
    if record is None:
        raise StepFailedError("no order was on the screen yet, or it is in no list any more")
    return record


def check_money(problem: str, expected: Decimal, actual: Decimal, stage: Stage) -> None:
    """Compare sums.

    Raises:
        StepFailedError: They differ.
    """
    if expected != actual:
        texts = (bilingual.money(value, stage.language) for value in (expected, actual))
        raise differs(problem, *texts)


def _check_status(stage: Stage, record: OrderRecord, status: OrderStatus) -> None:
    if record.order.status is not status:
        expected = bilingual.word(orders.STATUSES, status, stage.language)
        actual = bilingual.word(orders.STATUSES, record.order.status, stage.language)
        raise differs(f"the order {record.order.number} is in another state", expected, actual)


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="заказ {status:order_status}",
    en="the order is {status:order_status}",
    meaning=(
        "Заказ, который на экране или был на нём последним, — в этом состоянии.",
        "The order that is, or was last, on the screen is in this state.",
    ),
    example={"status": OrderStatus.CLOSED},
)
async def order_is(stage: Stage, status: OrderStatus) -> None:
    """Look at the state of the order."""
    await stage.expect(lambda: _check_status(stage, the_order(stage), status))


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="заказ № {number:int} {status:order_status}",
    en="the order no. {number:int} is {status:order_status}",
    meaning=("Заказ с этим номером — в этом состоянии.", "The order of this number is in it."),
    example={"number": 1, "status": OrderStatus.CLOSED},
)
async def order_of_number_is(stage: Stage, number: int, status: OrderStatus) -> None:
    """Look at the state of one of the orders."""
    await stage.expect(lambda: _check_status(stage, names.order(stage.view, number), status))


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="чек заказа {state:receipt_state}",
    en="the order's fiscal cheque is {state:receipt_state}",
    meaning=(
        "Это известно о фискальном чеке заказа.",
        "This is known of the order's fiscal cheque.",
    ),
    example={"state": ReceiptState.PRINTED},
)
async def receipt_is(stage: Stage, state: ReceiptState) -> None:
    """Look what is known of the order's fiscal cheque."""
    await stage.expect(lambda: _check_receipt(stage, state))


def _check_receipt(stage: Stage, state: ReceiptState) -> None:
    actual = the_order(stage).receipt
    if actual is not state:
        texts = (
            bilingual.word(orders.RECEIPT_STATES, value, stage.language)
            for value in (state, actual)
        )
        raise differs("the order's fiscal cheque", *texts)


def _on_screen(stage: Stage) -> OrderView:
    stage.look()
    return names.current(stage.view)


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="сумма заказа {money:money}",
    en="the order's total is {money:money}",
    meaning=("Столько стоит заказ со скидками.", "The order's sum after discounts."),
    example={"money": Decimal("500.00")},
)
async def order_total(stage: Stage, money: Decimal) -> None:
    """Look at the order's sum."""
    await stage.expect(
        lambda: check_money("the order's total", money, the_order(stage).order.result_sum, stage)
    )


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="сумма заказа без скидок {money:money}",
    en="the order's total without discounts is {money:money}",
    meaning=("Столько стоит заказ до скидок.", "The order's sum before discounts."),
    example={"money": Decimal("500.00")},
)
async def order_full_sum(stage: Stage, money: Decimal) -> None:
    """Look at the order's sum before discounts."""
    await stage.expect(
        lambda: check_money("the full sum", money, the_order(stage).order.full_sum, stage)
    )


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="осталось внести {money:money}",
    en="the sum still to enter is {money:money}",
    meaning=("Столько ещё не покрыто оплатами.", "What the payments do not cover yet."),
    example={"money": Decimal("0.00")},
)
async def order_due(stage: Stage, money: Decimal) -> None:
    """Look at what is still due."""
    await stage.expect(
        lambda: check_money("the sum still to enter", money, _on_screen(stage).due, stage)
    )


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="внесено {money:money}",
    en="the sum entered is {money:money}",
    meaning=("Столько покрывают оплаты заказа.", "What the payments of the order cover."),
    example={"money": Decimal("500.00")},
)
async def order_entered(stage: Stage, money: Decimal) -> None:
    """Look at what is entered."""
    await stage.expect(
        lambda: check_money("the sum entered", money, _on_screen(stage).entered, stage)
    )


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="сдача {money:money}",
    en="the change is {money:money}",
    meaning=("Столько сдачи показывает касса.", "The change that the register shows."),
    example={"money": Decimal("0.00")},
)
async def order_change(stage: Stage, money: Decimal) -> None:
    """Look at the change."""
    await stage.expect(lambda: check_money("the change", money, _on_screen(stage).change, stage))


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="блюда заказа:",
    en="the order's dishes are:",
    meaning=(
        "В заказе ровно эти блюда; столбцы: блюдо, количество, сумма, цена, гость, на кухне, "
        "комментарий.",
        "The order has exactly these dishes; columns: dish, amount, sum, price, guest, in the "
        "kitchen, comment.",
    ),
    example={"table": (("блюдо", "количество"), ("Борщ с пампушками", "2"))},
    block=Block.TABLE,
)
async def order_dishes(stage: Stage, table: Table) -> None:
    """Look at the dishes."""
    await stage.expect(lambda: _check_dishes(stage, table))


def _check_dishes(stage: Stage, table: Table) -> None:
    matching = Matching(stage.remembered)
    there = orders.dishes(the_order(stage))
    problem = "the order has other dishes"
    check_rows(matching, problem, table, orders.DISH_COLUMNS, there, stage.language)
    matching.keep()


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="в заказе нет блюд",
    en="the order has no dishes",
    meaning=("Заказ пуст.", "The order is empty."),
)
async def order_is_empty(stage: Stage) -> None:
    """Look that the order has no dishes."""
    await stage.expect(lambda: _check_empty(stage))


def _check_empty(stage: Stage) -> None:
    there = [item.product.name for item in orders.dishes(the_order(stage))]
    if there:
        raise unwanted("the order has dishes", "none", there)


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="гости заказа:",
    en="the order's guests are:",
    meaning=("В заказе ровно эти гости, по порядку.", "The order has exactly these guests."),
    example={"table": (("Гость 1",), ("Гость 2",))},
    block=Block.TABLE,
)
async def order_guests(stage: Stage, table: Table) -> None:
    """Look at the guests."""
    await stage.expect(lambda: _check_guests(stage, table))


def _check_guests(stage: Stage, table: Table) -> None:
    matching = Matching(stage.remembered)
    there = orders.guests(the_order(stage))
    check_list(matching, "the order has other guests", table, there)
    matching.keep()


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="скидки заказа:",
    en="the order's discounts are:",
    meaning=(
        "У заказа ровно эти скидки и надбавки; столбцы: скидка, сумма.",
        "The order has exactly these discounts and surcharges; columns: discount, sum.",
    ),
    example={"table": (("скидка", "сумма"), ("Именинник", "50,00"))},
    block=Block.TABLE,
)
async def order_discounts(stage: Stage, table: Table) -> None:
    """Look at the discounts."""
    await stage.expect(lambda: _check_discounts(stage, table))


def _check_discounts(stage: Stage, table: Table) -> None:
    matching = Matching(stage.remembered)
    there = the_order(stage).order.discounts
    problem = "the order has other discounts"
    check_rows(matching, problem, table, orders.DISCOUNT_COLUMNS, there, stage.language)
    matching.keep()


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="в заказе нет скидок",
    en="the order has no discounts",
    meaning=("У заказа нет ни скидок, ни надбавок.", "It has neither discounts nor surcharges."),
)
async def order_has_no_discounts(stage: Stage) -> None:
    """Look that the order has no discounts."""
    await stage.expect(lambda: _check_no_discounts(stage))


def _check_no_discounts(stage: Stage) -> None:
    there = [item.discount_type.name for item in the_order(stage).order.discounts]
    if there:
        raise unwanted("the order has discounts", "none", there)


SENTENCES: tuple[Sentence, ...] = (
    order_is,
    order_of_number_is,
    receipt_is,
    order_total,
    order_full_sum,
    order_due,
    order_entered,
    order_change,
    order_dishes,
    order_is_empty,
    order_guests,
    order_discounts,
    order_has_no_discounts,
)
