from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from cashier_sim.till.dialogs import OkDialog
from cashier_sim.till.view import Waiting, WaitingCaption
from tests.unit.till.headless import Bench, story

CALL = Waiting(
    call_id=7,
    plugin_name="hotel",
    caption=WaitingCaption.PAYMENT,
    since=datetime(2026, 3, 14, 12, tzinfo=UTC),
)
BOX = OkDialog(id=1, title="t", message="m")


@story
async def test_the_topmost_dialog_is_the_last(bench: Bench) -> None:
    assert bench.view.dialog is None
    view = replace(bench.view, dialogs=(BOX, replace(BOX, id=2)))
    assert view.dialog == replace(BOX, id=2)


@story
async def test_open_calls_are_the_seen_one_and_the_silent_those_held_back_first(
    bench: Bench,
) -> None:
    assert bench.view.open_calls == ()
    seen, silent = CALL, replace(CALL, call_id=8)
    view = replace(bench.view, waiting=seen, silent_calls=(silent,))
    assert view.open_calls == (seen, silent)
    held = replace(silent, is_held=True)
    assert replace(view, silent_calls=(held,)).open_calls == (held, seen)
    assert replace(view, waiting=held, silent_calls=(held,)).open_calls == (held,)
