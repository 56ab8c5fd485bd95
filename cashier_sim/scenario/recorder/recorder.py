"""Writes what a cashier and a tester do as the sentences of a scenario, while it is done.

A recorder listens to a register: each command that is carried out becomes a line at once, in the
order of beginning, so that answers to dialogs and what a tester does during a call stand where
they belong. What no sentence says for certain is asked about, and recording goes on meanwhile.
"""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from uuid import uuid4

from cashier_sim.scenario.grammar.placeholders import literal
from cashier_sim.scenario.grammar.sentence import Arguments, Sentence
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.plugin_folders import own_plugin
from cashier_sim.scenario.recorder import remarks
from cashier_sim.scenario.recorder.answers import Answers
from cashier_sim.scenario.recorder.lines import Line, Nature
from cashier_sim.scenario.recorder.preamble import Remark, preamble
from cashier_sim.scenario.recorder.questions import Questions
from cashier_sim.scenario.recorder.recording import QuestionKind, Recording, RecordingProblem
from cashier_sim.scenario.recorder.script import Script
from cashier_sim.scenario.recorder.spelling import Asked, Said, Spelling, call_around, coalescing
from cashier_sim.scenario.seen.now import expected_now
from cashier_sim.scenario.sentences.expected_screen import register_refuses
from cashier_sim.scenario.sentences.faults import let_answer, while_answer_is_held, while_call_runs
from cashier_sim.scenario.stage import Happened, Stage, StageSetup
from cashier_sim.scenario.vocabulary import vocabulary
from cashier_sim.scenario.words import refusal_text
from cashier_sim.till.commands import Command, Refusal, RestartRegister
from cashier_sim.till.events import (
    CommandBegun,
    CommandDone,
    CommandRefused,
    Event,
    TillReplaced,
    TillStopped,
    TraceAdded,
    TraceKind,
)
from cashier_sim.till.stand import RegisterStand
from cashier_sim.till.view import TillView, Waiting

ExpectedNow = Callable[[TillView, Happened, Language], Iterable[tuple[Sentence, Arguments]]]
"""What there is to expect of a state, and of what happened lately."""

_CHANGES = frozenset(
    {TraceKind.CALL, TraceKind.DIALOG, TraceKind.SLIP, TraceKind.FISCAL, TraceKind.STATE}
)
"""Lines of the timeline because of which a refused act was not for nothing."""


@dataclass(slots=True)
class _Act:
    """A command that is being carried out."""

    command: Command
    batch: int
    put_aside: Line | None = None
    """The line that its own has taken the place of."""
    had_effect: bool = False
    """Something has happened since, or another act has begun."""


class Recorder:
    """See above. Lives on the register's thread, and belongs to one scenario."""

    def __init__(
        self,
        stand: RegisterStand,
        language: Language,
        path: Path | None,
        changed: Callable[[], None],
        *,
        scenario: str = "",
        keeps_refused: bool = False,
        expected: ExpectedNow = expected_now,
    ) -> None:
        """Get ready; `start` begins. The file is taken now, and made if there is none.

        Args:
            stand: The register; the recording ends when another one is put there.
            language: Of the sentences.
            path: The file, whose name ends in `.feature`. A scenario more is added to one that
                there is. None = in memory only.
            changed: Called after each change of `recording`.
            scenario: Name of the scenario; empty = made of the date.
            keeps_refused: Acts that the register refuses are recorded, too.
            expected: What there is to expect of the present screen.

        Raises:
            FeatureFileError: The file is no feature in this language, or cannot be written.
        """
        self._stand = stand
        self._language = language
        self._changed = changed
        self._expected = expected
        self.keeps_refused = keeps_refused
        name = _one_line(scenario) or remarks.scenario_name(stand.view.now, language)
        self._script = Script(language, remarks.feature_name(language), name, path)
        folder = path.absolute().parent if path else Path.cwd()
        self._spelling = Spelling(vocabulary(), language, folder)
        self._questions = Questions()
        self._answers = Answers(stand, self._spelling, self._questions, self._script)
        self._setup = StageSetup(feature_folder=folder)
        self._lately: Stage | None = None
        self._unsubscribe: Callable[[], None] | None = None
        self._problem: RecordingProblem | None = None
        self._acts: list[_Act] = []
        self._calls: dict[int, str] = {}
        """Calls of plugins since the last act began: methods by ids."""
        self._batch = 0
        self._same: Hashable | None = None
        """What the last line says, if a further act of its kind takes its place."""
        self._is_restarting = False
        self._hearers: dict[type[Event], Callable[[Any], None]] = {
            TraceAdded: self._on_trace,
            CommandBegun: self._on_begun,
            CommandDone: self._on_done,
            CommandRefused: self._on_refused,
            TillReplaced: self._on_replaced,
            TillStopped: self._on_stopped,
        }

    @property
    def recording(self) -> Recording:
        """What is written so far."""
        script = self._script
        return Recording(
            text=script.text,
            step_count=script.step_count,
            questions=self._questions.open,
            path=script.path,
            scenario=script.name,
            line=script.heading_line,
            is_going=self.is_going,
            problem=self._problem or script.problem,
            details=script.details,
        )

    @property
    def is_going(self) -> bool:
        """Whether acts are being recorded."""
        return self._unsubscribe is not None

    def start(self) -> None:
        """Record from now on; first comes what is given, if the register is no fresh one.

        Raises:
            RuntimeError: It has been started before.
        """
        if self._lately is not None:
            raise RuntimeError("a recorder records one scenario; make another one")
        self._lately = Stage(self._stand, self._language, self._setup)
        self._unsubscribe = self._stand.subscribe(self._hear)
        view = self._stand.view
        file = self._script.path
        own = own_plugin(file) if file else None
        background = self._script.background
        for one in preamble(view, self._language, own_plugin=own, background=background):
            if isinstance(one, Remark):
                text = remarks.unsaid_text(one.what, one.subject, self._language)
                self._script.add(Line(text=text, nature=Nature.REMARK))
                continue
            line = self._line(self._spelling.of_command(one, view), 0)
            if line is not None:
                line.nature = Nature.REMARK if line.question else Nature.PREPARATION
                self._script.add(line)
        self._changed()

    def stop(self) -> None:
        """Record no more; a second call does nothing. Questions may still be answered.

        A file that was made for the recording goes if there is nothing in it.
        """
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        if self._lately is not None:
            self._lately.close()
        self._script.finish()
        self._changed()

    def rename(self, scenario: str) -> None:
        """Give the scenario another name; an empty one changes nothing."""
        name = _one_line(scenario)
        if name and name != self._script.name:
            self._script.rename(name)
            self._changed()

    def expect_now(self) -> None:
        """Add what the screen shows now, and what happened since the last expectation.

        What is there is expected in every run; what differs in each becomes a placeholder.
        """
        if self._lately is None or not self.is_going:
            return
        view = self._stand.view
        found = list(self._expected(view, self._lately.look(), self._language))
        # The first decides how long the act before it lasts: until the register rests, or only
        # until the call is under way that goes on now.
        is_in_call = not self._stand.is_at_rest
        found.sort(key=lambda one: one[0].is_during_call is not is_in_call)
        self._batch += 1
        for sentence, arguments in found:
            self._add(self._spelling.of_expectation(sentence, arguments, view))
        self._changed()

    def undo_last(self) -> None:
        """Take out what the last act or look has added; the register stays as it is."""
        last = max((line.batch for line in self._script.lines), default=0)
        if last:
            self._drop(lambda line: line.batch == last)
            self._same = None
            self._changed()

    def answer(self, question_id: int, text: str) -> None:
        """Answer a question; the line that waits for it is written. One that is closed is ignored.

        Args:
            question_id: Which.
            text: The name of the test card, what to write in the place of card data or of what
                differs in every run, or a whole sentence.

        Raises:
            AnswerError: The answer cannot be taken; the question stays open.
        """
        if self._answers.take(question_id, text, is_going=self.is_going):
            self._changed()

    def leave_out(self, question_id: int) -> None:
        """Write no line for what a question is about. One that is closed is ignored."""
        if self._questions.what(question_id) is not None:
            self._drop(lambda line: line.question == question_id)
            self._changed()

    # what the register tells

    def _hear(self, event: Event) -> None:
        hearer = self._hearers.get(type(event))
        if hearer is not None:
            hearer(event)

    def _on_trace(self, event: TraceAdded) -> None:
        entry = event.entry
        if entry.kind in _CHANGES:
            for act in self._acts:
                act.had_effect = True
            if entry.kind is TraceKind.CALL:
                self._calls[entry.id] = entry.name

    def _on_begun(self, event: CommandBegun) -> None:
        command, view = event.command, event.view
        if command is self._answers.own_command:
            return
        self._is_restarting = isinstance(command, RestartRegister)
        for act in self._acts:
            act.had_effect = True
        said = self._spelling.of_command(self._answers.as_test_card(command), view)
        if said is None:
            return
        self._batch += 1
        said = self._tied_to_call(said, call_around(command, view), view)
        if self._lately is not None:
            self._lately.begin_act()
        if not view.open_calls:
            self._calls.clear()
        act = _Act(command, self._batch)
        self._acts.append(act)
        same = coalescing(command, view)
        line = self._line(said, self._batch)
        if line is not None and same is not None and same == self._same:
            act.put_aside = self._script.lines[-1]
            self._script.put_instead(line)
        elif line is not None:
            self._script.add(line)
        self._same = same
        self._changed()

    def _on_done(self, event: CommandDone) -> None:
        self._ended(event.command)

    def _on_refused(self, event: CommandRefused) -> None:
        act = self._ended(event.command)
        if act is None:
            if self.keeps_refused and self._add_refused(event.command):
                self._add_refusal(event.refusal)
                self._changed()
            return
        if act.had_effect or self.keeps_refused:
            self._add_refusal(event.refusal)
        elif act.put_aside is not None:
            self._script.put_instead(act.put_aside)
        else:
            self._drop(lambda line: line.batch == act.batch)
        self._same = None
        self._changed()

    def _on_replaced(self, event: TillReplaced) -> None:
        del event
        if not self._is_restarting:
            self._problem = RecordingProblem.REGISTER_REPLACED
            self.stop()

    def _on_stopped(self, event: TillStopped) -> None:
        del event
        self.stop()

    def _ended(self, command: Command) -> _Act | None:
        act = next((one for one in self._acts if one.command is command), None)
        if act is not None:
            self._acts.remove(act)
        return act

    # lines

    def _tied_to_call(
        self, said: Said | Asked, call: Waiting | None, view: TillView
    ) -> Said | Asked:
        """Write during which call a sentence comes, if one is under way and it matters."""
        if call is None or isinstance(said, Asked):
            return said
        method = self._calls.get(call.call_id or 0)
        if call.is_held:
            # The act before ends with the answer held, unless a sentence may come sooner.
            if (
                method is not None
                and said.sentence.is_during_call
                and said.sentence is not let_answer
            ):
                self._add(self._spelling.of_expectation(while_answer_is_held, _of(method), view))
            return said
        if method is None or self._stand.is_at_rest:
            return said
        if said.sentence.is_during_call and len(self._calls) == 1:
            return said
        if list(self._calls.values()).count(method) > 1:
            # Which of them cannot be said.
            return Asked(kind=QuestionKind.NO_SENTENCE, subject=f"{said.text} ({method})")
        self._add(self._spelling.of_expectation(while_call_runs, _of(method), view))
        return said

    def _add_refused(self, command: Command) -> bool:
        said = self._spelling.of_command(self._answers.as_test_card(command), self._stand.view)
        if said is None:
            return False
        self._batch += 1
        if self._lately is not None:
            self._lately.begin_act()
        # What is given is not refused: who opens a shift that is open says so otherwise.
        self._add(replace(said, given_text="") if isinstance(said, Said) else said)
        return True

    def _add_refusal(self, refusal: Refusal) -> None:
        text = literal(refusal_text(refusal, self._language))
        view = self._stand.view
        self._add(self._spelling.of_expectation(register_refuses, {"text": text}, view))
        self._look()

    def _look(self) -> None:
        """As the expectation will that has just been written."""
        if self._lately is not None:
            self._lately.look()

    def _add(self, said: Said | Asked | None) -> None:
        line = self._line(said, self._batch)
        if line is not None:
            self._same = None
            self._script.add(line)

    def _line(self, said: Said | Asked | None, batch: int) -> Line | None:
        if isinstance(said, Said):
            return said.line(batch)
        if said is None:
            return None
        text = remarks.question_text(said.kind, said.subject, self._language)
        line_id = uuid4()
        question = self._questions.ask(said, line_id)
        return Line(text=text, nature=Nature.REMARK, batch=batch, question=question, id=line_id)

    def _drop(self, is_gone: Callable[[Line], bool]) -> None:
        kept = [line for line in self._script.lines if not is_gone(line)]
        self._script.edit(kept)
        waiting = {line.question: line.id for line in reversed(kept) if line.question and line.id}
        self._questions.keep_only(waiting)


def _of(method: str) -> Arguments:
    return {"method": method}


def _one_line(text: str) -> str:
    return " ".join(text.split())
