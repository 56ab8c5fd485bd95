"""The port through which a report gets pictures; without a toolkit it has texts only."""

from collections.abc import Callable
from typing import Protocol

from cashier_sim.plugin_api import XElement
from cashier_sim.scenario.language import Language
from cashier_sim.till.dialogs import Dialog
from cashier_sim.till.events import PrintedSlip


class Pictures(Protocol):
    """Draws what a cashier saw. Used on the main thread."""

    def of_slip(self, slip: PrintedSlip) -> bytes:
        """A slip on its paper, as PNG; empty when it cannot be drawn."""
        ...

    def of_dialog(self, dialog: Dialog, language: Language) -> bytes:
        """A dialog as the register shows it, as PNG; empty when it cannot be drawn.

        Args:
            dialog: What it asks.
            language: Of the register's own captions.
        """
        ...


class NoPictures:
    """Draws nothing: there is no toolkit, or nobody asked for pictures."""

    def of_slip(self, slip: PrintedSlip) -> bytes:
        """Nothing."""
        del slip
        return b""

    def of_dialog(self, dialog: Dialog, language: Language) -> bytes:
        """Nothing."""
        del dialog, language
        return b""


def masked_element(element: XElement, mask: Callable[[str], str]) -> XElement:
    """A slip's element without card data in its texts and attributes."""
    content = (
        mask(item) if isinstance(item, str) else masked_element(item, mask)
        for item in element.content
    )
    attributes = {name: mask(value) for name, value in element.attributes.items()}
    return XElement(element.tag, *content, **attributes)
