from __future__ import annotations

from datetime import timedelta

from cashier_sim.till.commands import (
    AddTestCard,
    MoveClock,
    RemoveTestCard,
    ScanBarcode,
    SetPaperWidth,
    SwipeCard,
    SwipeTrack,
)
from cashier_sim.till.view import TestCard
from tests.unit.till.headless import Bench, story


@story
async def test_a_swipe_or_scan_needs_somebody_who_listens(bench: Bench) -> None:
    assert await bench.refused(SwipeCard("Номер 12")) == "nothing_listens_to_cards"
    assert await bench.refused(SwipeTrack(";1?")) == "nothing_listens_to_cards"
    assert await bench.refused(ScanBarcode("4")) == "nothing_listens_to_barcodes"
    assert await bench.refused(SwipeCard("Чужая")) == "no_such_card"


@story
async def test_values_that_no_world_has_are_refused(bench: Bench) -> None:
    assert await bench.refused(AddTestCard(TestCard(name="", track=";1?"))) == "card_is_incomplete"
    assert await bench.refused(AddTestCard(TestCard(name="a", track=""))) == "card_is_incomplete"
    assert await bench.refused(RemoveTestCard("Чужая")) == "no_such_card"
    assert await bench.refused(MoveClock(timedelta(seconds=-1))) == "clock_goes_forward_only"
    assert await bench.refused(SetPaperWidth(40)) == "no_such_paper_width"
