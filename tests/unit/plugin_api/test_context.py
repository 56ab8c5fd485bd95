from collections.abc import Iterator
from typing import cast

import pytest

from cashier_sim.plugin_api import (
    Integration,
    Licensing,
    Log,
    NotificationService,
    OperationService,
    PluginContext,
)

MEMBERS = ("operations", "notifications", "log", "licensing", "integration")


def _shut_down() -> None:
    raise SystemExit


@pytest.fixture
def services() -> Iterator[dict[str, object]]:
    stand_ins: dict[str, object] = {name: object() for name in MEMBERS}
    PluginContext.initialize(
        # cast: any object will do, the context only hands it out
        cast("OperationService", stand_ins["operations"]),
        cast("NotificationService", stand_ins["notifications"]),
        cast("Log", stand_ins["log"]),
        cast("Licensing", stand_ins["licensing"]),
        cast("Integration", stand_ins["integration"]),
        _shut_down,
    )
    yield stand_ins
    for name in (*MEMBERS, "shutdown"):
        delattr(PluginContext, f"_{name}")


@pytest.mark.parametrize("member", MEMBERS)
def test_outside_a_host_every_access_says_how_to_run_a_plugin(member: str) -> None:
    with pytest.raises(RuntimeError, match=r"Plugin context isn't initialized: .* simulator"):
        getattr(PluginContext, member)


@pytest.mark.parametrize("member", MEMBERS)
def test_inside_a_host_it_hands_out_the_services(services: dict[str, object], member: str) -> None:
    assert getattr(PluginContext, member) is services[member]


def test_shutdown_is_the_hosts() -> None:
    with pytest.raises(RuntimeError, match="Plugin context isn't initialized"):
        PluginContext.shutdown()


@pytest.mark.usefixtures("services")
def test_shutdown_inside_a_host_asks_it() -> None:
    with pytest.raises(SystemExit):
        PluginContext.shutdown()
