from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QTreeWidget

from cashier_sim import assets
from cashier_sim.ui.scenarios.browser import Browser, Outcome
from tests.ui.probes.scenarios import TEXT, scenario
from tests.ui.workbench import find, nameless, show

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QTreeWidgetItem
    from pytestqt.qtbot import QtBot


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "scenarios"
    (made / "inner").mkdir(parents=True)
    (made / "a.feature").write_text(TEXT, encoding="utf-8")
    (made / "inner" / "b.feature").write_text("words\n", encoding="utf-8")
    return made


@pytest.fixture
def browser(qtbot: QtBot) -> Browser:
    made = Browser()
    made.resize(240, 300)
    show(qtbot, made)
    return made


def tree(browser: Browser) -> QTreeWidget:
    return find(QTreeWidget, "scenario_tree", browser)


def file(browser: Browser, at: int = 0) -> QTreeWidgetItem:
    item = tree(browser).topLevelItem(at)
    assert item is not None
    return item


def child(browser: Browser, at: int) -> QTreeWidgetItem:
    item = file(browser).child(at)
    assert item is not None
    return item


def test_files_are_listed_at_once_and_read_one_after_another(
    qtbot: QtBot, browser: Browser, folder: Path
) -> None:
    browser.show_folder(folder)
    assert tree(browser).topLevelItemCount() == 2
    qtbot.waitUntil(lambda: file(browser).childCount() == 2)
    assert child(browser, 0).text(0) == "Открыть и закрыть   @смена"
    assert child(browser, 1).toolTip(0) == "Новый заказ   @смена @заказ"
    broken = file(browser, 1)
    assert broken.childCount() == 0
    assert "inner" in broken.text(0)
    assert "\n" in broken.toolTip(0)  # why it cannot be read
    browser.show_folder(folder)
    browser.read_all()
    assert file(browser).childCount() == 2


def test_scenario_is_chosen_with_its_line(qtbot: QtBot, browser: Browser, folder: Path) -> None:
    browser.show_folder(folder)
    browser.read_all()
    with qtbot.waitSignal(browser.file_chosen) as chosen:
        tree(browser).itemClicked.emit(child(browser, 1), 0)
    assert chosen.args == [folder / "a.feature", 10]
    browser.show_chosen(folder / "a.feature", 10)
    assert tree(browser).currentItem() is child(browser, 1)
    browser.show_chosen(folder / "a.feature", 0)
    assert tree(browser).currentItem() is file(browser)


def test_filter_looks_at_names_tags_and_files(browser: Browser, folder: Path) -> None:
    browser.show_folder(folder)
    browser.read_all()
    search = find(QLineEdit, "scenario_filter", browser)
    seen = {}
    for words in ("новый", "@заказ", "b.feature", "a.feature закрыть", "nothing"):
        search.setText(words)
        files = [not file(browser, at).isHidden() for at in range(2)]
        children = [not child(browser, at).isHidden() for at in range(2)]
        seen[words] = (files, children)
    assert seen["новый"] == ([True, False], [False, True])
    assert seen["@заказ"] == ([True, False], [False, True])
    assert seen["b.feature"][0] == [False, True]
    assert seen["a.feature закрыть"] == ([True, False], [True, False])
    assert seen["nothing"][0] == [False, False]


def test_last_outcome_is_shown_and_survives_reading_anew(browser: Browser, folder: Path) -> None:
    path = folder / "a.feature"
    browser.show_folder(folder)
    browser.read_all()
    browser.show_outcome(scenario(0, path), Outcome.PASSED)
    browser.show_outcome(scenario(1, path), Outcome.FAILED)
    assert child(browser, 0).text(0).startswith("✓ Открыть")
    browser.refresh(path)
    assert child(browser, 1).text(0).startswith("✗ Новый")


def test_new_file_appears_once_it_is_saved(browser: Browser, folder: Path, tmp_path: Path) -> None:
    browser.refresh(folder / "c.feature")  # no folder is open yet
    browser.show_folder(folder)
    for path in (folder / "c.feature", tmp_path / "elsewhere.feature"):
        path.write_text(TEXT, encoding="utf-8")
        browser.refresh(path)
    assert tree(browser).topLevelItemCount() == 3


def test_rows_of_an_outline_are_one_scenario(browser: Browser, folder: Path) -> None:
    (folder / "a.feature").write_text(
        "Feature: A\n  Scenario Outline: B\n    Given <c>\n    Examples:\n"
        "      | c |\n      | 1 |\n      | 2 |\n",
        encoding="utf-8",
    )
    browser.show_folder(folder)
    browser.read_all()
    assert file(browser).childCount() == 1


def test_file_that_is_open_stays_marked_until_another_one_is(
    browser: Browser, folder: Path
) -> None:
    browser.show_folder(folder)
    browser.read_all()

    def click(item: QTreeWidgetItem) -> None:
        tree(browser).setCurrentItem(item)
        tree(browser).itemClicked.emit(item, 0)

    click(file(browser, 1))
    assert tree(browser).currentItem() is None  # nobody has opened it
    browser.show_chosen(folder / "a.feature", 0)
    click(file(browser, 1))
    assert tree(browser).currentItem() is file(browser)
    click(child(browser, 1))  # of the file that is open
    click(file(browser, 1))
    assert tree(browser).currentItem() is child(browser, 1)
    browser.show_none()
    assert tree(browser).currentItem() is None


def test_empty_states_say_what_to_do(browser: Browser, tmp_path: Path) -> None:
    empty = find(QLabel, "scenario_browser_empty", browser)
    assert "open a folder" in empty.text()
    assert nameless(browser) == []
    browser.show_folder(tmp_path)
    assert f"in “{tmp_path.name}” yet" in empty.text()
    assert empty.toolTip() == str(tmp_path)
    assert not tree(browser).isVisible()
    QApplication.sendEvent(browser, QEvent(QEvent.Type.LanguageChange))


def test_folders_are_offered(
    qtbot: QtBot, browser: Browser, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assets, "example_plugins", lambda: (folder,))
    browser.show_folder(None, (folder.parent, folder / "gone"))
    browser.fill_menu()
    actions = {one.text(): one for one in browser.menu.actions() if not one.isSeparator()}
    assert list(actions) == [
        "Open a folder…",
        "Recent",
        str(folder.parent),
        "Examples",
        "scenarios",
    ]
    assert not actions["Examples"].isEnabled()  # a heading
    with qtbot.waitSignal(browser.folder_chosen) as chosen:
        actions["scenarios"].trigger()
    assert chosen.args == [folder]
    actions["Open a folder…"].trigger()
    dialog = find(QFileDialog, "scenario_folder_dialog", browser)
    with qtbot.waitSignal(browser.folder_chosen) as chosen:
        dialog.fileSelected.emit(str(folder))
    assert chosen.args == [folder]
    dialog.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
