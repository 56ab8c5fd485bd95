"""Windows may be shown here."""

from tests.ui.workbench import pytest_itemcollected

__all__ = ["pytest_itemcollected"]
