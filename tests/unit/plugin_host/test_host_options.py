"""How a plugin's process is run."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from cashier_sim.plugin_host.host_options import HostOptions
from cashier_sim.plugin_host.manifest import Manifest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def options(tmp_path: Path) -> HostOptions:
    return HostOptions(
        log_folder=tmp_path / "logs",
        data_folder=tmp_path / "data",
        now=lambda: datetime(2026, 1, 1, tzinfo=UTC),
        time_zone="Asia/Tokyo",
        environment={"OWN": "1"},
    )


def test_variables_are_the_registers_and_more(
    options: HostOptions, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/somewhere")
    monkeypatch.delenv("PYTHONHASHSEED", raising=False)
    variables = options.variables()
    assert (variables["PATH"], variables["OWN"], variables["TZ"]) == (
        "/somewhere",
        "1",
        "Asia/Tokyo",
    )
    assert "PYTHONHASHSEED" not in variables


def test_variables_are_the_same_whatever_test_runs(
    options: HostOptions, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = options.variables()
    monkeypatch.setenv("PYTEST_CURRENT_TEST", "another.feature::Another (call)")
    monkeypatch.setenv("PYTEST_XDIST_WORKER", "gw1")
    assert options.variables() == before
    assert not any(name.startswith("PYTEST_") for name in before)


def test_hash_seed_is_given_on(tmp_path: Path) -> None:
    options = HostOptions(
        log_folder=tmp_path, data_folder=tmp_path, now=lambda: datetime.now(UTC), hash_seed=7
    )
    assert options.variables()["PYTHONHASHSEED"] == "7"


def test_load_request_names_the_plugins_folders(options: HostOptions, tmp_path: Path) -> None:
    manifest = Manifest(folder=tmp_path / "hotel", file_name="hotel.py", type_name="Hotel")
    request = options.load_request(manifest, debug=True)
    assert (request.folder, request.file_name) == (str(tmp_path / "hotel"), "hotel.py")
    assert request.debug
    own = tmp_path / "data" / "hotel"
    assert (request.config_folder, request.data_folder) == (str(own / "config"), str(own / "data"))
    assert not own.exists(), "they are made when the plugin asks for them"
    assert options.log_path(manifest) == tmp_path / "logs" / "plugin-hotel.log"
    assert options.command()[0] == options.python
