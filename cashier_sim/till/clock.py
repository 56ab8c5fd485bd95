"""The register's clock, and makers of ids."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Protocol
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

ONE_SECOND = timedelta(seconds=1)


class TillClock(Protocol):
    """Time with the restaurant's zone, which a tester may move on."""

    def now(self) -> datetime:
        """The present moment."""
        ...

    def move(self, by: timedelta) -> None:
        """Go forward by `by`, >= 0."""
        ...

    def act(self) -> None:
        """An act has begun; a clock that stands otherwise goes on by one second."""
        ...

    @property
    def runs(self) -> bool:
        """Whether it goes on by itself."""
        ...


class RunningClock:
    """Real time, shifted by what a tester moved it on."""

    runs = True

    def __init__(
        self,
        zone: ZoneInfo,
        offset: timedelta = timedelta(),
        real: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """Begin `offset` ahead of `real` time."""
        self.offset = offset
        self._zone = zone
        self._real = real

    def now(self) -> datetime:
        """The present moment, in the restaurant's zone."""
        return (self._real() + self.offset).astimezone(self._zone)

    def move(self, by: timedelta) -> None:
        """Go forward by `by`."""
        self.offset += by

    def act(self) -> None:
        """Nothing: it runs anyway."""


class FixedClock:
    """Time that moves only by acts, one second each, and by commands: the same in every run."""

    runs = False

    def __init__(self, start: datetime) -> None:
        """Begin at `start`, which has a zone."""
        self._now = start

    def now(self) -> datetime:
        """The moment of the act under way."""
        return self._now

    def move(self, by: timedelta) -> None:
        """Go forward by `by`."""
        self._now += by

    def act(self) -> None:
        """Go forward by one second."""
        self._now += ONE_SECOND


class RandomIds:
    """Ids that no one else makes."""

    def new(self) -> UUID:
        """A fresh id."""
        return uuid4()


class SeededIds:
    """The same ids in every run, from a seed."""

    def __init__(self, seed: int) -> None:
        """Begin the row of ids that belongs to `seed`."""
        self._random = Random(seed)  # noqa: S311 (repeatable is the point; nothing is secret)

    def new(self) -> UUID:
        """The next id of the row."""
        return UUID(int=self._random.getrandbits(128), version=4)
