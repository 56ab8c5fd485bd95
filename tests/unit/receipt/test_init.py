"""The package offers what its modules have, and loads a module with the first name of it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from cashier_sim import receipt


@pytest.mark.parametrize("name", receipt.__all__)
def test_every_public_name_loads_and_is_remembered(name: str) -> None:
    value = getattr(receipt, name)
    assert vars(receipt)[name] is value


def test_importing_the_package_loads_no_parser() -> None:
    script = (
        "import sys, cashier_sim.receipt\n"
        "assert not [m for m in sys.modules if m.startswith(('cashier_sim.receipt.', 'lxml'))]\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
