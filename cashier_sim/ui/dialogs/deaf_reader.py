"""Swipes and scans at a dialog that does not listen to them.

A reader types, and ends with Enter: without this a swipe would say yes to a question, or be taken
for a number.
"""

from collections.abc import Callable

from cashier_sim.ui.dialogs.entry_box import ReadingPanel
from cashier_sim.ui.dialogs.keyboard import KeyboardPanel
from cashier_sim.ui.dialogs.panel import DialogPanel
from cashier_sim.ui.dialogs.reader import KeyReader
from cashier_sim.ui.dialogs.wedge import Wedge


def deafen(panel: DialogPanel, clock_ms: Callable[[], int]) -> None:
    """Let a dialog tell of swipes and scans that it does not take, and not type them.

    The keyboard is left alone: whatever arrives there is text.

    Args:
        panel: The dialog, with everything in its place.
        clock_ms: A clock that goes forward, to tell a reader from a hand.
    """
    dialog = panel.dialog
    wedge = Wedge(cards=not dialog.listens_to_cards, barcodes=not dialog.listens_to_barcodes)
    if isinstance(panel, KeyboardPanel) or not (wedge.cards or wedge.barcodes):
        return
    reader = KeyReader(dialog, clock_ms, panel, passes_typing=True, wedge=wedge)
    reader.read.connect(panel.refuse_reading)
    if isinstance(panel, ReadingPanel):  # what began like a burst and was none
        reader.typed.connect(panel.type_text)
    reader.watch(panel)
