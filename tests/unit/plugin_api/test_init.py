import subprocess
import sys
from importlib import import_module

import pytest

from cashier_sim import plugin_api

MODULES = (
    "cheques",
    "choices",
    "context",
    "dialogs",
    "entities",
    "errors",
    "failure_reasons",
    "notifications",
    "operations.edit_session",
    "operations.operation_service",
    "operations.stubs",
    "optional_methods",
    "orders",
    "payments",
    "screens",
    "services",
    "shipped_processors",
    "view_manager",
)


def test_every_public_name_loads_and_is_remembered() -> None:
    for name in plugin_api.__all__:
        value = getattr(plugin_api, name)
        assert getattr(value, "__name__", name) == name
        assert vars(plugin_api)[name] is value


@pytest.mark.parametrize("module_name", MODULES)
def test_every_public_class_of_the_modules_is_offered(module_name: str) -> None:
    module = import_module(f"cashier_sim.plugin_api.{module_name}")
    own = {
        name
        for name, value in vars(module).items()
        if isinstance(value, type)
        and value.__module__ == module.__name__
        and not name.startswith("_")
    }
    assert own - {"ShippedPaymentProcessor"} <= set(plugin_api.__all__)


def test_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'Hotel'"):
        plugin_api.Hotel  # noqa: B018  # the access itself is what is tested


def test_dir_lists_the_contract() -> None:
    assert dir(plugin_api) == sorted(plugin_api.__all__)


def test_importing_the_package_loads_no_value_types() -> None:
    script = (
        "import sys, cashier_sim.plugin_api\n"
        "loaded = [m for m in sys.modules if m.startswith('cashier_sim.plugin_api.')]\n"
        "assert not loaded, loaded\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
