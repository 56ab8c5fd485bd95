"""Deals sentences: any that the vocabulary has, mostly one that makes sense in the state it is in.

The grammar of a cashier's acts is the vocabulary itself. What stands in the gaps is mostly the
name of something that is there, sometimes of something that is not.
"""

from __future__ import annotations

import re
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.engine.ports import ProcessorMethod
from cashier_sim.scenario.dialog_answers import Pressed
from cashier_sim.scenario.grammar.nth import Nth
from cashier_sim.scenario.grammar.sentence import Block, spelled
from cashier_sim.scenario.vocabulary import vocabulary
from cashier_sim.till.dialogs import ChooserDialog, InputDialog, KeyboardDialog, MessageDialog
from cashier_sim.till.view import Screen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from random import Random

    from cashier_sim.scenario.grammar.sentence import Sentence
    from cashier_sim.scenario.language import Language
    from cashier_sim.till.dialogs import Dialog
    from cashier_sim.till.view import TillView

WORDS = vocabulary()
_PLAIN = tuple(one for one in WORDS.sentences if one.block is Block.NONE)
ACTS = tuple(one for one in _PLAIN if not one.is_expectation)
LOOKS = tuple(one for one in _PLAIN if one.is_expectation)
DURING = tuple(one for one in ACTS if one.is_during_call)
BY_NAME = {one.name: one for one in ACTS}

NONSENSE = ("Нет такого", "", "…", "0", "{}", "a\tb", "😀 №1")
MONEY = ("0", "0.01", "1", "100", "390", "500.50", "99999.99")
AMOUNTS = ("0", "0.001", "0.5", "1", "2", "3", "999.999", "1000")
NUMBERS = (0, 1, 2, 3, 7, 12, 21, 44, 99)
_ESCAPED = re.compile(r"\\(.)")

_SENSIBLE: dict[Screen, tuple[str, ...]] = {
    Screen.ORDERS: (
        "create_order",
        "open_order",
        "order_with_payment",
        "paid_order",
        "show_screen",
    ),
    Screen.ORDER: ("add_dish", "go_to_payment", "go_to_prepayments", "print_precheque", "go_back"),
    Screen.PAYMENT: (
        "choose_payment_type",
        "enter_sum",
        "enter_exact_sum",
        "press_pay",
        "add_tips",
    ),
    Screen.PREPAYMENTS: ("choose_payment_type", "press_prepay", "delete_payment", "go_back"),
    Screen.PRELIMINARY: ("choose_payment_type", "enter_sum", "edit_preliminary_payment"),
    Screen.CLOSED_ORDER: ("return_payment", "start_partial_return", "start_past_return", "go_back"),
    Screen.PARTIAL_RETURN: ("mark_dish_for_return", "set_return_share", "return_part"),
    Screen.GOODS_RETURN: ("mark_product_for_return", "choose_return_type", "return_goods"),
    Screen.SHIFT: ("print_x_report", "close_cafe_session", "open_cafe_session"),
    Screen.REPORT: ("show_report_of_all", "save_report", "go_back"),
    Screen.ADDITIONS: ("press_plugin_button", "go_back"),
}


class Hand:
    """Deals one sentence after the other, by chance."""

    def __init__(self, chance: Random, language: Language) -> None:
        self._chance = chance
        self._language = language

    def deal(self, view: TillView) -> tuple[str, ...]:
        """A sentence for this state, seldom with one behind it that comes during its call."""
        texts = [self._filled(self._sentence(view), view)]
        if self._chance.random() < 0.04:
            texts.append(self._filled(self._chance.choice(DURING), view))
        return tuple(texts)

    def _sentence(self, view: TillView) -> Sentence:
        roll = self._chance.random()
        if view.dialog is not None and roll < 0.8:
            return BY_NAME[self._chance.choice(_answers(view.dialog))]
        if view.session.current is None and roll < 0.5:
            return BY_NAME["given_open_shift"]
        if roll < 0.6:
            return BY_NAME[self._chance.choice(_SENSIBLE[view.screen])]
        return self._chance.choice(LOOKS if roll > 0.95 else ACTS)

    def _filled(self, sentence: Sentence, view: TillView) -> str:
        values = {name: self._value(sentence, name, kind, view) for name, kind in sentence.gaps}
        return spelled(sentence, values, self._language, WORDS.parameters)

    def _value(self, sentence: Sentence, name: str, kind: str, view: TillView) -> object:
        makers: dict[str, Callable[[], object]] = {
            "text": lambda: self._name(name, view),
            "nth": lambda: Nth(self._name(name, view), self._chance.choice((1, 1, 1, 2))),
            "money": lambda: Decimal(self._chance.choice(MONEY)),
            "amount": lambda: Decimal(self._chance.choice(AMOUNTS)),
            "int": lambda: self._chance.choice(NUMBERS),
            "duration": lambda: timedelta(seconds=self._chance.choice((1, 60, 7200))),
            "button": lambda: self._button(view),
        }
        example = sentence.example[name]
        if kind in makers:
            return example if self._chance.random() < 0.1 else makers[kind]()
        words = _words(kind, self._language)
        if not words or self._chance.random() < 0.1:
            return example
        return WORDS.parameters[kind].read(self._chance.choice(words), self._language)

    def _name(self, gap: str, view: TillView) -> str:
        known = tuple(_NAMES[gap](view)) if gap in _NAMES else ()
        if not known or self._chance.random() < 0.07:
            return self._chance.choice(NONSENSE)
        return self._chance.choice(known)

    def _button(self, view: TillView) -> Pressed:
        if isinstance(view.dialog, MessageDialog):
            return Pressed(name=self._chance.choice([one.name for one in view.dialog.buttons]))
        return Pressed(name=self._chance.choice(("ok", "yes", "no", "cancel")))


def _answers(dialog: Dialog) -> Sequence[str]:
    if isinstance(dialog, InputDialog):
        return ("type_number", "type_number", "swipe_card", "close_dialog")
    if isinstance(dialog, KeyboardDialog):
        return ("type_text", "close_dialog")
    if isinstance(dialog, ChooserDialog):
        return ("choose_item_number", "choose_item", "close_dialog")
    return ("press_dialog_button", "press_dialog_button", "close_dialog", "type_pin")


def _words(kind: str, language: Language) -> Sequence[str]:
    """The words of a closed set; none for other kinds."""
    parts = WORDS.parameters[kind].pattern[language].split("|")
    plain = [_ESCAPED.sub(r"\1", part) for part in parts]
    is_closed = all(re.fullmatch(r"[\w «»,.:()/-]+", part) for part in plain)
    return plain if is_closed and len(plain) > 1 else ()


def _dishes_of_order(view: TillView) -> Iterable[str]:
    items = view.current.record.order.items if view.current else ()
    return (item.product.name for item in items)


def _payments_of_order(view: TillView) -> Iterable[str]:
    rows = (*view.current.rows, *view.current.donations) if view.current else ()
    return (row.item.type.name for row in rows)


def _guests(view: TillView) -> Iterable[str]:
    guests = view.current.record.order.guests if view.current else ()
    return (guest.name for guest in guests)


def _types(view: TillView) -> Iterable[str]:
    return (one.settings.payment_type.name for one in view.choices)


def _items(view: TillView) -> Iterable[str]:
    return view.dialog.items if isinstance(view.dialog, ChooserDialog) else ()


_NAMES: dict[str, Callable[[TillView], Iterable[str]]] = {
    "dish": lambda view: (*_dishes_of_order(view), *(p.name for p in view.restaurant.products[:8])),
    "product": lambda view: (one.name for one in view.restaurant.products[:8]),
    "payment": _payments_of_order,
    "guest": _guests,
    "type": _types,
    "payment_type": _types,
    "discount": lambda view: (one.name for one in view.restaurant.discount_types),
    "tips": lambda view: (one.name for one in view.restaurant.donation_types),
    "employee": lambda view: (one.user.name for one in view.restaurant.employees),
    "pin": lambda view: (one.pin for one in view.restaurant.employees),
    "group": lambda view: (one.name for one in view.restaurant.menu_groups),
    "point": lambda view: (one.name for one in view.restaurant.points_of_sale),
    "card": lambda view: (one.name for one in view.world.cards),
    "plugin": lambda view: (one.name for one in view.plugins),
    "caption": lambda view: (one.caption for one in view.plugin_buttons),
    "method": lambda _: (one.value for one in ProcessorMethod),
    "key": lambda view: tuple(view.settings),
    "item": _items,
    "file": lambda _: ("report.csv",),
}
"""What the gaps that name something may name."""
