"""Acts in the back office."""

from dataclasses import replace

from cashier_sim.till.commands import (
    ChangeDiscountType,
    ChangeDonationType,
    ChangeEmployee,
    ChangeMenuGroup,
    ChangePaymentType,
    ChangePointOfSale,
    ChangeProduct,
    ChangeSetting,
    CreateDiscountType,
    CreateDonationType,
    CreateEmployee,
    CreateMenuGroup,
    CreatePaymentType,
    CreatePointOfSale,
    CreateProduct,
    DeleteDiscountType,
    DeleteDonationType,
    DeleteEmployee,
    DeleteMenuGroup,
    DeletePaymentType,
    DeletePointOfSale,
    DeleteProduct,
    DeletionCommand,
    ReferenceCommand,
    SetBackToDemo,
    SetModuleLicence,
    UndoDeletion,
)
from cashier_sim.till.handlers.table import HandlerTable
from cashier_sim.till.parts import Parts

_SAVED: tuple[type[ReferenceCommand], ...] = (
    CreatePaymentType,
    ChangePaymentType,
    CreateDiscountType,
    ChangeDiscountType,
    CreateDonationType,
    ChangeDonationType,
    CreateProduct,
    ChangeProduct,
    CreateMenuGroup,
    ChangeMenuGroup,
    CreateEmployee,
    ChangeEmployee,
    CreatePointOfSale,
    ChangePointOfSale,
)
_DELETED: tuple[type[DeletionCommand], ...] = (
    DeletePaymentType,
    DeleteDiscountType,
    DeleteDonationType,
    DeleteProduct,
    DeleteMenuGroup,
    DeleteEmployee,
    DeletePointOfSale,
)


class BackOfficeHandlers:
    """Carries them out."""

    def __init__(self, parts: Parts) -> None:
        """Work on `parts`."""
        self._office = parts.register.back_office
        self._state = parts.register.state
        self._pages = parts.pages
        self._cheques = parts.register.cheques
        self._settings = parts.settings
        self._plugins = parts.plugins
        self._world = parts.world
        self._systems_changed = parts.systems_changed

    def add_to(self, table: HandlerTable) -> None:
        """Enter the handlers."""
        for saved in _SAVED:
            table.add(saved, self._save)
        for deleted in _DELETED:
            table.add(deleted, self._delete)
        table.add(UndoDeletion, self._undo)
        table.add(SetBackToDemo, self._set_back)
        table.add(ChangeSetting, self._change_setting)
        table.add(SetModuleLicence, self._set_module_licence)

    def _save(self, command: ReferenceCommand) -> None:
        changed = command.applied(self._office.reference, self._office.new_id())
        self._office.save(command.note, changed)
        self._meet_cashier()

    def _delete(self, command: DeletionCommand) -> None:
        reference = self._office.reference
        changed = command.applied(reference, self._office.new_id())
        self._office.delete(command.note, command.name(reference), changed)

    def _undo(self, command: UndoDeletion) -> None:
        del command
        self._office.undo()
        self._meet_cashier()

    def _set_back(self, command: SetBackToDemo) -> None:
        del command
        self._office.set_back()
        self._meet_cashier()

    def _meet_cashier(self) -> None:
        """Let the cashier be as the reference data say now; if gone, the first employee."""
        users = [employee.user for employee in self._state.restaurant.employees]
        present = next((user for user in users if user.id == self._pages.cashier.id), users[0])
        if present != self._pages.cashier:
            self._pages.log_in(present)

    def _change_setting(self, command: ChangeSetting) -> None:
        self._settings.change(command.key, command.value)
        self._cheques.culture = self._settings.slip_language

    async def _set_module_licence(self, command: SetModuleLicence) -> None:
        world = self._world.world
        without = set(world.modules_without_licence) - {command.module_id}
        if not command.has_licence:
            without.add(command.module_id)
        self._world.change(replace(world, modules_without_licence=tuple(sorted(without))))
        await self._plugins.licence_changed()
        self._systems_changed()
