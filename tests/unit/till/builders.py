"""Parts of a till, made alone."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from cashier_sim.till.clock import FixedClock
from cashier_sim.till.trace import Trace

if TYPE_CHECKING:
    from collections.abc import Callable

    from cashier_sim.till.events import Event

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=ZoneInfo("Europe/Moscow"))


def without_secret(text: str) -> str:
    """A mask that a test can see at work."""
    return text.replace("secret", "••••")


def made_trace(
    events: list[Event] | None = None, mask: Callable[[str], str] = without_secret
) -> Trace:
    """A timeline at noon."""
    told: list[Event] = [] if events is None else events
    return Trace(clock=FixedClock(NOON), tell=told.append, mask=mask)
