"""The form of a payment type: every setting of iikoFront's back office that a plugin meets."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from cashier_sim.engine.back_office.payment_types import MOST_COPIES
from cashier_sim.plugin_api import DiscountType
from cashier_sim.ui import texts, theme
from cashier_sim.ui.back_office.draft import PaymentTypeDraft
from cashier_sim.ui.back_office.fields import FORM_WIDTH, number_text, show_text, tall
from cashier_sim.ui.docks.check_box import TEXT_INSET, CheckBox
from cashier_sim.ui.docks.look import caption, choosing, heading, select, spinning
from cashier_sim.ui.kit import fonts

_CHECKS = (
    "is_enabled",
    "is_hidden",
    "is_fiscal",
    "is_combinable",
    "sets_exact_sum",
    "forbids_manual_entry",
    "open_cash_drawer_on_pay",
    "can_be_external_processed",
    "process_as_discount",
    "fiscalize_as_discount",
)
_OF_KNOWN = ("is_enabled", "is_hidden")
"""Where a type that exists is offered; a new one always is."""
_OF_DISCOUNTS = ("process_as_discount", "fiscalize_as_discount")


class PaymentTypeForm(QWidget):
    """Shows a draft and gives back what a person made of it.

    Signals:
        changed: The draft is another one.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("payment_type_form")
        self.setMaximumWidth(FORM_WIDTH)
        self._systems: Sequence[tuple[str, str]] = ()
        self._discounts: Sequence[DiscountType] = ()
        self._name = _line("type_name")
        self._receipt_name = _line("type_receipt_name")
        self._account = _line("type_account")
        self._kind = caption("type_kind")
        self._system = choosing("type_system")
        self._group = caption("type_group", fonts.sans(12), muted=True)
        self._copies = spinning("type_sales_slip_copies", 0, MOST_COPIES)
        self._discount = choosing("type_discount")
        self._checks = {name: CheckBox(f"type_{name}") for name in _CHECKS}
        for check in self._checks.values():
            check.setMinimumHeight(theme.TARGET)
        self._outside_why = caption("type_outside_why", fonts.sans(12), muted=True)
        self._discount_why = caption("type_discount_why", fonts.sans(12), muted=True)
        self._labels: dict[str, QLabel] = {}
        self._sections = {
            name: heading(f"type_{name}_title") for name in ("what", "how", "discount_part")
        }
        self._lay_out()
        self._listen()
        self.retranslate()

    @property
    def draft(self) -> PaymentTypeDraft:
        """What the form holds."""
        discount = self._discount.currentData()
        return PaymentTypeDraft(
            name=self._name.text(),
            payment_system_key=str(self._system.currentData() or ""),
            is_fiscal=self._checks["is_fiscal"].isChecked(),
            account=self._account.text(),
            receipt_name=self._receipt_name.text(),
            is_combinable=self._checks["is_combinable"].isChecked(),
            sets_exact_sum=self._checks["sets_exact_sum"].isChecked(),
            forbids_manual_entry=self._checks["forbids_manual_entry"].isChecked(),
            sales_slip_copies=self._copies.value(),
            open_cash_drawer_on_pay=self._checks["open_cash_drawer_on_pay"].isChecked(),
            discount_type_id=discount,
            process_as_discount=self._checks["process_as_discount"].isChecked(),
            fiscalize_as_discount=self._checks["fiscalize_as_discount"].isChecked(),
            can_be_external_processed=self._checks["can_be_external_processed"].isChecked(),
            is_enabled=self._checks["is_enabled"].isChecked(),
            is_hidden=self._checks["is_hidden"].isChecked(),
        )

    def offer(self, systems: Sequence[tuple[str, str]], discounts: Sequence[DiscountType]) -> None:
        """Offer payment systems (keys and names) and discounts; what is chosen stays."""
        if (systems, discounts) == (self._systems, self._discounts):
            return
        self._systems, self._discounts = systems, discounts
        draft = self.draft
        self._fill_choices()
        self._choose(draft)

    def show_draft(self, draft: PaymentTypeDraft, *, is_own: bool, is_new: bool) -> None:
        """Show a draft.

        Args:
            draft: What to show.
            is_own: One of the register's own types: no payment system stands behind it.
            is_new: Not created yet, so it cannot be switched off.
        """
        with QSignalBlocker(self):
            show_text(self._name, draft.name)
            show_text(self._receipt_name, draft.receipt_name)
            show_text(self._account, draft.account)
            self._copies.setValue(draft.sales_slip_copies)
            for name, check in self._checks.items():
                check.setChecked(bool(getattr(draft, name)))
            self._choose(draft)
        self._system.setEnabled(not is_own)
        self._checks["is_fiscal"].setEnabled(not is_own)
        self._checks["can_be_external_processed"].setEnabled(is_own)
        self._outside_why.setVisible(not is_own)
        for name in _OF_KNOWN:
            self._checks[name].setVisible(not is_new)
        self._kind.setText(
            self.tr("The register's own type") if is_own else self.tr("External payment type")
        )
        self._group.setVisible(not is_own)
        self._write_group()

    def focus_name(self) -> None:
        """Begin with the name."""
        self._name.setFocus()
        self._name.selectAll()

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        labels = {
            "name": self.tr("Name"),
            "kind": self.tr("Type"),
            "system": self.tr("Payment system"),
            "receipt_name": self.tr("Name on cheques"),
            "account": self.tr("Account"),
            "copies": self.tr("Sales slips"),
            "discount": self.tr("Linked discount"),
        }
        for name, text in labels.items():
            self._labels[name].setText(text)
        checks = {
            "is_enabled": self.tr("In use"),
            "is_hidden": self.tr("Hidden: only plugins add it"),
            "is_fiscal": self.tr("Fiscal: the fiscal register prints it"),
            "is_combinable": self.tr("Can be combined with other payment types"),
            "sets_exact_sum": self.tr("Set the exact sum"),
            "forbids_manual_entry": self.tr("The cashier may not type the sum"),
            "open_cash_drawer_on_pay": self.tr("Open the cash drawer"),
            "can_be_external_processed": self.tr("May be accepted outside"),
            "process_as_discount": self.tr("Treat as discount"),
            "fiscalize_as_discount": self.tr("A discount on the fiscal cheque"),
        }
        for name, check in self._checks.items():
            check.setText(checks[name])
        self._outside_why.setText(
            self.tr("Never for a plugin's type: only the plugin itself can take its money.")
        )
        self._discount_why.setText(
            self.tr(
                "Treated as a discount, its payments lower the order's sum instead of covering it. "
                "The linked discount comes into the order with the payment."
            )
        )
        self._receipt_name.setPlaceholderText(self.tr("As the name"))
        self._copies.setSpecialValueText(self.tr("none"))
        self._sections["what"].setText(self.tr("General"))
        self._sections["how"].setText(self.tr("How it is paid"))
        self._sections["discount_part"].setText(self.tr("Discounts"))
        self._fill_choices()
        self._write_group()

    def changeEvent(self, event: QEvent) -> None:
        """Write the texts anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        what = _form()
        for name, widget in (
            ("name", self._name),
            ("kind", self._kind),
            ("system", self._system),
            ("receipt_name", self._receipt_name),
            ("account", self._account),
        ):
            self._add_row(what, name, widget)
        how = _form()
        self._add_row(how, "copies", self._copies)
        discounts = _form()
        self._add_row(discounts, "discount", self._discount)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.GAP)
        rows.addWidget(self._sections["what"])
        rows.addLayout(what)
        rows.addLayout(self._ticks(_CHECKS[:3]))
        rows.addWidget(self._group)
        rows.addSpacing(theme.GAP)
        rows.addWidget(self._sections["how"])
        ways = self._ticks([name for name in _CHECKS[3:] if name not in _OF_DISCOUNTS])
        self._outside_why.setContentsMargins(TEXT_INSET, 0, 0, theme.GAP)
        ways.addWidget(self._outside_why)
        rows.addLayout(ways)
        rows.addLayout(how)
        rows.addSpacing(theme.GAP)
        rows.addWidget(self._sections["discount_part"])
        rows.addLayout(self._ticks(_OF_DISCOUNTS))
        rows.addLayout(discounts)
        rows.addWidget(self._discount_why)

    def _ticks(self, names: Iterable[str]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        for name in names:
            column.addWidget(self._checks[name])
        return column

    def _add_row(self, form: QFormLayout, name: str, widget: QWidget) -> None:
        label = QLabel()
        label.setObjectName(f"type_{name}_label")
        label.setBuddy(widget)
        label.setProperty("muted", True)
        label.setMinimumHeight(theme.TARGET)
        if not isinstance(widget, QLabel):
            tall(widget)
        self._labels[name] = label
        form.addRow(label, widget)

    def _listen(self) -> None:
        for field in (self._name, self._receipt_name, self._account):
            field.textEdited.connect(self._on_edited)
        for box in (self._system, self._discount):
            box.activated.connect(self._on_edited)
        for check in self._checks.values():
            check.clicked.connect(self._on_edited)
        self._copies.valueChanged.connect(self._on_edited)

    def _fill_choices(self) -> None:
        draft = self.draft
        _fill(self._system, [("", self.tr("none"))], self._system_lines())
        lines = [(one.id, self._discount_line(one)) for one in self._discounts]
        _fill(self._discount, [(None, self.tr("no"))], lines)
        self._choose(draft)

    def _system_lines(self) -> list[tuple[str, str]]:
        missing = self.tr("{key} (not loaded now)")
        return [
            (key, f"{name} ({key})" if name else missing.format(key=key))
            for key, name in self._systems
        ]

    def _discount_line(self, discount: DiscountType) -> str:
        if discount.is_flexible_sum:
            return discount.name
        return f"{discount.name}, {number_text(discount.percent)}\u00a0%"

    def _choose(self, draft: PaymentTypeDraft) -> None:
        select(self._system, draft.payment_system_key)
        select(self._discount, draft.discount_type_id)

    def _write_group(self) -> None:
        group = texts.group(self.draft.group)
        self._group.setText(self.tr("Stands on the cash screen under: {group}").format(group=group))

    @Slot()
    def _on_edited(self) -> None:
        self._write_group()
        self.changed.emit()


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setHorizontalSpacing(theme.MARGIN)
    form.setVerticalSpacing(theme.GAP)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    return form


def _line(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(name)
    return field


def _fill(
    box: QComboBox,
    first: Sequence[tuple[object, str]],
    others: Sequence[tuple[object, str]],
) -> None:
    box.clear()
    for value, text in (*first, *others):
        box.addItem(text, value)
