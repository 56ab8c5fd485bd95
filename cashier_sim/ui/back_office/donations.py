"""Kinds of tips: the list, and the form of the chosen one."""

from uuid import UUID

from cashier_sim.till.commands import DeleteDonationType
from cashier_sim.till.view import TillView
from cashier_sim.ui.back_office.drafts import DonationDraft
from cashier_sim.ui.back_office.entry import Entry
from cashier_sim.ui.back_office.entry_page import Captions, EntryPage
from cashier_sim.ui.back_office.fields import FieldForm, show_text
from cashier_sim.ui.back_office.ticks import Ticks


class DonationForm(FieldForm):
    """Shows a kind of tips and gives back what a person made of it."""

    def __init__(self) -> None:
        super().__init__("donation")
        self._title = self.add_line("name")
        self.add_heading("types")
        self._types = Ticks("donation_type")
        self._types.ticked.connect(self.changed)
        self.add_column().addWidget(self._types)
        self.add_heading("services")
        self._services = Ticks("donation_service")
        self._services.ticked.connect(self.changed)
        self.add_column().addWidget(self._services)
        self.add_note("services_note")
        self.retranslate()

    @property
    def draft(self) -> DonationDraft:
        """What the form holds."""
        return DonationDraft(
            name=self._title.text().strip(),
            payment_type_ids=frozenset(one for one in self._types.values if isinstance(one, UUID)),
            order_service_types=frozenset(map(str, self._services.values)),
        )

    def offer(self, view: TillView) -> None:
        """Offer payment types and kinds of order."""
        types = [choice.settings.payment_type for choice in view.choices]
        self._types.offer([(one.id, one.name) for one in types])
        self._services.offer([(one.name, one.name) for one in view.restaurant.order_types])

    def show_draft(self, draft: DonationDraft) -> None:
        """Show a draft."""
        show_text(self._title, draft.name)
        self._types.tick(draft.payment_type_ids)
        self._services.tick(draft.order_service_types)

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        self.name_fields(
            {
                "name": self.tr("Name"),
                "types": self.tr("Paid with"),
                "services": self.tr("Goes with"),
                "services_note": self.tr("With nothing ticked it goes with every kind of order."),
            }
        )


class DonationsPage(EntryPage[DonationDraft]):
    """Every kind of tips."""

    def __init__(self) -> None:
        self._form = DonationForm()
        super().__init__("donation", self._form)
        self._form.changed.connect(self.on_changed)
        self.retranslate()

    @property
    def draft(self) -> DonationDraft:
        """What the form holds."""
        return self._form.draft

    def entries(self, view: TillView) -> tuple[Entry[DonationDraft], ...]:
        """The stored kinds of tips."""
        return tuple(
            Entry(
                id=one.id,
                draft=DonationDraft.of(one),
                line=f"{one.name}\n{', '.join(type_.name for type_ in one.payment_types)}",
                deletion=DeleteDonationType(one.id),
            )
            for one in view.restaurant.donation_types
        )

    def blank(self, view: TillView) -> DonationDraft:
        """Nothing is chosen yet."""
        del view
        return DonationDraft()

    def captions(self) -> Captions:
        """The page's texts."""
        return Captions(
            entries=self.tr("Kinds of tips"),
            new=self.tr("New kind of tips"),
            empty=self.tr("There are no tips. Create a kind, and say what it is paid with."),
        )

    def offer(self, view: TillView, edited: Entry[DonationDraft] | None) -> None:
        """Offer payment types and kinds of order."""
        del edited
        self._form.offer(view)

    def show_in_form(
        self, draft: DonationDraft, edited: Entry[DonationDraft] | None, *, is_new: bool
    ) -> None:
        """Show a draft in the form."""
        del edited, is_new
        self._form.show_draft(draft)

    def focus_name(self) -> None:
        """Begin with the name."""
        self._form.focus_name()
