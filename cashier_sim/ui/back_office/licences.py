"""Licences: the register's own, and one for each module of the plugins."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cashier_sim.till.commands import SetLicence, SetModuleLicence
from cashier_sim.till.view import TillView
from cashier_sim.ui.back_office.fields import FieldForm, framed
from cashier_sim.ui.back_office.ticks import Ticks


class LicencesForm(FieldForm):
    """Grants and takes away licences; a change holds at once.

    Signals:
        command_requested (object): What was granted or taken away.
    """

    command_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__("licence")
        self._view: TillView | None = None
        self.add_heading("register")
        self._all = self.add_check("all")
        self._all.clicked.connect(self._on_all)
        self.add_note("all_note")
        self.add_heading("modules")
        self._about_modules = self.add_note("modules_note")
        self._modules = Ticks("licence_module")
        self._modules.ticked.connect(self._on_module)
        self.add_column().addWidget(self._modules)
        self._none = self.add_note("none")
        self.retranslate()

    def show_view(self, view: TillView) -> None:
        """Show the licences as they are."""
        self._view = view
        self._all.setChecked(view.world.has_licence)
        modules = _modules(view)
        self._modules.offer(
            [(one, self._module_text(one, users)) for one, users in modules.items()]
        )
        self._modules.tick(set(modules) - set(view.world.modules_without_licence))
        self._modules.setEnabled(view.world.has_licence)
        self._none.setVisible(not modules)
        self._about_modules.setVisible(bool(modules))

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        self.name_fields(
            {
                "register": self.tr("All plugins"),
                "all": self.tr("Plugins may take licences"),
                "all_note": self.tr(
                    "Without it, no module has a licence: payment systems are not registered, and "
                    "no slot is given."
                ),
                "modules": self.tr("Single modules"),
                "modules_note": self.tr(
                    "A plugin names its module in Manifest.xml (LicenseModuleId). Take a tick away "
                    "to see what its plugins do without a licence; the others go on."
                ),
                "none": self.tr(
                    "No plugin names a module: LicenseModuleId in Manifest.xml does so."
                ),
            }
        )
        if self._view is not None:
            self.show_view(self._view)

    def _module_text(self, module_id: int, users: list[str]) -> str:
        if not users:
            return self.tr("Module {id}: no plugin needs it now").format(id=module_id)
        named = self.tr("Module {id}: {plugins}")
        return named.format(id=module_id, plugins=", ".join(users))

    @Slot()
    def _on_all(self) -> None:
        self.command_requested.emit(SetLicence(self._all.isChecked()))

    @Slot()
    def _on_module(self) -> None:
        if self._view is None:
            return
        ticked = set(self._modules.values)
        without = set(self._view.world.modules_without_licence)
        for module_id in _modules(self._view):
            has_licence = module_id in ticked
            if has_licence == (module_id in without):
                self.command_requested.emit(SetModuleLicence(module_id, has_licence))


class LicencesPage(QWidget):
    """The licences as a part of the back office.

    Signals:
        command_requested (object): What was chosen.
    """

    command_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("licences_page")
        self._form = LicencesForm()
        self._form.command_requested.connect(self.command_requested)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(framed("licences", self._form))

    def show_view(self, view: TillView) -> None:
        """Show the state of things."""
        self._form.show_view(view)


def _modules(view: TillView) -> dict[int, list[str]]:
    """The modules of the plugins, each with the names of those that need it."""
    names: dict[int, list[str]] = {}
    for plugin in view.plugins:
        if plugin.license_module_id is not None:
            names.setdefault(plugin.license_module_id, []).append(plugin.name)
    for module_id in view.world.modules_without_licence:
        names.setdefault(module_id, [])
    return dict(sorted(names.items()))
