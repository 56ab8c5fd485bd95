"""What is told afterwards: in order, without holding anything up, and in a bounded box."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, cast

from cashier_sim.engine.notification_calls import NotificationCall, NotificationPoint
from cashier_sim.plugin_host.own_threads import is_in_own_thread, own_thread_context
from cashier_sim.till.plugin_services import PluginEvent
from cashier_sim.till.plugins.mailboxes import MAX_ENTITIES, MAX_LETTERS, Mailboxes
from tests.unit.till.plugins.subscribers_stage import Stage

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from cashier_sim.till.plugin_services import TillServices
    from cashier_sim.till.plugins.registrations import Subscription

ORDER = NotificationPoint.ORDER_CHANGED
USER = NotificationPoint.USER_CHANGED


class Post:
    """Mailboxes whose letters are kept as they are delivered, while the door is open."""

    def __init__(self, *, is_repeatable: bool = False) -> None:
        self.stage = Stage()
        self.plugins: list[str] = []
        self.own_threads: list[bool] = []
        self.open = asyncio.Event()
        self.open.set()
        self.told: list[tuple[NotificationPoint, object]] = []
        self.boxes = Mailboxes(
            till=cast("TillServices", self.stage.till),
            registrations=self.stage.registrations,
            deliver=self._deliver,
            is_repeatable=is_repeatable,
        )

    async def _deliver(self, subscription: Subscription, call: NotificationCall) -> None:
        self.plugins.append(subscription.plugin_name)
        self.own_threads.append(is_in_own_thread())
        self.told.append((call.point, call.arguments["args"]))
        await self.open.wait()

    def post(self, value: object, *, point: NotificationPoint = ORDER, entity: int = 1) -> None:
        self.boxes.post(NotificationCall(point=point, arguments={"args": value}), entity)

    @property
    def values(self) -> list[object]:
        return [value for _, value in self.told]

    async def settled(self) -> None:
        while any(task.get_name() == "mailbox" for task in asyncio.all_tasks()):
            await asyncio.sleep(0)


def played(scene: Callable[[Post], Awaitable[None]], *, is_repeatable: bool = False) -> None:
    async def play() -> None:
        post = Post(is_repeatable=is_repeatable)
        await scene(post)
        post.open.set()
        await post.boxes.close()

    asyncio.run(play())


def test_nothing_is_told_before_the_act_has_gone_on() -> None:
    async def scene(post: Post) -> None:
        post.stage.subscribe(ORDER)
        post.post("a")
        assert post.told == []
        await post.settled()
        assert post.values == ["a"]

    played(scene)


def test_news_come_in_order_over_all_notifications() -> None:
    async def scene(post: Post) -> None:
        post.stage.subscribe(ORDER)
        post.stage.subscribe(USER)
        post.post("a")
        post.post("b", point=USER)
        post.post("c")
        await post.settled()
        assert post.told == [(ORDER, "a"), (USER, "b"), (ORDER, "c")]

    played(scene)


def test_every_subscriber_is_told() -> None:
    async def scene(post: Post) -> None:
        post.stage.subscribe(ORDER)
        post.stage.subscribe(ORDER)
        post.post("a")
        await post.settled()
        assert post.values == ["a", "a"]

    played(scene)


def test_nobody_subscribed_costs_no_task() -> None:
    async def scene(post: Post) -> None:
        post.post("a")
        assert len(asyncio.all_tasks()) == 1

    played(scene)


def test_suspended_and_ended_subscribers_are_told_nothing_more() -> None:
    async def scene(post: Post) -> None:
        first = post.stage.subscribe(ORDER)
        post.post("a")
        first.is_suspended = True
        post.post("b")
        await post.settled()
        assert post.told == []

    played(scene)


def test_slow_plugin_gets_the_newest_news_of_each_entity() -> None:
    async def scene(post: Post) -> None:
        post.stage.subscribe(ORDER)
        post.open.clear()
        post.post("first")
        await asyncio.sleep(0)
        for number in range(MAX_LETTERS + 2):
            post.post(number, entity=number % 2)
        post.post("newest", entity=0)
        post.open.set()
        await post.settled()
        assert post.values == ["first", MAX_LETTERS + 1, "newest"]
        events = [event for _, event, _, _ in post.stage.till.happened]
        assert events == [PluginEvent.NEWS_SKIPPED]

    played(scene)


def test_box_that_was_emptied_keeps_all_news_again() -> None:
    async def scene(post: Post) -> None:
        post.stage.subscribe(ORDER)
        for number in range(MAX_LETTERS + 1):
            post.post(number)
        await post.settled()
        post.post("a")
        post.post("b")
        await post.settled()
        assert post.values == [MAX_LETTERS, "a", "b"]

    played(scene)


def test_box_is_bounded_whatever_happens() -> None:
    async def scene(post: Post) -> None:
        post.stage.subscribe(ORDER)
        for number in range(MAX_ENTITIES + 10):
            post.post(number, entity=number)
        await post.settled()
        assert len(post.told) == MAX_ENTITIES
        assert post.values[-1] == MAX_ENTITIES + 9

    played(scene)


def test_closing_throws_the_rest_away_and_waits_for_the_call_under_way() -> None:
    async def scene(post: Post) -> None:
        post.stage.subscribe(ORDER)
        post.open.clear()
        post.post("a")
        post.post("b")
        await asyncio.sleep(0)
        closing = asyncio.ensure_future(post.boxes.close())
        await asyncio.sleep(0)
        assert not closing.done()
        post.open.set()
        await closing
        post.post("c")
        assert post.values == ["a"]

    played(scene)


def test_plugin_does_not_wait_for_the_news_of_another() -> None:
    async def scene(post: Post) -> None:
        post.open.clear()
        for name in ("slow", "quick"):
            post.stage.subscribe(ORDER, plugin_name=name)
        post.post("a")
        await asyncio.sleep(0)
        assert post.plugins == ["slow", "quick"]

    played(scene)


def test_news_of_a_repeatable_register_come_in_the_order_of_posting() -> None:
    async def scene(post: Post) -> None:
        post.open.clear()
        for name in ("slow", "quick"):
            post.stage.subscribe(ORDER, plugin_name=name)
        post.post("a")
        post.post("b")
        await asyncio.sleep(0)
        assert post.plugins == ["slow"], "one at a time, whoever is quicker"
        post.open.set()
        await post.settled()
        assert post.plugins == ["slow", "quick", "slow", "quick"]
        assert post.values == ["a", "a", "b", "b"]

    played(scene, is_repeatable=True)


def test_full_shared_box_names_the_plugin_whose_letter_was_too_much() -> None:
    async def scene(post: Post) -> None:
        post.stage.subscribe(ORDER, plugin_name="bank")
        for number in range(MAX_LETTERS + 1):
            post.post(number)
        await post.settled()
        assert [(name, event) for name, event, _, _ in post.stage.till.happened] == [
            ("bank", PluginEvent.NEWS_SKIPPED)
        ]

    played(scene, is_repeatable=True)


def test_news_of_a_plugins_own_thread_are_told_as_such() -> None:
    async def scene(post: Post) -> None:
        post.stage.subscribe(ORDER)
        post.post("by an act")
        own_thread_context().run(post.post, "by a thread")
        post.post("by the next act")
        await post.settled()
        assert post.own_threads == [False, True, False]

    played(scene)
    played(scene, is_repeatable=True)
