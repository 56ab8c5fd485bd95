from __future__ import annotations

import re
from pathlib import Path

import pytest

from cashier_sim.engine.codes import Code as EngineCode
from cashier_sim.engine.ports import FiscalChequeKind, NoAnswerReason, Notice, Question, SlipKind
from cashier_sim.till.codes import Code as TillCode
from cashier_sim.till.commands import Refusal
from cashier_sim.till.dialogs import AnswerProblem
from cashier_sim.ui import texts
from cashier_sim.ui.kit.sum_entry import EntryProblem
from cashier_sim.ui.texts.codes import CODES
from cashier_sim.ui.texts.words import SLIP_TITLES

COMMANDS = Path(__file__).parents[3] / "cashier_sim/till/commands"


def refusal_codes() -> set[str]:
    sources = "".join(path.read_text(encoding="utf-8") for path in COMMANDS.glob("*.py"))
    codes = set(re.findall(r'Refusal\(\s*"(\w+)"', sources))
    assert len(codes) > 30
    return codes


def spoken_codes() -> set[str]:
    return (
        {str(code.value) for code in EngineCode}
        | {str(code.value) for code in TillCode}
        | refusal_codes()
        | {reason.value for reason in NoAnswerReason}
        | {problem.value for problem in AnswerProblem}
        | {problem.value for problem in EntryProblem}
    )


def test_every_code_has_a_sentence() -> None:
    assert sorted(spoken_codes() - set(CODES)) == []


def test_every_slip_of_the_register_has_a_title() -> None:
    kinds = {kind.value for kind in SlipKind} | {kind.value for kind in FiscalChequeKind}
    assert sorted(kinds - set(SLIP_TITLES)) == []


def test_values_fill_the_sentence() -> None:
    assert texts.code_text("payment_sum_too_large", {"max": "890,00"}) == "Not more than 890,00."


def test_sums_are_written_as_everywhere_on_the_screen() -> None:
    told = texts.code_text("payments_not_enough", {"due": "1240.50"})
    assert told == "1\u202f240.50 is still to be entered."


def test_error_of_a_plugin_that_ends_with_a_full_stop_ends_once() -> None:
    told = texts.code_text("plugin_error", {"type": "Hotel", "error": "No rooms left."})
    assert told == "The plugin of “Hotel” made an error: No rooms left. Tell its author."


def test_reason_is_a_code_too() -> None:
    told = texts.code_text("call_not_answered", {"type": "Hotel", "reason": "timed_out"})
    assert told == "“Hotel” did not answer: the time limit is over."


def test_value_that_did_not_come_is_shown_by_its_name() -> None:
    assert texts.code_text("payment_sum_too_large") == "Not more than [max]."


def test_unknown_code_is_shown_as_it_is() -> None:
    assert texts.code_text("never_heard") == "never_heard"


def test_refusal_notice_and_question_speak() -> None:
    assert texts.refusal(None) == ""
    assert texts.refusal(Refusal("sum_is_zero")) == "Enter a sum first."
    assert texts.notice(Notice(message="Own words")) == "Own words"
    assert texts.notice(Notice(code="sum_is_zero")) == "Enter a sum first."
    asked = Question(code="cheque_refused", options=("retry", "give_up"), values={"sum": "5"})
    assert texts.question(asked).startswith("The fiscal register did not print the cheque for 5")
    assert [texts.option(code) for code in asked.options] == ["Try again", "Give up"]


def test_question_about_unfinished_returns_names_their_orders() -> None:
    asked = Question(
        code="unfinished_returns",
        options=("close_shift", "keep_open"),
        values={"numbers": "12, 40"},
    )
    assert texts.question(asked).endswith("Close it all the same? Orders: 12, 40.")
    assert [texts.option(code) for code in asked.options] == ["Close the shift", "Keep it open"]


@pytest.mark.parametrize("code", sorted(CODES))
def test_sentence_is_written_out(code: str) -> None:
    sentence = CODES[code]
    assert sentence == sentence.strip()
    assert not re.search(r"\{\W|\W\}", sentence)
