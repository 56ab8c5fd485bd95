"""A payment type being written."""

from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.model import PaymentGroup
from cashier_sim.plugin_api import DiscountType
from cashier_sim.till.commands import ChangePaymentType, CreatePaymentType
from cashier_sim.ui.back_office.draft import (
    PaymentTypeDraft,
    choice_of,
    free_name,
    offered_systems,
)
from tests.unit.ui.till_views import payment_type, plugin, till_view

DISCOUNT = DiscountType(id=UUID(int=9), name="Гость отеля", percent=Decimal(10))
FULL = PaymentTypeDraft(
    name=" Гостиница ",
    payment_system_key="hotel",
    is_fiscal=True,
    account="76.01 ",
    receipt_name=" На номер",
    is_combinable=False,
    sets_exact_sum=False,
    forbids_manual_entry=True,
    sales_slip_copies=2,
    open_cash_drawer_on_pay=True,
    discount_type_id=DISCOUNT.id,
    is_enabled=False,
)


def test_creation_carries_every_setting_without_spaces_around() -> None:
    assert FULL.creation() == CreatePaymentType(
        name="Гостиница",
        payment_system_key="hotel",
        is_fiscal=True,
        account="76.01",
        receipt_name="На номер",
        is_combinable=False,
        sets_exact_sum=False,
        forbids_manual_entry=True,
        sales_slip_copies=2,
        open_cash_drawer_on_pay=True,
        discount_type_id=DISCOUNT.id,
    )


def test_change_carries_every_setting_and_keeps_the_id() -> None:
    before = payment_type(1, "Old")
    change = FULL.change(before, [DISCOUNT])
    assert isinstance(change, ChangePaymentType)
    assert change.settings.id == before.id
    changed = PaymentTypeDraft.of(change.settings)
    assert changed.creation() == FULL.creation()
    assert not changed.is_enabled
    assert change.settings.payment_type.discount_type == DISCOUNT


def test_unchanged_draft_changes_nothing() -> None:
    before = payment_type(1, "Гостиница")
    assert PaymentTypeDraft.of(before).change(before, [DISCOUNT]) == ChangePaymentType(before)


@pytest.mark.parametrize(
    ("is_fiscal", "group"), [(True, PaymentGroup.CARDS), (False, PaymentGroup.NON_CASH)]
)
def test_fiscal_flag_decides_the_group(is_fiscal: bool, group: PaymentGroup) -> None:
    assert PaymentTypeDraft(is_fiscal=is_fiscal).group is group


def test_registered_systems_are_offered_and_the_own_key_too() -> None:
    view = till_view(plugins=(plugin(), plugin("other", systems=())))
    assert offered_systems(view) == (("hotel", "Гостиница"),)
    assert offered_systems(view, "hotel") == (("hotel", "Гостиница"),)
    assert offered_systems(view, "gone") == (("hotel", "Гостиница"), ("gone", ""))


def test_payment_type_is_found_by_id() -> None:
    view = till_view()
    assert choice_of(view, view.choices[0].settings.id) is view.choices[0]
    assert choice_of(view, None) is None


@pytest.mark.parametrize(
    ("taken", "expected"),
    [((), "Hotel"), (("Hotel",), "Hotel 2"), (("Hotel", "Hotel 2"), "Hotel 3")],
)
def test_free_name_counts_on(taken: tuple[str, ...], expected: str) -> None:
    assert free_name("Hotel", taken) == expected


def test_empty_name_stays_empty() -> None:
    assert free_name("", ("",)) == ""
