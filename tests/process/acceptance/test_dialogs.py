"""The dialogs that a plugin shows, each answered and cancelled."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from cashier_sim.plugin_api import (
    BarcodeInputDialogResult,
    CardInputDialogResult,
    DecimalInputDialogResult,
    NumericStringInputDialogResult,
    StringInputDialogResult,
)
from cashier_sim.till.commands import (
    AnswerDialog,
    LogIn,
    PressPay,
    ScanBarcode,
    ShowScreen,
    SwipeTrack,
)
from cashier_sim.till.dialogs import (
    ChooserDialog,
    CloseDialog,
    ErrorDialog,
    ExtendedInputDialog,
    ExtendedKeyboardDialog,
    KeyboardDialog,
    OkCancelDialog,
    OkDialog,
    PermissionDialog,
    PinEntry,
    RetryCancelDialog,
    RetryIgnoreCancelDialog,
    YesNoCancelDialog,
    YesNoDialog,
)
from cashier_sim.till.view import Screen
from tests.process.acceptance.harness import OK, on_probe

if TYPE_CHECKING:
    from cashier_sim.till.dialogs import Answer, Dialog
    from tests.process.acceptance.harness import ProbeTill, Stage

V8 = "<ApiVersion>V8</ApiVersion>"

MESSAGES: tuple[tuple[str, type[Dialog], dict[str, str], dict[Answer, bool | None]], ...] = (
    ("show_ok_popup", OkDialog, {"ok_caption": "Ясно"}, {True: None, None: None}),
    ("show_close_popup", CloseDialog, {"close_caption": "Уйти"}, {True: None, None: None}),
    (
        "show_yes_no_popup",
        YesNoDialog,
        {"yes_caption": "Начислить", "no_caption": "Оставить"},
        {True: True, False: False, None: False},
    ),
    (
        "show_ok_cancel_popup",
        OkCancelDialog,
        {"ok_caption": "Дальше", "cancel_caption": "Назад"},
        {True: True, False: False, None: False},
    ),
    (
        "show_retry_cancel_popup",
        RetryCancelDialog,
        {"retry_caption": "Ещё раз", "cancel_caption": "Хватит"},
        {True: True, False: False, None: False},
    ),
    (
        "show_yes_no_cancel_popup",
        YesNoCancelDialog,
        {"yes_caption": "Начислить", "no_caption": "Оставить", "cancel_caption": "Назад"},
        {True: True, False: False, None: None},
    ),
    (
        "show_retry_ignore_cancel_popup",
        RetryIgnoreCancelDialog,
        {"retry_caption": "Ещё раз", "ignore_caption": "Пропустить", "cancel_caption": "Хватит"},
        {True: True, False: False, None: None},
    ),
)


@pytest.mark.parametrize(
    ("method", "kind", "captions", "results"), MESSAGES, ids=[row[0] for row in MESSAGES]
)
def test_message_shows_its_captions_and_each_button_answers(
    stage: Stage,
    method: str,
    kind: type[Dialog],
    captions: dict[str, str],
    results: dict[Answer, bool | None],
) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.to_pay()
        dialogs = await till.act(PressPay(), *results)
        for dialog in dialogs:
            assert type(dialog) is kind
            assert {name: getattr(dialog, name) for name in captions} == captions
        assert till.got("answers").values == {"all": str(list(results.values()))}

    pay = f"""
        view, captions = given.view_manager, {captions!r}
        given.note("answers", all=[
            view.{method}("Гостиница", "Списать?", **captions) for _ in range({len(results)})
        ])
    """
    stage.play(scene, {"pay": pay}, manifest=V8)


@on_probe(
    pay="""
        view = given.view_manager
        given.note("answers", error=view.show_error_popup("Нет номера", close_caption="Уйти"))
    """
)
async def test_error_has_a_caption_too(till: ProbeTill) -> None:
    await till.to_pay()
    (dialog,) = await till.act(PressPay(), OK)
    assert isinstance(dialog, ErrorDialog)
    assert (dialog.message, dialog.close_caption) == ("Нет номера", "Уйти")


@on_probe(
    pay="""
        view, rooms = given.view_manager, {12: "Анна", 7: "Борис"}
        choose, names = view.show_chooser_popup, ["12", "7"]
        given.note("index", first=choose("Номер", names, cancel_caption="Назад"))
        given.note("cancelled", index=choose("Номер", names))
        given.note("object", room=choose("Номер", list(rooms), naming_func=rooms.get))
        given.note("nobody", room=choose("Номер", list(rooms), naming_func=rooms.get))
    """
)
async def test_chooser_gives_an_index_or_an_object(till: ProbeTill) -> None:
    await till.to_pay()
    dialogs = await till.act(PressPay(), 1, None, 0, None)
    first, _, named, _ = dialogs
    assert isinstance(first, ChooserDialog)
    assert first.cancel_caption == "Назад"
    assert isinstance(named, ChooserDialog)
    assert named.items == ("Анна", "Борис")
    assert till.got("index").values == {"first": "1"}
    assert till.got("cancelled").values == {"index": "-1"}
    assert till.got("object").values == {"room": "12"}
    assert till.got("nobody").values == {"room": "None"}


@pytest.mark.parametrize(
    ("version", "answer"),
    [
        ("V6", NumericStringInputDialogResult(numeric_string="007")),
        ("V7", StringInputDialogResult(result="007")),
        ("V8", StringInputDialogResult(result="007")),
    ],
)
def test_numeric_tab_answers_in_the_class_of_the_plugins_version(
    stage: Stage, version: str, answer: Answer
) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.to_pay()
        (dialog,) = await till.act(PressPay(), answer)
        assert isinstance(dialog, ExtendedInputDialog)
        assert till.got("answer").values == {"result": repr(answer)}

    pay = """
        settings = ExtendedInputDialogSettings(enable_numeric_string=True)
        ask = given.view_manager.show_extended_input_dialog
        given.note("answer", result=ask("т", "п", settings))
    """
    stage.play(scene, {"pay": pay}, manifest=f"<ApiVersion>{version}</ApiVersion>")


DECIMALS = """
    settings = ExtendedInputDialogSettings(
        numeric_input_mode=NumericInputMode.DECIMAL,
        min_decimal_value=Decimal("0.5"), max_decimal_value=Decimal(10),
        default_decimal_value=Decimal(1),
    )
    ask = given.view_manager.show_extended_input_dialog
    given.note("answer", result=ask("т", "п", settings, "Взять", "Назад"))
    given.note("cancelled", result=ask("т", "п", settings))
"""


def test_decimal_is_taken_within_its_bounds_only(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.to_pay()
        running = till.start(PressPay())
        dialog = await till.dialog()
        assert isinstance(dialog, ExtendedInputDialog)
        assert (dialog.ok_caption, dialog.cancel_caption) == ("Взять", "Назад")
        low = DecimalInputDialogResult(decimal=Decimal("0.4"))
        assert await till.refused(AnswerDialog(dialog.id, low)) == "answer_out_of_range"
        await till.answer(DecimalInputDialogResult(decimal=Decimal("0.50")))
        await till.answer(None)
        assert await running is None
        result = "DecimalInputDialogResult(decimal=Decimal('0.50'))"
        assert till.got("answer").values == {"result": result}
        assert till.got("cancelled").values == {"result": "None"}

    stage.play(scene, {"pay": DECIMALS}, manifest=V8)


ANYTHING = """
    view = given.view_manager
    def ask():
        return view.show_extended_keyboard_dialog(
            "Гость", enable_card_slider=True, enable_barcode=True, ok_caption="Найти"
        )
    given.note("text", result=ask())
    given.note("card", result=ask())
    given.note("code", result=ask())
    given.note("cancelled", result=ask())
    given.note("deaf", result=view.show_extended_keyboard_dialog("Гость"))
    given.note("plain", text=view.show_keyboard("Гость", ok_caption="Найти"))
"""


def test_extended_keyboard_takes_text_card_and_code(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.to_pay()
        running = till.start(PressPay())
        dialog = await till.dialog()
        assert isinstance(dialog, ExtendedKeyboardDialog)
        assert dialog.ok_caption == "Найти"
        await till.answer(StringInputDialogResult(result="Анна"))
        await till.dialog()
        await till.do(SwipeTrack(";12=3?"))
        await till.dialog()
        await till.do(ScanBarcode("460"))
        await till.answer(None)
        await till.dialog()
        assert await till.refused(SwipeTrack(";12=3?")) == "nothing_listens_to_cards"
        assert await till.refused(ScanBarcode("460")) == "nothing_listens_to_barcodes"
        await till.answer(StringInputDialogResult(result=""))
        assert type(await till.dialog()) is KeyboardDialog
        await till.answer("Борис")
        assert await running is None
        card = CardInputDialogResult(full_card_track=";12=3?", track2="12=3")
        expected = {
            "text": repr(StringInputDialogResult(result="Анна")),
            "card": repr(card),
            "code": repr(BarcodeInputDialogResult(barcode="460")),
            "cancelled": "None",
            "deaf": repr(StringInputDialogResult(result="")),
        }
        assert {name: till.got(name).values["result"] for name in expected} == expected
        assert till.got("plain").values == {"text": "'Борис'"}

    stage.play(scene, {"pay": ANYTHING}, manifest=V8)


RIGHTS = """
    view = given.view_manager
    def name(user):
        return user and user.name
    given.note("present", who=name(view.show_check_permission_popup("F_STRN")))
    given.note("pin", who=name(view.show_check_permission_popup("F_STRN", True)))
    given.note("card", who=name(view.show_check_permissions_popup(["F_STRN", "F_CAFS"], True)))
    given.note("refused", who=name(view.show_check_permissions_popup(
        ["F_STRN", "F_CAFS"], True, PermissionsCheckMode.ANY)))
    for codes in (["F_NONE"], []):
        try:
            view.show_check_permissions_popup(codes)
        except ArgumentException as error:
            given.note("wrong", text=str(error))
"""


def test_right_is_confirmed_by_pin_or_card(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        boss, waiter = till.view.restaurant.employees[:2]
        await till.to_pay()
        running = till.start(PressPay())
        dialog = await till.dialog()  # nothing was asked of the present user
        assert isinstance(dialog, PermissionDialog)
        for pin, code in (("0000", "answer_wrong_pin"), (waiter.pin, "answer_no_right")):
            assert await till.refused(AnswerDialog(dialog.id, PinEntry(pin))) == code
        assert till.view.dialog == dialog
        await till.answer(PinEntry(boss.pin))
        await till.dialog()
        assert await till.refused(SwipeTrack(";404?")) == "answer_unknown_card"
        await till.do(SwipeTrack(f";{boss.user.card}?"))
        await till.answer(None)
        assert await running is None
        asked = {
            name: till.got(name).values["who"] for name in ("present", "pin", "card", "refused")
        }
        name = repr(boss.user.name)
        assert asked == {"present": name, "pin": name, "card": name, "refused": "None"}
        wrong = [one.values["text"] for one in till.received if one.what == "wrong"]
        assert "There is no right with code 'F_NONE'" in wrong[0]
        assert "at least one" in wrong[1]

    stage.play(scene, {"pay": RIGHTS}, manifest=V8)


def test_right_is_asked_of_a_present_user_without_it(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        boss, waiter = till.view.restaurant.employees[:2]
        await till.to_pay()
        await till.do(LogIn(waiter.pin))
        (dialog,) = await till.act(PressPay(), PinEntry(boss.pin))
        assert isinstance(dialog, PermissionDialog)
        assert till.got("who").values == {"name": repr(boss.user.name)}
        told = [entry for entry in till.till.trace_reader().entries() if entry.name]
        assert not any(boss.pin in f"{entry.arguments} {entry.answer}" for entry in told[-12:])

    pay = """
        who = given.view_manager.show_check_permission_popup("F_STRN")
        given.note("who", name=who.name)
    """
    stage.play(scene, {"pay": pay}, manifest=V8)


GOES = """
    wanted = next(order for order in operations.get_orders() if order.id != given.order_id)
    given.view_manager.navigate_to_order_after_operation(wanted)
    given.note("went", number=wanted.number)
"""


def test_screen_shows_the_order_that_the_plugin_wants_after_the_call(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.order()
        first = till.record.order
        await till.do(ShowScreen(Screen.ORDERS))
        await till.to_pay()
        await till.act(PressPay())
        assert till.got("went").values == {"number": str(first.number)}
        assert till.view.screen is Screen.ORDER
        assert till.record.order.id == first.id

    stage.play(scene, {"pay": GOES}, manifest=V8)
