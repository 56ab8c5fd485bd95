"""A stage that a test plays by hand, and the lines of a timeline."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from cashier_sim.plugin_api import XElement
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.results import Shown, StepResult, StepStatus
from cashier_sim.scenario.shown import Chronicle
from cashier_sim.till.events import (
    Event,
    PrintedSlip,
    SlipPrinted,
    TraceAdded,
    TraceChanged,
    TraceEntry,
    TraceKind,
    TraceState,
    ViewChanged,
)
from tests.ui.views import NOW, view

if TYPE_CHECKING:
    from collections.abc import Callable

    from cashier_sim.scenario.pictures import Pictures
    from cashier_sim.scenario.stage import Stage

DATA = Path("/tmp/cashier-sim-abc")  # noqa: S108  # only a name, as the stand would have chosen
PASSED = StepResult(keyword="Когда", text="шаг", line=1, status=StepStatus.PASSED)


@dataclass
class FakeStand:
    data_folder: Path | None = DATA
    listeners: list[Callable[[Event], None]] = field(default_factory=list)

    def subscribe(self, listener: Callable[[Event], None]) -> Callable[[], None]:
        self.listeners.append(listener)
        return lambda: self.listeners.remove(listener)


@dataclass
class FakeStage:
    language: Language = Language.RUSSIAN
    stand: FakeStand = field(default_factory=FakeStand)
    view: Any = field(default_factory=view)

    def tell(self, *events: Event) -> None:
        for event in events:
            if isinstance(event, ViewChanged):
                self.view = event.view
            for listener in tuple(self.stand.listeners):
                listener(event)

    def chronicle(self) -> Chronicle:
        return Chronicle(cast("Stage", self))  # only these attributes are used


def entry(
    number: int, kind: TraceKind, name: str = "", parent: int | None = None, **changes: object
) -> TraceEntry:
    made = TraceEntry(
        id=number, parent_id=parent, kind=kind, name=name, started_at=NOW, state=TraceState.DONE
    )
    return replace(made, **cast("dict[str, Any]", changes))  # mypy cannot know the names


def added(
    number: int, kind: TraceKind, name: str = "", parent: int | None = None, **changes: object
) -> TraceAdded:
    return TraceAdded(entry(number, kind, name, parent, **changes))


def changed(event: TraceAdded, state: TraceState, answer: str = "") -> TraceChanged:
    return TraceChanged(replace(event.entry, state=state, answer=answer))


def printed(number: int, *content: object, title: str = "pay") -> SlipPrinted:
    document = XElement("doc", *content)
    return SlipPrinted(PrintedSlip(id=number, printed_at=NOW, document=document, title=title))


def shown_of(
    *events: Event, stage: FakeStage | None = None, pictures: Pictures | None = None
) -> tuple[Shown, ...]:
    """What one step shows during which this was told."""
    stage = stage or FakeStage()
    chronicle = stage.chronicle()
    stage.tell(*events)
    chronicle.end_step()
    chronicle.close()
    return chronicle.told([PASSED], pictures)[0].shown
