"""Commits changes of the reference data, and takes the last deletion back."""

from dataclasses import dataclass, replace
from uuid import UUID

from cashier_sim.engine.back_office.payment_types import free_name, with_payment_type
from cashier_sim.engine.back_office.reference import Reference, agreeing
from cashier_sim.engine.codes import Code
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import PaymentTypeSettings
from cashier_sim.engine.restaurant import Restaurant
from cashier_sim.engine.state import State
from cashier_sim.plugin_api import PaymentType, PaymentTypeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Undoable:
    """The last change of the reference data, as long as it can be taken back."""

    name: str
    """What was deleted; empty = everything was set back to the demo restaurant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Undo:
    told: Undoable
    before: Reference
    after: Reference


class BackOffice:
    """The reference data of a running register."""

    def __init__(self, state: State, demo: Restaurant) -> None:
        """Change the reference data of `state`; `demo` is what they are set back to."""
        self._state = state
        self._demo = demo
        self._undo: _Undo | None = None

    @property
    def reference(self) -> Reference:
        """The reference data now, with the orders known to the terminal."""
        return Reference(
            restaurant=self._state.restaurant,
            payment_types=tuple(self._state.payment_types.values()),
            records=tuple(self._state.orders.values()),
        )

    @property
    def undoable(self) -> Undoable | None:
        """What `undo` would take back; None once the reference data have changed since."""
        undo = self._undo
        if undo is None or not _same(undo.after, self.reference):
            return None
        return undo.told

    def new_id(self) -> UUID:
        """The id of a new entry."""
        return self._state.ids.new()

    def save(self, note: str, changed: Reference) -> None:
        """Commit changed reference data.

        Args:
            note: What happened, for the journal.
            changed: Made from `reference` by one of the functions of this package.
        """
        before = self.reference
        self._state.commit(
            note,
            restaurant=changed.restaurant if changed.restaurant != before.restaurant else None,
            payment_types=(
                changed.payment_types if changed.payment_types != before.payment_types else None
            ),
        )

    def delete(self, note: str, name: str, changed: Reference) -> None:
        """Commit reference data without an entry, so that `undo` can take it back.

        Args:
            note: What happened, for the journal.
            name: The entry's name, for the person who may want it back.
            changed: As for `save`.
        """
        before = self.reference
        self.save(note, changed)
        self._undo = _Undo(told=Undoable(name=name), before=before, after=self.reference)

    def undo(self) -> None:
        """Take the last deletion, or the setting back, back.

        Raises:
            EngineError: `NOTHING_TO_UNDO`: there is none, or something was changed since;
                `ORDERS_ARE_OPEN` (number).
        """
        undo = self._undo
        if undo is None or self.undoable is None:
            raise EngineError(Code.NOTHING_TO_UNDO)
        if not undo.told.name:
            check_no_orders(self.reference)
        self._undo = None
        self.save("deletion taken back", undo.before)

    def set_back(self) -> None:
        """Set the reference data back to the demo restaurant; payment types of plugins stay.

        Raises:
            EngineError: `ORDERS_ARE_OPEN` (number): its dishes and people might go.
        """
        check_no_orders(self.reference)
        of_plugins = (one for one in self.reference.payment_types if one.payment_system_key)
        own = self._demo.payment_types
        types = own
        for settings in of_plugins:
            name = free_name(settings.payment_type.name, types)
            named = replace(settings, payment_type=replace(settings.payment_type, name=name))
            types = (*types, named)
        self.delete(
            "set back to the demo restaurant",
            "",
            agreeing(replace(self.reference, restaurant=self._demo, payment_types=types)),
        )

    def ensure_type_for(self, system_key: str, system_name: str) -> PaymentTypeSettings | None:
        """Create a type for a payment system that has none, under the system's name.

        Returns:
            The new type, or None if there was one already.
        """
        reference = self.reference
        if any(settings.payment_system_key == system_key for settings in reference.payment_types):
            return None
        name = free_name(system_name.strip() or system_key, reference.payment_types)
        type_ = PaymentType(id=self.new_id(), name=name, kind=PaymentTypeKind.EXTERNAL)
        settings = PaymentTypeSettings(payment_type=type_, payment_system_key=system_key)
        self.save("payment type created", with_payment_type(reference, settings))
        return settings


def check_no_orders(reference: Reference) -> None:
    """Refuse while an order is open or has an unknown outcome.

    Raises:
        EngineError: `ORDERS_ARE_OPEN` (number): the first one.
    """
    for record in reference.live:
        raise EngineError(Code.ORDERS_ARE_OPEN, number=str(record.order.number))


def _same(one: Reference, other: Reference) -> bool:
    return one.restaurant is other.restaurant and one.payment_types == other.payment_types
