"""Takes a person's answers to the questions of a recording, and writes the lines that waited."""

import re

from cashier_sim.scenario.errors import ScenarioError
from cashier_sim.scenario.recorder.errors import AnswerError, AnswerProblem
from cashier_sim.scenario.recorder.lines import Nature
from cashier_sim.scenario.recorder.questions import Questions
from cashier_sim.scenario.recorder.recording import QuestionKind
from cashier_sim.scenario.recorder.script import Script
from cashier_sim.scenario.recorder.spelling import MASK, Asked, Said, Spelling, replaced
from cashier_sim.scenario.sentences.cards import made_track
from cashier_sim.till.commands import AddTestCard, Command, SwipeCard, SwipeTrack
from cashier_sim.till.masking import masked
from cashier_sim.till.stand import RegisterStand
from cashier_sim.till.view import TestCard


class Answers:
    """See above. Lives on the register's thread.

    Attributes:
        own_command: The command by which an answer is carried out at the register; nobody's act.
    """

    def __init__(
        self, stand: RegisterStand, spelling: Spelling, questions: Questions, script: Script
    ) -> None:
        """Get ready for the answers of one recording."""
        self.own_command: Command | None = None
        self._stand = stand
        self._spelling = spelling
        self._questions = questions
        self._script = script
        self._names: dict[str, str] = {}
        """Names of cards by the tracks that were swiped; in the deck they may have others."""

    def as_test_card(self, command: Command) -> Command:
        """A swipe of a card that has been named, by its name; other commands as they are."""
        if isinstance(command, SwipeTrack) and command.track in self._names:
            return SwipeCard(self._names[command.track])
        return command

    def take(self, question_id: int, text: str, *, is_going: bool) -> bool:
        """Answer a question.

        Args:
            question_id: Which.
            text: The answer.
            is_going: The register is still the one of the recording.

        Returns:
            Whether the question was open.

        Raises:
            AnswerError: The answer cannot be taken; the question stays open.
        """
        asked = self._questions.what(question_id)
        if asked is None:
            return False
        answer = text.strip()
        if not answer:
            raise AnswerError(AnswerProblem.EMPTY)
        if len(answer.splitlines()) > 1:
            raise AnswerError(AnswerProblem.HAS_LINE_BREAK)
        if self._hides(answer):
            raise AnswerError(AnswerProblem.HAS_CARD_DATA)
        if asked.kind is QuestionKind.UNKNOWN_CARD:
            self._name_card(question_id, asked, answer, is_going=is_going)
        else:
            self._write(question_id, self._said(asked, answer))
        self._questions.close(question_id)
        return True

    def _said(self, asked: Asked, answer: str) -> Said:
        match asked.kind, asked.said:
            case QuestionKind.CARD_DATA, Said() as said:
                return self._checked(replaced(said, MASK, answer))
            case QuestionKind.VOLATILE_TEXT, Said() as said:
                return self._checked(replaced(said, re.compile(re.escape(asked.subject)), answer))
        return self._read(answer)

    def _checked(self, said: Said) -> Said:
        """A sentence whose text has been changed, if it is still the same sentence."""
        try:
            found = self._spelling.read(said.text, doc_string=said.doc_string, table=said.table)
        except ScenarioError as error:
            raise AnswerError(AnswerProblem.NOT_A_SENTENCE, str(error)) from error
        if found.sentence is not said.sentence:
            raise AnswerError(AnswerProblem.NOT_A_SENTENCE, said.text)
        return said

    def _read(self, answer: str) -> Said:
        try:
            return self._spelling.read(answer)
        except ScenarioError as error:
            raise AnswerError(AnswerProblem.NOT_A_SENTENCE, str(error)) from error

    def _name_card(self, question_id: int, asked: Asked, name: str, *, is_going: bool) -> None:
        view = self._stand.view
        known = next((one for one in view.world.cards if one.name == name), None)
        added = AddTestCard(TestCard(name=name, track=asked.track))
        given = self._spelling.of_command(added, view)
        if not isinstance(given, Said):
            # What may be a real card's is kept nowhere; in a test another track does as well.
            added = AddTestCard(TestCard(name=name, track=made_track(name)))
            given = self._spelling.of_command(added, view)
        if known is not None and known.track != added.card.track:
            raise AnswerError(AnswerProblem.NAME_TAKEN)
        swiped = self._spelling.of_command(SwipeCard(name), view)
        if not isinstance(given, Said) or not isinstance(swiped, Said):
            raise AnswerError(AnswerProblem.NOT_A_SENTENCE, name)
        if known is None and is_going:
            self._add_to_deck(added)
        self._names[asked.track] = name
        self._write(question_id, swiped)
        if known is None:
            self._give(given)

    def _add_to_deck(self, added: AddTestCard) -> None:
        self.own_command = added
        try:
            self._stand.do(added)
        finally:
            self.own_command = None

    def _give(self, said: Said) -> None:
        """Put a line where what is given ends, before the first act."""
        lines = self._script.lines
        place = next(
            (
                number
                for number, line in enumerate(lines)
                if line.nature in {Nature.ACT, Nature.EXPECTATION} or line.question is not None
            ),
            len(lines),
        )
        # It stays when the swipe is taken back: the register has the card by now.
        self._script.edit([*lines[:place], said.line(0), *lines[place:]])

    def _write(self, question_id: int, said: Said) -> None:
        """Write a sentence in the place of the lines that wait for it."""
        self._script.edit(
            [
                said.line(line.batch) if line.question == question_id else line
                for line in self._script.lines
            ]
        )

    def _hides(self, answer: str) -> bool:
        return masked(answer, self._stand.view.world.tracks) != answer
