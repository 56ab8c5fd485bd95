"""The dialog of `ViewManager` that changes quantities."""

from collections.abc import Sequence

from cashier_sim.plugin_api import ArgumentException, QuantityChangerItem
from cashier_sim.till.dialogs import QuantityChangerDialog
from cashier_sim.till.plugins.asked import Asked, ShownDialog, same


def _quantity_changer_popup(asked: Asked) -> ShownDialog:
    dialog = QuantityChangerDialog(
        id=0,
        title=asked.text("title"),
        text=asked.message("text"),
        min_quantity=asked.whole("min_quantity"),
        max_quantity=asked.whole("max_quantity"),
        items=_items(asked),
        ok_caption=asked.caption("ok_caption"),
        cancel_caption=asked.caption("cancel_caption"),
    )
    _check_bounds(dialog)
    return ShownDialog(dialog, same)


def _items(asked: Asked) -> tuple[QuantityChangerItem, ...]:
    items = asked.arguments["items"]
    if not isinstance(items, Sequence) or isinstance(items, str):
        raise ArgumentException(f"items must be a list of QuantityChangerItem, not {items!r}")
    rows = tuple(item for item in items if isinstance(item, QuantityChangerItem))
    if len(rows) != len(items) or not rows:
        raise ArgumentException("items must be QuantityChangerItem, and at least one")
    return rows


def _check_bounds(dialog: QuantityChangerDialog) -> None:
    """Refuse what no cashier could answer except by cancelling."""
    for at, item in enumerate(dialog.items):
        if item.min > item.max:
            raise ArgumentException(
                f"items[{at}] «{item.name}»: min must not be more than max, but {item.min} is more "
                f"than {item.max}"
            )
    least, most = dialog.min_quantity, dialog.max_quantity
    if least > most:
        raise ArgumentException(
            f"min_quantity must not be more than max_quantity, but {least} is more than {most}"
        )
    low = sum(item.min for item in dialog.items)
    high = sum(item.max for item in dialog.items)
    if low > most or high < least:
        raise ArgumentException(
            f"items allow {low} to {high} in sum, which min_quantity {least} and max_quantity "
            f"{most} exclude"
        )


QUANTITY_DIALOGS = {"show_quantity_changer_popup": _quantity_changer_popup}
