"""Every dialog has its panel."""

from __future__ import annotations

import pytest

from cashier_sim.till import dialogs
from cashier_sim.till.dialogs import Dialog, MessageDialog
from cashier_sim.ui.dialogs.panels import panel_for
from tests.ui.dialogs.samples import EVERY_DIALOG


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("dialog", EVERY_DIALOG, ids=lambda dialog: type(dialog).__name__)
def test_a_panel_draws_every_dialog(dialog: Dialog) -> None:
    panel = panel_for(dialog, lambda: 0)
    assert panel.dialog is dialog
    panel.deleteLater()


def test_there_is_a_sample_of_every_dialog() -> None:
    every = {
        kind
        for kind in vars(dialogs).values()
        if isinstance(kind, type) and issubclass(kind, Dialog)
    }
    assert every - {Dialog, MessageDialog} == {type(dialog) for dialog in EVERY_DIALOG}


@pytest.mark.usefixtures("qapp")
def test_unknown_dialog_is_refused_by_name() -> None:
    with pytest.raises(TypeError, match="No panel draws a Dialog"):
        panel_for(Dialog(id=1), lambda: 0)
