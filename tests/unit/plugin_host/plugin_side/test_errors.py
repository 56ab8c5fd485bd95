"""Exceptions between plugin and register."""

from __future__ import annotations

import threading
from importlib import import_module
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from cashier_sim.plugin_api import (
    EntityModifiedException,
    InvalidOperationException,
    PaymentActionFailedException,
    UnexpectedInternalException,
)
from cashier_sim.plugin_api.data import to_xml
from cashier_sim.plugin_host.plugin_side.errors import describe_error, readable_stack, rebuild_error

if TYPE_CHECKING:
    from pathlib import Path


class Refused(PaymentActionFailedException):
    pass


class Odd(Exception):
    def __str__(self) -> str:
        raise ValueError("no text")


def _raised(error: BaseException) -> BaseException:
    with pytest.raises(type(error)) as caught:
        raise error
    return caught.value


def _readable_below_the_test(caught: pytest.ExceptionInfo[BaseException]) -> str:
    """The stack without the test's own frame, which would stand above those to leave out."""
    return readable_stack(caught.value.with_traceback(caught.tb.tb_next))


def test_exceptions_are_described_with_their_bases() -> None:
    described = describe_error(_raised(Refused("нет")))
    assert described["type"] == "Refused"
    assert described["message"] == "нет"
    assert described["bases"] == ["PaymentActionFailedException", "Exception", "BaseException"]
    assert "in _raised" in str(described["stack"])


def test_exception_that_cannot_be_written_is_told_all_the_same() -> None:
    described = describe_error(_raised(Odd()))
    assert described["message"] == "(its __str__ raised ValueError)"
    assert "Odd" in str(described["stack"])


def test_causes_and_groups_are_kept() -> None:
    inner = _raised(KeyError("inner"))
    group = ExceptionGroup("several", [ValueError("one"), TypeError("two")])
    group.__cause__ = inner
    inner.__context__ = group
    stack = readable_stack(_raised(group))
    for part in ("inner", "several", "one", "two"):
        assert part in stack


def test_own_frames_are_left_out() -> None:
    with pytest.raises(AttributeError) as caught:
        rebuild_error(None, {})  # type: ignore[arg-type]  # to fail inside our own code
    stack = readable_stack(caught.value)
    assert "test_own_frames_are_left_out" in stack
    assert "plugin_host/plugin_side/errors.py" not in stack


def test_frames_of_the_contract_are_left_out() -> None:
    with pytest.raises(InvalidOperationException) as caught:
        to_xml(5)
    stack = readable_stack(caught.value)
    assert "to_xml(5)" in stack
    assert "plugin_api/data.py" not in stack.replace("\\", "/")


def test_frames_of_the_importer_are_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "broken_plugin.py").write_text("\nimport nothing_like_this\n")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ModuleNotFoundError) as caught:
        import_module("broken_plugin")
    stack = _readable_below_the_test(caught)
    assert "broken_plugin.py" in stack
    assert "_gcd_import" not in stack


def test_frames_of_a_thread_above_the_plugins_are_left_out() -> None:
    def fail() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError) as caught:
        threading.Thread(target=fail).run()
    stack = _readable_below_the_test(caught)
    assert "in fail" in stack
    assert "threading.py" not in stack


def test_long_stacks_lose_their_beginning() -> None:
    stack = readable_stack(ValueError("x" * 100_000))
    assert stack.startswith("(the beginning is left out)")
    assert len(stack) < 70_000


class Trap(Exception):
    def __getattribute__(self, name: str) -> object:
        if name == "__suppress_context__":
            raise ZeroDivisionError
        return super().__getattribute__(name)


def test_description_survives_an_exception_that_breaks_it() -> None:
    stack = readable_stack(_raised(Trap("x")))
    assert stack == "Trap: no stack, since describing it raised ZeroDivisionError()"


def test_contract_exceptions_are_raised_as_themselves() -> None:
    error = rebuild_error(
        {"type": "EntityModifiedException", "message": "stale"}, {"entity_id": UUID(int=1)}
    )
    assert type(error) is EntityModifiedException
    assert (str(error), error.entity_id) == ("stale", UUID(int=1))


@pytest.mark.parametrize("name", ["Nothing", "User"])
def test_other_exceptions_are_unexpected(name: str) -> None:
    error = rebuild_error({"type": name, "message": "m"}, {})
    assert type(error) is UnexpectedInternalException
    assert str(error) == f"{name}: m"
