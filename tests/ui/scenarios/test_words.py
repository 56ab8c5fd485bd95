from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from cashier_sim.scenario.performance import Performed, Phase
from cashier_sim.scenario.recorder.recording import Recording, RecordingProblem
from cashier_sim.till.commands import Refusal
from cashier_sim.ui.scenarios.strip import Tone
from cashier_sim.ui.scenarios.words import on_screen, told_of_performance, told_of_recording
from tests.ui.probes.scenarios import performed, recording, scenario

if TYPE_CHECKING:
    from collections.abc import Iterator

PLAYED = scenario()
FAILED = performed(Phase.FAILED, PLAYED, 2, problem="the shift", is_over=True)


@pytest.mark.parametrize(
    ("now", "tone", "told"),
    [
        (performed(Phase.PREPARING, PLAYED, is_over=True), Tone.CALM, "register of its own"),
        (performed(Phase.PLAYING, PLAYED, 1), Tone.CALM, "Step 2 of 2: Когда кассир закрывает"),
        (performed(Phase.PAUSED, PLAYED), Tone.CALM, "Paused before step 1 of 2: Дано открыта"),
        (performed(Phase.PASSED, PLAYED, 2), Tone.GOOD, "Passed: “Открыть и закрыть”. Steps: 2"),
        (performed(Phase.BY_HAND, PLAYED, 1), Tone.CALM, "register of “Открыть и закрыть”"),
        (FAILED, Tone.BAD, "Failed in line 7: Когда кассир закрывает смену"),
        (
            Performed(phase=Phase.FAILED, scenario=PLAYED, problem="boom"),
            Tone.BAD,
            "could not be played",
        ),
    ],
)
def test_each_phase_is_told(now: Performed, tone: Tone, told: str) -> None:
    said = told_of_performance(now, was_held_back=False)
    assert said is not None
    assert said.tone is tone
    assert told in said.title


def test_failure_tells_what_was_expected_and_what_is_there() -> None:
    said = told_of_performance(FAILED, was_held_back=False)
    assert said is not None
    assert said.details == "the shift\nexpected: open\nthere is: closed"
    assert [act for act, _ in said.acts] == ["give_back", "show_line"]


def test_failure_in_another_file_names_it() -> None:
    now = performed(Phase.FAILED, PLAYED, 2, problem="no")
    elsewhere = told_of_performance(now, was_held_back=False, place=Path("other.feature"))
    here = told_of_performance(now, was_held_back=False, place=PLAYED.path)
    assert elsewhere is not None
    assert elsewhere.title.startswith("new.feature. Failed in line 7")
    assert here is not None
    assert here.title.startswith("Failed in line 7")


def test_what_was_pressed_meanwhile_is_told_with_the_ways_out() -> None:
    said = told_of_performance(performed(Phase.PAUSED, PLAYED), was_held_back=True)
    assert said is not None
    assert [act for act, _ in said.acts] == ["go_on", "by_hand"]


def test_refusals_are_told_in_words() -> None:
    refusal = Refusal("flow_running")
    not_begun = told_of_performance(
        Performed(phase=Phase.OVER, refusal=refusal), was_held_back=False
    )
    assert not_begun is not None
    assert not_begun.tone is Tone.ASKS
    assert not_begun.details not in {"", "flow_running"}
    failed = told_of_performance(
        Performed(phase=Phase.FAILED, scenario=PLAYED, refusal=refusal), was_held_back=False
    )
    assert failed is not None
    assert failed.details == not_begun.details
    assert told_of_performance(Performed(phase=Phase.OVER), was_held_back=False) is None


def test_recording_is_told_with_its_time_and_steps() -> None:
    going = told_of_recording(recording("a\n    b"), 75)
    assert going.title.startswith("1:15 · Steps: 1 · Recording")
    done = told_of_recording(recording("a\n    b", is_going=False), 75)
    assert (done.tone, done.title) == (Tone.GOOD, "Recorded. Steps: 1")


@pytest.mark.parametrize("problem", list(RecordingProblem))
def test_problem_of_a_recording_is_told(problem: RecordingProblem) -> None:
    told = told_of_recording(Recording(text="", problem=problem, details="no room"), 0)
    assert told.tone is Tone.BAD
    assert told.title
    assert told.details == "no room"


@pytest.fixture
def _russian_screen() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Russian))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("_russian_screen")
def test_problems_are_told_in_the_language_of_the_screen() -> None:
    failed = performed(Phase.FAILED, PLAYED, 2, problem="the till shift", is_over=True)
    told = told_of_performance(failed, was_held_back=False)
    assert told is not None
    assert told.details.splitlines()[0] == "Кассовая смена в другом состоянии"
    assert told.details.endswith("закрыта")
    missing = Performed(
        phase=Phase.FAILED,
        scenario=PLAYED,
        problem="the plugin in /a cannot be used: it is not there",
    )
    told = told_of_performance(missing, was_held_back=False)
    assert told is not None
    assert told.details == "Плагин из папки /a не годится: её нет"


def test_problems_stay_english_on_an_english_screen() -> None:
    assert on_screen("the till shift") == "the till shift"
