from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from cashier_sim.receipt import to_text
from cashier_sim.ui.tape.actions import SlipActions
from cashier_sim.ui.tape.tape import Tape
from tests.ui.tape.slips import Slips


@pytest.fixture
def tape(qtbot: QtBot) -> Tape:
    tape = Tape()
    qtbot.addWidget(tape)
    tape.resize(380, 600)
    tape.set_source(Slips(3))
    return tape


@pytest.fixture
def actions(tape: Tape) -> SlipActions:
    return SlipActions(tape)


@pytest.fixture
def asked_files(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the file dialog would have asked for; it never opens."""
    asked: list[str] = []
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: asked.append(dialog.defaultSuffix()))
    return asked


def of_slip(actions: SlipActions) -> list[QAction]:
    return [
        actions.copy,
        actions.save_png,
        actions.save_pdf,
        actions.save_text,
        actions.show_origin,
    ]


def choose_file(tape: Tape, path: Path) -> None:
    dialog = tape.findChild(QFileDialog, "save_slip_dialog")
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(path))


def test_actions_need_a_chosen_slip(tape: Tape, actions: SlipActions) -> None:
    assert not any(action.isEnabled() for action in of_slip(actions))
    tape.select(1)
    assert all(action.isEnabled() for action in of_slip(actions))
    tape.select(None)
    assert not any(action.isEnabled() for action in of_slip(actions))


def test_every_action_has_a_key_and_a_name(tape: Tape, actions: SlipActions) -> None:
    for action in tape.actions():
        assert action.objectName()
        assert action.text()
        assert not action.shortcut().isEmpty()
    assert actions.menu.actions()[0] is actions.show_origin


def test_copy_puts_the_slip_as_text_on_the_clipboard(tape: Tape, actions: SlipActions) -> None:
    tape.select(1)
    actions.copy.trigger()
    slip = tape.selected()
    assert slip is not None
    assert QGuiApplication.clipboard().text() == to_text(slip.receipt)


def test_call_is_asked_for(tape: Tape, actions: SlipActions, qtbot: QtBot) -> None:
    tape.select(2)
    with qtbot.waitSignal(tape.origin_requested) as asked:
        actions.show_origin.trigger()
    assert asked.args == [30]


@pytest.mark.parametrize(
    ("action", "suffix", "start"),
    [
        ("save_slip_png", "png", b"\x89PNG"),
        ("save_slip_pdf", "pdf", b"%PDF"),
        ("save_slip_text", "txt", b"line 0"),
    ],
)
def test_slip_is_saved_in_the_form_that_was_asked_for(
    tape: Tape,
    actions: SlipActions,
    asked_files: list[str],
    tmp_path: Path,
    qtbot: QtBot,
    action: str,
    suffix: str,
    start: bytes,
) -> None:
    tape.select(1)
    found = tape.findChild(QAction, action)
    assert isinstance(found, QAction)
    found.trigger()
    assert asked_files == [suffix]
    path = tmp_path / f"slip.{suffix}"
    with qtbot.waitSignal(actions.saved) as saved:
        choose_file(tape, path)
    assert saved.args == [str(path)]
    assert path.read_bytes().startswith(start)


@pytest.mark.parametrize("action", ["save_slip_png", "save_slip_text"])
def test_reason_is_told_when_saving_fails(
    tape: Tape,
    actions: SlipActions,
    asked_files: list[str],
    tmp_path: Path,
    qtbot: QtBot,
    action: str,
) -> None:
    tape.select(1)
    found = tape.findChild(QAction, action)
    assert isinstance(found, QAction)
    found.trigger()
    with qtbot.waitSignal(actions.save_failed) as failed:
        choose_file(tape, tmp_path / "none" / "slip")
    assert "none" in failed.args[0]
    assert asked_files


def test_nothing_is_done_without_a_slip(
    tape: Tape, actions: SlipActions, asked_files: list[str], tmp_path: Path
) -> None:
    QGuiApplication.clipboard().setText("before")
    for action in of_slip(actions):
        action.setEnabled(True)
        action.trigger()
    assert tape.findChild(QFileDialog) is None
    assert asked_files == []
    assert QGuiApplication.clipboard().text() == "before"
    assert list(tmp_path.iterdir()) == []


def test_zoom_keys_zoom(tape: Tape, actions: SlipActions) -> None:
    actions.zoom_in.trigger()
    assert tape.zoom == 1.1
    actions.zoom_out.trigger()
    actions.zoom_out.trigger()
    assert tape.zoom == 0.9
    actions.reset_zoom.trigger()
    assert tape.zoom == 1.0


def test_menu_opens_where_it_is_asked_for(
    tape: Tape, actions: SlipActions, monkeypatch: pytest.MonkeyPatch
) -> None:
    places: list[QPoint] = []
    monkeypatch.setattr(actions.menu, "popup", places.append)
    tape.menu_requested.emit(QPoint(3, 4))
    assert places == [QPoint(3, 4)]


def test_texts_are_written_anew_in_another_language(
    tape: Tape, actions: SlipActions, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actions, "tr", lambda text: f"«{text}»")
    QApplication.sendEvent(tape, QEvent(QEvent.Type.LanguageChange))
    assert actions.copy.text() == "«Copy as text»"
    assert actions.copy.shortcutContext() is Qt.ShortcutContext.WidgetWithChildrenShortcut
