"""The workbench over a real till in memory, without plugins."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLabel, QMainWindow, QWidget

from cashier_sim.plugin_api import Tags, XElement
from cashier_sim.till.commands import (
    AddProduct,
    ChangeSetting,
    CreateOrder,
    PrintPrecheque,
    SetPaperWidth,
)
from cashier_sim.till.events import PluginLogged, PrintedSlip, SlipPrinted, ViewChanged
from cashier_sim.till.options import TillOptions
from cashier_sim.till.stand import RegisterStand
from cashier_sim.till.till import Till
from cashier_sim.ui.simulator_bench import SimulatorBench, slip_title
from tests.ui.views import NOW

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from pytestqt.qtbot import QtBot

    from cashier_sim.till.events import Event

    Story = Callable[[Till, SimulatorBench], Awaitable[None]]
    Play = Callable[[Story], None]


@pytest.fixture
def play(qtbot: QtBot) -> Iterator[Play]:
    """Run a story on an empty register with its workbench."""
    parts: list[QWidget] = []

    def played(story: Story) -> None:
        async def run() -> None:
            till = await Till.open(TillOptions(plugin_folders=()))
            bench = SimulatorBench(till)
            bench.unfold()
            window = QMainWindow()
            qtbot.addWidget(window)
            parts.append(window)
            window.setCentralWidget(bench.tape)
            for dock in bench.docks:
                window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)

            def take(event: Event) -> None:
                if isinstance(event, ViewChanged):
                    bench.show_view(event.view)
                bench.on_event(event)

            till.subscribe(take)
            try:
                await story(till, bench)
            finally:
                await till.close()

        asyncio.run(run())

    yield played
    parts.clear()


async def precheque(till: Till) -> None:
    await till.do(CreateOrder())
    await till.do(AddProduct(till.view.restaurant.products[0].id))
    await till.do(PrintPrecheque())
    await asyncio.sleep(0)


def test_printed_slip_comes_onto_the_tape_and_leads_to_its_line(
    play: Play,
) -> None:
    async def story(till: Till, bench: SimulatorBench) -> None:
        await precheque(till)
        assert bench.tape.tape.show_slip(1)
        slip = till.slip_reader().slip(1)
        assert slip is not None
        bench.tape.origin_requested.emit(1)
        bench.timeline.slip_chosen.emit(1)
        assert bench.tape.tape.selected() is not None

    play(story)


def test_demo_keeps_what_testers_see_away_from_the_tape(play: Play) -> None:
    async def story(till: Till, bench: SimulatorBench) -> None:
        await precheque(till)
        await till.do(ChangeSetting("demo_mode", value=True))
        await asyncio.sleep(0)
        dock = bench.docks[0]
        dock.hide()
        bench.tape.origin_requested.emit(1)
        assert dock.isHidden()
        await till.do(ChangeSetting("demo_mode", value=False))
        await asyncio.sleep(0)
        bench.tape.origin_requested.emit(1)
        assert not dock.isHidden()

    play(story)


def test_docks_come_into_an_empty_place_and_know_what_they_missed(qtbot: QtBot) -> None:
    async def story() -> None:
        async with await Till.open(TillOptions(plugin_folders=())) as till:
            bench = SimulatorBench(till)
            qtbot.addWidget(bench.tape)
            till.subscribe(bench.on_event)
            (place,) = bench.docks
            qtbot.addWidget(place)
            with pytest.raises(RuntimeError, match="unfold the bench first"):
                _ = bench.timeline
            await precheque(till)
            bench.unfold()
            for dock in bench.docks:
                qtbot.addWidget(dock)
            assert bench.docks[0].objectName() == place.objectName()
            assert bench.timeline.model.rowCount() > 0
            bench.close()

    asyncio.run(story())


def test_paper_width_is_told_on_the_tape(
    play: Play,
) -> None:
    async def story(till: Till, bench: SimulatorBench) -> None:
        await till.do(SetPaperWidth(32))
        await asyncio.sleep(0)
        texts = [label.text() for label in bench.tape.findChildren(QLabel, "tape_paper")]
        assert any("32" in text for text in texts)

    play(story)


def test_back_office_is_made_when_first_wanted_and_knows_what_was_logged(
    qtbot: QtBot, play: Play
) -> None:
    async def story(till: Till, bench: SimulatorBench) -> None:
        await precheque(till)
        bench.on_event(PluginLogged("hotel", "info", "hello", NOW))
        office = bench.open_back_office()
        qtbot.addWidget(office)
        assert bench.open_back_office() is office

    play(story)


def test_closed_workbench_reads_no_more_slips(play: Play) -> None:
    async def story(till: Till, bench: SimulatorBench) -> None:
        bench.close()
        bench.close()
        await precheque(till)
        assert not bench.tape.tape.show_slip(1)

    play(story)


@pytest.mark.parametrize(("number", "title"), [(None, "Precheque"), (312, "Precheque · order 312")])
def test_slip_is_titled(number: int | None, title: str) -> None:
    slip = PrintedSlip(
        id=1,
        printed_at=NOW,
        document=XElement(Tags.DOC),
        title="precheque",
        order_number=number,
    )
    assert slip_title(slip, True) == title
    assert slip_title(slip, False) == title
    assert SlipPrinted(slip).slip is slip


def test_slip_of_a_plugin_is_titled_by_its_call_except_in_a_demo() -> None:
    slip = PrintedSlip(
        id=1, printed_at=NOW, document=XElement(Tags.DOC), title="pay", plugin_name="hotel"
    )
    assert slip_title(slip, True) == "pay"
    assert slip_title(slip, False) == "Slip"


def test_another_register_leaves_nothing_of_the_former_behind(qtbot: QtBot) -> None:
    async def story() -> None:
        stand = await RegisterStand.open(TillOptions(plugin_folders=()))
        bench = SimulatorBench(stand)
        till = QWidget()
        qtbot.addWidget(till)
        qtbot.addWidget(bench.tape)
        bench.cover(till)
        bench.unfold()
        for dock in bench.docks:
            qtbot.addWidget(dock)

        def take(event: Event) -> None:
            if isinstance(event, ViewChanged):
                bench.show_view(event.view)
            bench.on_event(event)

        stand.subscribe(take)
        take(ViewChanged(stand.view))
        office = bench.open_back_office()
        await precheque(stand.till)
        assert bench.timeline.model.rowCount() > 0
        await stand.replace(TillOptions(plugin_folders=()))
        await asyncio.sleep(0)
        assert bench.timeline.model.rowCount() == 0
        assert not bench.tape.tape.show_slip(1)
        assert bench.open_back_office() is not office
        qtbot.addWidget(bench.open_back_office())
        await precheque(stand.till)
        assert bench.tape.tape.show_slip(1)
        bench.close()
        await stand.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    asyncio.run(story())
