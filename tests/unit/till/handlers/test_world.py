from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from cashier_sim.engine.notification_calls import NotificationPoint, Notified
from cashier_sim.engine.ports import ProcessorMethod
from cashier_sim.plugin_api import (
    BarcodeInputDialogResult,
    CardInputDialogResult,
    ExtendedInputDialogSettings,
)
from cashier_sim.till.commands import (
    AddTestCard,
    Command,
    MoveClock,
    PressPay,
    RemoveTestCard,
    ScanBarcode,
    SetFiscalRegister,
    SetLicence,
    SetPaperWidth,
    SetRealPrinter,
    SetReceiptPrinter,
    SwipeCard,
    SwipeTrack,
)
from cashier_sim.till.dialogs import Answer, ExtendedInputDialog
from cashier_sim.till.view import (
    FiscalRegisterState,
    NotificationLevel,
    ReceiptPrinterState,
    TestCard,
)
from tests.unit.till.headless import Bench, script, story, tell

if TYPE_CHECKING:
    from tests.unit.till.fake_plugins import FakeCall

SCANNER = ExtendedInputDialog(
    id=0, title="t", hint="h", settings=ExtendedInputDialogSettings(enable_barcode=True)
)


async def answer_to(bench: Bench, command: Command, dialog: ExtendedInputDialog | None) -> Answer:
    answers: list[Answer] = []

    async def pay(call: FakeCall) -> None:
        answers.append(await (call.ask(dialog) if dialog else call.ask_room()))

    script(bench, ProcessorMethod.PAY, pay)
    await bench.ready_to_pay()
    paying = bench.start(PressPay())
    await bench.dialog()
    await bench.do(command)
    assert await paying is None
    return answers[0]


@story
async def test_a_card_of_the_deck_is_swiped_and_recorded_by_name(bench: Bench) -> None:
    answer = await answer_to(bench, SwipeCard("Номер 12"), None)
    assert isinstance(answer, CardInputDialogResult)
    assert answer.track2.startswith("99000")
    assert bench.trace("SwipeCard").arguments == (("card_name", "Номер 12"),)


@story
async def test_a_card_of_the_deck_goes_by_its_name_however_it_was_swiped(bench: Bench) -> None:
    (card, *_) = bench.view.world.cards
    answer = await answer_to(bench, SwipeTrack(card.track), None)
    assert isinstance(answer, CardInputDialogResult)
    assert answer.full_card_track == card.track
    assert bench.trace("SwipeTrack").arguments == (("card_name", card.name),)


@story
async def test_a_strange_track_answers_and_is_masked_in_the_timeline(bench: Bench) -> None:
    track = ";0000000000000042=0001?"
    answer = await answer_to(bench, SwipeTrack(track), None)
    assert isinstance(answer, CardInputDialogResult)
    assert answer.full_card_track == track
    told = repr(bench.till.trace_reader().entries())
    assert track not in told
    assert "•••• 0042" in told


@story
async def test_a_code_is_scanned(bench: Bench) -> None:
    answer = await answer_to(bench, ScanBarcode("4600000000000"), SCANNER)
    assert answer == BarcodeInputDialogResult(barcode="4600000000000")


CARDS = NotificationPoint.ORDER_EDIT_CARD_SLIDED
CODES = NotificationPoint.ORDER_EDIT_BARCODE_SCANNED


@story
async def test_a_card_on_the_order_screen_is_offered_to_the_plugins(bench: Bench) -> None:
    bench.fake.notified_answers[CARDS] = Notified(answers=(False, True))
    await bench.order()
    await bench.do(SwipeCard("Номер 12"))
    (told,) = bench.fake.told(CARDS)
    assert bench.view.current is not None
    order = bench.view.current.record.order
    assert told.arguments["order"] == order
    assert isinstance(told.arguments["card"], CardInputDialogResult)
    assert told.order_id == order.id


@story
async def test_a_code_on_the_order_screen_is_offered_to_the_plugins(bench: Bench) -> None:
    bench.fake.notified_answers[CODES] = Notified(answers=(True,))
    await bench.order()
    await bench.do(ScanBarcode("4600000000000"))
    (told,) = bench.fake.told(CODES)
    assert told.arguments["barcode"] == "4600000000000"
    assert await bench.refused(ScanBarcode("")) == "answer_empty"


@story
async def test_what_no_plugin_takes_is_refused(bench: Bench) -> None:
    bench.fake.notified_answers[CARDS] = Notified(answers=(False,))
    bench.fake.notified_answers[CODES] = Notified()
    await bench.order()
    assert await bench.refused(SwipeTrack(";1?")) == "no_plugin_takes_card"
    assert await bench.refused(ScanBarcode("4")) == "no_plugin_takes_barcode"


@story
async def test_an_empty_scan_is_refused(bench: Bench) -> None:
    async def pay(call: FakeCall) -> None:
        await call.ask(SCANNER)

    script(bench, ProcessorMethod.PAY, pay)
    await bench.ready_to_pay()
    paying = bench.start(PressPay())
    await bench.dialog()
    assert await bench.refused(ScanBarcode("")) == "answer_empty"
    assert await bench.refused(SwipeCard("Номер 12")) == "nothing_listens_to_cards"
    await bench.answer(None)
    assert await paying is None


@pytest.mark.parametrize(
    ("command", "field", "value"),
    [
        (
            SetReceiptPrinter(ReceiptPrinterState.OFFLINE),
            "receipt_printer",
            ReceiptPrinterState.OFFLINE,
        ),
        (
            SetFiscalRegister(FiscalRegisterState.REFUSES),
            "fiscal_register",
            FiscalRegisterState.REFUSES,
        ),
        (SetPaperWidth(32), "width_chars", 32),
        (SetRealPrinter(True), "as_real_printer", True),
    ],
)
def test_the_world_is_changed(command: Command, field: str, value: object) -> None:
    async def test(bench: Bench) -> None:
        await bench.do(command)
        assert getattr(bench.view.world, field) == value

    tell(test)


@story
async def test_cards_are_put_into_the_deck_and_taken_out(bench: Bench) -> None:
    await bench.do(AddTestCard(TestCard(name="Новая", track=";1?")))
    assert bench.view.world.cards[-1].name == "Новая"
    await bench.do(RemoveTestCard("Новая"))
    assert await bench.refused(RemoveTestCard("Новая")) == "no_such_card"


@story
async def test_the_licence_goes_and_comes(bench: Bench) -> None:
    await bench.do(SetLicence(False))
    assert not bench.view.world.has_licence
    await bench.do(SetLicence(True))
    assert bench.fake.acts == ["licence False", "licence True"]


@story
async def test_the_clock_moves_on_and_messages_close(bench: Bench) -> None:
    bench.fake.till.notify(NotificationLevel.INFO, "скоро", "fake", 60.0)
    before = bench.view.now
    await bench.do(MoveClock(timedelta(minutes=2)))
    assert bench.view.now - before == timedelta(minutes=2, seconds=1)
    assert bench.view.notifications == ()
    assert await bench.refused(MoveClock(timedelta(-1))) == "clock_goes_forward_only"
