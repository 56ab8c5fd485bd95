from __future__ import annotations

import asyncio

import pytest

from cashier_sim.till.plugins.undertakings import Undertakings


def test_work_is_done_and_answered() -> None:
    async def main() -> None:
        async def work() -> object:
            return "paid"

        assert await Undertakings().carry_out(work()) == "paid"

    asyncio.run(main())


def test_work_that_fails_raises_to_who_waits() -> None:
    async def main() -> None:
        async def work() -> object:
            raise ValueError("no")

        with pytest.raises(ValueError, match="no"):
            await Undertakings().carry_out(work())

    asyncio.run(main())


@pytest.mark.parametrize("error", [None, ValueError("nobody hears")])
def test_work_goes_on_when_nobody_waits_any_more(error: Exception | None) -> None:
    async def main() -> None:
        undertakings, go_on, done = Undertakings(), asyncio.Event(), []

        async def work() -> object:
            await go_on.wait()
            done.append("in the books")
            if error is not None:
                raise error
            return None

        waiting = asyncio.ensure_future(undertakings.carry_out(work()))
        await asyncio.sleep(0)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        closing = asyncio.ensure_future(undertakings.close())
        await asyncio.sleep(0)
        assert not closing.done()
        go_on.set()
        await closing
        assert done == ["in the books"]

    asyncio.run(main())


def test_nothing_under_way_closes_at_once() -> None:
    asyncio.run(Undertakings().close())


def test_cancelled_work_is_forgotten() -> None:
    async def main() -> None:
        undertakings = Undertakings()

        async def work() -> object:
            raise asyncio.CancelledError

        with pytest.raises(asyncio.CancelledError):
            await undertakings.carry_out(work())
        await undertakings.close()

    asyncio.run(main())
