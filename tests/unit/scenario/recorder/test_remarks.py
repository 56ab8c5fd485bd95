"""Comments that a recorder writes are whole sentences of one line, in both languages."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from cashier_sim.scenario.language import Language
from cashier_sim.scenario.recorder.recording import QuestionKind
from cashier_sim.scenario.recorder.remarks import (
    Unsaid,
    feature_name,
    question_text,
    scenario_name,
    unsaid_text,
)

CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)


@pytest.mark.parametrize("language", Language)
def test_everything_is_said_in_the_language(language: Language) -> None:
    texts = [
        *(question_text(kind, "X", language) for kind in QuestionKind),
        *(unsaid_text(what, "X", language) for what in Unsaid),
    ]
    assert len(set(texts)) == len(QuestionKind) + len(Unsaid)
    for text in texts:
        assert "X" in text
        assert "{" not in text
        assert bool(CYRILLIC.search(text)) is (language is Language.RUSSIAN)


def test_comment_stays_on_its_line() -> None:
    assert "\n" not in question_text(QuestionKind.NO_SENTENCE, "две\nстроки", Language.RUSSIAN)


def test_names_tell_when_and_where() -> None:
    noon = datetime(2026, 3, 14, 12, 5, tzinfo=UTC)
    assert scenario_name(noon, Language.RUSSIAN) == "Запись 2026-03-14 12:05"
    assert scenario_name(noon, Language.ENGLISH) == "Recording 2026-03-14 12:05"
    assert feature_name(Language.ENGLISH) == "Recorded at the till"
