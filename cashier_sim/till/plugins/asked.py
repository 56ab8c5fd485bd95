"""What a member of `ViewManager` was asked, read argument by argument."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from cashier_sim.plugin_api import ArgumentException
from cashier_sim.till.dialogs import Answer, Dialog

MAX_MESSAGE_CHARS = 100_000
"""Of a dialog; laying out more would hold the window."""

Arguments = Mapping[str, object]

_FIRST_VERSION = 6


@dataclass(frozen=True, slots=True)
class ShownDialog:
    """A dialog to show, and how its answer goes back to the plugin."""

    dialog: Dialog
    result: Callable[[Answer], object]


@dataclass(frozen=True, slots=True)
class Asked:
    """The arguments of a dialog's member; each is refused by name when it is of a wrong kind."""

    arguments: Arguments
    """By name, defaults filled in."""
    api_version: int = _FIRST_VERSION
    """Of the plugin's manifest; 6 also for the article's shape."""

    def text(self, name: str) -> str:
        """A text."""
        return text_argument(self.arguments, name)

    def message(self, name: str = "message") -> str:
        """A text that is cut where nobody reads on."""
        text = self.text(name)
        return text if len(text) <= MAX_MESSAGE_CHARS else f"{text[:MAX_MESSAGE_CHARS]}…"

    def caption(self, name: str) -> str | None:
        """The caption of a button; None = the standard one, and a blank one is none."""
        return None if self.arguments[name] is None else self.text(name).strip() or None

    def flag(self, name: str) -> bool:
        """True or False."""
        value = self.arguments[name]
        if not isinstance(value, bool):
            raise ArgumentException(f"{name} must be True or False, not {value!r}")
        return value

    def whole(self, name: str) -> int:
        """A whole number."""
        value = self.arguments[name]
        if isinstance(value, bool) or not isinstance(value, int):
            raise ArgumentException(f"{name} must be a whole number, not {value!r}")
        return value


def text_argument(arguments: Arguments, name: str) -> str:
    """A text; refused by name when it is none."""
    value = arguments[name]
    if not isinstance(value, str):
        raise ArgumentException(f"{name} must be text, not {value!r}")
    return value


def version_or_v6(api_version: str | None) -> int:
    """The number of a manifest's `ApiVersion`, such as 7 for V7; 6 for the article's shape."""
    return _FIRST_VERSION if api_version is None else int(api_version.removeprefix("V"))


def known_version(api_version: str | None) -> int | None:
    """The number of a manifest's `ApiVersion`; None = it has none."""
    return None if api_version is None else version_or_v6(api_version)


def nothing(_: Answer) -> object:
    """The result of a dialog that only tells: None."""
    return None


def same(answer: Answer) -> Answer:
    """The result of a dialog whose answer goes back as it is."""
    return answer
