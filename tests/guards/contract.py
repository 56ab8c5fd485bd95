"""The contract of payment plugins as tables of `contract.toml`, and what its tables must hold."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.guards.statements import Statement

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    Tests = tuple[str, ...]
    Table = Mapping[str, Mapping[str, Tests]]
    """Tests by entry and column."""


@dataclass(frozen=True, slots=True)
class Contract:
    """The tables; each column of each entry has the tests that prove it.

    Attributes:
        rows: By the number of the cashier's act: `article`, `V6`, `V7`, `V8`.
        cells: By the method that ends: `cancelled`, `failed`, `other`, `keep`, `no`.
        notifications: By name: the versions, and whether they may be given up.
        rules: By their subject: the rules.
        exceptions: By class name.
    """

    rows: Table
    cells: Table
    notifications: Table
    rules: Table
    exceptions: Mapping[str, Tests]

    def statements(self) -> tuple[Statement, ...]:
        """All entries, for the watch."""
        tables = {
            "Row": self.rows,
            "Method": self.cells,
            "Notification": self.notifications,
            "Rule of": self.rules,
            "Exceptions": {"of the API": self.exceptions},
        }
        return tuple(
            Statement(f"{kind} {name}", column, tests)
            for kind, table in tables.items()
            for name, columns in table.items()
            for column, tests in columns.items()
        )


def load(path: Path) -> Contract:
    """Read the tables.

    Raises:
        ValueError: An entry names no test.
        KeyError: A table is missing.
    """
    read = tomllib.loads(path.read_text(encoding="utf-8"))
    folder = read.pop("folder")

    def tests(names: list[str], place: str) -> Tests:
        if not names or not isinstance(names, list):
            raise ValueError(f"{place}: names no test")
        return tuple(f"{folder}/{name}" for name in names)

    def table(kind: str) -> Table:
        return {
            name: {column: tests(ids, f"{kind}.{name}.{column}") for column, ids in columns.items()}
            for name, columns in read.pop(kind).items()
        }

    exceptions = {name: tests(ids, name) for name, ids in read.pop("exceptions").items()}
    contract = Contract(
        table("rows"), table("cells"), table("notifications"), table("rules"), exceptions
    )
    if read:
        raise ValueError(f"look at {', '.join(read)}")
    return contract
