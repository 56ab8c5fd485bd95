"""The port of the pictures."""

from __future__ import annotations

from cashier_sim.plugin_api import XElement
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.pictures import NoPictures, masked_element
from cashier_sim.till.dialogs import OkDialog
from cashier_sim.till.events import PrintedSlip
from tests.ui.views import NOW


def test_without_a_toolkit_nothing_is_drawn() -> None:
    slip = PrintedSlip(id=1, printed_at=NOW, document=XElement("doc"), title="pay")
    assert NoPictures().of_slip(slip) == b""
    assert NoPictures().of_dialog(OkDialog(id=1, title="", message=""), Language.ENGLISH) == b""


def test_texts_and_attributes_are_masked_at_any_depth() -> None:
    element = XElement("doc", "secret", XElement("pair", XElement("f1", "secret"), left="secret"))
    masked = masked_element(element, lambda text: text.replace("secret", "••••"))
    assert str(masked) == '<doc>••••<pair left="••••"><f1>••••</f1></pair></doc>'
