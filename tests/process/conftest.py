"""The prepared interpreter that plugins' processes may be copies of."""

from __future__ import annotations

import pytest

from tests.process.forked_starts import ForkServer, server_of


@pytest.fixture(scope="session")
def fork_server(request: pytest.FixtureRequest) -> ForkServer | None:
    """It, for the whole run of tests; None where there is none."""
    return server_of(request.config)
