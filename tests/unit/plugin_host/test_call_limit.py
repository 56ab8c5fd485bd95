"""The time of a call, on a clock that the test moves."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from cashier_sim.plugin_host.call_limit import CallLimit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class MovedLoop(asyncio.SelectorEventLoop):
    """A loop whose time stands until the test moves it."""

    seconds = 0.0

    def time(self) -> float:
        return self.seconds


class Watch:
    """Runs an act in the loop and tells whether the limit has expired."""

    def __init__(self, loop: MovedLoop) -> None:
        self.loop = loop
        self.expired = 0

    def limit(self, seconds: float | None) -> CallLimit:
        async def make() -> CallLimit:
            return CallLimit(seconds, self._on_expired)

        return self.loop.run_until_complete(make())

    def move(self, seconds: float) -> int:
        self.loop.seconds += seconds
        self.loop.run_until_complete(asyncio.sleep(0))
        return self.expired

    def _on_expired(self) -> None:
        self.expired += 1


@pytest.fixture
def watch() -> Iterator[Watch]:
    loop = MovedLoop()
    yield Watch(loop)
    loop.close()


def test_limit_expires_once(watch: Watch) -> None:
    watch.limit(10)
    assert [watch.move(9), watch.move(1.1), watch.move(100)] == [0, 1, 1]


def test_paused_time_does_not_count(watch: Watch) -> None:
    limit = watch.limit(10)
    watch.move(6)
    limit.pause()
    limit.pause()
    assert watch.move(100) == 0
    limit.resume()
    assert watch.move(100) == 0
    limit.resume()
    assert [watch.move(3.9), watch.move(0.2)] == [0, 1]


@pytest.mark.parametrize(
    "act", [CallLimit.stop, CallLimit.pause], ids=["stopped", "paused at the end"]
)
def test_stopped_limit_never_expires(watch: Watch, act: Callable[[CallLimit], None]) -> None:
    act(watch.limit(10))
    assert watch.move(100) == 0


def test_resuming_too_often_is_ignored(watch: Watch) -> None:
    limit = watch.limit(10)
    limit.resume()
    assert watch.move(11) == 1
    limit.stop()


def test_without_limit_nothing_expires(watch: Watch) -> None:
    limit = watch.limit(None)
    limit.pause()
    limit.resume()
    assert watch.move(1e9) == 0


@pytest.mark.parametrize("seconds", [10.0, None], ids=["limited", "without limit"])
def test_limit_can_run_out_before_its_time_and_only_once(
    watch: Watch, seconds: float | None
) -> None:
    limit = watch.limit(seconds)
    limit.pause()
    limit.run_out()
    assert watch.expired == 1
    limit.resume()
    assert watch.move(100) == 1
