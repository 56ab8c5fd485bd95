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
    )
    yield stand_ins
    for name in MEMBERS:
        delattr(PluginContext, f"_{name}")


@pytest.mark.parametrize("member", MEMBERS)
def test_outside_a_host_every_access_says_how_to_run_a_plugin(member: str) -> None:
    with pytest.raises(RuntimeError, match=r"Plugin context isn't initialized: .* simulator"):
        getattr(PluginContext, member)


@pytest.mark.parametrize("member", MEMBERS)
def test_inside_a_host_it_hands_out_the_services(services: dict[str, object], member: str) -> None:
    assert getattr(PluginContext, member) is services[member]
