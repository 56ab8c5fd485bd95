"""`cashier-sim new-plugin`: a folder with a plugin, its scenarios, a test and files for CI."""

import argparse
import keyword
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from cashier_sim import __version__, assets
from cashier_sim.scenario.errors import ScenarioError
from cashier_sim.scenario.language import Language, spoken

SUFFIX = ".in"
"""Of a template's file: it is no Python, no XML and so on until its gaps are filled."""

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_MAX_CHARS = 40
_TAKEN = frozenset({"cashier_sim", "features", "pytest", "tests"})
"""Modules and folders that the plugin's tests import or lie in."""

_DOT = "dot_"
_PLUGIN = "plugin"
_EXECUTABLE = 0o755

_BAD_NAME = {
    Language.RUSSIAN: "имя «{name}» не подходит: {problem}",
    Language.ENGLISH: "the name “{name}” will not do: {problem}",
}
_PROBLEMS = {
    "shape": (
        "нужны маленькие латинские буквы, цифры и _, сначала буква, например gift_card",
        "use small Latin letters, digits and _, a letter first, such as gift_card",
    ),
    "long": (
        f"оно длиннее {_MAX_CHARS} знаков; возьмите короче",
        f"it is longer than {_MAX_CHARS} characters; take a shorter one",
    ),
    "keyword": (
        "это слово языка Python; добавьте к нему другое",
        "it is a word of Python's; add another one to it",
    ),
    "module": (
        "так называется другой модуль, и плагин заслонил бы его; добавьте к имени слово",
        "another module is called so, and the plugin would hide it; add a word to the name",
    ),
    "exists": (
        "{path} уже есть, и там ничего не тронуто; возьмите другое имя или другую папку",
        "{path} is there already, and nothing in it was touched; take another name or folder",
    ),
    "unwritable": (
        "в папку {path} нельзя писать: {problem}; возьмите другую",
        "nothing can be written to {path}: {problem}; take another folder",
    ),
    "made": (
        "Плагин готов: {path}\n\n"
        "  cd {path}\n"
        "  cashier-sim run          проиграть сценарии\n"
        "  cashier-sim --plugin .   открыть кассу с плагином\n\n"
        "Сценарии и тексты в нём на русском; с --lang en они на английском.\n",
        "The plugin is ready: {path}\n\n"
        "  cd {path}\n"
        "  cashier-sim run          play the scenarios\n"
        "  cashier-sim --plugin .   open the register with the plugin\n\n"
        "Its scenarios and texts are in English; with --lang ru they are in Russian.\n",
    ),
}


class NewPluginError(ScenarioError):
    """The plugin cannot be made; the message says why and what to do."""


def run(options: argparse.Namespace) -> int:
    """Make the plugin that the words of the command ask for.

    Args:
        options: As `new_plugin_options` reads them.

    Returns:
        The exit code: 2 = it was not made.
    """
    language = Language(options.lang) if options.lang else spoken(os.environ)
    try:
        made = make_plugin(options.name, options.folder, language)
    except NewPluginError as error:
        sys.stderr.write(f"cashier-sim new-plugin: {error}\n")
        return 2
    sys.stdout.write(_told("made", language, path=made))
    return 0


def make_plugin(name: str, folder: Path, language: Language) -> Path:
    """Make a plugin.

    Args:
        name: Of its folder and its module.
        folder: Where its folder is made; made as well when it is missing.
        language: Of its texts.

    Returns:
        The plugin's folder.

    Raises:
        NewPluginError: The name will not do, or the folder is there already or cannot be made.
            Nothing was changed then.
    """
    problem = _name_problem(name)
    if problem:
        told = _told(problem, language)
        raise NewPluginError(_BAD_NAME[language].format(name=name, problem=told))
    target = folder / name
    try:
        if target.exists() or target.is_symlink():
            raise NewPluginError(_told("exists", language, path=target))
        folder.mkdir(parents=True, exist_ok=True)
        # All of it appears at once, or nothing does.
        with tempfile.TemporaryDirectory(prefix=f".{name}-", dir=folder) as workshop:
            made = Path(workshop, name)
            _fill(made, name, language)
            made.rename(target)
    except OSError as error:
        if os.access(target, os.F_OK) and not isinstance(error, FileNotFoundError):
            raise NewPluginError(_told("exists", language, path=target)) from error
        told = _told("unwritable", language, path=folder, problem=error.strerror or str(error))
        raise NewPluginError(told) from error
    return target


def _name_problem(name: str) -> str:
    if not _NAME.fullmatch(name):
        return "shape"
    if len(name) > _MAX_CHARS:
        return "long"
    if keyword.iskeyword(name) or keyword.issoftkeyword(name):
        return "keyword"
    if name in sys.stdlib_module_names or name in _TAKEN:
        return "module"
    return ""


def _fill(made: Path, name: str, language: Language) -> None:
    gaps = {
        "@name@": name,
        "@Name@": "".join(word.capitalize() for word in name.split("_")),
        "@version@": __version__,
        "@title@": name.replace("_", " ").strip().capitalize(),
    }
    for template, path in _templates(language):
        content = template.read_text(encoding="utf-8")
        for gap, value in gaps.items():
            content = content.replace(gap, value)
        target = made / _filled(path, name)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8", newline="\n")
        if target.suffix == ".sh":
            target.chmod(_EXECUTABLE)


def _templates(language: Language) -> Iterator[tuple[Path, Path]]:
    """The templates, and where in the plugin's folder each goes."""
    for part in ("both", language.value):
        root = assets.path(f"new_plugin/{part}")
        for template in sorted(root.rglob(f"*{SUFFIX}")):
            yield template, template.relative_to(root)


def _filled(path: Path, name: str) -> Path:
    """A template's path with its names filled in: `dot_x` is `.x`, `plugin` is the plugin."""
    parts = [
        f".{part.removeprefix(_DOT)}" if part.startswith(_DOT) else part for part in path.parts
    ]
    file = parts.pop().removesuffix(SUFFIX)
    for word in (f"{_PLUGIN}.", f"test_{_PLUGIN}."):
        if file.startswith(word):
            file = file.replace(_PLUGIN, name, 1)
    return Path(*parts, file)


def _told(code: str, language: Language, **values: object) -> str:
    russian, english = _PROBLEMS[code]
    return (russian if language is Language.RUSSIAN else english).format(**values)
