"""The calls that the gallery begins with: every dialog, with its variants. No toolkit.

What the dialogs say are a plugin's own words, so they stand here and not in the translations.
"""

import inspect
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import Enum

from cashier_sim.plugin_api import (
    ButtonWidth,
    ExtendedInputDialogSettings,
    InputDialogTypes,
    NumericInputMode,
    PermissionsCheckMode,
    QuantityChangerItem,
    ViewManager,
)

_NOON = datetime(2026, 3, 14, 12, 5)  # noqa: DTZ001 (a plugin's date without a zone, as usual)
_FIRST = datetime(2026, 3, 1)  # noqa: DTZ001 (the same)
_LAST = datetime(2026, 6, 30, 23, 59)  # noqa: DTZ001 (the same)


class Family(Enum):
    """A heading of the list."""

    MESSAGES = "messages"
    CHOICE = "choice"
    TYPING = "typing"
    DATES = "dates"
    RIGHTS = "rights"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A call with its arguments."""

    family: Family
    method: str
    """A member of `ViewManager`."""
    variant: str
    """What tells it from others of the same method; empty for the plain one."""
    arguments: Mapping[str, object]
    """By name, all of them but the plugin's own functions."""

    @property
    def name(self) -> str:
        """Method and variant: unique, and the same in every language."""
        return f"{self.method} · {self.variant}" if self.variant else self.method


def samples(language: str) -> tuple[Sample, ...]:
    """All samples, family by family.

    Args:
        language: `ru` or `en`: of the plugin's words.
    """
    at = 0 if language == "ru" else 1
    return tuple(
        Sample(
            family=family,
            method=method,
            variant=variant,
            arguments=_complete(method, {name: _said(value, at) for name, value in given.items()}),
        )
        for family, method, variant, given in _SAMPLES
    )


@dataclass(frozen=True, slots=True)
class _Both:
    """The plugin's words in Russian and in English."""

    ru: object
    en: object


def _said(value: object, at: int) -> object:
    return (value.ru, value.en)[at] if isinstance(value, _Both) else value


def _complete(method: str, given: Mapping[str, object]) -> dict[str, object]:
    parameters = inspect.signature(getattr(ViewManager, method)).parameters
    own = {"self", "naming_func", "selected_item"}
    defaults = {name: each.default for name, each in parameters.items() if name not in own}
    return {**defaults, **given}


_HOTEL = _Both("Гостиница", "Hotel")
_ROOM = _Both("Номер комнаты", "Room number")
_GUEST = _Both("Найти гостя", "Find a guest")
_CHARGE = _Both("Начислить на номер?", "Charge the room?")
_WHOM = _Both("Анна Петрова, номер 12, 801,00 ₽", "Anna Petrova, room 12, 801.00 ₽")
_NO_ANSWER = _Both("Гостиница не отвечает", "The hotel does not answer")
_TARIFFS = _Both(
    tuple(f"Тариф {number}" for number in range(1, 21)),
    tuple(f"Tariff {number}" for number in range(1, 21)),
)
_FEW = _Both(
    ("Дневной", "Ночной", "Выходной", "Гостевой", "Служебный"),
    ("Day", "Night", "Weekend", "Guest", "Staff"),
)
_BREAKFASTS = _Both(
    (
        QuantityChangerItem(name="Завтрак", quantity=2, min=0, max=4),
        QuantityChangerItem(name="Полотенце", quantity=0, min=0, max=2),
        QuantityChangerItem(name="Ключ-карта", quantity=1, min=1, max=3),
    ),
    (
        QuantityChangerItem(name="Breakfast", quantity=2, min=0, max=4),
        QuantityChangerItem(name="Towel", quantity=0, min=0, max=2),
        QuantityChangerItem(name="Key card", quantity=1, min=1, max=3),
    ),
)
_MANY_ROWS = tuple(
    QuantityChangerItem(name=f"{number}", quantity=number % 3, min=0, max=9)
    for number in range(1, 101)
)
_CARD, _NUMBER = InputDialogTypes.CARD, InputDialogTypes.NUMBER
_TITLED: dict[str, object] = {"title": _HOTEL}
_ASKED: dict[str, object] = {"title": _CHARGE, "message": _WHOM}
_FAILED: dict[str, object] = {
    "title": _NO_ANSWER,
    "message": _Both("Время ожидания истекло.", "The time is up."),
}
_DAYS: dict[str, object] = {"selected_date": _NOON, "min_date": _FIRST, "max_date": _LAST}

_SAMPLES: tuple[tuple[Family, str, str, Mapping[str, object]], ...] = (
    (
        Family.MESSAGES,
        "show_ok_popup",
        "",
        {
            **_TITLED,
            "message": _Both("Гость выезжает сегодня в 12:00.", "The guest leaves today at 12:00."),
        },
    ),
    (
        Family.MESSAGES,
        "show_close_popup",
        "",
        {**_TITLED, "message": _Both("Завтрак уже подан.", "Breakfast has been served.")},
    ),
    (
        Family.MESSAGES,
        "show_error_popup",
        "",
        {
            "message": _Both(
                "Гость с таким номером не проживает.", "There is no guest with this number."
            )
        },
    ),
    (Family.MESSAGES, "show_yes_no_popup", "", _ASKED),
    (
        Family.MESSAGES,
        "show_yes_no_popup",
        "captions",
        {
            **_ASKED,
            "yes_caption": _Both("Начислить", "Charge"),
            "no_caption": _Both("Оставить как есть", "Leave it"),
        },
    ),
    (Family.MESSAGES, "show_ok_cancel_popup", "", _ASKED),
    (Family.MESSAGES, "show_retry_cancel_popup", "", _FAILED),
    (Family.MESSAGES, "show_yes_no_cancel_popup", "", _ASKED),
    (Family.MESSAGES, "show_retry_ignore_cancel_popup", "", _FAILED),
    (
        Family.CHOICE,
        "show_chooser_popup",
        "",
        {
            "title": _Both("Выберите тариф", "Choose a tariff"),
            "items": _FEW,
            "selected_item_index": 1,
        },
    ),
    (
        Family.CHOICE,
        "show_chooser_popup",
        "narrow",
        {
            "title": _Both("Выберите тариф", "Choose a tariff"),
            "items": _TARIFFS,
            "selected_item_index": 3,
            "button_width": ButtonWidth.NARROW,
        },
    ),
    (
        Family.CHOICE,
        "show_quantity_changer_popup",
        "",
        {
            "title": _Both("Услуги номера", "Room services"),
            "text": _Both("Что добавить в счёт?", "What goes on the bill?"),
            "min_quantity": 1,
            "max_quantity": 6,
            "items": _BREAKFASTS,
        },
    ),
    (
        Family.CHOICE,
        "show_quantity_changer_popup",
        "100",
        {
            "title": _Both("Услуги номера", "Room services"),
            "text": "",
            "min_quantity": 0,
            "max_quantity": 900,
            "items": _MANY_ROWS,
        },
    ),
    (
        Family.TYPING,
        "show_input_dialog",
        "number",
        {"title": _ROOM, "types": _NUMBER, "initial_value": 12},
    ),
    (
        Family.TYPING,
        "show_input_dialog",
        "card",
        {"title": _Both("Карта гостя", "The guest's card"), "types": _CARD},
    ),
    (
        Family.TYPING,
        "show_input_dialog",
        "number or card",
        {"title": _ROOM, "types": _CARD | _NUMBER},
    ),
    (
        Family.TYPING,
        "show_extended_input_dialog",
        "tabs",
        {
            "title": _GUEST,
            "hint": _Both("Любым из способов", "In any way"),
            "settings": ExtendedInputDialogSettings(
                enable_barcode=True,
                enable_card_slider=True,
                enable_phone=True,
                numeric_input_mode=NumericInputMode.STRING,
            ),
        },
    ),
    (
        Family.TYPING,
        "show_extended_input_dialog",
        "decimal",
        {
            "title": _Both("Сумма чаевых", "Tips"),
            "hint": "",
            "settings": ExtendedInputDialogSettings(
                numeric_input_mode=NumericInputMode.DECIMAL,
                min_decimal_value=Decimal(10),
                max_decimal_value=Decimal("500.50"),
                default_decimal_value=Decimal(50),
            ),
        },
    ),
    (
        Family.TYPING,
        "show_extended_input_dialog",
        "card only",
        {
            "title": _GUEST,
            "hint": "",
            "settings": ExtendedInputDialogSettings(enable_card_slider=True),
        },
    ),
    (
        Family.TYPING,
        "show_keyboard",
        "",
        {
            "title": _Both("Комментарий к начислению", "Comment on the charge"),
            "initial_text": _Both("Завтрак в номер", "Breakfast in the room"),
            "capitalize": True,
        },
    ),
    (
        Family.TYPING,
        "show_keyboard",
        "password",
        {"title": _Both("Пароль администратора", "The manager's password"), "is_password": True},
    ),
    (
        Family.TYPING,
        "show_extended_keyboard_dialog",
        "",
        {
            "title": _Both("Имя, карта или код", "Name, card or code"),
            "is_multiline": False,
            "enable_card_slider": True,
            "enable_barcode": True,
        },
    ),
    (
        Family.DATES,
        "show_date_numpad_popup",
        "",
        {"selected_date": _NOON, "title": _Both("Дата рождения", "Date of birth")},
    ),
    (
        Family.DATES,
        "show_date_time_popup",
        "",
        {**_DAYS, "title": _Both("Время заезда", "Arrival")},
    ),
    (
        Family.DATES,
        "show_calendar_popup",
        "",
        {**_DAYS, "title": _Both("День выезда", "Day of departure")},
    ),
    (
        Family.RIGHTS,
        "show_check_permission_popup",
        "",
        {"permission_code": "F_STRN", "show_confirm_popup_anyway": True},
    ),
    (
        Family.RIGHTS,
        "show_check_permissions_popup",
        "any",
        {
            "permission_codes": ("F_STRN", "F_CAFS"),
            "show_confirm_popup_anyway": True,
            "mode": PermissionsCheckMode.ANY,
        },
    ),
    (
        Family.WAITING,
        "change_progress_bar_message",
        "",
        {"message": _Both("Ждём ответа гостиницы", "Waiting for the hotel")},
    ),
)
