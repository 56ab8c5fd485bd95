from __future__ import annotations

from contextlib import ExitStack
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.store import MemoryStore, SqliteStore
from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.assembly import open_files
from cashier_sim.till.commands import (
    AddTestCard,
    ChangeSetting,
    CloseCafeSession,
    MoveClock,
    PressPay,
)
from cashier_sim.till.errors import RefusedError
from cashier_sim.till.options import TillOptions
from cashier_sim.till.view import TestCard
from tests.unit.till.headless import Bench, story, tell

if TYPE_CHECKING:
    from pathlib import Path


def test_without_a_folder_everything_is_in_memory_and_gone() -> None:
    with ExitStack() as closing:
        files = open_files(TillOptions(), closing)
        assert isinstance(files.store, MemoryStore)
        assert (files.settings, files.world, files.shelf) == (None, None, None)
        scratch = files.logs.parent
        assert scratch.is_dir()
    assert not scratch.exists()


def test_a_folder_is_held_and_let_go(tmp_path: Path) -> None:
    commits: list[str] = []
    options = TillOptions(
        data_folder=tmp_path,
        before_commit=lambda: commits.append("before"),
        after_commit=lambda: commits.append("after"),
    )
    with ExitStack() as closing:
        files = open_files(options, closing)
        assert isinstance(files.store, SqliteStore)
        files.store.before_commit()
        files.store.after_commit()
        with pytest.raises(RefusedError, match="data_folder_in_use"), ExitStack() as second:
            open_files(options, second)
    assert commits == ["before", "after"]
    with ExitStack() as closing:
        open_files(options, closing)


def test_everything_a_person_left_is_there_again(tmp_path: Path) -> None:
    async def leave(bench: Bench) -> None:
        await bench.ready_to_pay()
        await bench.do(PressPay())
        await bench.do(AddTestCard(TestCard(name="Новая", track=";1?")))
        await bench.do(ChangeSetting("demo_mode", True))
        await bench.do(MoveClock(timedelta(hours=1)))

    async def come_back(bench: Bench) -> None:
        assert [record.order.status for record in bench.view.orders] == [OrderStatus.CLOSED]
        assert bench.view.session.current is not None
        assert [slip.title for slip in bench.slips()] == ["sale"]
        assert bench.view.world.cards[-1].name == "Новая"
        assert bench.view.settings["demo_mode"] is True
        assert len([c for c in bench.view.choices if c.settings.payment_system_key]) == 1
        await bench.ready_to_pay()
        await bench.do(PressPay())
        assert bench.view.orders[0].order.fiscal_cheque_number == 2

    tell(leave, data_folder=tmp_path)
    tell(come_back, data_folder=tmp_path)


def test_a_wrong_file_lets_the_folder_go(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text("no json", encoding="utf-8")

    async def never(bench: Bench) -> None:
        raise AssertionError(f"opened: {bench}")

    with pytest.raises(RefusedError, match="settings_invalid"):
        tell(never, data_folder=tmp_path)
    (tmp_path / "settings.json").unlink()

    async def look(bench: Bench) -> None:
        assert bench.view.orders == ()

    tell(look, data_folder=tmp_path)


def test_a_store_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "register.sqlite").write_text("no database at all", encoding="utf-8")

    async def never(bench: Bench) -> None:
        raise AssertionError(f"opened: {bench}")

    with pytest.raises(EngineError, match="store_unusable"):
        tell(never, data_folder=tmp_path)


@story
async def test_commits_are_lines_that_say_what_was_written(bench: Bench) -> None:
    await bench.ready_to_pay()
    await bench.do(PressPay())
    assert bench.trace("order closed").arguments[0] == ("order #1", "CLOSED, revision 6")
    assert bench.trace("pay asked").arguments[1][0] == "pay"
    assert bench.trace("till shift opened").arguments == (("cafe session", "open"),)
    assert bench.trace("payment type created").arguments == (("payment types", "5"),)
    await bench.do(CloseCafeSession())
    written = [entry.arguments for entry in bench.till.trace_reader().entries()]
    assert any(("cafe session", "closed") in arguments for arguments in written)
