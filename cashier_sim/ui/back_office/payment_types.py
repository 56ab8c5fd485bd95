"""Payment types: the list, and the form of the chosen one."""

from cashier_sim.till.commands import DeletePaymentType
from cashier_sim.till.view import PaymentTypeChoice, TillView
from cashier_sim.ui import texts
from cashier_sim.ui.back_office.draft import PaymentTypeDraft, free_name, offered_systems
from cashier_sim.ui.back_office.entry import Entry
from cashier_sim.ui.back_office.entry_page import Captions, EntryPage
from cashier_sim.ui.back_office.payment_type_form import PaymentTypeForm


class PaymentTypesPage(EntryPage[PaymentTypeDraft]):
    """Every payment type; any number for each payment system."""

    def __init__(self) -> None:
        self._form = PaymentTypeForm()
        super().__init__("payment_type", self._form)
        self._form.changed.connect(self.on_changed)
        self.retranslate()

    @property
    def draft(self) -> PaymentTypeDraft:
        """What the form holds."""
        return self._form.draft

    def entries(self, view: TillView) -> tuple[Entry[PaymentTypeDraft], ...]:
        """The stored payment types."""
        return tuple(
            Entry(
                id=choice.settings.id,
                draft=PaymentTypeDraft.of(choice.settings),
                line=self._line(choice),
                deletion=(
                    DeletePaymentType(choice.settings.id)
                    if choice.settings.payment_system_key
                    else None
                ),
                is_off=not choice.settings.payment_type.is_enabled,
            )
            for choice in view.choices
        )

    def blank(self, view: TillView) -> PaymentTypeDraft:
        """A type of the first payment system, under its name."""
        systems = offered_systems(view)
        key, name = systems[0] if systems else ("", "")
        taken = {one.settings.payment_type.name for one in view.choices}
        return PaymentTypeDraft(name=free_name(name, taken), payment_system_key=key)

    def captions(self) -> Captions:
        """The page's texts."""
        return Captions(
            entries=self.tr("Payment types"),
            new=self.tr("New payment type"),
            empty=self.tr(
                "Choose a payment type, or create one: it joins a payment system of a plugin "
                "to the cash screen."
            ),
        )

    def offer(self, view: TillView, edited: Entry[PaymentTypeDraft] | None) -> None:
        """Offer payment systems and discounts."""
        own_key = edited.draft.payment_system_key if edited is not None else ""
        self._form.offer(offered_systems(view, own_key), view.restaurant.discount_types)

    def show_in_form(
        self, draft: PaymentTypeDraft, edited: Entry[PaymentTypeDraft] | None, *, is_new: bool
    ) -> None:
        """Show a draft in the form."""
        is_own = edited is not None and not edited.draft.payment_system_key
        self._form.show_draft(draft, is_own=is_own, is_new=is_new)

    def focus_name(self) -> None:
        """Begin with the name."""
        self._form.focus_name()

    def problem(self) -> str:
        """A new type belongs to a payment system."""
        is_missing = self.is_new and not self._form.draft.payment_system_key
        return self.tr("Choose a payment system.") if is_missing else ""

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
