"""On tips, and where the electronic cheque goes."""

from decimal import Decimal
from typing import Any

from cashier_sim.scenario.grammar import names
from cashier_sim.scenario.grammar.nth import Nth, find_nth, nth_of, only_of
from cashier_sim.scenario.grammar.parameters import Parameter
from cashier_sim.scenario.grammar.sentence import Arguments, Chapter, Sentence, sentence
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.commands import AddDonation, DeleteDonation, SelectPayment, SendCheque
from cashier_sim.till.view import PaymentRow, TillView

PARAMETERS: tuple[Parameter[Any], ...] = ()
"""Kinds of values that only these sentences use."""


def _new_tips(command: AddDonation, view: TillView) -> Arguments | None:
    kind = only_of(
        lambda one: one.id == command.donation_type_id,
        view.restaurant.donation_types,
        lambda one: one.name,
    )
    payment_type = only_of(
        lambda one: one.settings.id == command.payment_type_id,
        view.choices,
        lambda one: one.settings.payment_type.name,
    )
    if kind is None or payment_type is None:
        return None
    return {"tips": kind, "money": command.sum, "payment_type": payment_type}


@sentence(
    chapter=Chapter.PAYMENTS,
    ru="(кассир )добавляет чаевые {tips:text} на сумму {money:money}, "
    "тип оплаты {payment_type:text}",
    en="(the cashier )adds the tips {tips:text} of {money:money}, payment type {payment_type:text}",
    meaning=(
        "Добавляет чаевые, которые проводятся вместе с оплатой заказа.",
        "Adds tips, which are taken together with the order's payments.",
    ),
    example={"tips": "Чаевые официанту", "money": Decimal("50.00"), "payment_type": "Наличные"},
    spells=AddDonation,
    spell=_new_tips,
)
async def add_tips(stage: Stage, tips: str, money: Decimal, payment_type: str) -> None:
    """Add tips."""
    kind = names.donation_type(stage.view, tips)
    choice = names.payment_type(stage.view, payment_type)
    await stage.do(AddDonation(kind.id, choice.settings.id, money))


def _row_name(row: PaymentRow) -> str:
    return row.item.donation_type.name if row.item.donation_type else row.item.type.name


def _tips(command: SelectPayment | DeleteDonation, view: TillView) -> Arguments | None:
    rows = view.current.donations if view.current else ()
    tips = nth_of(lambda row: row.item.id == command.item_id, rows, _row_name)
    return None if tips is None else {"tips": tips}


def _found_tips(view: TillView, tips: Nth) -> PaymentRow:
    return find_nth("tips in the order", tips, names.current(view).donations, _row_name)


@sentence(
    chapter=Chapter.PAYMENTS,
    ru="(кассир )выбирает чаевые {tips:nth}",
    en="(the cashier )selects the tips {tips:nth}",
    meaning=(
        "Выбирает чаевые в списке, чтобы ввести их сумму.",
        "Selects tips of the list, to type their sum.",
    ),
    example={"tips": Nth("Чаевые официанту")},
    spells=SelectPayment,
    spell=_tips,
)
async def select_tips(stage: Stage, tips: Nth) -> None:
    """Give the keypad to tips."""
    await stage.do(SelectPayment(_found_tips(stage.view, tips).item.id))


@sentence(
    chapter=Chapter.PAYMENTS,
    ru="(кассир )удаляет чаевые {tips:nth}",
    en="(the cashier )deletes the tips {tips:nth}",
    meaning=("Удаляет непроведённые чаевые.", "Takes tips out that are not taken yet."),
    example={"tips": Nth("Чаевые официанту")},
    spells=DeleteDonation,
    spell=_tips,
)
async def delete_tips(stage: Stage, tips: Nth) -> None:
    """Take tips out."""
    await stage.do(DeleteDonation(_found_tips(stage.view, tips).item.id))


@sentence(
    chapter=Chapter.PAYMENTS,
    ru="(кассир )отправляет чек на телефон {phone:text}",
    en="(the cashier )sends the cheque to the phone {phone:text}",
    meaning=(
        "Указывает телефон для электронного чека.",
        "Gives the phone that the electronic cheque goes to.",
    ),
    example={"phone": "+7 900 000-00-00"},
    spells=SendCheque,
    spell=lambda command, _: (
        {"phone": command.phone} if command.phone and not command.email else None
    ),
)
async def send_cheque_to_phone(stage: Stage, phone: str) -> None:
    """Send the electronic cheque to a phone."""
    await stage.do(SendCheque(phone=phone))


@sentence(
    chapter=Chapter.PAYMENTS,
    ru="(кассир )отправляет чек на почту {email:text}",
    en="(the cashier )sends the cheque to the e-mail {email:text}",
    meaning=(
        "Указывает электронную почту для электронного чека.",
        "Gives the e-mail that the electronic cheque goes to.",
    ),
    example={"email": "guest@example.com"},
    spells=SendCheque,
    spell=lambda command, _: (
        {"email": command.email} if command.email and not command.phone else None
    ),
)
async def send_cheque_to_email(stage: Stage, email: str) -> None:
    """Send the electronic cheque to an e-mail."""
    await stage.do(SendCheque(email=email))


@sentence(
    chapter=Chapter.PAYMENTS,
    ru="(кассир )отправляет чек на телефон {phone:text} и почту {email:text}",
    en="(the cashier )sends the cheque to the phone {phone:text} and the e-mail {email:text}",
    meaning=(
        "Указывает телефон и почту для электронного чека.",
        "Gives the phone and the e-mail that the electronic cheque goes to.",
    ),
    example={"phone": "+7 900 000-00-00", "email": "guest@example.com"},
    spells=SendCheque,
    spell=lambda command, _: (
        {"phone": command.phone, "email": command.email}
        if command.phone and command.email
        else None
    ),
)
async def send_cheque_to_both(stage: Stage, phone: str, email: str) -> None:
    """Send the electronic cheque to a phone and an e-mail."""
    await stage.do(SendCheque(phone, email))


@sentence(
    chapter=Chapter.PAYMENTS,
    ru="(кассир )не отправляет чек",
    en="(the cashier )sends the cheque nowhere",
    meaning=(
        "Отменяет отправку электронного чека: будет только бумажный.",
        "Sends no electronic cheque: there will be paper alone.",
    ),
    spells=SendCheque,
    spell=lambda command, _: None if command.phone or command.email else {},
)
async def send_cheque_nowhere(stage: Stage) -> None:
    """Send no electronic cheque."""
    await stage.do(SendCheque())


SENTENCES: tuple[Sentence, ...] = (
    add_tips,
    select_tips,
    delete_tips,
    send_cheque_to_phone,
    send_cheque_to_email,
    send_cheque_to_both,
    send_cheque_nowhere,
)
