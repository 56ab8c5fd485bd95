"""Our dataclasses do what the standard ones do: each test takes both."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, field, fields, replace
from typing import TYPE_CHECKING

import pytest

from cashier_sim import quick_dataclasses

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    Decorator: TypeAlias = Callable[..., Callable[[type], type]]

DECORATORS = [dataclasses.dataclass, quick_dataclasses.quick_dataclass]


def no_guests() -> list[str]:
    return []


def made(decorator: Decorator) -> tuple[type, type]:
    """A class and its child, with every kind of field that we use."""

    @decorator(frozen=True, slots=True)
    class Room:
        """A room."""

        number: int
        name: str = "plain"
        guests: list[str] = field(default_factory=no_guests)
        remark: str = field(default="", compare=False, repr=False)

    @decorator(frozen=True, slots=True, kw_only=True)
    class Suite(Room):
        """A large room."""

        beds: int
        stars: int = 5

    return Room, Suite


@pytest.fixture(params=DECORATORS, ids=["standard", "ours"])
def decorator(request: pytest.FixtureRequest) -> Decorator:
    chosen: Decorator = request.param
    return chosen


def test_instances_get_their_fields(decorator: Decorator) -> None:
    room, suite = made(decorator)
    assert room(12, "blue").name == "blue"
    assert room(12).guests is not room(12).guests
    shown = suite(12, guests=["Ann"], beds=2)
    assert (shown.number, shown.name, shown.guests) == (12, "plain", ["Ann"])
    assert (shown.beds, shown.stars) == (2, 5)


def test_wrong_arguments_are_told_with_the_class(decorator: Decorator) -> None:
    room, suite = made(decorator)
    with pytest.raises(TypeError, match=r"Room\.__init__\(\) missing 1 required .*'number'"):
        room()
    with pytest.raises(TypeError, match=r"Suite\.__init__\(\) .*'beds'"):
        suite(12)
    with pytest.raises(TypeError, match=r"Suite\.__init__\(\) takes .*positional"):
        suite(12, "blue", [], "", 2)


def test_instances_compare_by_fields_and_class(decorator: Decorator) -> None:
    room, suite = made(decorator)
    assert room(12, remark="loud") == room(12)
    assert room(12) != room(13)
    assert room(12) != suite(12, beds=2)
    assert room(12) != 12


def test_equal_instances_share_their_hash(decorator: Decorator) -> None:
    room, _ = made(decorator)
    guests = ("Ann",)
    assert len({room(12, guests=guests), room(12, guests=guests), room(13, guests=guests)}) == 2
    with pytest.raises(TypeError, match="unhashable"):
        hash(room(12))


def test_instances_show_themselves(decorator: Decorator) -> None:
    room, _ = made(decorator)
    assert repr(room(12)).endswith("Room(number=12, name='plain', guests=[])")


def test_instances_do_not_change(decorator: Decorator) -> None:
    room, _ = made(decorator)
    shown = room(12)
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'number'"):
        shown.number = 13
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'number'"):
        del shown.number
    assert not hasattr(shown, "__dict__")


def test_standard_functions_work(decorator: Decorator) -> None:
    room, suite = made(decorator)
    assert [one.name for one in fields(suite)][:2] == ["number", "name"]
    assert replace(room(12), name="blue") == room(12, "blue")
    assert copy.copy(room(12)) == copy.deepcopy(room(12)) == room(12)


def test_class_without_fields_is_one_value(decorator: Decorator) -> None:
    @decorator(frozen=True, slots=True)
    class Nobody:
        """Nobody."""

    assert Nobody() == Nobody()
    assert len({Nobody(), Nobody()}) == 1


def test_own_methods_stay(decorator: Decorator) -> None:
    @decorator(frozen=True, slots=True)
    class Name:
        """A name in any case."""

        text: str
        length: list[int] = field(default_factory=list, compare=False)

        def __post_init__(self) -> None:
            self.length.append(len(self.text))

        def __eq__(self, other: object) -> bool:
            return isinstance(other, type(self)) and self.text.lower() == other.text.lower()

        def __repr__(self) -> str:
            return self.text

        def __hash__(self) -> int:
            return 7

    kind: Callable[..., Name] = Name
    assert kind("Ann") == kind("ANN")
    assert repr(kind("Ann")) == "Ann"
    assert kind("Ann").length == [3]
    assert hash(kind("Ann")) == 7


@quick_dataclasses.dataclass(frozen=True, slots=True)
class Parcel:
    """What goes through pickle must be found by its name."""

    weight: int


def test_instances_match_by_position() -> None:
    match Parcel(3):
        case Parcel(weight):
            assert weight == 3


def test_instances_are_pickled() -> None:
    assert pickle.loads(pickle.dumps(Parcel(3))) == Parcel(3)  # noqa: S301 - our own bytes


def test_classes_that_change_are_the_standard_ones() -> None:
    @quick_dataclasses.dataclass(slots=True)
    class Counter:
        """Counts."""

        count: int = 0

    counter = Counter()
    counter.count += 1
    assert counter == Counter(1)
