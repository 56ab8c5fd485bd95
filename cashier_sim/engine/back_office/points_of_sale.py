"""Points of sale. All of them stand at the register's one cash register."""

from dataclasses import replace
from uuid import UUID

from cashier_sim.engine.back_office.reference import (
    Reference,
    check_unused,
    checked_name,
    found,
    put,
    without,
)
from cashier_sim.engine.codes import Code
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import OrderRecord
from cashier_sim.plugin_api import PointOfSale


def with_point_of_sale(reference: Reference, entry: PointOfSale) -> Reference:
    """Add a point of sale, or replace the one with its id; processed payments keep theirs.

    Making one the main one takes that from the other.

    Raises:
        EngineError: `NAME_IS_EMPTY`, `NAME_IS_TAKEN`; `MAIN_POINT_STAYS` (name): one is the main
            one; make another the main one instead.
    """
    points = reference.restaurant.points_of_sale
    name = checked_name(entry.name, entry.id, points)
    if not entry.is_main and reference.restaurant.point_of_sale.id == entry.id:
        raise EngineError(Code.MAIN_POINT_STAYS, name=name)
    changed = put(points, replace(entry, name=name))
    if entry.is_main:
        changed = tuple(replace(point, is_main=point.id == entry.id) for point in changed)
    return _with_points(reference, changed)


def without_point_of_sale(reference: Reference, point_id: UUID) -> Reference:
    """Delete a point of sale.

    Raises:
        EngineError: `MAIN_POINT_STAYS` (name); `ENTRY_IN_USE` (name, number): a live order has a
            payment that was processed there.
        EntityNotFoundException: There is none with this id.
    """
    points = reference.restaurant.points_of_sale
    entry = found(points, point_id, "point of sale")
    if entry.is_main:
        raise EngineError(Code.MAIN_POINT_STAYS, name=entry.name)

    def uses(record: OrderRecord) -> bool:
        return any(
            item.point_of_sale is not None and item.point_of_sale.id == entry.id
            for item in record.order.payments
        )

    check_unused(reference.live, entry.name, uses)
    return _with_points(reference, without(points, entry))


def _with_points(reference: Reference, points: tuple[PointOfSale, ...]) -> Reference:
    return replace(reference, restaurant=replace(reference.restaurant, points_of_sale=points))
