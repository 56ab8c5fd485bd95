"""What the scenario dock says about performances and recordings, in the language of the screen."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from cashier_sim.scenario.failures import words as failure_words
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.performance import Performed, Phase
from cashier_sim.scenario.recorder.recording import Recording, RecordingProblem
from cashier_sim.scenario.results import StepResult
from cashier_sim.ui import texts
from cashier_sim.ui.scenarios.strip import Told, Tone


def told_of_performance(
    now: Performed, *, was_held_back: bool, place: Path | None = None
) -> Told | None:
    """Say how a performance goes.

    Args:
        now: How far it is.
        was_held_back: Somebody pressed something in the till meanwhile, which was not carried out.
        place: The file that is open; a failure in another one names its file.
    """
    if now.phase is Phase.OVER:
        return _not_begun(now) if now.refusal is not None else None
    if was_held_back and now.phase is Phase.PAUSED:
        return _held_back()
    if now.phase is Phase.FAILED:
        return _failed(now, place)
    by_phase = {Phase.PASSED: _passed, Phase.BY_HAND: _by_hand}
    return by_phase.get(now.phase, _under_way)(now)


def told_of_recording(recording: Recording, seconds: int) -> Told:
    """Say how a recording goes.

    Args:
        recording: What is recorded so far.
        seconds: How long it has been going.
    """
    if recording.problem is not None:
        words = {
            RecordingProblem.FILE_CHANGED: QCoreApplication.translate(
                "ScenarioWords",
                "Another program changed the file. What was recorded since stands here only: "
                "save it under another name.",
            ),
            RecordingProblem.FILE_UNWRITABLE: QCoreApplication.translate(
                "ScenarioWords",
                "The file cannot be written any more. Save the text under another name.",
            ),
            RecordingProblem.REGISTER_REPLACED: QCoreApplication.translate(
                "ScenarioWords", "Another register stands here now; the recording has ended."
            ),
        }
        title = words[recording.problem]
        return Told(tone=Tone.BAD, title=title, details=on_screen(recording.details))
    count = QCoreApplication.translate("ScenarioWords", "Steps: {count}")
    told = count.format(count=recording.step_count)
    if recording.is_going:
        title = QCoreApplication.translate(
            "ScenarioWords", "Recording. What you do at the till is written above."
        )
        clock = f"{seconds // 60}:{seconds % 60:02}"
        return Told(tone=Tone.BAD, title=f"{clock} · {told} · {title}")
    title = QCoreApplication.translate("ScenarioWords", "Recorded.")
    return Told(tone=Tone.GOOD, title=f"{title} {told}")


def on_screen(problem: str) -> str:
    """What is wrong with a scenario, as errors and results have it, in the screen's language."""
    is_russian = QLocale().language() is QLocale.Language.Russian
    return failure_words.told(problem, Language.RUSSIAN if is_russian else Language.ENGLISH)


def failure_text(step: StepResult) -> str:
    """What was expected and what is there instead, in lines."""
    lines = [on_screen(step.problem)] if step.problem else []
    if step.expected:
        told = QCoreApplication.translate("ScenarioWords", "expected: {text}")
        lines.append(told.format(text=on_screen(step.expected)))
    if step.actual:
        told = QCoreApplication.translate("ScenarioWords", "there is: {text}")
        lines.append(told.format(text=on_screen(step.actual)))
    return "\n".join(lines)


def _not_begun(now: Performed) -> Told:
    title = QCoreApplication.translate(
        "ScenarioWords",
        "Your register is in the middle of something. End it first: a scenario puts a register of "
        "its own in its place.",
    )
    details = "" if now.refusal is None else texts.refusal(now.refusal)
    return Told(tone=Tone.ASKS, title=title, details=details)


def _held_back() -> Told:
    title = QCoreApplication.translate(
        "ScenarioWords",
        "Paused: the register belongs to the scenario, so what you pressed was not carried out.",
    )
    go_on = QCoreApplication.translate("ScenarioWords", "Go on playing")
    by_hand = QCoreApplication.translate("ScenarioWords", "By hand from here")
    return Told(tone=Tone.ASKS, title=title, acts=(("go_on", go_on), ("by_hand", by_hand)))


def _under_way(now: Performed) -> Told:
    step, scenario = now.step, now.scenario
    total = len(scenario.steps) if scenario else 0
    if step is None or now.number is None:
        title = QCoreApplication.translate(
            "ScenarioWords", "The scenario gets a register of its own…"
        )
        return Told(tone=Tone.CALM, title=title)
    words = (
        QCoreApplication.translate("ScenarioWords", "Paused before step {number} of {total}")
        if now.phase is Phase.PAUSED
        else QCoreApplication.translate("ScenarioWords", "Step {number} of {total}")
    )
    told = words.format(number=now.number + 1, total=total)
    return Told(tone=Tone.CALM, title=f"{told}: {step.keyword} {step.text}")


def _by_hand(now: Performed) -> Told:
    words = QCoreApplication.translate(
        "ScenarioWords", "You go on by hand on the register of “{name}”."
    )
    title = words.format(name=now.scenario.name if now.scenario else "")
    return Told(tone=Tone.CALM, title=title, acts=(_back(),))


def _passed(now: Performed) -> Told:
    title = QCoreApplication.translate("ScenarioWords", "Passed: “{name}”. Steps: {count}")
    name = now.scenario.name if now.scenario else ""
    told = title.format(name=name, count=len(now.results))
    return Told(tone=Tone.GOOD, title=told, acts=(_back(),))


def _failed(now: Performed, place: Path | None) -> Told:
    step = now.failed
    if step is None:
        title = QCoreApplication.translate("ScenarioWords", "The scenario could not be played.")
        details = on_screen(now.problem) if now.refusal is None else texts.refusal(now.refusal)
        return Told(tone=Tone.BAD, title=title, details=details, acts=(_back(),))
    words = QCoreApplication.translate("ScenarioWords", "Failed in line {line}: {step}")
    title = words.format(line=step.line, step=f"{step.keyword} {step.text}")
    if place is not None and now.scenario is not None and now.scenario.path != place:
        title = f"{now.scenario.path.name}. {title}"
    show = QCoreApplication.translate("ScenarioWords", "Show the line")
    acts = (_back(), ("show_line", show))
    return Told(tone=Tone.BAD, title=title, details=failure_text(step), acts=acts)


def _back() -> tuple[str, str]:
    return "give_back", QCoreApplication.translate("ScenarioWords", "Back to my register")
