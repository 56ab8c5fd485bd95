"""Random sentences over the whole vocabulary never break the register: an error is a sentence's.

What breaks it is made as short as it gets and saved as a file that anybody can play.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

from cashier_sim.engine.orders import OrderBook
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.stage import StageSetup
from tests.scenarios.random_sentences.playing import PLUGINS, Breakage, Table, feature_of

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[3]
FOUND = ROOT / "out" / "found"
"""Where the shortest files go."""

LENGTH = 100
"""Sentences on one register."""

HISTORIES = 5
"""One after the other in a test."""

LONG_HISTORIES = 20


def save(breakage: Breakage, language: Language, name: str, folder: Path = FOUND) -> Path:
    """Write what broke the register as a file; returns its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.feature"
    path.write_text(feature_of(breakage.texts, language, breakage.problem), encoding="utf-8")
    return path


def check(table: Table, language: Language, seed: int) -> None:
    """Play the history of a seed."""
    breakage = table.play(seed, LENGTH)
    if breakage is None:
        return
    breakage = table.shortened(breakage)
    path = save(breakage, language, f"{language.value}-{seed}")
    lines = "\n".join(breakage.texts)
    pytest.fail(f"{breakage.problem}\n{lines}\nsaved as {path}\n{breakage.details}")


@pytest.fixture(params=Language, ids=[one.value for one in Language])
def language(request: pytest.FixtureRequest) -> Language:
    assert isinstance(request.param, Language)
    return request.param


@pytest.fixture
def table(language: Language) -> Iterator[Table]:
    with closing(Table(language)) as made:
        yield made


@pytest.mark.process
@pytest.mark.parametrize("block", range(2))
def test_the_register_stands_whatever_is_said(table: Table, language: Language, block: int) -> None:
    for number in range(HISTORIES):
        check(table, language, block * HISTORIES + number)


@pytest.mark.long
@pytest.mark.process
@pytest.mark.parametrize("block", range(25))
def test_the_register_stands_long_talk(language: Language, block: int) -> None:
    plugins = (*PLUGINS, "bank") if block % 5 == 0 else PLUGINS
    with closing(Table(language, plugins=plugins)) as table:
        for number in range(LONG_HISTORIES):
            check(table, language, 1000 + block * LONG_HISTORIES + number)


def test_what_breaks_the_register_is_shortened_and_saved(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def broken(*_: object) -> NoReturn:
        raise KeyError("planted")

    monkeypatch.setattr(OrderBook, "cancel_precheque", broken, raising=True)
    texts = (
        "открыта смена",
        "кассир создаёт заказ",
        "добавляет блюдо «Борщ с пампушками»",
        "добавляет гостя «Ольга»",
        "печатает пречек",
        "отменяет пречек",
    )
    with closing(Table(Language.RUSSIAN, StageSetup())) as table:
        breakage = table.breakage_of(texts)
        assert breakage is not None
        assert "planted" in breakage.problem
        shorter = table.shortened(breakage)
        assert shorter.texts == (
            "кассир создаёт заказ",
            "добавляет блюдо «Борщ с пампушками»",
            "печатает пречек",
            "отменяет пречек",
        )
        path = save(shorter, Language.RUSSIAN, "planted", tmp_path)
        assert path.read_text(encoding="utf-8").count("    * ") == 4
