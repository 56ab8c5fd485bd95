"""Words of the timeline."""

import pytest

from cashier_sim.till.events import TraceKind, TraceState
from cashier_sim.ui.docks.timeline_words import TimelineWords

pytestmark = pytest.mark.usefixtures("qapp")


def test_every_kind_state_and_unit_has_its_own_word() -> None:
    words = TimelineWords()
    assert len({words.kind(kind) for kind in TraceKind}) == len(TraceKind)
    assert len({words.state(state) for state in TraceState}) == len(TraceState)
    assert [words.unit(unit) for unit in ("ms", "s", "min")] == ["ms", "s", "min"]
