"""The register of a test in Python: the same till as a scenario's, without writing `await`."""

from collections.abc import Callable, Coroutine, Iterator, Sequence
from contextlib import AsyncExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pytest

from cashier_sim.scenario.errors import StepFailedError, UnknownSentenceError
from cashier_sim.scenario.feature_file import Step
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.player import refusal_error
from cashier_sim.scenario.runner.collecting import runner_of
from cashier_sim.scenario.shown import slip_text
from cashier_sim.scenario.stage import Stage, StageSetup, open_stage
from cashier_sim.scenario.vocabulary import Match, vocabulary
from cashier_sim.till.commands import Command, Refusal
from cashier_sim.till.dialogs import Answer
from cashier_sim.till.events import TraceEntry, TraceKind
from cashier_sim.till.view import TillView

Table = Sequence[Sequence[str]]

MARK = "cashier_sim"


class CashRegister:
    """A register with its own data, clock, ids and plugins; a context manager.

        def test_guest_pays(cash_register):
            cash_register.step("открыта смена")
            cash_register.step("кассир создаёт заказ")
            assert cash_register.view.current is not None

    Every act returns when the register rests: its flow is over, or a dialog waits.
    """

    def __init__(
        self,
        run: Callable[[Coroutine[Any, Any, Any]], Any],
        setup: StageSetup,
        language: Language = Language.RUSSIAN,
    ) -> None:
        """Get ready; the block opens the register.

        Args:
            run: Runs a coroutine to its end on the loop that the register lives on.
            setup: How the register is made.
            language: In which the register's own texts are compared.
        """
        self._run = run
        self._setup = setup
        self._language = language
        self._closing = AsyncExitStack()
        self._stage: Stage | None = None

    def __enter__(self) -> Self:
        self._stage = self._waited(self._opened())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._run(self._closing.aclose())

    @property
    def stage(self) -> Stage:
        """What sentences act on, for what is not offered here.

        Raises:
            RuntimeError: The register is not open.
        """
        if self._stage is None:
            raise RuntimeError("the register is not open; use it in a `with` block")
        return self._stage

    @property
    def view(self) -> TillView:
        """All that the screen shows now."""
        return self.stage.view

    @property
    def slips(self) -> tuple[str, ...]:
        """All slips on the tape as they are printed, the oldest first."""
        reader = self.stage.stand.slip_reader()
        try:
            return tuple(slip_text(slip) for slip in reader.slips(1, reader.count()))
        finally:
            reader.close()

    @property
    def calls(self) -> tuple[TraceEntry, ...]:
        """All calls that plugins received, the oldest first; card data is masked."""
        entries = self.stage.stand.trace_reader().entries()
        return tuple(entry for entry in entries if entry.kind is TraceKind.CALL)

    @property
    def refusal(self) -> Refusal | None:
        """Why the last act was refused, if it was."""
        return self.stage.refusal

    def do(self, command: Command, *, until_call: bool = False) -> Refusal | None:
        """Carry a command out.

        Args:
            command: Any of `cashier_sim.till.commands`.
            until_call: Come back as soon as a plugin's call is under way, not at its end.

        Returns:
            None, or why it is refused.

        Raises:
            StepFailedError: The register does not come to rest.
        """
        self.stage.is_call_enough = until_call
        self._waited(self.stage.do(command))
        return self.stage.refusal

    def answer(self, answer: Answer) -> Refusal | None:
        """Answer the topmost dialog; None cancels it.

        Returns:
            None, or why the answer is refused.

        Raises:
            StepFailedError: No dialog is open, or the register does not come to rest.
        """
        self.stage.is_call_enough = False
        self._waited(self.stage.answer(answer))
        return self.stage.refusal

    def step(
        self,
        text: str,
        *,
        table: Table | None = None,
        doc_string: str | None = None,
        until_call: bool = False,
        may_refuse: bool = False,
    ) -> None:
        """Carry a sentence of the vocabulary out, in Russian or English.

        Args:
            text: The sentence, without a keyword such as «Когда».
            table: The rows below it, if it takes a table.
            doc_string: The text below it, if it takes one.
            until_call: Come back as soon as a plugin's call is under way, not at its end.
            may_refuse: A refusal is no failure; the next sentence, or `refusal`, tells it.

        Raises:
            UnknownSentenceError: No sentence reads like this.
            StepFailedError: It did not go as written.
        """
        rows = None if table is None else tuple(tuple(row) for row in table)
        step = Step(keyword="*", text=text, line=0, doc_string=doc_string, table=rows)
        match, language = _matched(step, self._language)
        self.stage.language = language
        self.stage.is_call_enough = until_call
        try:
            self._waited(match.sentence.run(self.stage, **match.arguments))
        finally:
            self.stage.language = self._language
        refusal = self.stage.refusal
        if refusal is not None and not (may_refuse or match.sentence.allows_refusal):
            raise refusal_error(refusal, language)

    async def _opened(self) -> Stage:
        return await self._closing.enter_async_context(open_stage(self._language, self._setup))

    def _waited(self, acting: Any) -> Any:  # noqa: ANN401 (gives back whatever is awaited)
        async def act() -> Any:  # noqa: ANN401 (the same)
            return await acting

        return self._run(act())


def _matched(step: Step, first: Language) -> tuple[Match, Language]:
    """The sentence, in the register's language or the other."""
    unknown: UnknownSentenceError | None = None
    for language in sorted(Language, key=lambda one: one is not first):
        try:
            return vocabulary().match(step, language), language
        except UnknownSentenceError as error:
            unknown = unknown or error
    if unknown is None:
        raise StepFailedError("there is no language to read the sentence in")
    raise unknown


@contextmanager
def opened_for(request: pytest.FixtureRequest) -> Iterator[CashRegister]:
    """The register that a test asks for, made as its mark `cashier_sim` says.

    Raises:
        UsageError: The mark has an argument that there is not.
    """
    runner = runner_of(request.config)
    mark = request.node.get_closest_marker(MARK)
    setup, language = _marked(runner.setup(request.path), mark, request.path)
    with CashRegister(runner.loop.run, setup, language) as register:
        yield register


def _marked(setup: StageSetup, mark: pytest.Mark | None, file: Path) -> tuple[StageSetup, Language]:
    if mark is None:
        return setup, Language.RUSSIAN
    given = dict(mark.kwargs)
    language = Language(given.pop("language", Language.RUSSIAN.value))
    if "plugins" in given:
        folders = tuple((file.parent / folder).resolve() for folder in given.pop("plugins"))
        setup = replace(setup, plugin_folders=folders)
    setup = replace(setup, seed=given.pop("seed", setup.seed))
    if given or mark.args:
        raise pytest.UsageError(
            f"the mark {MARK} takes plugins, seed and language by name, not "
            f"{', '.join([*map(repr, mark.args), *given])}"
        )
    return setup, language
