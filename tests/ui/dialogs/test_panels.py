"""Every dialog has its panel."""

from __future__ import annotations

import pytest

from cashier_sim.till.dialogs import Dialog
from cashier_sim.ui.dialogs.panels import panel_for
from tests.ui.dialogs.samples import EVERY_DIALOG


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("dialog", EVERY_DIALOG, ids=lambda dialog: type(dialog).__name__)
def test_a_panel_draws_every_dialog(dialog: Dialog) -> None:
    panel = panel_for(dialog, lambda: 0)
    assert panel.dialog is dialog
    panel.deleteLater()


@pytest.mark.usefixtures("qapp")
def test_unknown_dialog_is_refused_by_name() -> None:
    with pytest.raises(TypeError, match="No panel draws a Dialog"):
        panel_for(Dialog(id=1), lambda: 0)
