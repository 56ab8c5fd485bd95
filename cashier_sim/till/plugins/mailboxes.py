"""Tells subscribers afterwards, in order, without ever holding up what the register does.

Each plugin has a box of its own, which is emptied by one call after the other. A plugin that is
slower than the register finds only the newest news of each entity in it. Where a register has to do
the same in every run, all plugins share one box, so that no plugin's speed decides who is first.
"""

from __future__ import annotations

import asyncio
from contextvars import Context
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from cashier_sim.plugin_host.own_threads import is_in_own_thread, mark_own_thread
from cashier_sim.till.plugin_services import PluginEvent

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Hashable

    from cashier_sim.engine.notification_calls import NotificationCall
    from cashier_sim.till.plugin_services import TillServices
    from cashier_sim.till.plugins.registrations import Registrations, Subscription

MAX_LETTERS = 200
"""More in one box, and only the newest letter of each entity is kept."""

MAX_ENTITIES = 2000
"""More entities than that, and the oldest letters go."""

ALL_PLUGINS = ""
"""Name of the box that they share; no plugin is called so."""


@dataclass(frozen=True, slots=True)
class _Letter:
    subscription: Subscription
    call: NotificationCall
    entity: Hashable
    is_of_own_thread: bool
    """A thread of a plugin's own brought about what it tells of."""

    @property
    def key(self) -> tuple[Hashable, ...]:
        """The same for letters of which the newest makes the others needless."""
        return (self.subscription, self.entity)


class _Mailbox:
    """The letters of one plugin, or of all, oldest first."""

    def __init__(self, overflowed: Callable[[str], None]) -> None:
        self._overflowed = overflowed
        self._letters: dict[Hashable, _Letter] = {}
        self._numbers = count()
        self._is_over = False
        """Whether it keeps only the newest letter of each entity, until it is empty."""

    def put(self, letter: _Letter) -> None:
        key: Hashable = letter.key if self._is_over else next(self._numbers)
        self._letters.pop(key, None)
        self._letters[key] = letter
        if not self._is_over and len(self._letters) > MAX_LETTERS:
            self._is_over = True
            self._keep_newest()
            self._overflowed(letter.subscription.plugin_name)
        if len(self._letters) > MAX_ENTITIES:
            del self._letters[next(iter(self._letters))]

    def take(self) -> _Letter | None:
        """The oldest letter; None when it is empty."""
        if not self._letters:
            self._is_over = False
            return None
        return self._letters.pop(next(iter(self._letters)))

    def clear(self) -> None:
        self._letters.clear()

    def _keep_newest(self) -> None:
        newest: dict[Hashable, _Letter] = {}
        for letter in self._letters.values():
            newest.pop(letter.key, None)
            newest[letter.key] = letter
        self._letters = newest


class Mailboxes:
    """The boxes of all plugins. Lives on the register's thread.

    Args:
        till: Told when a plugin is too slow.
        registrations: Where the subscriptions are.
        deliver: Calls a subscriber and waits for it.
        is_repeatable: All plugins share one box.
    """

    def __init__(
        self,
        *,
        till: TillServices,
        registrations: Registrations,
        deliver: Callable[[Subscription, NotificationCall], Awaitable[object]],
        is_repeatable: bool = False,
    ) -> None:
        self._till = till
        self._registrations = registrations
        self._deliver = deliver
        self._is_repeatable = is_repeatable
        self._boxes: dict[str, _Mailbox] = {}
        self._postmen: dict[str, asyncio.Task[None]] = {}
        self._is_closed = False

    @property
    def is_empty(self) -> bool:
        """Whether everything that was posted has been told."""
        return not self._postmen

    def post(self, call: NotificationCall, entity: Hashable) -> None:
        """Tell the subscribers of a notification later.

        Args:
            call: What happened.
            entity: What it happened to; of a plugin that is too slow, a later call about the same
                takes the place of this one.
        """
        if self._is_closed:
            return
        for subscription in self._registrations.subscriptions(call.point):
            if subscription.is_live:
                name = ALL_PLUGINS if self._is_repeatable else subscription.plugin_name
                self._box(name).put(_Letter(subscription, call, entity, is_in_own_thread()))
                self._send(name)

    async def close(self) -> None:
        """Throw away what is left, and wait for the calls under way; their plugins are stopped."""
        self._is_closed = True
        for box in self._boxes.values():
            box.clear()
        if self._postmen:
            await asyncio.wait(self._postmen.values())

    def _box(self, name: str) -> _Mailbox:
        box = self._boxes.get(name)
        if box is None:
            box = _Mailbox(
                lambda plugin: self._till.plugin_happened(plugin, PluginEvent.NEWS_SKIPPED)
            )
            self._boxes[name] = box
        return box

    def _send(self, name: str) -> None:
        if name not in self._postmen:
            # In a context of its own: what is told happens inside of nothing in the timeline.
            task = asyncio.get_running_loop().create_task(
                self._empty(name), name="mailbox", context=Context()
            )
            self._postmen[name] = task

    async def _empty(self, name: str) -> None:
        try:
            while letter := self._boxes[name].take():
                if letter.subscription.is_live:
                    mark_own_thread(letter.is_of_own_thread)
                    await self._deliver(letter.subscription, letter.call)
        finally:
            del self._postmen[name]
