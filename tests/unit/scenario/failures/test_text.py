"""A failure tells what, where, what led to it, and what the plugin says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cashier_sim.scenario.failures.text import MOST_SHOWN, failure_text, heading, problem_line
from cashier_sim.scenario.results import ScenarioResult, Shown, StepResult, StepStatus

PASSED = StepResult(keyword="Дано", text="открыта смена", line=3, status=StepStatus.PASSED)
FAILED = StepResult(
    keyword="Тогда",
    text="заказ закрыт",
    line=5,
    status=StepStatus.FAILED,
    problem="the till shift",
    expected="closed",
    actual="open",
)
SKIPPED = StepResult(
    keyword="И", text="блюда:", line=6, status=StepStatus.SKIPPED, table=(("Борщ", "2"),)
)


def result(*steps: StepResult, **others: object) -> ScenarioResult:
    whole = ScenarioResult(
        path="features/pay.feature",
        feature="Оплата",
        name="Гостиница",
        line=2,
        language="en",
        tags=(),
        seed=7,
        status=StepStatus.FAILED,
        steps=steps,
    )
    return replace(whole, **others)  # type: ignore[arg-type]  # tests give what they like


def test_failure_names_the_sentence_its_line_and_both_sides() -> None:
    assert failure_text(result(PASSED, FAILED, SKIPPED)) == (
        "the till shift\n"
        "features/pay.feature:5: Гостиница\n"
        "  ✓ Дано открыта смена\n"
        "  ✗ Тогда заказ закрыт   <-- features/pay.feature:5\n"
        "    the till shift\n"
        "    expected: closed\n"
        "    actual:   open\n"
        "  · И блюда:\n"
        "    | Борщ | 2 |\n"
        "\n"
        "  seed 7"
    )


def test_dialogs_slips_and_calls_stand_under_their_step() -> None:
    shown = (
        Shown(
            kind="call",
            title="pay",
            plugin_name="hotel",
            arguments=(("sum", "500.00"),),
            answer="no room",
            state="failed",
            details='File "hotel.py", line 12',
        ),
        Shown(kind="slip", title="receipt", text="Гость   Иванов\nИтого   500  ", depth=1),
        Shown(kind="service", title="operations.log", state="done"),
        Shown(kind="service", title="operations.bad", state="error", answer="refused"),
    )
    lines = failure_text(result(replace(PASSED, shown=shown), FAILED)).splitlines()
    assert lines[3:10] == [
        "      call hotel.pay(sum=500.00) [failed] -> no room",
        '        File "hotel.py", line 12',
        "        slip receipt",
        "          | Гость   Иванов",
        "          | Итого   500",
        "      service operations.bad [error] -> refused",
        "  ✗ Тогда заказ закрыт   <-- features/pay.feature:5",
    ]


def test_step_that_shows_very_much_is_cut() -> None:
    shown = tuple(Shown(kind="log", title=str(number)) for number in range(MOST_SHOWN + 3))
    text = failure_text(result(replace(FAILED, shown=shown)))
    assert f"log {MOST_SHOWN - 1}\n" in text
    assert f"log {MOST_SHOWN}\n" not in text
    assert "(3 more lines)" in text


def test_stack_of_our_error_and_doc_string_are_told() -> None:
    failed = replace(FAILED, details="Traceback:\n  File x", doc_string="Гость\n  Иванов")
    text = failure_text(result(failed))
    assert '    """\n    Гость\n      Иванов\n    """\n' in text
    assert "    Traceback:\n      File x\n" in text


def test_log_of_the_plugin_comes_last() -> None:
    text = failure_text(result(FAILED, plugin_logs=(("hotel", "one\ntwo"),)))
    assert text.endswith(
        "\n  the log of the plugin «hotel» ends with:\n    one\n    two\n\n  seed 7"
    )


def test_scenario_that_could_not_begin_tells_why() -> None:
    one = result(SKIPPED, problem="the plugin «x» does not run: SyntaxError", details="line 1")
    assert problem_line(one) == "the plugin «x» does not run: SyntaxError"
    lines = failure_text(one).splitlines()
    assert lines[1] == "features/pay.feature:2: Гостиница"
    assert "    line 1" in lines


def test_example_row_is_part_of_the_name() -> None:
    assert heading(result(example=(("сумма", "5"), ("чем", "картой")))) == (
        "Гостиница (сумма = 5, чем = картой)"
    )


def test_problem_line_is_the_first_line_of_the_problem() -> None:
    assert problem_line(result(replace(FAILED, problem="one\ntwo"))) == "one"
    assert problem_line(result(replace(FAILED, problem=""))) == "did not pass"


def test_a_russian_file_fails_in_russian() -> None:
    assert failure_text(result(PASSED, FAILED, language="ru")) == (
        "Кассовая смена в другом состоянии\n"
        "features/pay.feature:5: Гостиница\n"
        "  ✓ Дано открыта смена\n"
        "  ✗ Тогда заказ закрыт   <-- features/pay.feature:5\n"
        "    Кассовая смена в другом состоянии\n"
        "    ожидалось: закрыта\n"
        "    на деле:   открыта\n"
        "\n"
        "  затравка 7"
    )
    assert problem_line(result(replace(FAILED, problem=""), language="ru")) == "не прошёл"


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("call", "вызов hotel.pay(sum=500.00) [отказ] -> no room"),
        ("fiscal", "фискальный регистратор pay(sum=500.00) [отказ] -> no room"),
        ("service", "обращение pay(sum=500.00) [отказ] -> no room"),
    ],
)
def test_what_happened_is_told_in_russian(kind: str, line: str) -> None:
    shown = Shown(
        kind=kind,
        title="pay",
        plugin_name="hotel",
        arguments=(("sum", "500.00"),),
        answer="no room",
        state="failed",
    )
    text = failure_text(
        result(
            replace(FAILED, shown=(shown,) * (MOST_SHOWN + 1)),
            language="ru",
            plugin_logs=(("hotel", "one"),),
        )
    )
    assert line in text
    assert "(ещё строк: 1)" in text
    assert "  конец журнала плагина «hotel»:\n    one" in text


def test_control_characters_of_a_plugin_are_shown_and_break_no_line() -> None:
    shown = (
        Shown(kind="log", title="\x1b[31mhotel", text="10%\r20%\x07\r\nend"),
        Shown(kind="call", title="pay", state="error", answer="\x1b]0;x", details="at\x0bonce"),
    )
    failed = replace(FAILED, problem="gone \x1b[2J\rover", actual="a\x85b", shown=shown)
    whole = result(failed, plugin_logs=(("hotel", "\x1b[1mbold\n"),), name="a\x1bb")
    told = failure_text(whole)
    assert all(line.isprintable() for line in told.split("\n"))
    assert told.split("\n") == [
        "gone \\x1b[2J\\rover",
        "features/pay.feature:5: a\\x1bb",
        "  ✗ Тогда заказ закрыт   <-- features/pay.feature:5",
        "      log \\x1b[31mhotel",
        "        | 10%\\r20%\\x07",
        "        | end",
        "      call pay [error] -> \\x1b]0;x",
        "        at\\x0bonce",
        "    gone \\x1b[2J\\rover",
        "    expected: closed",
        "    actual:   a\\x85b",
        "",
        "  the log of the plugin «hotel» ends with:",
        "    \\x1b[1mbold",
        "",
        "  seed 7",
    ]
    assert (problem_line(whole), heading(whole)) == ("gone \\x1b[2J\\rover", "a\\x1bb")
