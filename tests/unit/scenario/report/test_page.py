"""The page of a run."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest

from cashier_sim.scenario.language import Language
from cashier_sim.scenario.report import render, write_report
from cashier_sim.scenario.report.page import ReportNotWrittenError
from cashier_sim.scenario.results import StepStatus
from tests.unit.scenario.report.made import FAILED, PASSED, PNG, facts, result, shown, step

_VOLATILE = re.compile(r'(?<=<script type="application/json" id="volatile">).*?(?=</script>)')
_VOID = {"meta", "input", "img"}


class Checker(HTMLParser):
    """Every element is closed, ids are unique, nothing is fetched."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.fetched: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids += [given["id"] or ""] if "id" in given else []
        self.fetched += [given[name] or "" for name in ("src", "href") if name in given]
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def check(page: str) -> None:
    checker = Checker()
    checker.feed(page)
    assert not checker.open
    assert len(set(checker.ids)) == len(checker.ids)
    assert not checker.fetched


RUN = (
    result(FAILED, step(FAILED, problem="<нет>"), tags=("@hotel",), line=9),
    result(PASSED, step(PASSED, shown=(shown("slip", "pay", text="</pre>", picture=PNG),))),
    result(PASSED, name="Другой", feature="Бонусы", path="/work/features/bonus.feature"),
)


def test_the_page_is_whole_and_fetches_nothing() -> None:
    page = render(RUN, facts())
    check(page)
    assert page.startswith("<!doctype html>")
    assert "https://" not in page
    assert "http://" not in page


def test_the_verdict_is_in_title_and_heading() -> None:
    page = render(RUN, facts())
    assert "<title>Не прошло: 1 из 3 — cashier-sim</title>" in page
    assert '<h1 class="failed">Не прошло: 1 из 3</h1>' in page
    assert '<h1 class="passed">Все сценарии прошли</h1>' in render(RUN[1:], facts())


def test_the_page_speaks_the_language_of_the_run() -> None:
    page = render(RUN, facts(language=Language.ENGLISH))
    assert '<html lang="en">' in page
    assert "1 of 3 failed" in page


def test_seed_and_versions_are_told() -> None:
    page = render(RUN, facts())
    assert "<dd>7</dd>" in page
    assert "cashier-sim 1.0, Python 3.11" in page


def test_scenarios_stand_by_file_and_line_whatever_order_they_came_in() -> None:
    assert render(RUN, facts()) == render(reversed(RUN), facts())
    page = render(RUN, facts())
    assert page.index("<h2>Бонусы</h2>") < page.index("<h2>Гостиница</h2>")
    assert page.count("<h2>") == 2


def test_tags_can_be_chosen_and_failed_ones_alone() -> None:
    page = render(RUN, facts())
    assert '<option value="@hotel">@hotel</option>' in page
    assert 'id="only-failed"' in page
    without = render(RUN[2:], facts())
    assert 'id="tag"' not in without
    assert 'id="only-failed"' not in without


def test_an_empty_run_says_what_to_do() -> None:
    page = render((), facts())
    check(page)
    assert "Сценариев не было" in page
    assert "Проверьте путь" in page
    assert 'id="search"' not in page


def test_equal_runs_differ_in_the_volatile_block_only() -> None:
    first = render(RUN, facts())
    later = [
        replace(
            one,
            pid=99,
            duration_ms=77.0,
            steps=tuple(replace(step, duration_ms=5.5) for step in one.steps),
        )
        for one in RUN
    ]
    moment = datetime(2027, 1, 1, tzinfo=UTC)
    second = render(later, facts(folder=Path("/other"), began_at=moment, duration_ms=1.0))
    assert first != second
    assert _VOLATILE.sub("", first) == _VOLATILE.sub("", second)


def test_a_step_that_is_skipped_counts_its_scenario_as_failed() -> None:
    assert "Не прошло: 1 из 1" in render([result(StepStatus.SKIPPED)], facts())


def test_the_file_is_written_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "out" / "report.html"
    write_report(path, [result(name="\ud800 сломано")], facts())
    assert "\\ud800 сломано" in path.read_text(encoding="utf-8")


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ReportNotWrittenError, match=r"report\.html.*choose another file"):
        write_report(tmp_path / "file" / "report.html", RUN, facts())
