"""Group tabs of the cash screen, and the list of types of a group that has several."""

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QWidget

from cashier_sim.engine.model import PaymentGroup
from cashier_sim.till.commands import ChoosePaymentType
from cashier_sim.till.view import PaymentTypeChoice, TillView
from cashier_sim.ui import texts, theme
from cashier_sim.ui.kit.bar import fill
from cashier_sim.ui.kit.buttons import Role, TillButton
from cashier_sim.ui.kit.glyphs import BANKNOTE, CARD, NO_MONEY, TRANSFER
from cashier_sim.ui.register import keys
from cashier_sim.ui.register.choice_list import Choice, ChoiceList
from cashier_sim.ui.register.page import row, show_allowed

_GLYPHS = {
    PaymentGroup.CASH: BANKNOTE,
    PaymentGroup.CARDS: CARD,
    PaymentGroup.NON_CASH: TRANSFER,
    PaymentGroup.WRITEOFF: NO_MONEY,
}


class GroupTabs(QWidget):
    """The four groups of payment types.

    Signals:
        group_chosen (object): The `PaymentGroup` whose tab was pressed.
    """

    group_chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        fill(self, theme.BODY)
        self._tabs: dict[PaymentGroup, TillButton] = {}
        layout = row(self, theme.KEY_GAP)
        for group, key in zip(PaymentGroup, keys.GROUPS, strict=True):
            tab = TillButton(Role.GROUP, f"{name}_{group.value}", key=key)
            tab.setCheckable(True)
            tab.set_glyph(_GLYPHS[group])
            tab.clicked.connect(self._on_clicked)
            self._tabs[group] = tab
            layout.addWidget(tab)  # as wide as its words need
        self._retranslate()

    def show_groups(self, view: TillView, active: PaymentGroup | None) -> None:
        """Enable the groups that have types, and mark one as active."""
        for group, tab in self._tabs.items():
            choices = view.offered(group)
            tab.setChecked(group is active)
            if not choices:
                tab.setEnabled(False)
                tab.setToolTip(
                    self.tr("No payment type stands here. Create one in the back office.")
                )
                continue
            refusals = [ChoosePaymentType(one.settings.id).refusal(view) for one in choices]
            # A group whose only trouble is an unloaded system opens: its list says what is wrong.
            soft = len(choices) > 1 and all(
                refusal is None or refusal.code == "system_not_loaded" for refusal in refusals
            )
            show_allowed(tab, None if soft or None in refusals else refusals[0])

    def changeEvent(self, event: QEvent) -> None:
        """Write the tabs anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        for group, tab in self._tabs.items():
            tab.set_caption(texts.group_title(group))

    @Slot()
    def _on_clicked(self) -> None:
        for group, tab in self._tabs.items():
            if tab is self.sender():
                tab.setChecked(False)  # the view decides what is active
                self.group_chosen.emit(group)
                return


class TypeList(ChoiceList):
    """«Choose how to pay»: the types of one group as cells."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._retranslate()

    def show_types(self, choices: tuple[PaymentTypeChoice, ...], view: TillView) -> None:
        """Show payment types; those that cannot be taken now say why."""
        self.show_choices([self._choice(choice, view) for choice in choices])

    def changeEvent(self, event: QEvent) -> None:
        """Write the title anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _choice(self, choice: PaymentTypeChoice, view: TillView) -> Choice:
        return Choice(
            id=choice.settings.id,
            caption=choice.settings.payment_type.name,
            note="" if choice.is_loaded else self.tr("system not loaded"),
            refusal=ChoosePaymentType(choice.settings.id).refusal(view),
        )

    def _retranslate(self) -> None:
        self.show_title(self.tr("Choose how to pay"))
