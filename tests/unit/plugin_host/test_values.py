"""Values as tagged JSON and back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from enum import IntEnum
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cashier_sim.plugin_api import (
    ButtonWidth,
    CashRegister,
    EntityChangedEventArgs,
    EntityEventType,
    InputDialogTypes,
    NumberInputDialogResult,
    PointOfSale,
    ReceiptSlip,
    UnknownScreen,
    User,
    XElement,
)
from cashier_sim.plugin_host.errors import WireError
from cashier_sim.plugin_host.values import decode, encode

if TYPE_CHECKING:
    from collections.abc import Mapping

USER = User(id=UUID(int=1), name="Анна")


def _none(_: object) -> None:
    return None


def _refuse(tag: str, _: Mapping[str, object]) -> object:
    raise WireError(f"unknown tag {tag!r}")


class Own(IntEnum):
    ONE = 1


VALUES = [
    None,
    True,
    "текст",
    0,
    -5,
    1.5,
    Decimal("100.10"),
    Decimal("1E+2"),
    UUID(int=7),
    datetime(2026, 1, 2, 3, 4, 5, 6, tzinfo=UTC),
    datetime(2026, 1, 2, tzinfo=timezone(timedelta(hours=5))),
    timedelta(days=-1, microseconds=5),
    timedelta(seconds=90),
    InputDialogTypes.CARD | InputDialogTypes.NUMBER,
    UnknownScreen(),
    EntityChangedEventArgs(entity=USER, event_type=EntityEventType.CREATED),
    ButtonWidth.WIDE,
    USER,
    NumberInputDialogResult(number=12),
    PointOfSale(id=UUID(int=2), name="Касса", cash_register=CashRegister(id=UUID(int=3), name="К")),
    (USER, ("a", None)),
    XElement("pair", "Гость", "Иван", XElement("np"), left="x", self="y"),
    ReceiptSlip(XElement("doc", "a", "b")),
]


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_value_comes_back(value: object) -> None:
    back = decode(encode(value, _none), _refuse)
    assert back == value
    assert type(back) is type(value)


@given(
    st.recursive(
        st.none()
        | st.booleans()
        | st.text()
        | st.integers(-(2**63), 2**63 - 1)
        | st.decimals(allow_nan=False, allow_infinity=False, places=2)
        | st.timedeltas()
        | st.uuids(),
        lambda inner: st.lists(inner, max_size=4).map(tuple),
        max_leaves=12,
    )
)
def test_any_nest_of_values_comes_back(value: object) -> None:
    assert decode(encode(value, _none), _refuse) == value


def test_wire_forms_are_those_of_the_document() -> None:
    assert encode(Decimal("100.10"), _none) == {"$": "dec", "v": "100.10"}
    assert encode(timedelta(seconds=-1.5), _none) == {"$": "ts", "v": "-1.5"}
    assert encode(ButtonWidth.WIDE, _none) == {"$": "enum", "t": "ButtonWidth", "v": 2}
    assert encode(XElement("np", "a", k="v"), _none) == {"$": "xml", "v": ["np", {"k": "v"}, "a"]}
    assert encode(NumberInputDialogResult(number=1), _none) == {
        "$": "ent",
        "t": "NumberInputDialogResult",
        "v": {"number": 1},
    }


def test_own_enums_and_subclasses_travel_as_plain_values() -> None:
    assert encode(Own.ONE, _none) == 1
    assert encode([1, (2,)], _none) == [1, [2]]


def test_special_values_are_left_to_the_side() -> None:
    assert encode(object(), lambda _: {"$": "ref", "v": 3}) == {"$": "ref", "v": 3}
    assert decode({"$": "ref", "v": 3}, lambda tag, json: (tag, json["v"])) == ("ref", 3)


def _deep(depth: int) -> XElement:
    element = XElement("a")
    for _ in range(depth):
        element = XElement("a", element)
    return element


def _endless() -> list[object]:
    items: list[object] = []
    items.append(items)
    return items


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        (object(), "object cannot be given"),
        (float("nan"), "not a number"),
        (Decimal("NaN"), "not a sum"),
        (2**63, "more than 64 bits"),
        (_endless(), "too deep"),
        (_deep(200), "too deep"),
    ],
)
def test_what_cannot_travel_is_refused(value: object, sentence: str) -> None:
    with pytest.raises(WireError, match=sentence):
        encode(value, _none)


def _deep_json() -> list[object]:
    json: list[object] = []
    for _ in range(100_000):
        json = [json]
    return json


@pytest.mark.parametrize(
    ("json", "sentence"),
    [
        ({"v": 1}, "without a tag"),
        ({"$": 5}, "without a tag"),
        ({"$": "what"}, "unknown tag 'what'"),
        ({"$": "dec", "v": "x"}, "bad dec value"),
        ({"$": "dec", "v": 5}, "not text"),
        ({"$": "dec"}, "bad dec value"),
        ({"$": "guid", "v": "x"}, "bad guid value"),
        ({"$": "dt", "v": "x"}, "bad dt value"),
        ({"$": "ts", "v": "x"}, "bad ts value"),
        ({"$": "ts", "v": "1" * 30}, "bad ts value"),
        ({"$": "enum", "t": "Nothing", "v": 1}, "there is no 'Nothing'"),
        ({"$": "enum", "t": 5, "v": 1}, "there is no 5"),
        ({"$": "enum", "t": "User", "v": 1}, "User is not an enum"),
        ({"$": "enum", "t": "ButtonWidth", "v": 99}, "bad enum value"),
        ({"$": "ent", "t": "ButtonWidth", "v": {}}, "not a data class"),
        ({"$": "ent", "t": "User", "v": []}, "not a data class"),
        ({"$": "ent", "t": "User", "v": {"nonsense": 1}}, "bad ent value"),
        ({"$": "xml", "v": ["a"]}, "an element is"),
        ({"$": "xml", "v": ["a", {}, 5]}, "an element is"),
        ({"$": "xml", "v": ["1", {}]}, "bad xml value"),
        (_deep_json(), "too deep"),
    ],
)
def test_what_is_no_value_is_refused(json: object, sentence: str) -> None:
    with pytest.raises(WireError, match=sentence):
        decode(json, _refuse)
