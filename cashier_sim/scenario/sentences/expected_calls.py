"""Which methods of plugins were called since the acts began, with what, and how the calls ended."""

from collections.abc import Iterable
from typing import Any

from cashier_sim.scenario import words
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.facts import bilingual, calls
from cashier_sim.scenario.facts.bilingual import Pair
from cashier_sim.scenario.facts.matching import (
    Matching,
    differs,
    nearest_first,
    not_there,
    unwanted,
)
from cashier_sim.scenario.facts.tables import Cell, Column, Table, check_pairs, check_rows, rows_fit
from cashier_sim.scenario.grammar import names
from cashier_sim.scenario.grammar.parameters import Parameter, word_parameter
from cashier_sim.scenario.grammar.sentence import Block, Chapter, Sentence, sentence
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.events import TraceEntry, TraceState

ENDS: dict[TraceState, Pair] = {
    TraceState.RUNNING: ("ещё идёт", "is still under way"),
    TraceState.DONE: ("удался", "succeeded"),
    TraceState.FAILED: ("закончился отказом", "failed"),
    TraceState.CANCELLED: ("отменён плагином", "was cancelled by the plugin"),
    TraceState.ERROR: ("закончился ошибкой", "raised an error"),
    TraceState.UNKNOWN: ("остался без ответа", "was left without an answer"),
}
"""How a call ends."""

PARAMETERS: tuple[Parameter[Any], ...] = (word_parameter("call_end", ENDS),)
"""Kinds of values that only these sentences use."""


def _ended(entry: TraceEntry, language: Language) -> str:
    return bilingual.word(ENDS, entry.state, language)


CALL_COLUMNS: tuple[Column[TraceEntry], ...] = (
    Column(("метод", "method"), lambda entry, _: entry.name),
    Column(("плагин", "plugin"), lambda entry, _: entry.plugin_name),
    Column(("итог", "end"), _ended),
    Column(("ответ", "answer"), lambda entry, _: entry.answer),
)
"""What tables of calls may tell besides arguments, whose columns have the arguments' names."""


_TITLES = frozenset(name for column in CALL_COLUMNS for name in column.title)


def _argument_column(name: str) -> Column[TraceEntry]:
    def cell(entry: TraceEntry, language: Language) -> Cell:
        del language
        return next((value for known, value in entry.arguments if known.casefold() == name), "")

    return Column((name, name), cell)


def _mark(stage: Stage, *entries: TraceEntry) -> None:
    stage.look().expected_entries.update(entry.id for entry in entries)


def _processor_calls(stage: Stage) -> list[TraceEntry]:
    return calls.processor_calls(stage.look().entries.values())


def _check_table(stage: Stage, table: Table, entries: list[TraceEntry], problem: str) -> None:
    names = [words.plain(title).casefold() for title in table[0]]
    columns = (*CALL_COLUMNS, *(_argument_column(name) for name in names if name not in _TITLES))
    arguments = {name.casefold() for entry in entries for name, _ in entry.arguments}
    unknown = {n for n, name in enumerate(names) if name not in {*_TITLES, *arguments}}
    if entries and unknown:
        # Nobody has it, so it fits every empty cell. Where other calls came, that is told instead.
        rest = [[cell for n, cell in enumerate(row) if n not in unknown] for row in table]
        if rows_fit(Matching(stage.remembered), rest, columns, entries, stage.language):
            raise _no_column(table[0][min(unknown)], arguments, stage.language)
    matching = Matching(stage.remembered)
    check_rows(matching, problem, table, columns, entries, stage.language)
    matching.keep()
    _mark(stage, *entries)


def _no_column(title: str, arguments: Iterable[str], language: Language) -> StepFailedError:
    titles = [bilingual.said(column.title, language) for column in CALL_COLUMNS]
    there = ", ".join(f"«{one}»" for one in nearest_first(title, [*sorted(arguments), *titles]))
    return StepFailedError(f"there is no column «{title}»; columns are: {there}")


@sentence(
    chapter=Chapter.EXPECTED_PLUGINS,
    ru="вызваны методы:",
    en="the methods called are:",
    meaning=(
        "Касса вызвала ровно эти методы платёжных систем, в этом порядке; столбцы: метод, "
        "плагин, итог, ответ и имена аргументов.",
        "The register called exactly these methods of payment systems, in this order; columns: "
        "method, plugin, end, answer, and names of arguments.",
    ),
    example={"table": (("метод", "sum"), ("on_payment_added", ""), ("pay", "500.00"))},
    block=Block.TABLE,
)
async def methods_called(stage: Stage, table: Table) -> None:
    """Look at all calls of payment systems."""
    problem = "other methods were called"
    await stage.expect(lambda: _check_table(stage, table, _processor_calls(stage), problem))


@sentence(
    chapter=Chapter.EXPECTED_PLUGINS,
    ru="вызван метод {method:text}",
    en="the method {method:text} was called",
    meaning=(
        "Касса вызвала этот метод платёжной системы.",
        "The register called this method of a payment system.",
    ),
    example={"method": "pay"},
)
async def method_called(stage: Stage, method: str) -> None:
    """Look for a call."""
    await stage.expect(lambda: _mark(stage, *_calls_of(stage, method)))


def _calls_of(stage: Stage, method: str) -> list[TraceEntry]:
    called = _method(method)
    there = _processor_calls(stage)
    found = [entry for entry in there if entry.name == called]
    if not found:
        raise not_there("the method was not called", method, [entry.name for entry in there])
    return found


def _method(name: str) -> str:
    """The name as it is; a misspelt one would never be called, and "not called" hold of itself."""
    return names.find("method of a payment system", name, sorted(calls.METHODS), str)


def _notification(name: str) -> str:
    """The name as it is; a plugin is told of no other."""
    return names.find("notification", name, sorted(calls.NOTIFICATIONS), str)


@sentence(
    chapter=Chapter.EXPECTED_PLUGINS,
    ru="вызван метод {method:text} с аргументами:",
    en="the method {method:text} was called with the arguments:",
    meaning=(
        "Касса вызвала этот метод с такими аргументами; значения — как на шкале событий.",
        "The register called this method with these arguments; values as in the timeline.",
    ),
    example={"method": "pay", "table": (("sum", "500.00"),)},
    block=Block.TABLE,
)
async def method_called_with(stage: Stage, method: str, table: Table) -> None:
    """Look for a call with arguments."""
    await stage.expect(lambda: _check_arguments(stage, _calls_of(stage, method), table, method))


def _check_arguments(stage: Stage, entries: list[TraceEntry], table: Table, name: str) -> None:
    first: StepFailedError | None = None
    problem = f"{name} was called with other arguments"
    for entry in entries:
        matching = Matching(stage.remembered)
        facts: list[tuple[Pair, Cell]] = [((key, key), text) for key, text in entry.arguments]
        try:
            check_pairs(matching, problem, table, facts, stage.language)
        except StepFailedError as error:
            first = first or error
        else:
            matching.keep()
            _mark(stage, entry)
            return
    if first is not None:
        raise first


@sentence(
    chapter=Chapter.EXPECTED_PLUGINS,
    ru="вызов {method:text} {end:call_end}",
    en="the call {method:text} {end:call_end}",
    meaning=(
        "Последний вызов этого метода кончился так.",
        "The last call of this method ended like this.",
    ),
    example={"method": "pay", "end": TraceState.DONE},
)
async def call_ended(stage: Stage, method: str, end: TraceState) -> None:
    """Look how the last call of a method ended."""
    await stage.expect(lambda: _check_end(stage, method, end, None))


@sentence(
    chapter=Chapter.EXPECTED_PLUGINS,
    ru="вызов {method:text} {end:call_end}: {message:text}",
    en="the call {method:text} {end:call_end}: {message:text}",
    meaning=(
        "Последний вызов этого метода кончился так, с этим сообщением, типом и текстом ошибки "
        "или ответом.",
        "The last call of this method ended like this, with this message, type and text of the "
        "error, or answer.",
    ),
    example={"method": "pay", "end": TraceState.FAILED, "message": "Недостаточно средств"},
)
async def call_ended_with(stage: Stage, method: str, end: TraceState, message: str) -> None:
    """Look how the last call of a method ended, and with which message."""
    await stage.expect(lambda: _check_end(stage, method, end, message))


def _check_end(stage: Stage, method: str, end: TraceState, message: str | None) -> None:
    entry = _calls_of(stage, method)[-1]
    matching = Matching(stage.remembered)
    is_message = message is None or matching.fits(message, entry.answer)
    if entry.state is not end or not is_message:
        expected = bilingual.word(ENDS, end, stage.language)
        actual = _ended(entry, stage.language)
        actual += f": {words.plain(entry.answer)}" if entry.answer else ""
        wanted = expected if message is None else f"{expected}: {message}"
        raise differs(f"the call «{method}» ended otherwise", wanted, actual)
    matching.keep()
    _mark(stage, entry)


@sentence(
    chapter=Chapter.EXPECTED_PLUGINS,
    ru="метод {method:text} не вызван",
    en="the method {method:text} was not called",
    meaning=(
        "С начала действий касса не вызывала этот метод.",
        "The register has not called this method since the acts began.",
    ),
    example={"method": "emergency_cancel_payment"},
)
async def method_not_called(stage: Stage, method: str) -> None:
    """Look that a method was not called."""
    await stage.expect(lambda: _check_not_called(stage, method))


def _check_not_called(stage: Stage, method: str) -> None:
    called = _method(method)
    found = [calls.summary(one) for one in _processor_calls(stage) if one.name == called]
    if found:
        raise unwanted("the method was called", f"no call of «{method}»", found)


@sentence(
    chapter=Chapter.EXPECTED_PLUGINS,
    ru="плагины не вызывались",
    en="no plugin was called",
    meaning=(
        "С начала действий касса не вызывала методов платёжных систем.",
        "The register has called no method of a payment system since the acts began.",
    ),
)
async def nothing_called(stage: Stage) -> None:
    """Look that no payment system was called."""
    await stage.expect(lambda: _check_nothing_called(stage))


def _check_nothing_called(stage: Stage) -> None:
    found = [calls.summary(one) for one in _processor_calls(stage)]
    if found:
        raise unwanted("methods were called", "none", found)


def _requests(stage: Stage, name: str) -> list[TraceEntry]:
    there = calls.requests(stage.look().entries.values())
    matching = Matching(stage.remembered)
    found = [entry for entry in there if matching.fits(name, entry.name)]
    if not found:
        names = nearest_first(name, [entry.name for entry in there])
        raise not_there("no plugin has asked for it", name, names)
    return found


@sentence(
    chapter=Chapter.EXPECTED_PLUGINS,
    ru="плагин обратился к кассе: {name:text}",
    en="the plugin has asked the register: {name:text}",
    meaning=(
        "Плагин вызвал это у кассы; имена — как на шкале событий.",
        "The plugin has called this of the register; names as in the timeline.",
    ),
    example={"name": "view_manager.show_input_dialog"},
)
async def request_made(stage: Stage, name: str) -> None:
    """Look for a request of a plugin."""
    await stage.expect(lambda: _mark(stage, *_requests(stage, name)))


@sentence(
    chapter=Chapter.EXPECTED_PLUGINS,
    ru="плагин обратился к кассе: {name:text} с аргументами:",
    en="the plugin has asked the register: {name:text} with the arguments:",
    meaning=(
        "Плагин вызвал это у кассы с такими аргументами.",
        "The plugin has called this of the register with these arguments.",
    ),
    example={
        "name": "view_manager.show_input_dialog",
        "table": (("dialog_title", "Введите номер или прокатайте карту"),),
    },
    block=Block.TABLE,
)
async def request_made_with(stage: Stage, name: str, table: Table) -> None:
    """Look for a request of a plugin with arguments."""
    await stage.expect(lambda: _check_arguments(stage, _requests(stage, name), table, name))


@sentence(
    chapter=Chapter.EXPECTED_PLUGINS,
    ru="плагины обратились к кассе:",
    en="the plugins have asked the register:",
    meaning=(
        "Плагины вызвали у кассы ровно это, в этом порядке; столбцы: метод, плагин, итог, ответ "
        "и имена аргументов.",
        "Plugins have called exactly this of the register, in this order; columns: method, "
        "plugin, end, answer, and names of arguments.",
    ),
    example={"table": (("метод",), ("view_manager.show_input_dialog",), ("printer.print",))},
    block=Block.TABLE,
)
async def requests_made(stage: Stage, table: Table) -> None:
    """Look at all requests of plugins."""
    problem = "the plugins have asked for something else"
    await stage.expect(
        lambda: _check_table(stage, table, calls.requests(stage.look().entries.values()), problem)
    )


@sentence(
    chapter=Chapter.EXPECTED_PLUGINS,
    ru="плагин узнал о событии {name:text}",
    en="the plugin was told of {name:text}",
    meaning=(
        "Касса вызвала подписчика плагина на это событие или его кнопку.",
        "The register called a plugin's subscriber of this notification, or its button.",
    ),
    example={"name": "cafe_session_opening"},
)
async def told_of(stage: Stage, name: str) -> None:
    """Look for a notification that a plugin was told."""
    await stage.expect(lambda: _mark(stage, *_told(stage, name)))


def _told(stage: Stage, name: str) -> list[TraceEntry]:
    told = _notification(name)
    there = calls.notified(stage.look().entries.values())
    found = [entry for entry in there if entry.name == told]
    if not found:
        raise not_there("no plugin was told of it", name, [entry.name for entry in there])
    return found


@sentence(
    chapter=Chapter.EXPECTED_PLUGINS,
    ru="плагин не узнал о событии {name:text}",
    en="the plugin was not told of {name:text}",
    meaning=(
        "С начала действий подписчиков на это событие касса не вызывала.",
        "No subscriber of this notification was called since the acts began.",
    ),
    example={"name": "order_storned"},
)
async def not_told_of(stage: Stage, name: str) -> None:
    """Look that no plugin was told of a notification."""
    await stage.expect(lambda: _check_not_told(stage, name))


def _check_not_told(stage: Stage, name: str) -> None:
    told = _notification(name)
    there = calls.notified(stage.look().entries.values())
    found = [calls.summary(entry) for entry in there if entry.name == told]
    if found:
        raise unwanted("a plugin was told of it", f"no «{name}»", found)


SENTENCES: tuple[Sentence, ...] = (
    methods_called,
    method_called,
    method_called_with,
    call_ended,
    call_ended_with,
    method_not_called,
    nothing_called,
    request_made,
    request_made_with,
    requests_made,
    told_of,
    not_told_of,
)
