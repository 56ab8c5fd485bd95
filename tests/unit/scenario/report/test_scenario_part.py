"""A scenario with its steps, as markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.scenario.report.picture_book import PictureBook
from cashier_sim.scenario.report.scenario_part import scenario_part
from tests.unit.scenario.report.made import EN, FAILED, PASSED, RU, SKIPPED, result, shown, step

if TYPE_CHECKING:
    from cashier_sim.scenario.results import ScenarioResult


def part(one: ScenarioResult) -> str:
    return scenario_part(one, 5, RU, PictureBook())


def test_a_passed_scenario_is_folded_and_a_failed_one_open() -> None:
    assert " open" not in part(result(PASSED)).split(">")[0]
    assert " open" in part(result(FAILED)).split(">")[0]


def test_name_tags_and_example_are_told() -> None:
    told = part(result(tags=("@hotel", "@быстро"), example=(("номер", "12"),)))
    assert "Гость платит" in told
    assert 'data-tags="@hotel @быстро"' in told
    assert "Пример: номер: 12" in told


def test_steps_have_keyword_line_table_and_doc_string() -> None:
    told = part(result(PASSED, step(table=(("блюдо", "1"),), doc_string="<чек>")))
    for piece in ('<b class="keyword">Дано</b>', "открыта смена", "строка 4", "<td>блюдо</td>"):
        assert piece in told
    assert '<pre class="doc-string">&lt;чек&gt;</pre>' in told
    assert 'data-step="5.0"' in told


def test_status_is_told_by_more_than_a_colour() -> None:
    told = part(result(FAILED, step(PASSED), step(FAILED), step(SKIPPED)))
    for name in ("прошёл", "не прошёл", "пропущен"):
        assert f'aria-label="{name}"' in told


def test_a_failure_shows_expected_and_actual() -> None:
    told = part(
        result(FAILED, step(FAILED, problem="не та сумма", expected="500,00", actual="400,00"))
    )
    assert "не та сумма" in told
    assert "<del>5</del>00,00" in told
    assert "<ins>4</ins>00,00" in told


def test_whole_slips_are_compared_by_lines() -> None:
    told = part(result(FAILED, step(FAILED, expected="a\nb", actual="a\nc")))
    assert "<ins>+ c</ins>" in told
    assert "Ожидалось" not in told


def test_slips_too_long_to_compare_are_shown_one_after_the_other() -> None:
    told = part(result(FAILED, step(FAILED, expected="a\n" * 2000, actual="b\n" * 2000)))
    assert "Ожидалось" in told
    assert "На деле" in told


def test_what_went_on_is_open_where_it_failed() -> None:
    call = shown("call", "pay")
    told = part(result(FAILED, step(PASSED, shown=(call,)), step(FAILED, shown=(call,))))
    assert told.count('<details class="behind">') == 1
    assert told.count('<details open class="behind">') == 1


def test_logs_and_timeline_of_a_failed_scenario_are_there() -> None:
    told = part(result(FAILED, plugin_logs=(("hotel", "line"),), trace=("one", "two")))
    assert "Журнал плагина «hotel»" in told
    assert "Лента событий: 2" in told
    assert "Лента" not in part(result(PASSED, trace=("one",)))


def test_a_scenario_that_did_not_begin_says_why() -> None:
    told = part(result(FAILED, problem="the plugin does not run", details="Traceback"))
    assert "the plugin does not run" in told
    assert "Traceback" in told


def test_the_page_has_its_own_language() -> None:
    assert "line 4" in scenario_part(result(), 0, EN, PictureBook())


def test_a_failure_is_told_in_the_language_of_its_file() -> None:
    failed = step(FAILED, problem="the till shift", expected="open", actual="closed")
    assert "Кассовая смена в другом состоянии" in part(result(FAILED, failed))
    assert "the till shift" in part(result(FAILED, failed, language="en"))
    broken = result(FAILED, problem="is not UTF-8; save it as UTF-8")
    assert "Сохраните его в UTF-8" in part(broken)
