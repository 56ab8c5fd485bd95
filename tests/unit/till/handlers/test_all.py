from __future__ import annotations

from cashier_sim.till import commands
from cashier_sim.till.commands import (
    Command,
    DeletionCommand,
    EndingPluginCommand,
    GuestCommand,
    PluginCommand,
    ReaderCommand,
    ReferenceCommand,
    RegisterCommand,
    RepairCommand,
)
from cashier_sim.till.handlers.all import handler_table
from tests.unit.till.headless import Bench, story

BASES = {
    Command,
    DeletionCommand,
    EndingPluginCommand,
    GuestCommand,
    PluginCommand,
    ReaderCommand,
    ReferenceCommand,
    RegisterCommand,
    RepairCommand,
}


@story
async def test_every_command_has_a_handler(bench: Bench) -> None:
    exported = {getattr(commands, name) for name in commands.__all__}
    kinds = {kind for kind in exported if isinstance(kind, type) and issubclass(kind, Command)}
    table = handler_table(bench.till._parts)  # noqa: SLF001 (a table of a real register)
    assert table.kinds == kinds - BASES
