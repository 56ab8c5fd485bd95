"""Employees: the list, and the form of the chosen one with pin, card and rights."""

from cashier_sim.engine.restaurant import Employee, Right
from cashier_sim.till.commands import DeleteEmployee
from cashier_sim.till.view import TillView
from cashier_sim.ui import texts
from cashier_sim.ui.back_office.drafts import EmployeeDraft
from cashier_sim.ui.back_office.entry import Entry
from cashier_sim.ui.back_office.entry_page import Captions, EntryPage
from cashier_sim.ui.back_office.fields import FieldForm, show_text
from cashier_sim.ui.back_office.ticks import Ticks


class EmployeeForm(FieldForm):
    """Shows an employee and gives back what a person made of it."""

    def __init__(self) -> None:
        super().__init__("employee")
        self._title = self.add_line("name")
        self._pin = self.add_line("pin")
        self._card = self.add_line("card")
        self.add_note("card_note")
        self.add_heading("rights")
        self._rights = Ticks("employee_right")
        self._rights.ticked.connect(self.changed)
        self.add_column().addWidget(self._rights)
        self.add_heading("shift")
        self._session = self.add_check("is_session_open")
        self.add_note("session_note")
        self.retranslate()

    @property
    def draft(self) -> EmployeeDraft:
        """What the form holds."""
        return EmployeeDraft(
            name=self._title.text().strip(),
            pin=self._pin.text(),
            card=self._card.text().strip(),
            rights=frozenset(one for one in self._rights.values if isinstance(one, Right)),
            is_session_open=self._session.isChecked(),
        )

    def show_draft(self, draft: EmployeeDraft) -> None:
        """Show a draft."""
        show_text(self._title, draft.name)
        show_text(self._pin, draft.pin)
        show_text(self._card, draft.card)
        self._rights.tick(draft.rights)
        self._session.setChecked(draft.is_session_open)

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        self.name_fields(
            {
                "name": self.tr("Name"),
                "pin": self.tr("PIN"),
                "card": self.tr("Card"),
                "card_note": self.tr(
                    "What its second track holds, without the marks around it; a test card with "
                    "the same track signs for the employee."
                ),
                "rights": self.tr("Rights"),
                "shift": self.tr("Personal shift"),
                "is_session_open": self.tr("Open"),
                "session_note": self.tr("Nobody signs in while it is closed."),
            }
        )
        self._rights.offer([(right, texts.code_text(right.value)) for right in Right])


class EmployeesPage(EntryPage[EmployeeDraft]):
    """Every employee."""

    def __init__(self) -> None:
        self._form = EmployeeForm()
        super().__init__("employee", self._form)
        self._form.changed.connect(self.on_changed)
        self.retranslate()

    @property
    def draft(self) -> EmployeeDraft:
        """What the form holds."""
        return self._form.draft

    def entries(self, view: TillView) -> tuple[Entry[EmployeeDraft], ...]:
        """The stored employees."""
        return tuple(
            Entry(
                id=one.user.id,
                draft=EmployeeDraft.of(one),
                line=f"{one.user.name}\n{self._details(one)}",
                deletion=DeleteEmployee(one.user.id),
                is_off=not one.user.is_session_open,
            )
            for one in view.restaurant.employees
        )

    def blank(self, view: TillView) -> EmployeeDraft:
        """A waiter."""
        del view
        return EmployeeDraft(rights=frozenset({Right.EDIT_ORDERS}))

    def captions(self) -> Captions:
        """The page's texts."""
        return Captions(
            entries=self.tr("Employees"),
            new=self.tr("New employee"),
            empty=self.tr("Nobody works here. Create an employee."),
        )

    def show_in_form(
        self, draft: EmployeeDraft, edited: Entry[EmployeeDraft] | None, *, is_new: bool
    ) -> None:
        """Show a draft in the form."""
        del edited, is_new
        self._form.show_draft(draft)

    def focus_name(self) -> None:
        """Begin with the name."""
        self._form.focus_name()

    def _details(self, entry: Employee) -> str:
        if entry.rights == frozenset(Right):
            parts = [self.tr("all rights")]
        else:
            count = self.tr("rights: {count}").format(count=len(entry.rights))
            parts = [count if entry.rights else self.tr("no rights")]
        if not entry.user.is_session_open:
            parts.append(self.tr("personal shift closed"))
        return " · ".join(parts)
