"""The catalogue of settings, and the file that keeps what a person changed.

`docs/settings.md` is made from the catalogue by `python -m cashier_sim.till.settings`.
"""

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cashier_sim.till.errors import RefusedError
from cashier_sim.till.files import replace_text

CHECK = "--check"
DOCUMENT = Path("docs", "settings.md")

SCHEMA_VERSION = 1
"""Of the file; a newer one is refused by name."""

Value = bool | int | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One entry of the catalogue."""

    key: str
    default: Value
    """Its type is the setting's type."""
    unit: str = ""
    sentence: str
    """What it does, for the documentation and as a tooltip's English original."""
    minimum: int | None = None
    maximum: int | None = None
    choices: tuple[str, ...] = ()

    def problem(self, value: object) -> str | None:
        """Why the value does not fit, in plain English, or None if it does."""
        if type(value) is not type(self.default):
            return f"expected {type(self.default).__name__}, got {value!r}"
        if self.choices and value not in self.choices:
            return f"{value!r} is none of {', '.join(self.choices)}"
        if isinstance(value, int) and not isinstance(value, bool):
            return self._range_problem(value)
        return None

    def _range_problem(self, value: int) -> str | None:
        if self.minimum is not None and value < self.minimum:
            return f"{value} is below {self.minimum}"
        if self.maximum is not None and value > self.maximum:
            return f"{value} is above {self.maximum}"
        return None


CATALOGUE: tuple[Setting, ...] = (
    Setting(
        key="language",
        default="ru",
        choices=("ru", "en"),
        sentence="Language of the screen.",
    ),
    Setting(
        key="slip_culture",
        default="ru-RU",
        choices=("ru-RU", "en-US"),
        sentence="Language of the register's own cheques, and culture of the plugins from the "
        "next start of the simulator on.",
    ),
    Setting(
        key="demo_mode",
        default=False,
        sentence="Hides docks, stack traces and test marks, for showing the register to staff.",
    ),
    Setting(
        key="dark_docks",
        default=False,
        sentence="Draws the panels around the till dark.",
    ),
    Setting(
        key="creates_payment_type_for_new_system",
        default=True,
        sentence="Gives a newly registered payment system without a payment type one at once, "
        "so that it can be tried on the cash screen.",
    ),
    Setting(
        key="call_time_limit_minutes",
        default=10,
        unit="minutes",
        minimum=0,
        maximum=1440,
        sentence="Ends a plugin's call that has run this long while no dialog of it was open; "
        "0 = without limit; a change counts from the next call on. iikoFront itself waits without "
        "limit.",
    ),
)


class Settings:
    """The values now. Changed on the register's thread only."""

    def __init__(self, path: Path | None = None) -> None:
        """Read the file, if there is one.

        Args:
            path: The JSON file; None = nothing is kept.

        Raises:
            RefusedError: `settings_invalid` (path, problem).
        """
        self._path = path
        self._by_key = {setting.key: setting for setting in CATALOGUE}
        self._changed = _read(path, self._by_key) if path is not None and path.exists() else {}
        self._values = self._merged()
        self.shown: dict[str, object] = dict(self._values)
        """All values by key, for the view; another object after each change."""

    def text(self, key: str) -> str:
        """The value of a text setting.

        Raises:
            TypeError: It is no text.
        """
        value = self._values[key]
        if not isinstance(value, str):
            raise TypeError(f"setting {key!r} is no text")
        return value

    def number(self, key: str) -> int:
        """The value of a whole-number setting.

        Raises:
            TypeError: It is no number.
        """
        value = self._values[key]
        if isinstance(value, bool) or not isinstance(value, int):
            raise TypeError(f"setting {key!r} is no number")
        return value

    def flag(self, key: str) -> bool:
        """The value of a yes-or-no setting."""
        return self._values[key] is True

    @property
    def slip_language(self) -> str:
        """Language of the register's own cheques, `ru` or `en`."""
        return self.text("slip_culture").partition("-")[0]

    def change(self, key: str, value: Value) -> None:
        """Change a value and keep it.

        Raises:
            RefusedError: `no_such_setting` (key, known), `setting_invalid` (key, problem).
        """
        setting = self._by_key.get(key)
        if setting is None:
            raise RefusedError("no_such_setting", key=key, known=", ".join(self._by_key))
        problem = setting.problem(value)
        if problem:
            raise RefusedError("setting_invalid", key=key, problem=problem)
        self._changed = {**self._changed, key: value}
        self._values = self._merged()
        self.shown = dict(self._values)
        if self._path is not None:
            kept = {"schema_version": SCHEMA_VERSION, **self._changed}
            replace_text(self._path, json.dumps(kept, ensure_ascii=False, indent=2) + "\n")

    def _merged(self) -> dict[str, Value]:
        defaults: dict[str, Value] = {setting.key: setting.default for setting in CATALOGUE}
        return defaults | self._changed


_MIGRATIONS: Mapping[int, Callable[[dict[str, object]], dict[str, object]]] = {}
"""By the version that each leads away from."""


def _read(path: Path, known: Mapping[str, Setting]) -> dict[str, Value]:
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise _invalid(path, f"it is no JSON: {error}") from error
    if not isinstance(kept, dict):
        raise _invalid(path, "expected an object")
    version = kept.pop("schema_version", None)
    if not isinstance(version, int) or not 1 <= version <= SCHEMA_VERSION:
        raise _invalid(path, f"schema_version {version!r}: this program knows {SCHEMA_VERSION}")
    for step in range(version, SCHEMA_VERSION):
        kept = _MIGRATIONS[step](kept)
    values: dict[str, Value] = {}
    for key, value in kept.items():
        if key not in known:
            raise _invalid(path, f"there is no setting {key!r}; known: {', '.join(known)}")
        problem = known[key].problem(value)
        if problem:
            raise _invalid(path, f"{key}: {problem}")
        values[key] = value
    return values


def _invalid(path: Path, problem: str) -> RefusedError:
    return RefusedError("settings_invalid", path=str(path), problem=problem)


def document() -> str:
    """The catalogue as Markdown."""
    lines = [
        "# Settings",
        "",
        "Kept in `settings.json` in the data folder; unknown keys are refused by name. Made from",
        "`cashier_sim/till/settings.py` by `python -m cashier_sim.till.settings`.",
        "",
        "| key | type | default | unit | what it does |",
        "| --- | --- | --- | --- | --- |",
    ]
    lines += [_row(setting) for setting in CATALOGUE]
    return "\n".join(lines) + "\n"


def _row(setting: Setting) -> str:
    kind = " or ".join(f"`{choice}`" for choice in setting.choices)
    cells = (
        f"`{setting.key}`",
        kind or type(setting.default).__name__,
        f"`{json.dumps(setting.default)}`",
        setting.unit or "–",
        setting.sentence,
    )
    return f"| {' | '.join(cells)} |"


def main(arguments: Sequence[str]) -> int:
    """Write `docs/settings.md`, or with `--check` say whether it is current.

    Args:
        arguments: `--check`, or nothing; then, if not `docs/settings.md`, the document's path.

    Returns:
        The exit code: 1 = it is not current.
    """
    paths = [Path(argument) for argument in arguments if argument != CHECK] or [DOCUMENT]
    if CHECK not in arguments:
        replace_text(paths[0], document())
        return 0
    if paths[0].exists() and paths[0].read_text(encoding="utf-8") == document():
        return 0
    sys.stderr.write(f"{paths[0]} is not current: run python -m cashier_sim.till.settings\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
