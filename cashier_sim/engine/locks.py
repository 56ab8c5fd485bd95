"""Who may edit which order now.

The screen holds the order that is open on it; a plugin's local operation service borrows that
lock, its global one finds the order in use. Source: the entity locks of the iikoFront API.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from uuid import UUID

from cashier_sim.engine.codes import Code
from cashier_sim.engine.errors import EngineError
from cashier_sim.plugin_api import EntityAlreadyInUseException

IN_USE_TEXT = "One or more objects used in edit session are already in use"
"""The message of iikoFront's exception, word for word."""


@dataclass(frozen=True, slots=True)
class LockOwner:
    """Somebody who edits orders; two owners are the same when they are equal."""

    name: str
    is_local: bool = field(default=False, compare=False)
    """Whether it only borrows its locks: the operation service of a call within an act."""

    def lend(self) -> "LockOwner":
        """The same owner for the operation service of a call."""
        return LockOwner(self.name, is_local=True)


SCREEN = LockOwner("screen", is_local=True)
"""The register's own screen, the flows that it starts, and the local operation services."""


TERMINAL = LockOwner("terminal")
"""Another terminal of the restaurant, as far as a tester plays it."""


class Locks:
    """The locks of all orders. An owner may take the same lock several times over.

    Attributes:
        seized: The orders that were taken out of everybody's hands.
    """

    def __init__(self) -> None:
        self._held: dict[UUID, tuple[LockOwner, int]] = {}
        self._seized: dict[UUID, LockOwner] = {}
        self.seized: frozenset[UUID] = frozenset()
        self._keeping: list[tuple[LockOwner, set[UUID]]] = []

    def holder(self, order_id: UUID) -> LockOwner | None:
        """Who holds the order, or None."""
        owner, _ = self._held.get(order_id, (None, 0))
        return self._seized.get(order_id, owner)

    def seize(self, order_id: UUID, owner: LockOwner) -> None:
        """Take an order out of the hands of whoever holds it, until `let_go`.

        Nobody else takes the lock meanwhile, not even who has it already: what is under way goes on
        without it where it can. Giving back is possible as ever.
        """
        self._seized[order_id] = owner
        self.seized = frozenset(self._seized)

    def let_go(self, order_id: UUID) -> None:
        """Undo `seize`: whoever held the order before holds it again."""
        self._seized.pop(order_id, None)
        self.seized = frozenset(self._seized)

    def take(self, order_id: UUID, owner: LockOwner) -> None:
        """Take the lock until `give_back` was called as often.

        Raises:
            EntityAlreadyInUseException: Another owner holds the order.
        """
        holder, depth = self._held.get(order_id, (owner, 0))
        if holder != owner or self._seized.get(order_id, owner) != owner:
            raise EntityAlreadyInUseException(IN_USE_TEXT)
        self._held[order_id] = (owner, depth + 1)
        for keeper, kept in self._keeping:
            if keeper == owner and order_id not in kept:
                kept.add(order_id)
                self.take(order_id, owner)

    def give_back(self, order_id: UUID, owner: LockOwner) -> None:
        """Undo one `take`.

        Raises:
            EngineError: `LOCK_NOT_HELD`: `owner` does not hold the order.
        """
        holder, depth = self._held.get(order_id, (None, 0))
        if holder != owner:
            raise EngineError(Code.LOCK_NOT_HELD, order_id=str(order_id), owner=owner.name)
        if depth == 1:
            del self._held[order_id]
        else:
            self._held[order_id] = (owner, depth - 1)

    @contextmanager
    def hold(self, order_id: UUID, owner: LockOwner) -> Iterator[None]:
        """Hold the order during a `with` block.

        Raises:
            EntityAlreadyInUseException: Another owner holds the order.
        """
        self.take(order_id, owner)
        try:
            yield
        finally:
            self.give_back(order_id, owner)

    @contextmanager
    def kept(self, owner: LockOwner) -> Iterator[None]:
        """Keep every order that `owner` takes during a `with` block until the block ends.

        Several blocks of one owner may overlap; each ends for itself.
        """
        keeping: tuple[LockOwner, set[UUID]] = (owner, set())
        self._keeping.append(keeping)
        try:
            yield
        finally:
            self._keeping = [other for other in self._keeping if other is not keeping]
            for order_id in keeping[1]:
                self.give_back(order_id, owner)
