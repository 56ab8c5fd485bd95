"""The table of commands and what each does."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from cashier_sim.till.commands import Command

C = TypeVar("C", bound=Command)

Running = Awaitable[None] | None
"""None = carried out; else to be awaited to its end."""

Act = Callable[[], Running]
"""Carries out one command, or begins to."""

Gate = Callable[[Command, Act], Running]
"""Carries a command out by its act, at once or after asking somebody, or refuses it."""


class HandlerTable:
    """One handler per type of command."""

    def __init__(self) -> None:
        """Begin empty."""
        self._handlers: dict[type[Command], Callable[[Command], Running]] = {}
        self._gate: Gate = _let_pass

    def add(self, kind: type[C], handler: Callable[[C], Running]) -> None:
        """Let `handler` carry out the commands of one type.

        Raises:
            ValueError: The type has a handler already.
        """
        if kind in self._handlers:
            raise ValueError(f"{kind.__name__} has a handler already")

        def handle(command: Command) -> Running:
            if not isinstance(command, kind):
                raise TypeError(f"{command!r} is no {kind.__name__}")
            return handler(command)

        self._handlers[kind] = handle

    def guard(self, gate: Gate) -> None:
        """Let every command pass a gate from now on."""
        self._gate = gate

    def run(self, command: Command) -> Running:
        """Carry a command out, or begin to."""
        handler = self._handlers[type(command)]
        return self._gate(command, lambda: handler(command))

    @property
    def kinds(self) -> frozenset[type[Command]]:
        """The types of command that have a handler."""
        return frozenset(self._handlers)


def _let_pass(command: Command, act: Act) -> Running:
    del command
    return act()
