"""Asks for dialogs as a plugin does: what is left out has the contract's default."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

from cashier_sim.plugin_api import ViewManager
from cashier_sim.till.plugins.dialogs import dialog_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cashier_sim.till.plugins.asked import ShownDialog


def shown(
    method: str, arguments: Mapping[str, object], api_version: str | None = None
) -> ShownDialog:
    """Return what a member of `ViewManager` shows.

    Args:
        method: The member's name.
        arguments: By name; the title is `t` unless given.
        api_version: Of the plugin's manifest.
    """
    parameters = inspect.signature(getattr(ViewManager, method)).parameters
    assert arguments.keys() <= parameters.keys(), f"{method} has no {arguments}"
    defaults = {name: each.default for name, each in parameters.items() if name != "self"}
    return dialog_of(method, {**defaults, "title": "t", **arguments}, api_version)
