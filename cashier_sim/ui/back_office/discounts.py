"""Discounts and surcharges: the list, and the form of the chosen one."""

from decimal import Decimal

from cashier_sim.plugin_api import DiscountType
from cashier_sim.till.commands import DeleteDiscountType
from cashier_sim.till.view import TillView
from cashier_sim.ui.back_office.drafts import DiscountDraft
from cashier_sim.ui.back_office.entry import Entry
from cashier_sim.ui.back_office.entry_page import Captions, EntryPage
from cashier_sim.ui.back_office.fields import FieldForm, number_of, number_text, offer, show_text

_DISCOUNT, _SURCHARGE, _FLEXIBLE = "discount", "surcharge", "flexible"


class DiscountForm(FieldForm):
    """Shows a discount or surcharge and gives back what a person made of it."""

    def __init__(self) -> None:
        super().__init__("discount")
        self._is_new = True
        self._title = self.add_line("name")
        self._kind = self.add_choice("kind")
        self._kind.activated.connect(self._on_kind)
        self._percent = self.add_line("percent")
        self._manual = self.add_check("is_manual")
        self.add_note("manual_note")
        self._active = self.add_check("is_active")
        self.retranslate()

    @property
    def draft(self) -> DiscountDraft:
        """What the form holds."""
        kind = self._kind.currentData()
        return DiscountDraft(
            name=self._title.text().strip(),
            percent=self._percent_written or Decimal(0),
            is_surcharge=kind == _SURCHARGE,
            is_flexible_sum=kind == _FLEXIBLE,
            is_manual=self._manual.isChecked(),
            is_active=self._active.isChecked(),
        )

    @property
    def problem(self) -> str:
        """What is wrong with the percent."""
        if self._kind.currentData() == _FLEXIBLE:
            return ""
        percent = self._percent_written
        if percent is None or percent < 0:
            return self.tr("Write a percent such as {example}.").format(
                example=number_text(Decimal("12.5"))
            )
        return ""

    def show_draft(self, draft: DiscountDraft, *, is_new: bool) -> None:
        """Show a draft; a new one is not switched off."""
        kind = _SURCHARGE if draft.is_surcharge else _DISCOUNT
        show_text(self._title, draft.name)
        self._kind.setCurrentIndex(
            self._kind.findData(_FLEXIBLE if draft.is_flexible_sum else kind)
        )
        show_text(self._percent, number_text(draft.percent))
        self._manual.setChecked(draft.is_manual)
        self._active.setChecked(draft.is_active)
        self._active.setVisible(not is_new)
        self._on_kind()

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        self.name_fields(
            {
                "name": self.tr("Name"),
                "kind": self.tr("What it does"),
                "percent": self.tr("Percent"),
                "is_manual": self.tr("The cashier may choose it"),
                "manual_note": self.tr(
                    "Otherwise only payment types and plugins bring it into an order."
                ),
                "is_active": self.tr("Switched on"),
            }
        )
        offer(
            self._kind,
            (
                (_DISCOUNT, self.tr("Discount")),
                (_SURCHARGE, self.tr("Surcharge")),
                (_FLEXIBLE, self.tr("Discount of a sum given each time")),
            ),
        )

    @property
    def _percent_written(self) -> Decimal | None:
        return number_of(self._percent.text())

    def _on_kind(self) -> None:
        self._percent.setEnabled(self._kind.currentData() != _FLEXIBLE)


class DiscountsPage(EntryPage[DiscountDraft]):
    """Every discount and surcharge."""

    def __init__(self) -> None:
        self._form = DiscountForm()
        super().__init__("discount", self._form)
        self._form.changed.connect(self.on_changed)
        self.retranslate()

    @property
    def draft(self) -> DiscountDraft:
        """What the form holds."""
        return self._form.draft

    def entries(self, view: TillView) -> tuple[Entry[DiscountDraft], ...]:
        """The stored discounts and surcharges."""
        return tuple(
            Entry(
                id=one.id,
                draft=DiscountDraft.of(one),
                line=f"{one.name}\n{self._details(one)}",
                deletion=DeleteDiscountType(one.id),
                is_off=not one.is_active,
            )
            for one in view.restaurant.discount_types
        )

    def blank(self, view: TillView) -> DiscountDraft:
        """A discount of ten percent."""
        del view
        return DiscountDraft(percent=Decimal(10))

    def captions(self) -> Captions:
        """The page's texts."""
        return Captions(
            entries=self.tr("Discounts and surcharges"),
            new=self.tr("New discount"),
            empty=self.tr("There is no discount or surcharge. Create one."),
        )

    def show_in_form(
        self, draft: DiscountDraft, edited: Entry[DiscountDraft] | None, *, is_new: bool
    ) -> None:
        """Show a draft in the form."""
        del edited
        self._form.show_draft(draft, is_new=is_new)

    def focus_name(self) -> None:
        """Begin with the name."""
        self._form.focus_name()

    def problem(self) -> str:
        """What is wrong with the form."""
        return self._form.problem

    def _details(self, entry: DiscountType) -> str:
        if entry.is_flexible_sum:
            parts = [self.tr("a sum given each time")]
        else:
            kind = self.tr("surcharge") if entry.percent < 0 else self.tr("discount")
            parts = [f"{kind} {number_text(abs(entry.percent))}\u00a0%"]
        if not entry.is_manual:
            parts.append(self.tr("not by hand"))
        if not entry.is_active:
            parts.append(self.tr("switched off"))
        return " · ".join(parts)
