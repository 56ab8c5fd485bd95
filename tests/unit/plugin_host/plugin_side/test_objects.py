"""What a plugin's methods declare, read in the plugin's process."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

import pytest

from cashier_sim.plugin_api import ArgumentException, PaymentSystemRegistrationException
from cashier_sim.plugin_host.plugin_side.objects import PluginObjects, describe

if TYPE_CHECKING:
    from collections.abc import Callable


def _plain(a: int, b: int = 1, *, c: int, d: int = 2) -> None: ...


def _only(a: int, /, b: int, *args: int, **kwargs: int) -> None: ...


class Thing:
    payment_system_key = "key"
    payment_system_name = None

    def __init__(self) -> None:
        self.attached = _plain

    @property
    def trap(self) -> int:
        raise AssertionError("a property was touched")

    def method(self, a: int) -> None: ...

    def bare(*args: object) -> None: ...

    @classmethod
    def of_class(cls, a: int) -> None: ...

    @staticmethod
    def static(a: int) -> None: ...

    def __call__(self, x: int) -> None: ...

    def _private(self) -> None: ...


class Derived(Thing):
    def method(self, a: int, more: int = 0) -> None: ...


@functools.wraps(_plain)
def _wrapped(*args: object, **kwargs: object) -> None: ...


def _described(
    *names: str,
    required: tuple[str, ...] = (),
    only: tuple[str, ...] = (),
    keyword: tuple[str, ...] = (),
    rest: bool = False,
    any_count: bool = False,
) -> dict[str, object]:
    return {
        "names": list(names),
        "required": list(required),
        "positional_only": list(only),
        "keyword_only": list(keyword),
        "rest": rest,
        "any_count": any_count,
    }


PLAIN = _described("a", "b", "c", "d", required=("a", "c"), keyword=("c", "d"))


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        (_plain, PLAIN),
        (_only, _described("b", required=("a", "b"), only=("a",), rest=True, any_count=True)),
        (Thing().method, _described("a", required=("a",))),
        (Thing().bare, _described(any_count=True)),
        (Thing.of_class, _described("a", required=("a",))),
        (Thing.static, _described("a", required=("a",))),
        (Thing(), _described("x", required=("x",))),
        (_wrapped, PLAIN),
        (
            functools.partial(_plain, 1),
            _described("b", "c", "d", required=("c",), keyword=("c", "d")),
        ),
        (lambda: None, _described()),
    ],
)
def test_declarations_are_read(
    function: Callable[..., object], expected: dict[str, object]
) -> None:
    described = describe(function)
    listed = {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in described.items()
    }
    if isinstance(function, functools.partial):
        expected = {**expected, "keyword_only": listed["keyword_only"]}
    assert listed == expected


def test_builtins_that_do_not_tell_take_what_they_get() -> None:
    assert describe(min) == {"any_count": True}


def test_processors_are_described_without_touching_properties() -> None:
    objects = PluginObjects()
    json = objects.processor(Derived()).json
    assert (json["$"], json["v"], json["t"]) == ("ref", 1, "Derived")
    assert (json["key"], json["name"]) == ("key", "")
    methods = json["methods"]
    assert isinstance(methods, dict)
    assert sorted(methods) == ["attached", "bare", "method", "of_class", "static"]
    assert methods["method"] == describe(Derived().method)


class Selfless:
    payment_system_key = "key"

    def pay(sum, order_id: int) -> None: ...  # noqa: N805  # the author's mistake


def test_subscriber_without_self_is_refused_by_name() -> None:
    with pytest.raises(ArgumentException, match=r"Selfless\.pay: .* put self in front of it"):
        PluginObjects().callback(Selfless().pay)


def _odd(key: object) -> object:
    return type("Odd", (), {"payment_system_key": key})()


@pytest.mark.parametrize(
    ("processor", "sentence"),
    [
        (Thing, "Thing is a class; give an instance of it, such as Thing()"),
        (_odd(5), "Odd.payment_system_key must be text and is int 5"),
        (_odd(str), "Odd.payment_system_key is a method; put @property above it"),
        (Selfless(), "Selfless.pay: its first argument is sum; put self in front of it"),
    ],
    ids=["class", "number", "method", "self"],
)
def test_what_is_no_payment_system_is_refused_by_name(processor: object, sentence: str) -> None:
    with pytest.raises(PaymentSystemRegistrationException, match=re.escape(sentence)):
        PluginObjects().processor(processor)


def test_error_inside_a_property_is_the_authors_own() -> None:
    broken = _odd(property(lambda self: self.nothing))
    with pytest.raises(AttributeError, match="nothing"):
        PluginObjects().processor(broken)


def test_missing_key_is_empty() -> None:
    assert PluginObjects().processor(object()).json["key"] == ""


def test_callbacks_are_described_by_their_call() -> None:
    objects = PluginObjects()
    assert objects.callback(_plain).json["methods"] == {"__call__": describe(_plain)}
    assert objects.callback(5).json["methods"] == {}
    assert objects.callback(5).json["t"] == "int"


def test_objects_are_kept_until_released() -> None:
    objects = PluginObjects()
    objects.callback(_plain)
    assert objects.get(1) is _plain
    objects.release(1)
    objects.release(1)
    with pytest.raises(LookupError):
        objects.get(1)
