"""What all acts on the reference data of the back office are."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from cashier_sim.engine.back_office import Reference
from cashier_sim.engine.errors import EngineError
from cashier_sim.plugin_api import EntityNotFoundException
from cashier_sim.till.commands.base import Refusal, RegisterCommand
from cashier_sim.till.view import TillView

_NO_ID = UUID(int=0)
"""Stands for the id of an entry that is not created yet."""


@dataclass(frozen=True, slots=True)
class ReferenceCommand(RegisterCommand, ABC):
    """An act on the reference data: refused by what it would make of them."""

    note: ClassVar[str]
    """What happened, for the journal."""

    @abstractmethod
    def applied(self, reference: Reference, new_id: UUID) -> Reference:
        """The reference data afterwards.

        Args:
            reference: The reference data now.
            new_id: Id of the entry that the act creates, if it does.

        Raises:
            EngineError: Why it is not possible.
            EntityNotFoundException: The act names something that is not there.
        """

    def blocked(self, view: TillView) -> Refusal | None:
        """Why the register's state does not allow it, whatever the reference data say."""
        del view
        return None

    def _refusal(self, view: TillView) -> Refusal | None:
        refusal = self.blocked(view)
        if refusal is not None:
            return refusal
        try:
            self.applied(reference_of(view), _NO_ID)
        except EngineError as error:
            return Refusal(str(error.code), error.values)
        except EntityNotFoundException as error:
            return Refusal("not_found", {"problem": str(error)})
        return None


@dataclass(frozen=True, slots=True)
class DeletionCommand(ReferenceCommand, ABC):
    """Deletes an entry; `UndoDeletion` takes it back."""

    @abstractmethod
    def name(self, reference: Reference) -> str:
        """The entry's name.

        Raises:
            EntityNotFoundException: There is none with the id.
        """


def reference_of(view: TillView) -> Reference:
    """The reference data that a view shows."""
    return Reference(
        restaurant=view.restaurant,
        payment_types=tuple(choice.settings for choice in view.choices),
        records=view.orders,
    )
