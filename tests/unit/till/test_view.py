from __future__ import annotations

from dataclasses import replace

from cashier_sim.till.dialogs import OkDialog
from tests.unit.till.headless import Bench, story

BOX = OkDialog(id=1, title="t", message="m")


@story
async def test_the_topmost_dialog_is_the_last(bench: Bench) -> None:
    assert bench.view.dialog is None
    view = replace(bench.view, dialogs=(BOX, replace(BOX, id=2)))
    assert view.dialog == replace(BOX, id=2)
