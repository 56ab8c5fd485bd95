"""What a page of the back office needs to know of the entries that it edits, without a toolkit."""

from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar
from uuid import UUID

from cashier_sim.till.commands import Command
from cashier_sim.till.view import TillView


class Draft(Protocol):
    """An entry being written. Drafts of one kind that say the same are equal."""

    @property
    def name(self) -> str:
        """What the entry is called."""
        ...

    def creation(self, view: TillView) -> Command:
        """The command that creates it."""
        ...

    def change(self, view: TillView, entry_id: UUID) -> Command:
        """The command that changes the entry with this id into it."""
        ...


D = TypeVar("D", bound=Draft)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Generic[D]):
    """A stored entry, as its page shows it."""

    id: UUID
    draft: D
    line: str
    """Its line in the list; a second line says more about it."""
    deletion: Command | None
    """None = it cannot be deleted at all."""
    is_off: bool = False
    """Switched off: shown muted."""
