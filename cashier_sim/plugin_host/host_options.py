"""How a plugin's process is run."""

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import cashier_sim
from cashier_sim.plugin_host.kept_processes import KeptProcesses
from cashier_sim.plugin_host.manifest import Manifest
from cashier_sim.plugin_host.register_side import LoadRequest

_PACKAGE_PARENT = Path(cashier_sim.__file__).resolve().parent.parent

_BOOT = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    "from cashier_sim.plugin_host.plugin_side.serving import main; "
    "sys.path.append(sys.path.pop(0)); main()"
)
"""What Python is told to run: `-m` would cost a tenth of the start. The package's folder goes to
the end of the path, so that nothing in it hides a module of the plugin's."""

_OF_PYTEST = "PYTEST_"
"""How variables begin by which pytest tells its processes, not a plugin's, what goes on: one has
the test that runs now, and with it a kept process would fit no other test."""


def _ten_minutes() -> float:
    return 600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class HostOptions:
    """How a plugin's process is run."""

    log_folder: Path
    """Where `plugin-<name>.log` goes; made when missing."""
    data_folder: Path
    """Where the plugin's own folders go, `<name>/config` and `<name>/data`; made when missing."""
    now: Callable[[], datetime]
    """The register's clock, for the log."""
    time_limit_seconds: Callable[[], float | None] = _ten_minutes
    """How long a call that begins now may run without an open dialog; None = without limit."""
    load_limit_seconds: float = 60.0
    """How long the plugin's constructor may run, > 0."""
    grace_seconds: float = 2.0
    """How long an aborted call, or `dispose`, may take before the process is killed."""
    culture: str = "ru-RU"
    """Language and country, as .NET names them."""
    time_zone: str = "Europe/Moscow"
    """IANA name."""
    hash_seed: int | None = None
    """Fixed seed of Python's string hashes, for repeatable scenarios; None = random."""
    python: str = sys.executable
    """The interpreter that runs Python plugins."""
    mask: Callable[[str], str] = str
    """Takes card data out of a text before the log is written."""
    kept_processes: KeptProcesses | None = None
    """Where processes come from and go to that live on; None = each plugin gets one of its own."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """Variables added to the register's own for the plugin."""

    def log_path(self, manifest: Manifest) -> Path:
        """The plugin's log."""
        return self.log_folder / f"plugin-{manifest.name}.log"

    def command(self) -> tuple[str, ...]:
        """Program and arguments of a Python plugin's process."""
        return (self.python, "-P", "-X", "utf8", "-c", _BOOT, str(_PACKAGE_PARENT))

    def variables(self) -> dict[str, str]:
        """All environment variables of the process."""
        own = {key: text for key, text in os.environ.items() if not key.startswith(_OF_PYTEST)}
        variables = {**own, **self.environment, "TZ": self.time_zone}
        if self.hash_seed is not None:
            variables["PYTHONHASHSEED"] = str(self.hash_seed)
        return variables

    def load_request(self, manifest: Manifest, *, debug: bool) -> LoadRequest:
        """What the process is told to load."""
        own = self.data_folder / manifest.name
        return LoadRequest(
            folder=str(manifest.folder),
            file_name=manifest.file_name,
            type=manifest.type_name,
            culture=self.culture,
            time_zone=self.time_zone,
            api_version=manifest.api_version,
            license_module_id=manifest.license_module_id,
            config_folder=str(own / "config"),
            data_folder=str(own / "data"),
            debug=debug,
        )
