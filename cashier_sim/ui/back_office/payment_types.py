"""Payment types: the list, and the form of the chosen one."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QVBoxLayout, QWidget

from cashier_sim.till.commands import Command, DeletePaymentType
from cashier_sim.till.view import PaymentTypeChoice, TillView
from cashier_sim.ui import texts, theme
from cashier_sim.ui.back_office.draft import PaymentTypeDraft, choice_of, free_name, offered_systems
from cashier_sim.ui.back_office.payment_type_form import PaymentTypeForm
from cashier_sim.ui.docks.look import caption, listing, push, scrolling, side_by_side
from cashier_sim.ui.kit import fonts

if TYPE_CHECKING:
    from cashier_sim.engine.model import PaymentTypeSettings

_LIST_WIDTH = 240


class PaymentTypesPage(QWidget):
    """Every payment type; any number for each payment system.

    Signals:
        command_requested (object): Create, change or delete.
    """

    command_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("payment_types_page")
        self._view: TillView | None = None
        self._choices: tuple[PaymentTypeChoice, ...] | None = None
        self._edited: PaymentTypeSettings | None = None
        self._is_new = False
        self._shown = PaymentTypeDraft()
        self._list = listing("payment_types_list")
        self._list.setMinimumWidth(_LIST_WIDTH)
        self._list.currentItemChanged.connect(self._on_chosen)
        self._new = push("payment_type_new")
        self._new.clicked.connect(self._on_new)
        self._title = caption("payment_type_title", fonts.sans(20, fonts.MEDIUM))
        self._form = PaymentTypeForm()
        self._form.changed.connect(self._on_changed)
        self._why = caption("payment_type_why", fonts.sans(13), muted=True)
        self._save = push("payment_type_save", primary=True)
        self._save.clicked.connect(self._on_save)
        self._discard = push("payment_type_discard")
        self._discard.clicked.connect(self._on_discard)
        self._delete = push("payment_type_delete", danger=True)
        self._delete.clicked.connect(self._on_delete)
        self._empty = caption("payment_types_empty", fonts.sans(15), muted=True)
        self._detail = self._build_detail()
        self._lay_out()
        self.retranslate()

    @property
    def draft(self) -> PaymentTypeDraft:
        """What the form holds."""
        return self._form.draft

    def show_view(self, view: TillView) -> None:
        """Show the payment types; what a person is writing stays."""
        self._view = view
        if view.choices is not self._choices:
            self._choices = view.choices
            self._take_choices(view)
        self._offer(view)
        self._enable()

    def choose(self, type_id: UUID) -> None:
        """Show the form of a payment type."""
        for row in range(self._list.count()):
            if self._list.item(row).data(Qt.ItemDataRole.UserRole) == type_id:
                self._list.setCurrentRow(row)

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        self._list.setAccessibleName(self.tr("Payment types"))
        self._new.setText(self.tr("New payment type"))
        self._discard.setText(self.tr("Discard changes"))
        self._delete.setText(self.tr("Delete"))
        self._empty.setText(
            self.tr(
                "Choose a payment type, or create one: it joins a payment system of a plugin "
                "to the cash screen."
            )
        )
        self._write_title()
        self._fill_list()
        self._enable()

    def changeEvent(self, event: QEvent) -> None:
        """Write the texts anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _build_detail(self) -> QWidget:
        acts = QHBoxLayout()
        acts.setSpacing(theme.GAP)
        acts.addWidget(self._save)
        acts.addWidget(self._discard)
        acts.addStretch(1)
        acts.addWidget(self._delete)
        scrolled = QWidget()
        rows = QVBoxLayout(scrolled)
        rows.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        rows.setSpacing(theme.GAP)
        rows.addWidget(self._title)
        rows.addWidget(self._form)
        rows.addStretch(1)
        # The acts stay in view however long the form is.
        foot = QVBoxLayout()
        foot.setContentsMargins(theme.MARGIN, theme.GAP, theme.MARGIN, theme.MARGIN)
        foot.addWidget(self._why)
        foot.addLayout(acts)
        detail = QWidget()
        detail.setMaximumWidth(self._form.maximumWidth() + 2 * theme.MARGIN)
        outer = QVBoxLayout(detail)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scrolling("payment_type_scroll", scrolled), 1)
        outer.addLayout(foot)
        return detail

    def _lay_out(self) -> None:
        left = QWidget()
        rows = QVBoxLayout(left)
        rows.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, theme.MARGIN)
        rows.setSpacing(theme.GAP)
        rows.addWidget(self._list, 1)
        rows.addWidget(self._new)
        right = QWidget()
        detail = QVBoxLayout(right)
        detail.setContentsMargins(0, 0, 0, 0)
        self._empty.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, 0)
        detail.addWidget(self._empty, 0, Qt.AlignmentFlag.AlignTop)
        detail.addWidget(self._detail, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(side_by_side("payment_types_split", left, right, (1, 3)))

    def _take_choices(self, view: TillView) -> None:
        edited = choice_of(view, self._edited.id) if self._edited is not None else None
        if self._is_new:
            created = self._created(view)
            if created is not None:
                self._is_new, edited = False, created
        is_dirty = self._form.draft != self._shown
        self._edited = edited.settings if edited is not None else None
        if self._edited is None and not self._is_new and view.choices:
            self._edited = view.choices[0].settings
            is_dirty = False
        self._fill_list()
        if self._edited is not None and not (is_dirty and self._saved_differs()):
            self._show(PaymentTypeDraft.of(self._edited))

    def _saved_differs(self) -> bool:
        """Whether what is stored is not yet what the form says."""
        return self._edited is None or PaymentTypeDraft.of(self._edited) != self._form.draft

    def _created(self, view: TillView) -> PaymentTypeChoice | None:
        name = self._form.draft.name.strip()
        return next((one for one in view.choices if one.settings.payment_type.name == name), None)

    def _fill_list(self) -> None:
        self._list.blockSignals(True)
        self._list.clear()
        for choice in self._choices or ():
            item = QListWidgetItem(self._line(choice))
            item.setData(Qt.ItemDataRole.UserRole, choice.settings.id)
            self._list.addItem(item)
            if self._edited is not None and choice.settings.id == self._edited.id:
                self._list.setCurrentItem(item)
        if self._edited is None:
            self._list.setCurrentRow(-1)
        self._list.blockSignals(False)

    def _line(self, choice: PaymentTypeChoice) -> str:
        settings = choice.settings
        parts = [texts.group(choice.group)]
        if settings.payment_system_key:
            parts.append(settings.payment_system_key)
        if not choice.is_loaded:
            parts.append(self.tr("not loaded"))
        if not settings.payment_type.is_enabled:
            parts.append(self.tr("switched off"))
        return f"{settings.payment_type.name}\n{' · '.join(parts)}"

    def _show(self, draft: PaymentTypeDraft) -> None:
        if self._view is not None:
            self._offer(self._view)
        own = self._edited is not None and not self._edited.payment_system_key
        self._form.show_draft(draft, is_own=own, is_new=self._is_new)
        self._shown = self._form.draft
        self._write_title()
        self._enable()

    def _offer(self, view: TillView) -> None:
        own_key = self._edited.payment_system_key if self._edited is not None else ""
        self._form.offer(offered_systems(view, own_key), view.restaurant.discount_types)

    def _command(self) -> Command | None:
        if self._view is None:
            return None
        if self._is_new:
            return self._form.draft.creation()
        if self._edited is None:
            return None
        return self._form.draft.change(self._edited, self._view.restaurant.discount_types)

    def _enable(self) -> None:
        command, view = self._command(), self._view
        has_form = command is not None
        self._detail.setVisible(has_form)
        self._empty.setVisible(not has_form)
        if command is None or view is None:
            return
        is_dirty = self._form.draft != self._shown
        needs_system = self._is_new and not self._form.draft.payment_system_key
        refused = command.refusal(view)
        why = self.tr("Choose a payment system.") if needs_system else texts.refusal(refused)
        self._why.setText(why)
        self._why.setVisible(bool(why) and (is_dirty or self._is_new))
        self._save.setEnabled((is_dirty or self._is_new) and not why)
        self._save.setText(self.tr("Create") if self._is_new else self.tr("Save"))
        self._discard.setEnabled(is_dirty or self._is_new)
        own = self._edited is not None and not self._edited.payment_system_key
        self._delete.setVisible(self._edited is not None and not own)
        if self._edited is not None:
            self._delete.setEnabled(DeletePaymentType(self._edited.id).refusal(view) is None)

    def _write_title(self) -> None:
        name = self._edited.payment_type.name if self._edited is not None else ""
        self._title.setText(self.tr("New payment type") if self._is_new else name)

    @Slot()
    def _on_chosen(self) -> None:
        current = self._list.currentItem()
        if current is None or self._view is None:
            return
        choice = choice_of(self._view, current.data(Qt.ItemDataRole.UserRole))
        if choice is not None:
            self._is_new = False
            self._edited = choice.settings
            self._show(PaymentTypeDraft.of(choice.settings))

    @Slot()
    def _on_new(self) -> None:
        self._is_new, self._edited = True, None
        self._fill_list()
        systems = offered_systems(self._view) if self._view is not None else ()
        key, name = systems[0] if systems else ("", "")
        taken = {one.settings.payment_type.name for one in self._choices or ()}
        self._show(PaymentTypeDraft(name=free_name(name, taken), payment_system_key=key))
        self._form.focus_name()

    @Slot()
    def _on_changed(self) -> None:
        self._enable()

    @Slot()
    def _on_discard(self) -> None:
        if self._is_new and self._choices:
            self._is_new = False
            self._edited = self._choices[0].settings
            self._fill_list()
        self._leave_acts()
        self._show(PaymentTypeDraft.of(self._edited) if self._edited else PaymentTypeDraft())

    @Slot()
    def _on_save(self) -> None:
        command = self._command()
        if command is not None:
            self._leave_acts()
            self.command_requested.emit(command)

    @Slot()
    def _on_delete(self) -> None:
        if self._edited is not None:
            self._leave_acts()
            self.command_requested.emit(DeletePaymentType(self._edited.id))

    def _leave_acts(self) -> None:
        """Take the keyboard off a button that will be disabled: Qt would give it to «Delete»."""
        if self._is_new:  # a list without a choice would make one of its own
            self._form.focus_name()
        else:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
