"""Each cell of the table of exceptions: which call raises what, and what follows.

Calls without a window have cells of their own, in `test_silent_cells.py`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from cashier_sim.engine.model import AttemptKind, AttemptState
from cashier_sim.till.dialogs import NoticeDialog
from cashier_sim.till.events import TraceKind, TraceState
from tests.process.acceptance.cells import CELLS, KEPT_CELLS, SHIFT_CELLS
from tests.process.acceptance.harness import OK, notices
from tests.process.acceptance.notified import version

if TYPE_CHECKING:
    from cashier_sim.till.dialogs import Dialog
    from tests.process.acceptance.cells import Cell
    from tests.process.acceptance.harness import ProbeTill, Stage


@dataclass(frozen=True, slots=True)
class End:
    """How a call ends.

    Attributes:
        code: What the plugin does.
        told: What the cashier is told: the plugin's message, or the code of a general error.
        trace: How the call's line in the timeline ends.
        attempt: What the store says of a money call.
        message: Why, in the store.
    """

    code: str
    told: tuple[str, ...]
    trace: TraceState
    attempt: AttemptState
    message: str


ENDS = {
    "cancelled": End(
        "raise PaymentActionCancelledException",
        (),
        TraceState.CANCELLED,
        AttemptState.CANCELLED,
        "",
    ),
    "failed": End(
        "raise PaymentActionFailedException('Нет связи.')",
        ("Нет связи.",),
        TraceState.FAILED,
        AttemptState.FAILED,
        "Нет связи.",
    ),
    "other": End(
        "raise KeyError('room')",
        ("plugin_error",),
        TraceState.ERROR,
        AttemptState.FAILED,
        "KeyError: 'room'",
    ),
}
KEPT = {
    "cancelled": replace(
        ENDS["cancelled"], code="raise PaymentActionCancelledException(keep_in_order=True)"
    ),
    "failed": replace(
        ENDS["failed"],
        code="raise PaymentActionFailedException('Нет связи.', keep_in_order=True)",
    ),
}
"""The two payment exceptions, when they want the item to stay."""
MONEY = frozenset(kind.value for kind in AttemptKind)


@pytest.mark.parametrize("end_id", ENDS)
@pytest.mark.parametrize("cell_id", CELLS)
def test_cell(stage: Stage, cell_id: str, end_id: str) -> None:
    _play(stage, CELLS[cell_id], ENDS[end_id])


@pytest.mark.parametrize("end_id", KEPT)
@pytest.mark.parametrize("cell_id", KEPT_CELLS)
def test_item_stays_where_the_version_and_the_payment_allow_it(
    stage: Stage, cell_id: str, end_id: str
) -> None:
    _play(stage, KEPT_CELLS[cell_id], KEPT[end_id])


def _play(stage: Stage, cell: Cell, end: End) -> None:
    seen = {}

    async def scene(till: ProbeTill) -> None:
        dialogs = await cell.act(till, (OK,) * len(end.told))
        assert notices(dialogs) == list(end.told)
        if end is ENDS["other"]:
            _check_details(dialogs)
        (call,) = [entry for entry in till.trace(cell.method) if entry.kind is TraceKind.CALL]
        assert call.state is end.trace
        cell.left(till)
        seen.update({record.order.id: record for record in till.view.orders})

    if cell.shape == "article":
        stage.play(scene, {cell.method: end.code})
    else:
        shape = f"SHAPE = {cell.shape!r}"
        acts = {cell.method: end.code}
        stage.play(scene, acts, manifest=version(cell.shape), constants=shape)
    orders, attempts = stage.stored()
    assert {record.order.id: record for record in orders} == seen
    if cell.method in MONEY:
        (attempt,) = [one for one in attempts if one.kind.value == cell.method]
        assert (attempt.state, attempt.message) == (end.attempt, end.message)


def _check_details(dialogs: list[Dialog]) -> None:
    """The general error names the type of the exception, and has the plugin's stack behind it."""
    (box,) = dialogs
    assert isinstance(box, NoticeDialog)
    assert box.notice.values["error"] == "KeyError: 'room'"
    assert 'acts.py", line ' in box.notice.details
    assert "raise KeyError('room')" in box.notice.details
    assert "plugin_host" not in box.notice.details


@pytest.mark.parametrize("end_id", ENDS)
@pytest.mark.parametrize("cell_id", SHIFT_CELLS)
def test_shift_cell(stage: Stage, cell_id: str, end_id: str) -> None:
    cell, end = SHIFT_CELLS[cell_id], ENDS[end_id]

    async def scene(till: ProbeTill) -> None:
        assert await cell.act(till, ()) == []
        cell.left(till)
        calls = [one for one in till.lines(TraceKind.CALL) if one.name.endswith(cell.method)]
        assert [call.state for call in calls] == [end.trace]
        assert [line.name for line in till.lines(TraceKind.PLUGIN)][-1] == "subscriber_suspended"

    stage.play(scene, {cell.method: end.code})
