"""On payments and prepayments: the cash screen and its siblings."""

from decimal import Decimal
from typing import Any

from cashier_sim.scenario.grammar import names
from cashier_sim.scenario.grammar.nth import Nth, find_nth, nth_of, only_of
from cashier_sim.scenario.grammar.parameters import Parameter
from cashier_sim.scenario.grammar.sentence import Arguments, Chapter, Sentence, sentence
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.commands import (
    ChoosePaymentType,
    DeletePayment,
    EditPreliminaryPayment,
    EnterExactSum,
    EnterSum,
    PressPay,
    PressPrepay,
    SelectPayment,
)
from cashier_sim.till.view import PaymentRow, TillView

PARAMETERS: tuple[Parameter[Any], ...] = ()
"""Kinds of values that only these sentences use."""


def _payment_type(command: ChoosePaymentType, view: TillView) -> Arguments | None:
    name = only_of(
        lambda one: one.settings.id == command.payment_type_id,
        view.choices,
        lambda one: one.settings.payment_type.name,
    )
    return None if name is None else {"payment_type": name}


@sentence(
    chapter=Chapter.PAYMENTS,
    ru="(кассир )выбирает тип оплаты {payment_type:text}",
    en="(the cashier )chooses the payment type {payment_type:text}",
    meaning=("Добавляет оплату этого типа.", "Adds a payment of this type."),
    example={"payment_type": "Наличные"},
    spells=ChoosePaymentType,
    spell=_payment_type,
)
async def choose_payment_type(stage: Stage, payment_type: str) -> None:
    """Add a payment."""
    await stage.do(ChoosePaymentType(names.payment_type(stage.view, payment_type).settings.id))


def _type_name(row: PaymentRow) -> str:
    return row.item.type.name


def payment_name(
    command: SelectPayment | DeletePayment | EditPreliminaryPayment, view: TillView
) -> Arguments | None:
    """How the payment of a command is said; None when it is no payment of the order."""
    rows = view.current.rows if view.current else ()
    payment = nth_of(lambda row: row.item.id == command.item_id, rows, _type_name)
    return None if payment is None else {"payment": payment}


def found_payment(view: TillView, payment: Nth) -> PaymentRow:
    """The payment of the order on the screen that is meant.

    Raises:
        StepFailedError: It is not there.
    """
    return find_nth("payment in the order", payment, names.current(view).rows, _type_name)


@sentence(
    chapter=Chapter.PAYMENTS,
    ru="(кассир )выбирает оплату {payment:nth}",
    en="(the cashier )selects the payment {payment:nth}",
    meaning=(
        "Выбирает оплату в списке, чтобы ввести её сумму или принять её предоплатой.",
        "Selects a payment of the list, to type its sum or to take it as a prepayment.",
    ),
    example={"payment": Nth("Наличные")},
    spells=SelectPayment,
    spell=payment_name,
)
async def select_payment(stage: Stage, payment: Nth) -> None:
    """Give the keypad to a payment."""
    await stage.do(SelectPayment(found_payment(stage.view, payment).item.id))


@sentence(
    chapter=Chapter.PAYMENTS,
    ru="(кассир )вводит сумму {money:money}",
    en="(the cashier )enters the sum {money:money}",
    meaning=("Вводит сумму выбранной оплаты.", "Types the sum of the selected payment."),
    example={"money": Decimal("500.00")},
    spells=EnterSum,
    spell=lambda command, _: {"money": command.sum},
)
async def enter_sum(stage: Stage, money: Decimal) -> None:
    """Set the sum of the selected payment."""
    await stage.do(EnterSum(money))


@sentence(
    chapter=Chapter.PAYMENTS,
    ru=("(кассир )нажимает «Точная сумма»", "(кассир )вводит точную сумму"),
    en=('(the cashier )presses "Exact sum"', "(the cashier )enters the exact sum"),
    meaning=(
        "Ставит выбранной оплате сумму, которую осталось внести.",
        "Sets the sum of the selected payment to what is still due.",
    ),
    spells=EnterExactSum,
)
async def enter_exact_sum(stage: Stage) -> None:
    """Set the sum to what is still due."""
    await stage.do(EnterExactSum())


@sentence(
    chapter=Chapter.PAYMENTS,
    ru="(кассир )удаляет оплату {payment:nth}",
    en="(the cashier )deletes the payment {payment:nth}",
    meaning=(
        "Удаляет непроведённую оплату; деньги проведённой возвращает, когда кассир подтвердит.",
        "Deletes a payment that is not taken; the money of a taken one goes back once the cashier "
        "agrees.",
    ),
    example={"payment": Nth("Наличные")},
    spells=DeletePayment,
    spell=payment_name,
)
async def delete_payment(stage: Stage, payment: Nth) -> None:
    """Take a payment out."""
    await stage.do(DeletePayment(found_payment(stage.view, payment).item.id))


@sentence(
    chapter=Chapter.PAYMENTS,
    ru="(кассир )меняет предварительную оплату {payment:nth}",
    en="(the cashier )edits the preliminary payment {payment:nth}",
    meaning=(
        "Открывает предварительную оплату доставки для изменения.",
        "Edits a preliminary payment of a delivery.",
    ),
    example={"payment": Nth("Наличные")},
    spells=EditPreliminaryPayment,
    spell=payment_name,
)
async def edit_preliminary_payment(stage: Stage, payment: Nth) -> None:
    """Edit a preliminary payment."""
    await stage.do(EditPreliminaryPayment(found_payment(stage.view, payment).item.id))


@sentence(
    chapter=Chapter.PAYMENTS,
    ru=(
        "(кассир )нажимает «Оплатить»",
        "(кассир )оплачивает заказ",
        "(кассир )проводит оплату",
    ),
    en=(
        '(the cashier )presses "Pay"',
        "(the cashier )pays the order",
        "(the cashier )takes the payment",
    ),
    meaning=(
        "Проводит все оплаты и закрывает заказ.",
        "Takes all payments and closes the order.",
    ),
    spells=PressPay,
)
async def press_pay(stage: Stage) -> None:
    """Take all payments."""
    await stage.do(PressPay())


@sentence(
    chapter=Chapter.PAYMENTS,
    ru=(
        "(кассир )нажимает «Предоплата»",
        "(кассир )нажимает «Принять предоплату»",
        "(кассир )принимает предоплату",
    ),
    en=(
        '(the cashier )presses "Prepayment"',
        '(the cashier )presses "Take prepayment"',
        "(the cashier )takes the prepayment",
    ),
    meaning=(
        "Проводит выбранную оплату сразу, как предоплату.",
        "Takes the selected payment now, as a prepayment.",
    ),
    spells=PressPrepay,
)
async def press_prepay(stage: Stage) -> None:
    """Take the selected payment as a prepayment."""
    await stage.do(PressPrepay())


SENTENCES: tuple[Sentence, ...] = (
    choose_payment_type,
    select_payment,
    enter_sum,
    enter_exact_sum,
    delete_payment,
    edit_preliminary_payment,
    press_pay,
    press_prepay,
)
