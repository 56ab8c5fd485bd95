"""Runs `cashier-sim doctor`."""

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from cashier_sim.scenario.doctor import places, plugin, system
from cashier_sim.scenario.doctor.findings import Finding, Health, told
from cashier_sim.scenario.language import Language, spoken
from cashier_sim.till.folder import default_folder


def run(options: argparse.Namespace) -> int:
    """Look at everything, a line at once, and tell what to do.

    Args:
        options: As `doctor_options` reads them.

    Returns:
        The exit code: 1 = something does not work.
    """
    language = Language(options.lang) if options.lang else spoken(os.environ)
    is_fine = True
    for finding in findings(options.data or default_folder(), options.plugin_folder):
        sys.stdout.write(f"{told(finding, language)}\n")
        sys.stdout.flush()
        is_fine = is_fine and finding.health is not Health.BROKEN
    return 0 if is_fine else 1


def findings(data: Path, plugin_folder: Path | None) -> Iterator[Finding]:
    """What there is to say, in the order of looking.

    Args:
        data: The data folder.
        plugin_folder: A plugin to look at too.
    """
    yield system.python(sys.version_info[:3])
    qt = system.qt_version()
    yield qt
    if qt.health is Health.FINE:
        yield system.qt_loads()
    yield system.display(os.environ)
    yield system.fonts()
    yield from system.tools()
    yield places.data_folder(data)
    yield places.disk(data)
    if plugin_folder is not None:
        yield from plugin.plugin(plugin_folder)
