from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.saved_files import plain_name, saved_file

if TYPE_CHECKING:
    from cashier_sim.scenario.stage import Stage


@dataclass
class FakeStand:
    data_folder: Path | None


@dataclass
class FakeStage:
    stand: FakeStand = field(default_factory=lambda: FakeStand(Path("data")))


def stage(data_folder: Path | None = Path("data")) -> Stage:
    return cast("Stage", FakeStage(FakeStand(data_folder)))  # only the folder is asked for


def test_file_stands_in_a_folder_of_its_own() -> None:
    assert saved_file(stage(), "отчёт за смену.csv") == Path("data/saved/отчёт за смену.csv")


@pytest.mark.parametrize(
    "name",
    [
        "",
        " ",
        ".",
        "..",
        "../a.csv",
        "/home/a.csv",
        "a/b.csv",
        "a\\b.csv",
        "C:\\a.csv",
        "C:a",
        "a\0",
    ],
)
def test_other_places_are_refused(name: str) -> None:
    with pytest.raises(StepFailedError, match="is no file name"):
        saved_file(stage(), name)


def test_register_without_a_folder_saves_nothing() -> None:
    with pytest.raises(StepFailedError, match="keeps nothing on disk"):
        saved_file(stage(None), "a.csv")


@pytest.mark.parametrize("path", ["/home/me/a.csv", "C:\\Users\\me\\a.csv", "a.csv"])
def test_name_is_the_last_part_of_a_path(path: str) -> None:
    assert plain_name(path) == "a.csv"
