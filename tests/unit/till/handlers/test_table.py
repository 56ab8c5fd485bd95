from __future__ import annotations

import asyncio

import pytest

from cashier_sim.till.commands import Command, GoBack, LogIn
from cashier_sim.till.handlers.table import Act, HandlerTable, Running


def test_a_command_is_carried_out_by_its_handler() -> None:
    pins: list[str] = []
    table = HandlerTable()
    table.add(LogIn, lambda command: pins.append(command.pin))
    assert table.run(LogIn("1111")) is None
    assert pins == ["1111"]
    assert table.kinds == {LogIn}


def test_what_needs_waiting_is_handed_on() -> None:
    table = HandlerTable()
    waited: list[str] = []

    async def go_back(command: GoBack) -> None:
        del command
        await asyncio.sleep(0)
        waited.append("done")

    table.add(GoBack, go_back)

    async def main() -> None:
        running = table.run(GoBack())
        assert running is not None
        await running

    asyncio.run(main())
    assert waited == ["done"]


def test_a_second_handler_is_refused() -> None:
    done: list[GoBack] = []
    table = HandlerTable()
    table.add(GoBack, done.append)
    with pytest.raises(ValueError, match="GoBack has a handler already"):
        table.add(GoBack, done.append)


def test_every_command_passes_the_gate() -> None:
    table = HandlerTable()
    pins: list[str] = []
    table.add(LogIn, lambda command: pins.append(command.pin))
    passed: list[Command] = []

    def gate(command: Command, act: Act) -> Running:
        passed.append(command)
        return act()

    table.guard(gate)
    table.run(LogIn("1111"))
    assert (passed, pins) == ([LogIn("1111")], ["1111"])
