"""The services of `PluginContext` besides operations."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from cashier_sim.plugin_host.plugin_side.context_services import (
    IntegrationProxy,
    LicensingProxy,
    NotificationServiceProxy,
    PluginLog,
)
from cashier_sim.plugin_host.plugin_side.contract_proxies import made
from tests.unit.plugin_host.fake_register import FakeRegister

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cashier_sim.plugin_api import Integration

DISPOSABLE = {"$": "svc", "t": "disposable", "v": 1}


def _on_shift(printer: object, progress_bar: object) -> None: ...


def test_subscribers_travel_as_references() -> None:
    register = FakeRegister(DISPOSABLE, DISPOSABLE)
    notifications = made(NotificationServiceProxy, register.asker)
    notifications.subscribe_on_cafe_session_opening(_on_shift)
    notifications.subscribe_on_cafe_session_closing(_on_shift).dispose()
    methods = [asked[1] for asked in register.asked]
    assert methods == [
        "subscribe_on_cafe_session_opening",
        "subscribe_on_cafe_session_closing",
        "dispose",
    ]
    callback = register.asked[0][2]["callback"]
    assert isinstance(callback, dict)
    assert callback["methods"]["__call__"]["names"] == ["printer", "progress_bar"]


def test_licence_slots_are_asked_for() -> None:
    register = FakeRegister(DISPOSABLE)
    made(LicensingProxy, register.asker).acquire_slot(5, UUID(int=1))
    client = {"$": "guid", "v": str(UUID(int=1))}
    assert register.asked == [("licensing", "acquire_slot", {"module_id": 5, "client_id": client})]


def test_log_lines_are_notices() -> None:
    register = FakeRegister()
    plugin_log = PluginLog(register.asker)
    plugin_log.info("a")
    plugin_log.warn("b")
    plugin_log.error("c")
    plugin_log.error("d", ValueError("why"))
    assert [(line["level"], line["text"]) for line in register.notices] == [
        ("info", "a"),
        ("warn", "b"),
        ("error", "c"),
        ("error", "d\nValueError: why"),
    ]


def test_log_line_says_whose_thread_writes_it() -> None:
    register = FakeRegister()
    plugin_log = PluginLog(register.asker)
    plugin_log.info("before any call")
    register.asker.enter(5)
    plugin_log.info("in a call")
    assert [line.get("own_thread", False) for line in register.notices] == [True, False]


def test_patterns_of_log_lines_are_filled_in() -> None:
    register = FakeRegister()
    plugin_log = PluginLog(register.asker)
    plugin_log.info_format("{0} of {1}", 1, 2)
    plugin_log.warn_format("{0:.2f}", 1.5)
    plugin_log.error_format("{}", "c")
    assert [(line["level"], line["text"]) for line in register.notices] == [
        ("info", "1 of 2"),
        ("warn", "1.50"),
        ("error", "c"),
    ]


def test_properties_subscribe_too() -> None:
    register = FakeRegister(DISPOSABLE)
    notifications = made(NotificationServiceProxy, register.asker)
    notifications.order_changed.subscribe(print).dispose()
    assert [asked[1] for asked in register.asked] == ["subscribe_on_order_changed", "dispose"]
    with pytest.raises(AttributeError):
        notifications.order_changed = 5  # type: ignore[misc, assignment]  # what is tested


def test_folders_are_the_registers_and_there_once_they_are_asked_for(tmp_path: Path) -> None:
    make: Callable[..., Integration] = IntegrationProxy
    config, data = tmp_path / "hotel" / "config", tmp_path / "hotel" / "data"
    integration = make(FakeRegister().asker, str(config), str(data))
    assert not config.exists()
    for _ in range(2):
        assert integration.get_configs_directory_path() == str(config)
    assert config.is_dir()
    assert not data.exists()
    assert integration.get_data_storage_directory_path() == str(data)
    assert data.is_dir()
