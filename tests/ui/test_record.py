"""`cashier-sim record` looks at the file before it opens a window."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

import pytest

from cashier_sim.ui import app, record

if TYPE_CHECKING:
    from pathlib import Path

OLD = "# language: en\nFeature: Old\n\n  Scenario: One\n    When creates an order\n"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Namespace]:
    """What windows were opened with; none really is."""
    calls: list[Namespace] = []

    def run(options: Namespace) -> int:
        calls.append(options)
        return 7

    monkeypatch.setattr(app, "run", run)
    monkeypatch.setattr("gc.disable", lambda: None)
    return calls


def options(path: Path, *, lang: str | None = None, data: Path | None = None) -> Namespace:
    return Namespace(record=path, lang=lang, data=data, fresh=False, plugins=[], demo=False)


def test_new_file_is_recorded_at_a_fresh_register(opened: list[Namespace], tmp_path: Path) -> None:
    path = tmp_path / "features" / "a.feature"
    assert record.run(options(path)) == 7
    assert (opened[0].lang, opened[0].fresh, opened[0].record) == (None, True, path)
    assert not path.exists()


def test_register_of_a_folder_is_not_fresh(opened: list[Namespace], tmp_path: Path) -> None:
    record.run(options(tmp_path / "a.feature", lang="en", data=tmp_path))
    assert (opened[0].lang, opened[0].fresh) == ("en", False)


def test_file_that_there_is_keeps_its_language(opened: list[Namespace], tmp_path: Path) -> None:
    path = tmp_path / "a.feature"
    path.write_text(OLD, encoding="utf-8")
    assert record.run(options(path)) == 7
    assert opened[0].lang == "en"
    assert path.read_text(encoding="utf-8") == OLD


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.feature", OLD, "is in the language en"),
        ("a.feature", "письмо\n", ":1: expected"),
        ("a.txt", None, "is not named *.feature"),
    ],
)
def test_wrong_file_is_refused_without_a_window(
    opened: list[Namespace],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    content: str | None,
    problem: str,
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_text(content, encoding="utf-8")
    assert record.run(options(path, lang="ru")) == 2
    assert opened == []
    told = capsys.readouterr().err
    assert told.startswith(f"cashier-sim record: {path}:1: ")
    assert problem in told
    assert (path.read_text(encoding="utf-8") if content else None) == content
