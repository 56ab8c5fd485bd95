"""The gallery as a program."""

from __future__ import annotations

import signal
from argparse import Namespace
from datetime import timedelta
from typing import TYPE_CHECKING

from cashier_sim.ui import scheme
from cashier_sim.ui.gallery import run as module
from cashier_sim.ui.gallery.run import run, wall_clock

if TYPE_CHECKING:
    import pytest
    from PySide6.QtWidgets import QApplication


def test_clock_knows_its_zone() -> None:
    assert wall_clock().utcoffset() is not None
    assert wall_clock() - wall_clock() <= timedelta(0)


def test_gallery_is_shown_until_it_is_closed_or_a_signal_ends_it(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    told: list[object] = []

    class App:
        def __new__(cls, _words: list[str]) -> QApplication:  # type: ignore[misc]  # the one there is
            return qapp

    def stop() -> int:
        signal.raise_signal(signal.SIGTERM)
        return 0

    def execute() -> int:
        shown.extend(
            window.windowTitle() for window in qapp.topLevelWidgets() if window.isVisible()
        )
        return 3

    monkeypatch.setattr(module, "QApplication", App)
    # The application belongs to all tests: it keeps its looks.
    monkeypatch.setattr(scheme, "apply", lambda *looks: told.extend(looks))
    monkeypatch.setattr(qapp, "exec", execute, raising=False)
    assert run(Namespace(lang="en")) == 3
    assert told == [qapp, scheme.Scheme.LIGHT]
    assert shown == ["Dialogs of a payment plugin"]
    monkeypatch.setattr(qapp, "exec", stop, raising=False)
    assert run(Namespace(lang="en")) == 143
