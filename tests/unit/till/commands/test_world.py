from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from cashier_sim.engine.notification_calls import NotificationPoint, Notified
from cashier_sim.till.commands import (
    AddTestCard,
    GoBack,
    GoToPayment,
    MoveClock,
    RemoveTestCard,
    ScanBarcode,
    SetPaperWidth,
    SwipeCard,
    SwipeTrack,
)
from cashier_sim.till.view import TestCard
from tests.unit.till.headless import Bench, script, story

if TYPE_CHECKING:
    from tests.unit.till.fake_plugins import FakeCall


@story
async def test_a_swipe_or_scan_needs_somebody_who_listens(bench: Bench) -> None:
    assert await bench.refused(SwipeCard("Номер 12")) == "nothing_listens_to_cards"
    assert await bench.refused(SwipeTrack(";1?")) == "nothing_listens_to_cards"
    assert await bench.refused(ScanBarcode("4")) == "nothing_listens_to_barcodes"
    assert await bench.refused(SwipeCard("Чужая")) == "no_such_card"


CARDS = NotificationPoint.ORDER_EDIT_CARD_SLIDED
CODES = NotificationPoint.ORDER_EDIT_BARCODE_SCANNED


def listens(bench: Bench, *points: NotificationPoint) -> None:
    """Let the fake plugin take what is read on the order screen."""
    for point in points:
        bench.fake.notified_answers[point] = Notified(answers=(True,))
    bench.fake.till.plugins_changed()


@story
async def test_a_plugin_listens_on_the_order_screen_alone(bench: Bench) -> None:
    listens(bench, CARDS)
    assert await bench.refused(SwipeCard("Номер 12")) == "nothing_listens_to_cards"
    await bench.order()
    await bench.do(SwipeCard("Номер 12"))
    assert await bench.refused(ScanBarcode("4")) == "nothing_listens_to_barcodes"
    listens(bench, CODES)
    await bench.do(ScanBarcode("4"))
    await bench.do(GoToPayment())
    assert await bench.refused(SwipeTrack(";1?")) == "nothing_listens_to_cards"
    assert await bench.refused(ScanBarcode("4")) == "nothing_listens_to_barcodes"


@story
async def test_a_plugin_is_not_asked_while_it_is_busy_with_a_card(bench: Bench) -> None:
    async def taking(call: FakeCall) -> None:
        del call
        assert bench.view.is_busy
        assert await bench.refused(SwipeCard("Номер 12")) == "nothing_listens_to_cards"
        assert await bench.refused(GoBack()) == "flow_running"

    script(bench, CARDS, taking)
    listens(bench, CARDS)
    await bench.order()
    await bench.do(SwipeCard("Номер 12"))
    assert not bench.view.is_busy


@story
async def test_values_that_no_world_has_are_refused(bench: Bench) -> None:
    assert await bench.refused(AddTestCard(TestCard(name="", track=";1?"))) == "card_is_incomplete"
    assert await bench.refused(AddTestCard(TestCard(name="a", track=""))) == "card_is_incomplete"
    assert await bench.refused(RemoveTestCard("Чужая")) == "no_such_card"
    assert await bench.refused(MoveClock(timedelta(seconds=-1))) == "clock_goes_forward_only"
    assert await bench.refused(MoveClock(timedelta(days=999_999_999))) == "argument_invalid"
    assert await bench.refused(MoveClock(timedelta(days=365 * 7999))) == "argument_invalid"
    assert await bench.refused(SetPaperWidth(40)) == "no_such_paper_width"
