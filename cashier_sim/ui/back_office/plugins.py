"""Plugins in the back office: add one or an example, see why a payment type does not appear."""

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cashier_sim.till.commands import AddPlugin
from cashier_sim.till.events import Event
from cashier_sim.till.view import TillView
from cashier_sim.ui import theme
from cashier_sim.ui.back_office.check_list import check_list
from cashier_sim.ui.back_office.check_list_view import CheckListView
from cashier_sim.ui.back_office.examples import ExampleButton
from cashier_sim.ui.docks.look import caption, push
from cashier_sim.ui.docks.plugins_panel import PluginsPanel


class PluginsPage(QWidget):
    """The plugins with their check-lists.

    Signals:
        command_requested (object): A command on plugins.
    """

    command_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plugins_page")
        self._view: TillView | None = None
        self._folder = QLineEdit()
        self._folder.setObjectName("plugins_folder")
        self._folder.textChanged.connect(self._on_typed)
        self._folder.returnPressed.connect(self._on_add)
        self._browse = push("plugins_browse")
        self._browse.clicked.connect(self._on_browse)
        self._add = push("plugins_add", primary=True)
        self._add.setEnabled(False)
        self._add.clicked.connect(self._on_add)
        self._examples = ExampleButton()
        self._examples.chosen.connect(self._on_example)
        self._note = caption("plugins_examples_note", muted=True)
        self._check_list = CheckListView()
        self._panel = PluginsPanel("plugins_page_panel", self._check_list)
        self._panel.command_requested.connect(self.command_requested)
        self._panel.chosen.connect(self._on_chosen)
        top = QHBoxLayout()
        top.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.GAP)
        top.setSpacing(theme.GAP)
        top.addWidget(self._folder, 1)
        top.addWidget(self._browse)
        top.addWidget(self._add)
        shipped = QHBoxLayout()
        shipped.setContentsMargins(theme.MARGIN, 0, theme.MARGIN, theme.GAP)
        shipped.setSpacing(theme.GAP)
        shipped.addWidget(self._examples)
        shipped.addWidget(self._note, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(top)
        rows.addLayout(shipped)
        rows.addWidget(self._panel, 1)
        self.retranslate()

    @property
    def panel(self) -> PluginsPanel:
        """The list and what is shown of the chosen plugin."""
        return self._panel

    @property
    def check_list(self) -> CheckListView:
        """The steps of the chosen plugin."""
        return self._check_list

    def show_view(self, view: TillView) -> None:
        """Show the plugins as they are."""
        self._view = view
        self._panel.show_view(view)
        self._examples.show_view(view)
        self._check(self._panel.chosen_name)

    def on_event(self, event: Event) -> None:
        """Take the lines of the plugins' logs."""
        self._panel.on_event(event)

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        self._folder.setPlaceholderText(self.tr("Folder of a plugin, with its Manifest.xml"))
        self._folder.setAccessibleName(self.tr("Folder of a plugin"))
        self._browse.setText(self.tr("Browse…"))
        self._add.setText(self.tr("Add plugin"))
        self._note.setText(
            self.tr("Plugins that ship with the simulator, to look at and copy from.")
        )

    def changeEvent(self, event: QEvent) -> None:
        """Write the texts anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _check(self, name: str) -> None:
        view = self._view
        plugin = None
        if view is not None:
            plugin = next((one for one in view.plugins if one.name == name), None)
        self._check_list.setVisible(plugin is not None)
        if plugin is not None and view is not None:
            self._check_list.show_steps(check_list(plugin, view))

    @Slot(str)
    def _on_chosen(self, name: str) -> None:
        self._check(name)

    @Slot()
    def _on_typed(self) -> None:
        self._add.setEnabled(bool(self._folder.text().strip()))

    @Slot()
    def _on_browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder of a plugin"), self._folder.text())
        dialog.setObjectName("plugins_folder_dialog")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._folder.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _on_example(self, folder: str) -> None:
        self.command_requested.emit(AddPlugin(folder))

    @Slot()
    def _on_add(self) -> None:
        folder = self._folder.text().strip()
        if folder:
            self.command_requested.emit(AddPlugin(folder))
            self._folder.clear()
