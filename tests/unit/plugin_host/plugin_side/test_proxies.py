"""The services of one call, as requests to the register."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, assert_type
from zoneinfo import ZoneInfo

import pytest

from cashier_sim.plugin_api import (
    ArgumentException,
    ButtonWidth,
    ExtendedInputDialogSettings,
    InputDialogTypes,
    NumberInputDialogResult,
    PhoneInputDialogResult,
    ReceiptSlip,
    UnexpectedInternalException,
    XElement,
)
from cashier_sim.plugin_host.plugin_side.contract_proxies import made
from cashier_sim.plugin_host.plugin_side.proxies import (
    PaymentDataContextProxy,
    ProgressBarProxy,
    ReceiptPrinterProxy,
    ViewManagerProxy,
)
from cashier_sim.plugin_host.plugin_side.scopes import CallScope
from tests.unit.plugin_host.fake_register import FakeRegister

if TYPE_CHECKING:
    from collections.abc import Callable

NUMBER = {"$": "ent", "t": "NumberInputDialogResult", "v": {"number": 12}}
PHONE = {"$": "ent", "t": "PhoneInputDialogResult", "v": {"phone_number": "+7"}}


class Kept:
    def __init__(self) -> None:
        self.room = 0


def _view(register: FakeRegister) -> ViewManagerProxy:
    return made(ViewManagerProxy, register.asker, CallScope(1, "pay"))


@pytest.mark.parametrize(
    ("ask", "method", "answer", "expected", "cancelled"),
    [
        (lambda view: view.show_yes_no_popup("t", "m"), "show_yes_no_popup", True, True, False),
        (lambda view: view.show_chooser_popup("t", ["a"]), "show_chooser_popup", 0, 0, -1),
        (
            lambda view: view.show_input_dialog("t", InputDialogTypes.NUMBER),
            "show_input_dialog",
            NUMBER,
            NumberInputDialogResult(number=12),
            None,
        ),
        (
            lambda view: view.show_extended_input_dialog("t", "h", ExtendedInputDialogSettings()),
            "show_extended_input_dialog",
            PHONE,
            PhoneInputDialogResult(phone_number="+7"),
            None,
        ),
        (lambda view: view.show_keyboard("t"), "show_keyboard", "text", "text", None),
        (lambda view: view.show_ok_popup("t", "m"), "show_ok_popup", None, None, None),
        (lambda view: view.show_error_popup("m"), "show_error_popup", None, None, None),
        (
            lambda view: view.change_progress_bar_message("m"),
            "change_progress_bar_message",
            None,
            None,
            None,
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_dialogs_answer_and_cancel(
    ask: Callable[[ViewManagerProxy], object],
    method: str,
    answer: object,
    expected: object,
    cancelled: object,
) -> None:
    register = FakeRegister(answer, None)
    assert ask(_view(register)) == expected
    assert ask(_view(register)) == cancelled
    assert [asked[:2] for asked in register.asked] == [("view_manager", method)] * 2


def test_defaults_are_filled_in() -> None:
    register = FakeRegister()
    _view(register).show_chooser_popup("t", ["a"], button_width=ButtonWidth.WIDE)
    _view(register).show_chooser_popup("t", ["a"])
    widths = [asked[2]["button_width"] for asked in register.asked]
    assert widths == [{"$": "enum", "t": "ButtonWidth", "v": width} for width in (2, 3)]
    _view(register).show_keyboard("t")
    assert register.asked[-1][2]["max_length"] == 2147483647


def test_items_of_a_chooser_are_not_one_text() -> None:
    with pytest.raises(ArgumentException, match=r"show_chooser_popup: items .* and is str 'ab'"):
        _view(FakeRegister()).show_chooser_popup("t", "ab")


def test_data_come_back_as_a_class_not_an_instance() -> None:
    context = made(PaymentDataContextProxy, FakeRegister("").asker, CallScope(1, "pay"))
    with pytest.raises(ArgumentException, match="data_type must be a class such as Kept, and is"):
        context.get_rollback_data(Kept())  # type: ignore[call-overload]  # the author's mistake


def test_answer_of_a_wrong_kind_is_unexpected() -> None:
    with pytest.raises(UnexpectedInternalException, match="answered with str instead of bool"):
        _view(FakeRegister("yes")).show_yes_no_popup("t", "m")


def test_chosen_item_is_given_as_itself_with_a_naming_func() -> None:
    register = FakeRegister(1, None, -1)
    view = _view(register)
    rooms = [Kept(), Kept()]
    rooms[1].room = 7

    def name(room: Kept) -> str:
        return f"room {room.room}"

    chosen = view.show_chooser_popup("t", rooms, naming_func=name, selected_item=rooms[1])
    assert chosen is rooms[1]
    assert register.asked[0][2]["items"] == ["room 0", "room 7"]
    assert register.asked[0][2]["selected_item_index"] == 1
    assert view.show_chooser_popup("t", rooms, naming_func=name, selected_item=Kept()) is None
    assert register.asked[1][2]["selected_item_index"] == -1
    assert view.show_chooser_popup("t", rooms, naming_func=name) is None


@pytest.mark.parametrize("zone", [ZoneInfo("Europe/Berlin"), None])
def test_date_comes_back_in_the_zone_of_the_selected_one(zone: ZoneInfo | None) -> None:
    selected = datetime(2026, 1, 14, 12, 40, tzinfo=zone)
    summer = selected.replace(month=7)
    sent = summer.replace(tzinfo=zone and timezone(timedelta(hours=1)))  # as in January
    register = FakeRegister({"$": "dt", "v": sent.isoformat()}, None)
    view = _view(register)
    chosen = view.show_date_numpad_popup(selected, "t")
    assert chosen == summer
    assert chosen is not None
    assert chosen.tzinfo is zone
    assert chosen.utcoffset() == summer.utcoffset()
    assert view.show_calendar_popup(selected, "t", selected, selected) is None


def test_slips_travel_as_markup() -> None:
    register = FakeRegister()
    printer = made(ReceiptPrinterProxy, register.asker, CallScope(1, "pay"))
    printer.print(ReceiptSlip(XElement("doc", XElement("pair", "a", "b"))))
    doc = {"$": "xml", "v": ["doc", {}, ["pair", {}, "a", "b"]]}
    slip = {"$": "ent", "t": "ReceiptSlip", "v": {"doc": doc}}
    assert register.asked == [("printer", "print", {"slip": slip})]


def test_progress_has_one_line() -> None:
    register = FakeRegister()
    made(ProgressBarProxy, register.asker, CallScope(1, "pay")).change_message("…")
    assert register.asked == [("progress_bar", "change_message", {"text": "…"})]


def test_data_are_text_or_objects() -> None:
    register = FakeRegister()
    context = made(PaymentDataContextProxy, register.asker, CallScope(1, "pay"))
    context.set_rollback_data("text")
    context.set_custom_data(Kept())
    context.set_info_for_reports("1", None)
    (_, _, rollback), (_, _, custom), (_, _, info) = register.asked
    assert rollback == {"data": "text"}
    xml = custom["data"]
    assert isinstance(xml, dict)
    assert (xml["$"], xml["t"]) == ("obj", "Kept")
    assert info == {"card_number": "1", "card_type": None}
    register.answers = [xml["v"], None, "text"]
    rebuilt = assert_type(context.get_custom_data(Kept), Kept | None)
    assert isinstance(rebuilt, Kept)
    assert assert_type(context.get_rollback_data(), str | None) is None
    assert assert_type(context.get_rollback_data(), str | None) == "text"
