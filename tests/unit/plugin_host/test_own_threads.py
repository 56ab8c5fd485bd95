"""The mark of what threads of plugins' own bring about, and how far it travels."""

from __future__ import annotations

import asyncio

from cashier_sim.plugin_host.own_threads import (
    is_in_own_thread,
    mark_own_thread,
    own_thread_context,
)


def test_mark_is_in_the_context_alone() -> None:
    assert not is_in_own_thread()
    assert own_thread_context().run(is_in_own_thread)
    assert not is_in_own_thread()


def test_mark_travels_into_tasks_and_not_out_of_them() -> None:
    async def seen() -> bool:
        return await asyncio.create_task(_look())

    async def scene() -> None:
        loop = asyncio.get_running_loop()
        assert await loop.create_task(seen(), context=own_thread_context())
        assert not await seen()

    asyncio.run(scene())


def test_a_task_that_works_for_others_marks_itself_anew() -> None:
    async def scene() -> list[bool]:
        marks = []
        for mark in (True, False):
            mark_own_thread(mark)
            marks.append(is_in_own_thread())
        return marks

    assert asyncio.run(scene()) == [True, False]
    assert not is_in_own_thread()


async def _look() -> bool:
    return is_in_own_thread()
