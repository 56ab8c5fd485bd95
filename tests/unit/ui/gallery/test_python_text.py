"""Calls and values as Python source."""

import ast
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from cashier_sim.plugin_api import (
    ButtonWidth,
    ExtendedInputDialogSettings,
    InputDialogTypes,
    NumberInputDialogResult,
    NumericInputMode,
    QuantityChangerItem,
)
from cashier_sim.ui.gallery.python_text import call_text, python_text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "None"),
        (True, "True"),
        (-1, "-1"),
        ('a "b"\n\\', '"a \\"b\\"\\n\\\\"'),
        (Decimal("1.50"), 'Decimal("1.50")'),
        (datetime(2026, 3, 14, 12, 5), "datetime(2026, 3, 14, 12, 5)"),  # noqa: DTZ001 (naive)
        (
            datetime(2026, 3, 14, 12, 5, 7, tzinfo=UTC),
            "datetime(2026, 3, 14, 12, 5, 7, tzinfo=datetime.timezone.utc)",
        ),
        (ButtonWidth.NARROW, "ButtonWidth.NARROW"),
        (
            InputDialogTypes.CARD | InputDialogTypes.NUMBER,
            "InputDialogTypes.CARD | InputDialogTypes.NUMBER",
        ),
        (("a", "b"), '["a", "b"]'),
        (NumberInputDialogResult(number=12), "NumberInputDialogResult(number=12)"),
        (
            ExtendedInputDialogSettings(numeric_input_mode=NumericInputMode.STRING),
            "ExtendedInputDialogSettings(\n    numeric_input_mode=NumericInputMode.STRING,\n)",
        ),
    ],
)
def test_value_is_written_as_an_author_would(value: object, text: str) -> None:
    assert python_text(value) == text


def test_call_leaves_out_what_is_as_by_default() -> None:
    arguments = {"title": "t", "message": "m", "yes_caption": None, "no_caption": "n"}
    assert call_text("show_yes_no_popup", arguments) == (
        'view_manager.show_yes_no_popup("t", "m", no_caption="n")'
    )


def test_long_call_is_broken_into_lines() -> None:
    rows = tuple(QuantityChangerItem(name=f"row {n}", quantity=n, min=0, max=9) for n in range(2))
    text = call_text(
        "show_quantity_changer_popup",
        {"title": "t", "text": "x", "min_quantity": 1, "max_quantity": 5, "items": rows},
    )
    assert text == (
        "view_manager.show_quantity_changer_popup(\n"
        '    "t",\n'
        '    "x",\n'
        "    1,\n"
        "    5,\n"
        "    [\n"
        '        QuantityChangerItem(name="row 0", quantity=0, min=0, max=9),\n'
        '        QuantityChangerItem(name="row 1", quantity=1, min=0, max=9),\n'
        "    ],\n"
        ")"
    )
    ast.parse(text)
