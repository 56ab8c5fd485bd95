"""Looks at a plugin: its manifest, its code, and whether it starts and registers."""

import asyncio
import os
import time
from collections.abc import Iterator
from pathlib import Path

from cashier_sim.plugin_host.errors import ManifestError
from cashier_sim.plugin_host.manifest import Manifest, load_manifest
from cashier_sim.scenario.doctor.findings import Finding, broken, fine
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.stage import StageSetup, open_stage
from cashier_sim.till.view import PluginState, PluginView

LIMIT_SECONDS = 10.0
"""How long a plugin may take to register."""

_MS = 1000.0


def plugin(folder: Path, limit_seconds: float = LIMIT_SECONDS) -> Iterator[Finding]:
    """Look at a plugin; what comes after something broken is left out.

    Args:
        folder: Of the plugin.
        limit_seconds: How long it may take to register.
    """
    if not (os.access(folder, os.R_OK) and folder.is_dir()):
        yield broken("plugin_missing", path=folder)
        return
    try:
        manifest = load_manifest(folder)
    except ManifestError as error:
        yield broken("manifest_wrong", problem=error)
        return
    yield fine("manifest", name=manifest.name)
    code = _code(manifest)
    yield code
    if code.code == "code":
        yield asyncio.run(_started(folder.resolve(), limit_seconds))


def _code(manifest: Manifest) -> Finding:
    entry = manifest.folder / manifest.file_name
    files = sorted(entry.rglob("*.py")) if entry.is_dir() else [entry]
    for file in files:
        try:
            compile(file.read_bytes(), str(file), "exec", dont_inherit=True)
        except SyntaxError as error:
            place = f"{file}:{error.lineno}" if error.lineno else str(file)
            return broken("code_wrong", place=place, problem=error.msg)
        except (OSError, ValueError) as error:
            return broken("code_wrong", place=file, problem=error)
    return fine("code", count=len(files))


async def _started(folder: Path, limit_seconds: float) -> Finding:
    setup = StageSetup(plugin_folders=(folder,), limit_seconds=limit_seconds)
    begun = time.perf_counter()
    try:
        async with open_stage(Language.ENGLISH, setup) as stage:
            (found,) = stage.view.plugins
            return _registered(found, (time.perf_counter() - begun) * _MS, limit_seconds)
    except StepFailedError:  # the register does not come to rest, since the plugin still starts
        return broken("too_slow", seconds=f"{limit_seconds:g}")


def _registered(found: PluginView, ms: float, limit_seconds: float) -> Finding:
    if found.state is PluginState.STARTING:
        return broken("too_slow", seconds=f"{limit_seconds:g}")
    if found.state is not PluginState.RUNNING:
        reason = found.reason or found.state.value
        return broken("not_started", reason=reason, details=found.details.rstrip())
    if not found.systems:
        return broken("not_registered")
    systems = ", ".join(f"«{system.name}»" for system in found.systems)
    return fine("registered", ms=f"{ms:.0f}", systems=systems)
