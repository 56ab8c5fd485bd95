"""How plugins are, what they write, and that nothing else happened."""

from typing import Any

from cashier_sim.scenario import words
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.facts import bilingual, calls, dialogs, screen, slips
from cashier_sim.scenario.facts.matching import Matching, differs, listed, not_there, unwanted
from cashier_sim.scenario.grammar import names
from cashier_sim.scenario.grammar.parameters import Parameter, word_parameter
from cashier_sim.scenario.grammar.sentence import Chapter, Sentence, sentence
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.view import PluginState

PARAMETERS: tuple[Parameter[Any], ...] = (word_parameter("plugin_state", screen.PLUGIN_STATES),)
"""Kinds of values that only these sentences use."""


@sentence(
    chapter=Chapter.EXPECTED_PLUGINS,
    ru="плагин {plugin:text} сейчас {state:plugin_state}",
    en="the plugin {plugin:text} is now {state:plugin_state}",
    meaning=("Плагин в этом состоянии.", "The plugin is in this state."),
    example={"plugin": "hotel", "state": PluginState.RUNNING},
)
async def plugin_is(stage: Stage, plugin: str, state: PluginState) -> None:
    """Look at the state of a plugin."""
    await stage.expect(lambda: _check_plugin(stage, plugin, state, None))


@sentence(
    chapter=Chapter.EXPECTED_PLUGINS,
    ru="плагин {plugin:text} сейчас {state:plugin_state}: {reason:text}",
    en="the plugin {plugin:text} is now {state:plugin_state}: {reason:text}",
    meaning=(
        "Плагин в этом состоянии, и страница плагинов говорит почему.",
        "The plugin is in this state, and the page of plugins says why.",
    ),
    example={"plugin": "hotel", "state": PluginState.FAILED, "reason": "{}"},
)
async def plugin_is_because(stage: Stage, plugin: str, state: PluginState, reason: str) -> None:
    """Look at the state of a plugin and why."""
    await stage.expect(lambda: _check_plugin(stage, plugin, state, reason))


def _check_plugin(stage: Stage, name: str, state: PluginState, reason: str | None) -> None:
    stage.look()
    plugin = names.plugin(stage.view, name)
    matching = Matching(stage.remembered)
    is_reason = reason is None or matching.fits(reason, plugin.reason)
    if plugin.state is not state or not is_reason:
        expected = bilingual.word(screen.PLUGIN_STATES, state, stage.language)
        wanted = expected if reason is None else f"{expected}: {reason}"
        actual = screen.plugin_summary(plugin, stage.language)
        raise differs(f"the plugin «{name}»", wanted, actual)
    matching.keep()


@sentence(
    chapter=Chapter.EXPECTED_PLUGINS,
    ru="платёжная система {key:text} загружена",
    en="the payment system {key:text} is loaded",
    meaning=(
        "Плагин держит платёжную систему с этим ключом зарегистрированной.",
        "A plugin holds the payment system of this key registered.",
    ),
    example={"key": "hotel"},
)
async def system_is_loaded(stage: Stage, key: str) -> None:
    """Look that a payment system is registered."""
    await stage.expect(lambda: _check_system(stage, key, is_loaded=True))


@sentence(
    chapter=Chapter.EXPECTED_PLUGINS,
    ru="платёжная система {key:text} не загружена",
    en="the payment system {key:text} is not loaded",
    meaning=(
        "Платёжная система с этим ключом сейчас не зарегистрирована.",
        "The payment system of this key is not registered now.",
    ),
    example={"key": "hotel"},
)
async def system_is_not_loaded(stage: Stage, key: str) -> None:
    """Look that a payment system is not registered."""
    await stage.expect(lambda: _check_system(stage, key, is_loaded=False))


def _check_system(stage: Stage, key: str, *, is_loaded: bool) -> None:
    stage.look()
    loaded = [
        choice.settings.payment_system_key
        for choice in stage.view.choices
        if choice.settings.payment_system_key and choice.is_loaded
    ]
    if (key in loaded) is not is_loaded:
        problem = "the payment system is not loaded" if is_loaded else "it is loaded"
        raise not_there(problem, key if is_loaded else f"not «{key}»", loaded)


@sentence(
    chapter=Chapter.EXPECTED_PLUGINS,
    ru="плагин {plugin:text} записал в журнал {text:text}",
    en="the plugin {plugin:text} logged {text:text}",
    meaning=(
        "Строка, которую плагин записал в журнал или напечатал, содержит этот текст.",
        "A line that the plugin wrote to its log, or printed, holds this text.",
    ),
    example={"plugin": "hotel", "text": "номер 12"},
)
async def plugin_logged(stage: Stage, plugin: str, text: str) -> None:
    """Look for a line of a plugin's log."""
    await stage.expect(lambda: _check_logged(stage, plugin, text, is_there=True))


@sentence(
    chapter=Chapter.EXPECTED_PLUGINS,
    ru="плагин {plugin:text} не записал в журнал {text:text}",
    en="the plugin {plugin:text} did not log {text:text}",
    meaning=(
        "Ни одна строка журнала плагина с начала действий этого текста не содержит.",
        "No line of the plugin's log since the acts began holds this text.",
    ),
    example={"plugin": "hotel", "text": "Traceback"},
)
async def plugin_did_not_log(stage: Stage, plugin: str, text: str) -> None:
    """Look that a plugin's log has no such line."""
    await stage.expect(lambda: _check_logged(stage, plugin, text, is_there=False))


def _check_logged(stage: Stage, plugin: str, text: str, *, is_there: bool) -> None:
    lines = [one.line for one in stage.look().log if one.plugin_name == plugin]
    names.plugin(stage.view, plugin)
    matching = Matching(stage.remembered)
    found = [line for line in lines if matching.fits_inside(text, line)]
    if bool(found) is not is_there:
        if is_there:
            raise not_there(f"the plugin «{plugin}» logged no such line", text, lines)
        raise unwanted(f"the plugin «{plugin}» logged it", f"no «{text}»", found)
    matching.keep()


@sentence(
    chapter=Chapter.EXPECTED_PLUGINS,
    ru="больше ничего не произошло",
    en="nothing else happened",
    meaning=(
        "С начала действий не было ни чека, ни открытого окна, ни сообщения слева вверху, ни "
        "вызова метода платёжной системы, которых не назвало ни одно из ожиданий до этого.",
        "Since the acts began there was no slip, no open dialog, no message at the top left and "
        "no call of a payment system's method that no expectation before this one has named.",
    ),
)
async def nothing_else(stage: Stage) -> None:
    """Look that everything that happened was named."""
    _check_nothing_else(stage)


def _check_nothing_else(stage: Stage) -> None:
    happened = stage.look()
    language = stage.language
    unnamed = [
        f"slip: {slips.title(slip, language)}"
        for slip in happened.slips
        if slip.id not in happened.expected_slips
    ]
    unnamed += [
        f"dialog: {dialogs.summary(dialog, language)}"
        for dialog in stage.view.dialogs
        if dialog.id not in happened.expected_dialogs
    ]
    unnamed += [
        screen.notification_summary(one, language)
        for one in happened.notifications
        if one.id not in happened.expected_notifications
    ]
    unnamed += [
        f"call: {calls.summary(entry)}"
        for entry in calls.processor_calls(happened.entries.values())
        if entry.id not in happened.expected_entries
    ]
    if stage.refusal is not None:
        unnamed.append(f"refusal: {words.refusal_text(stage.refusal, language)}")
    if unnamed:
        raise StepFailedError(
            "something else happened that no expectation has named",
            expected="nothing else",
            actual=listed(unnamed),
        )


SENTENCES: tuple[Sentence, ...] = (
    plugin_is,
    plugin_is_because,
    system_is_loaded,
    system_is_not_loaded,
    plugin_logged,
    plugin_did_not_log,
    nothing_else,
)
