"""On plugins and their buttons."""

from pathlib import Path
from typing import Any

from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.grammar import names
from cashier_sim.scenario.grammar.parameters import Parameter, word_parameter
from cashier_sim.scenario.grammar.sayable import is_sayable
from cashier_sim.scenario.grammar.sentence import Arguments, Chapter, Sentence, sentence
from cashier_sim.scenario.plugin_folders import find_plugin
from cashier_sim.scenario.sentences.plugin_files import PLUGIN_FILE_SENTENCES
from cashier_sim.scenario.sentences.screen_ends import PLUGIN_SENTENCES
from cashier_sim.scenario.stage import Stage
from cashier_sim.scenario.words import refusal_text
from cashier_sim.till.commands import (
    AddPlugin,
    EndingPluginCommand,
    KillPlugin,
    OpenCalls,
    PluginCommand,
    ReloadPlugin,
    RemovePlugin,
    StartMode,
    StartPlugin,
    StopPlugin,
)
from cashier_sim.till.view import PluginState, TillView

OPEN_CALLS: Parameter[OpenCalls] = word_parameter(
    "open_calls",
    {
        OpenCalls.FINISH: ("дождавшись его вызовов", "waiting for its calls"),
        OpenCalls.CANCEL: ("отменив его вызовы", "cancelling its calls"),
        OpenCalls.KILL: ("оборвав его вызовы", "breaking its calls off"),
    },
)
"""What becomes of a plugin's calls that are under way."""

PARAMETERS: tuple[Parameter[Any], ...] = (OPEN_CALLS,)
"""Kinds of values that only these sentences use."""

_DOWN = frozenset({PluginState.STOPPED, PluginState.FAILED})


def _added(command: AddPlugin, view: TillView) -> Arguments | None:
    del view
    name = Path(command.folder).name
    return {"plugin": name} if is_sayable(name) else None


@sentence(
    chapter=Chapter.PLUGINS,
    ru=("установлен плагин {plugin:text}", "плагин {plugin:text}"),
    en=("the plugin {plugin:text} is installed", "the plugin {plugin:text}"),
    meaning=(
        "Ставит плагин в кассу, если его нет, запускает, если он стоит, и ждёт, пока он "
        "заработает. Имя — папка плагина рядом с файлом или выше, или пример из поставки; можно "
        "написать путь.",
        "Adds the plugin to the register unless it is there, starts it if it is stopped, and "
        "waits until it runs. The name is that of its folder beside the file or above, or of an "
        "example that ships; a path does too.",
    ),
    example={"plugin": "hotel"},
    spells=AddPlugin,
    spell=_added,
)
async def plugin_installed(stage: Stage, plugin: str) -> None:
    """Add a plugin, and see that it runs."""
    stage.begin_act()
    known = {one.name: one for one in stage.view.plugins}
    if plugin in known:
        name = plugin
        if known[name].state in _DOWN:
            await stage.see_through(StartPlugin(name))
    else:
        folder = find_plugin(plugin, stage.setup.feature_folder)
        name = folder.name
        if name not in known:
            await stage.see_through(AddPlugin(str(folder)))
    if stage.refusal is not None:
        raise StepFailedError(refusal_text(stage.refusal, stage.language))
    added = names.plugin(stage.view, name)
    if added.state is not PluginState.RUNNING:
        raise StepFailedError(
            f"the plugin «{name}» does not run ({added.state.value}): {added.reason}",
            actual=added.details,
        )


def _plugin(command: PluginCommand, view: TillView) -> Arguments | None:
    del view
    return {"plugin": command.plugin_name} if is_sayable(command.plugin_name) else None


def _started(command: StartPlugin, view: TillView) -> Arguments | None:
    return _plugin(command, view) if command.mode is StartMode.NORMAL else None


def _without_choice(command: EndingPluginCommand, view: TillView) -> Arguments | None:
    return _plugin(command, view) if command.open_calls is None else None


def _with_choice(command: EndingPluginCommand, view: TillView) -> Arguments | None:
    said = _plugin(command, view)
    return {**said, "calls": command.open_calls} if said and command.open_calls else None


async def _end(stage: Stage, command: EndingPluginCommand) -> None:
    """End a plugin; calls that may finish may also ask something first."""
    if command.open_calls is OpenCalls.FINISH:
        await stage.do(command)
    else:
        await stage.see_through(command)


@sentence(
    chapter=Chapter.PLUGINS,
    ru="(тестировщик )запускает плагин {plugin:text}",
    en="(the tester )starts the plugin {plugin:text}",
    meaning=(
        "Запускает плагин, который стоит; его запас падений начинается заново. Под отладчиком "
        "сценарий плагинов не запускает: там ждут человека.",
        "Starts a plugin that is stopped; its crash budget starts anew. A scenario starts no "
        "plugin under a debugger, where a person is waited for.",
    ),
    example={"plugin": "hotel"},
    spells=StartPlugin,
    spell=_started,
)
async def start_plugin(stage: Stage, plugin: str) -> None:
    """Start a plugin."""
    await stage.see_through(StartPlugin(names.plugin(stage.view, plugin).name))


@sentence(
    chapter=Chapter.PLUGINS,
    ru="(тестировщик )останавливает плагин {plugin:text}",
    en="(the tester )stops the plugin {plugin:text}",
    meaning=(
        "Останавливает плагин по порядку: сначала `dispose`, потом конец процесса.",
        "Stops a plugin in order: `dispose`, then the end of its process.",
    ),
    example={"plugin": "hotel"},
    spells=StopPlugin,
    spell=_without_choice,
)
async def stop_plugin(stage: Stage, plugin: str) -> None:
    """Stop a plugin that has no open call."""
    await _end(stage, StopPlugin(names.plugin(stage.view, plugin).name))


@sentence(
    chapter=Chapter.PLUGINS,
    ru="(тестировщик )останавливает плагин {plugin:text}, {calls:open_calls}",
    en="(the tester )stops the plugin {plugin:text}, {calls:open_calls}",
    meaning=(
        "Останавливает плагин, который выполняет вызов.",
        "Stops a plugin that is answering a call.",
    ),
    example={"plugin": "hotel", "calls": OpenCalls.CANCEL},
    spells=StopPlugin,
    spell=_with_choice,
)
async def stop_plugin_in_call(stage: Stage, plugin: str, calls: OpenCalls) -> None:
    """Stop a plugin, and say what becomes of its calls."""
    await _end(stage, StopPlugin(names.plugin(stage.view, plugin).name, calls))


@sentence(
    chapter=Chapter.PLUGINS,
    ru="(тестировщик )перезагружает плагин {plugin:text}",
    en="(the tester )reloads the plugin {plugin:text}",
    meaning=(
        "Останавливает плагин и запускает с файлами, какие они сейчас.",
        "Stops a plugin and starts it again with its files as they are now.",
    ),
    example={"plugin": "hotel"},
    spells=ReloadPlugin,
    spell=_without_choice,
)
async def reload_plugin(stage: Stage, plugin: str) -> None:
    """Reload a plugin that has no open call."""
    await _end(stage, ReloadPlugin(names.plugin(stage.view, plugin).name))


@sentence(
    chapter=Chapter.PLUGINS,
    ru="(тестировщик )перезагружает плагин {plugin:text}, {calls:open_calls}",
    en="(the tester )reloads the plugin {plugin:text}, {calls:open_calls}",
    meaning=(
        "Перезагружает плагин, который выполняет вызов.",
        "Reloads a plugin that is answering a call.",
    ),
    example={"plugin": "hotel", "calls": OpenCalls.FINISH},
    spells=ReloadPlugin,
    spell=_with_choice,
)
async def reload_plugin_in_call(stage: Stage, plugin: str, calls: OpenCalls) -> None:
    """Reload a plugin, and say what becomes of its calls."""
    await _end(stage, ReloadPlugin(names.plugin(stage.view, plugin).name, calls))


@sentence(
    chapter=Chapter.PLUGINS,
    ru="(тестировщик )убирает плагин {plugin:text}",
    en="(the tester )removes the plugin {plugin:text}",
    meaning=(
        "Останавливает плагин и убирает его из кассы; файлы остаются.",
        "Stops a plugin and takes it off the register; its files stay.",
    ),
    example={"plugin": "hotel"},
    spells=RemovePlugin,
    spell=_without_choice,
)
async def remove_plugin(stage: Stage, plugin: str) -> None:
    """Remove a plugin that has no open call."""
    await _end(stage, RemovePlugin(names.plugin(stage.view, plugin).name))


@sentence(
    chapter=Chapter.PLUGINS,
    ru="(тестировщик )убирает плагин {plugin:text}, {calls:open_calls}",
    en="(the tester )removes the plugin {plugin:text}, {calls:open_calls}",
    meaning=(
        "Убирает из кассы плагин, который выполняет вызов.",
        "Takes a plugin off the register that is answering a call.",
    ),
    example={"plugin": "hotel", "calls": OpenCalls.KILL},
    spells=RemovePlugin,
    spell=_with_choice,
)
async def remove_plugin_in_call(stage: Stage, plugin: str, calls: OpenCalls) -> None:
    """Remove a plugin, and say what becomes of its calls."""
    await _end(stage, RemovePlugin(names.plugin(stage.view, plugin).name, calls))


@sentence(
    chapter=Chapter.PLUGINS,
    ru="процесс плагина {plugin:text} обрывается",
    en="the process of the plugin {plugin:text} is killed",
    meaning=(
        "Обрывает процесс плагина, как при аварии; касса запускает его снова, если он прожил "
        "десять секунд или так велит его Manifest.xml.",
        "Kills the process of a plugin as a crash would; the register starts it again if it lived "
        "for ten seconds, or if its Manifest.xml says so.",
    ),
    example={"plugin": "hotel"},
    spells=KillPlugin,
    spell=_plugin,
)
async def kill_plugin(stage: Stage, plugin: str) -> None:
    """Kill a plugin's process."""
    await stage.see_through(KillPlugin(names.plugin(stage.view, plugin).name))


SENTENCES: tuple[Sentence, ...] = (
    plugin_installed,
    start_plugin,
    stop_plugin,
    stop_plugin_in_call,
    reload_plugin,
    reload_plugin_in_call,
    remove_plugin,
    remove_plugin_in_call,
    kill_plugin,
    *PLUGIN_FILE_SENTENCES,
    *PLUGIN_SENTENCES,
)
