import pytest

from cashier_sim.plugin_api import ArgumentException, QuantityChangerItem
from cashier_sim.till.dialogs import QuantityChangerDialog
from cashier_sim.till.plugins.dialogs import dialog_of

ADULT = QuantityChangerItem(name="Adult", quantity=2, min=0, max=4)
CHILD = QuantityChangerItem(name="Child", quantity=0, min=0, max=3)
ARGUMENTS: dict[str, object] = {
    "title": "Breakfasts",
    "text": "For room 12",
    "min_quantity": 1,
    "max_quantity": 5,
    "items": (ADULT, CHILD),
    "ok_caption": None,
    "cancel_caption": "Leave",
}


def test_arguments_become_a_dialog() -> None:
    shown = dialog_of("show_quantity_changer_popup", ARGUMENTS)
    assert shown.dialog == QuantityChangerDialog(
        id=0,
        title="Breakfasts",
        text="For room 12",
        min_quantity=1,
        max_quantity=5,
        items=(ADULT, CHILD),
        cancel_caption="Leave",
    )
    assert shown.result(None) is None
    assert shown.result((1, 2)) == (1, 2)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"items": 5}, "items must be a list of QuantityChangerItem"),
        ({"items": "ab"}, "items must be a list of QuantityChangerItem"),
        ({"items": ()}, "items must be QuantityChangerItem, and at least one"),
        ({"items": (ADULT, "Child")}, "items must be QuantityChangerItem"),
        ({"min_quantity": 6}, "min_quantity must not be more than max_quantity, but 6 is more"),
        ({"min_quantity": 8, "max_quantity": 9}, "items allow 0 to 7 in sum"),
        ({"min_quantity": -2, "max_quantity": -1}, "items allow 0 to 7 in sum"),
        ({"min_quantity": True}, "min_quantity must be a whole number"),
        (
            {"items": (ADULT, QuantityChangerItem(name="Dog", quantity=1, min=2, max=1))},
            "items\\[1\\] «Dog»: min must not be more than max, but 2 is more than 1",
        ),
    ],
)
def test_wrong_arguments_are_refused_by_name(changes: dict[str, object], sentence: str) -> None:
    with pytest.raises(ArgumentException, match=sentence):
        dialog_of("show_quantity_changer_popup", {**ARGUMENTS, **changes})
