"""What the back office keeps, as one value, and what all its changes have in common.

Entries refer to each other by whole snapshots, as plugins see them: a payment type has its
discount type, a kind of tips its payment types. `agreeing` brings these up to date.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar
from uuid import UUID

from cashier_sim.engine.codes import Code
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import OrderRecord, PaymentTypeSettings
from cashier_sim.engine.restaurant import Restaurant
from cashier_sim.plugin_api import (
    DiscountType,
    DonationType,
    EntityNotFoundException,
    PaymentType,
)


class Named(Protocol):
    """An entry with id and name."""

    @property
    def id(self) -> UUID:
        """Its id."""
        ...

    @property
    def name(self) -> str:
        """What people call it."""
        ...


class Identified(Protocol):
    """An entry with an id."""

    @property
    def id(self) -> UUID:
        """Its id."""
        ...


E = TypeVar("E", bound=Identified)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """The reference data, and the orders that may use them. A change makes another value."""

    restaurant: Restaurant
    payment_types: tuple[PaymentTypeSettings, ...]
    records: tuple[OrderRecord, ...] = ()
    """Orders known to the terminal."""

    @property
    def live(self) -> tuple[OrderRecord, ...]:
        """The orders that are open, or have an unknown outcome."""
        return tuple(record for record in self.records if record.is_live)


def checked_name(name: str, own_id: UUID, others: Iterable[Named]) -> str:
    """The name without the blanks around it.

    Raises:
        EngineError: `NAME_IS_EMPTY`, or `NAME_IS_TAKEN` (name) by an entry with another id.
    """
    stripped = name.strip()
    if not stripped:
        raise EngineError(Code.NAME_IS_EMPTY)
    if any(other.name == stripped and other.id != own_id for other in others):
        raise EngineError(Code.NAME_IS_TAKEN, name=stripped)
    return stripped


def put(entries: tuple[E, ...], entry: E) -> tuple[E, ...]:
    """The entries with one more, or with the one of its id replaced in place."""
    if any(old.id == entry.id for old in entries):
        return tuple(entry if old.id == entry.id else old for old in entries)
    return (*entries, entry)


def without(entries: tuple[E, ...], entry: Identified) -> tuple[E, ...]:
    """The entries without the one of this id."""
    return tuple(old for old in entries if old.id != entry.id)


def found(entries: Sequence[E], entry_id: UUID, kind: str) -> E:
    """One entry.

    Raises:
        EntityNotFoundException: There is none with this id; the sentence names the kind.
    """
    for entry in entries:
        if entry.id == entry_id:
            return entry
    raise EntityNotFoundException(f"There is no {kind} with id {entry_id}", entry_id)


def check_unused(
    records: Iterable[OrderRecord], name: str, uses: Callable[[OrderRecord], bool]
) -> None:
    """Refuse to delete what an order uses.

    Raises:
        EngineError: `ENTRY_IN_USE` (name, number): the first order that does.
    """
    for record in records:
        if uses(record):
            raise EngineError(Code.ENTRY_IN_USE, name=name, number=str(record.order.number))


def agreeing(reference: Reference) -> Reference:
    """The reference data with every snapshot within them as its entry is now."""
    restaurant = reference.restaurant
    discounts = {entry.id: entry for entry in restaurant.discount_types}
    payment_types = tuple(
        _with_discount(settings, discounts) for settings in reference.payment_types
    )
    types = {settings.id: settings.payment_type for settings in payment_types}
    return replace(
        reference,
        payment_types=payment_types,
        restaurant=replace(
            restaurant,
            donation_types=tuple(_with_types(entry, types) for entry in restaurant.donation_types),
        ),
    )


def _with_discount(
    settings: PaymentTypeSettings, discounts: dict[UUID, DiscountType]
) -> PaymentTypeSettings:
    linked = settings.payment_type.discount_type
    if linked is None:
        return settings
    present = discounts.get(linked.id)
    return replace(settings, payment_type=replace(settings.payment_type, discount_type=present))


def _with_types(entry: DonationType, types: dict[UUID, PaymentType]) -> DonationType:
    present = tuple(types[old.id] for old in entry.payment_types if old.id in types)
    return replace(entry, payment_types=present)
