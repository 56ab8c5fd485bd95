"""Notes values that nothing in the simulator gives: they are made here and sent along."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from cashier_sim.plugin_api import (
    CafeSession,
    ChequeAdditionalInfo,
    Conception,
    CreditPaymentItemAdditionalData,
    IikoCard51PaymentItemAdditionalData,
    OrderModifierItem,
    OrganizationDetailsInfo,
    PaymentDiscountItem,
    PluginContext,
    PriceCategory,
    ProductCategory,
    ProductScale,
    ProductSize,
    VoucherPaymentItemAdditionalData,
)

Notes = tuple[tuple[str, object], ...]


def note(member: str, value: object) -> None:
    """Keep what came of using a member, entities by their names or ids."""
    folder = Path(PluginContext.integration.get_data_storage_directory_path())
    with (folder / "notes.txt").open("a", encoding="utf-8") as file:
        file.write(f"{member}\t{brief(value)!r}\n")


def brief(value: object) -> object:
    """A value in a few words."""
    if isinstance(value, (list, tuple)):
        return [brief(item) for item in value]
    if isinstance(value, UUID) and value.version == 4:
        return "a new id"
    if hasattr(value, "__dataclass_fields__"):
        return brief(getattr(value, "name", "") or getattr(value, "id", type(value).__name__))
    if isinstance(value, datetime):
        return value.date()
    return value


ID = UUID(int=1)


class Plugin:
    """Notes everything while it loads."""

    license_module_id = 21005918

    def __init__(self) -> None:
        product = PluginContext.operations.get_active_products()[0]
        opened = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)
        modifier = OrderModifierItem(
            id=ID, product=product, amount=Decimal(1), price=Decimal("10.00")
        )
        for member, value in (
            *cafe_session_notes(CafeSession(id=ID, number=5, open_time=opened)),
            *conception_notes(Conception(id=ID, name="Bar")),
            *price_category_notes(PriceCategory(id=ID, name="Evening")),
            *product_category_notes(product.category or ProductCategory(id=ID, name="None")),
            *product_scale_notes(ProductScale(id=ID, name="Cups")),
            *product_size_notes(ProductSize(id=ID, name="Big")),
            *order_modifier_item_notes(modifier),
            *organization_details_info_notes(OrganizationDetailsInfo(name="Firm", tax_id="77")),
            *payment_discount_item_notes(PaymentDiscountItem(payment_item_id=ID, sum=Decimal(5))),
            *credit_payment_item_additional_data_notes(
                CreditPaymentItemAdditionalData(counteragent_user_id=ID)
            ),
            *voucher_payment_item_additional_data_notes(VoucherPaymentItemAdditionalData(count=2)),
            *iiko_card51_payment_item_additional_data_notes(
                IikoCard51PaymentItemAdditionalData(credential="7", search_scope="cards")
            ),
            *cheque_additional_info_notes(
                ChequeAdditionalInfo(phone="+7", email="a@b", settlement_place="here")
            ),
        ):
            note(member, value)


def cafe_session_notes(value: CafeSession) -> Notes:
    return (
        ("CafeSession", isinstance(value, CafeSession)),
        ("CafeSession.id", value.id),
        ("CafeSession.number", value.number),
        ("CafeSession.open_time", value.open_time),
        ("CafeSession.close_time", value.close_time),
    )


def conception_notes(value: Conception) -> Notes:
    return (
        ("Conception", isinstance(value, Conception)),
        ("Conception.id", value.id),
        ("Conception.name", value.name),
    )


def price_category_notes(value: PriceCategory) -> Notes:
    return (
        ("PriceCategory", isinstance(value, PriceCategory)),
        ("PriceCategory.id", value.id),
        ("PriceCategory.name", value.name),
    )


def product_category_notes(value: ProductCategory) -> Notes:
    return (
        ("ProductCategory", isinstance(value, ProductCategory)),
        ("ProductCategory.id", value.id),
        ("ProductCategory.name", value.name),
    )


def product_scale_notes(value: ProductScale) -> Notes:
    return (
        ("ProductScale", isinstance(value, ProductScale)),
        ("ProductScale.id", value.id),
        ("ProductScale.name", value.name),
    )


def product_size_notes(value: ProductSize) -> Notes:
    return (
        ("ProductSize", isinstance(value, ProductSize)),
        ("ProductSize.id", value.id),
        ("ProductSize.name", value.name),
    )


def order_modifier_item_notes(value: OrderModifierItem) -> Notes:
    return (
        ("OrderModifierItem", isinstance(value, OrderModifierItem)),
        ("OrderModifierItem.id", value.id),
        ("OrderModifierItem.product", value.product),
        ("OrderModifierItem.amount", value.amount),
        ("OrderModifierItem.price", value.price),
    )


def organization_details_info_notes(value: OrganizationDetailsInfo) -> Notes:
    return (
        ("OrganizationDetailsInfo", isinstance(value, OrganizationDetailsInfo)),
        ("OrganizationDetailsInfo.name", value.name),
        ("OrganizationDetailsInfo.tax_id", value.tax_id),
    )


def payment_discount_item_notes(value: PaymentDiscountItem) -> Notes:
    return (
        ("PaymentDiscountItem", isinstance(value, PaymentDiscountItem)),
        ("PaymentDiscountItem.payment_item_id", value.payment_item_id),
        ("PaymentDiscountItem.sum", value.sum),
    )


def credit_payment_item_additional_data_notes(value: CreditPaymentItemAdditionalData) -> Notes:
    return (
        ("CreditPaymentItemAdditionalData", isinstance(value, CreditPaymentItemAdditionalData)),
        ("CreditPaymentItemAdditionalData.counteragent_user_id", value.counteragent_user_id),
    )


def voucher_payment_item_additional_data_notes(value: VoucherPaymentItemAdditionalData) -> Notes:
    return (
        ("VoucherPaymentItemAdditionalData", isinstance(value, VoucherPaymentItemAdditionalData)),
        ("VoucherPaymentItemAdditionalData.count", value.count),
    )


def iiko_card51_payment_item_additional_data_notes(
    value: IikoCard51PaymentItemAdditionalData,
) -> Notes:
    return (
        (
            "IikoCard51PaymentItemAdditionalData",
            isinstance(value, IikoCard51PaymentItemAdditionalData),
        ),
        ("IikoCard51PaymentItemAdditionalData.credential", value.credential),
        ("IikoCard51PaymentItemAdditionalData.search_scope", value.search_scope),
    )


def cheque_additional_info_notes(value: ChequeAdditionalInfo) -> Notes:
    return (
        ("ChequeAdditionalInfo", isinstance(value, ChequeAdditionalInfo)),
        ("ChequeAdditionalInfo.need_receipt", value.need_receipt),
        ("ChequeAdditionalInfo.phone", value.phone),
        ("ChequeAdditionalInfo.email", value.email),
        ("ChequeAdditionalInfo.settlement_place", value.settlement_place),
    )
