"""Errors read like sentences and keep what they are made of."""

from __future__ import annotations

from pathlib import Path

from cashier_sim.scenario.errors import (
    FeatureFileError,
    NameNotFoundError,
    StepFailedError,
    UnknownSentenceError,
)


def test_file_error_says_where() -> None:
    error = FeatureFileError(Path("a.feature"), 3, "is odd", column=7)
    assert str(error) == "a.feature:3: is odd"
    assert (error.line, error.column, error.problem) == (3, 7, "is odd")


def test_unknown_sentence_lists_the_nearest() -> None:
    assert str(UnknownSentenceError("дать", ("взять", "брать"))) == (
        "unknown sentence: дать\n  nearest:\n    взять\n    брать"
    )
    assert str(UnknownSentenceError("дать", ())) == "unknown sentence: дать"


def test_unknown_sentence_says_why() -> None:
    error = UnknownSentenceError("дать", ("взять",), "it is odd")
    assert str(error) == "unknown sentence: дать\n  why: it is odd\n  nearest:\n    взять"
    assert error.reason == "it is odd"
    assert str(UnknownSentenceError("а", (), "no")) == "unknown sentence: а\n  why: no"


def test_failed_step_tells_expected_and_actual_when_there_are_any() -> None:
    assert str(StepFailedError("no")) == "no"
    error = StepFailedError("not so", expected="1", actual="2")
    assert str(error) == "not so\nexpected: 1\nactual:   2"


def test_missing_name_tells_the_nearest() -> None:
    error = NameNotFoundError("dish", "Борш", ("Борщ", "Морс"))
    assert error.problem == "there is no dish «Борш»; nearest: «Борщ», «Морс»"
    assert NameNotFoundError("dish", "x", ()).problem.endswith("nearest: none")


def test_control_characters_of_what_is_there_are_shown_where_pytest_prints_them() -> None:
    error = StepFailedError("the text", expected="a", actual="\x1b[2Jb")
    assert str(error) == "the text\nexpected: a\nactual:   \\x1b[2Jb"
    assert error.actual == "\x1b[2Jb"
