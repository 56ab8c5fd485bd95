"""Placeholders stand for what differs in every run."""

from __future__ import annotations

import pytest

from cashier_sim.scenario.grammar.placeholders import compare, has_gaps, literal


@pytest.mark.parametrize(
    ("expected", "actual", "found"),
    [
        ("Номер 12", "Номер 12", {}),
        ("Номер 12", "Номер 13", None),
        ("Номер {n}", "Номер 12", {"n": "12"}),
        ("{a} и {b}", "1 и 2 и 3", {"a": "1", "b": "2 и 3"}),
        ("{a}-{a}", "7-7", {"a": "7"}),
        ("{a}-{a}", "7-8", None),
        ("Номер {n}", "Номер ", None),
        ("Номер {}", "Номер ", {}),
        ("{}{}", "что угодно", {}),
        ("{known}", "12", {}),
        ("{known}", "13", None),
        ("{{n}}", "{n}", {}),
        ("{{n}}", "12", None),
        ('{"a": {n}}', '{"a": 1}', {"n": "1"}),
        ("a.c", "abc", None),
        ("{n}", "две\nстроки", None),
        ("{n}\n{m}", "две\nстроки", {"n": "две", "m": "строки"}),
    ],
)
def test_comparing(expected: str, actual: str, found: dict[str, str] | None) -> None:
    assert compare(expected, actual, {"known": "12"}) == found


@pytest.mark.parametrize("text", ["{n}", "{}", "{{n}}", "{{}}", "}", "{ n }", "{{{n}}}"])
def test_literal_text_is_itself(text: str) -> None:
    assert compare(literal(text), text, {}) == {}
    assert not has_gaps(literal(text))


def test_gaps_are_seen_but_not_doubled_braces() -> None:
    assert has_gaps("Номер {n}")
    assert has_gaps("{}")
    assert not has_gaps("{{n}} { n }")


def test_a_name_that_comes_again_may_be_followed_by_a_digit() -> None:
    assert compare("{a}-{a}0", "7-70", {}) == {"a": "7"}
    assert compare("{a}-{a}0", "7-80", {}) is None
