"""The plugin's settings: a JSON file in its config folder, read anew for each payment."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from bank.service import GuestAct, GuestPlan
from cashier_sim.plugin_api import PluginSettingsException

LONGEST_POLL_INTERVAL_SECONDS = 1.0
"""A call that the cashier ends has two seconds to undo what it began and to return."""


@dataclass(frozen=True)
class Settings:
    """What is in the file; what is left out stands here.

    Raises:
        TypeError: A value is of another kind.
        ValueError: A value is out of its range.
    """

    demo: bool = False
    """Ask on the screen what the guest does, instead of doing what `guest` says."""
    guest: str = GuestAct.PAYS.value
    """`pays`, `has_no_money`, `gives_up` or `does_nothing`."""
    guest_acts_after_polls: int = 3
    poll_interval_seconds: float = 1.0
    """0 to 1."""
    time_limit_seconds: int = 60
    """Of the bank, whose seconds are polls; 1 or more."""

    def __post_init__(self) -> None:
        whole = ("guest_acts_after_polls", "time_limit_seconds")
        for name, kind in (("demo", bool), *((name, int) for name in whole)):
            if not isinstance(getattr(self, name), kind):
                raise TypeError(f"{name} is {getattr(self, name)!r}; give {kind.__name__}")
        if not 0 <= self.poll_interval_seconds <= LONGEST_POLL_INTERVAL_SECONDS:
            raise ValueError(
                f"poll_interval_seconds is {self.poll_interval_seconds}; "
                f"give 0 to {LONGEST_POLL_INTERVAL_SECONDS}"
            )
        if self.time_limit_seconds < 1:
            raise ValueError(f"time_limit_seconds is {self.time_limit_seconds}; give 1 or more")
        self.plan()

    def plan(self) -> GuestPlan:
        """What the guest will do."""
        return GuestPlan(GuestAct(self.guest), self.guest_acts_after_polls, self.time_limit_seconds)


def load_settings(path: Path) -> Settings:
    """Read the file; a missing one is written, so that there is something to edit.

    Raises:
        PluginSettingsException: The file says something that it cannot say.
    """
    if not path.exists():
        path.write_text(json.dumps(asdict(Settings()), indent=2) + "\n", encoding="utf-8")
    try:
        return Settings(**json.loads(path.read_text(encoding="utf-8")))
    except (TypeError, ValueError) as error:
        raise PluginSettingsException(f"{path.name}: {error}") from error
