"""On the way between the register's pages."""

from typing import Any

from cashier_sim.scenario.grammar.parameters import Parameter, word_parameter
from cashier_sim.scenario.grammar.sentence import Chapter, Sentence, sentence
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.commands import (
    GoBack,
    GoToPayment,
    GoToPreliminary,
    GoToPrepayments,
    ShowScreen,
)
from cashier_sim.till.commands.orders import FREE_SCREENS
from cashier_sim.till.view import Screen

_PAGE = word_parameter(
    "free_page",
    {
        Screen.ORDERS: ("списку заказов", "list of orders"),
        Screen.SHIFT: ("кассовой смене", "till shift"),
        Screen.REPORT: ("отчёту по оплатам", "payments report"),
        Screen.GOODS_RETURN: ("возврату товаров", "goods return"),
        Screen.ADDITIONS: ("дополнениям", "additions"),
    },
)
"""A page that needs no order."""

PARAMETERS: tuple[Parameter[Any], ...] = (_PAGE,)
"""Kinds of values that these sentences bring."""


@sentence(
    chapter=Chapter.ORDERS,
    ru="(кассир )переходит к {page:free_page}",
    en="(the cashier )goes to the {page:free_page}",
    meaning=("Открывает страницу, которой не нужен заказ.", "Opens a page that needs no order."),
    example={"page": Screen.GOODS_RETURN},
    spells=ShowScreen,
    spell=lambda command, _: {"page": command.screen} if command.screen in FREE_SCREENS else None,
)
async def show_screen(stage: Stage, page: Screen) -> None:
    """Go to a page that needs no order."""
    await stage.do(ShowScreen(page))


@sentence(
    chapter=Chapter.ORDERS,
    ru=("(кассир )возвращается назад", "(кассир )нажимает «Назад»"),
    en=("(the cashier )goes back", '(the cashier )presses "Back"'),
    meaning=(
        "Возвращается на страницу, с которой пришёл.",
        "Leaves the page for the one it was opened from.",
    ),
    spells=GoBack,
)
async def go_back(stage: Stage) -> None:
    """Leave the page."""
    await stage.do(GoBack())


@sentence(
    chapter=Chapter.ORDERS,
    ru=("(кассир )переходит в кассу", "(кассир )нажимает «Касса»"),
    en=("(the cashier )goes to the cash screen", '(the cashier )presses "To payment"'),
    meaning=("Открывает кассу: страницу оплаты заказа.", "Opens the cash screen of the order."),
    spells=GoToPayment,
)
async def go_to_payment(stage: Stage) -> None:
    """Open the cash screen."""
    await stage.do(GoToPayment())


@sentence(
    chapter=Chapter.ORDERS,
    ru=("(кассир )переходит к предоплатам", "(кассир )нажимает «Предоплаты»"),
    en=("(the cashier )goes to the prepayments", '(the cashier )presses "Prepayments"'),
    meaning=("Открывает страницу предоплат заказа.", "Opens the page of the order's prepayments."),
    spells=GoToPrepayments,
)
async def go_to_prepayments(stage: Stage) -> None:
    """Open the page of prepayments."""
    await stage.do(GoToPrepayments())


@sentence(
    chapter=Chapter.ORDERS,
    ru=(
        "(кассир )переходит к предварительным оплатам",
        "(кассир )нажимает «Предварительные оплаты»",
    ),
    en=("(the cashier )goes to the preliminary payments", '(the cashier )presses "Preliminary"'),
    meaning=(
        "Открывает страницу предварительных оплат доставки.",
        "Opens the page of a delivery's preliminary payments.",
    ),
    spells=GoToPreliminary,
)
async def go_to_preliminary(stage: Stage) -> None:
    """Open the page of preliminary payments."""
    await stage.do(GoToPreliminary())


SENTENCES: tuple[Sentence, ...] = (
    show_screen,
    go_back,
    go_to_payment,
    go_to_prepayments,
    go_to_preliminary,
)
