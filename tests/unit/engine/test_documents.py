from dataclasses import replace
from decimal import Decimal

import msgspec
import pytest
from hypothesis import given

from cashier_sim import assets
from cashier_sim.engine.documents import (
    decoded_order,
    decoded_restaurant,
    decoder,
    encoded,
    encoded_order,
    encoded_restaurant,
)
from cashier_sim.engine.model import (
    Attempt,
    OrderRecord,
    PaymentTypeSettings,
    SessionState,
)
from cashier_sim.engine.restaurant_file import load_restaurant
from cashier_sim.plugin_api import CardPaymentItemAdditionalData, DeliveryOrder
from tests.unit.engine import strategies
from tests.unit.engine.builders import (
    CARD,
    HOTEL,
    NOW,
    SESSION,
    WAITER,
    dish,
    payment,
    record,
)


@given(strategies.order_records)
def test_any_order_record_comes_back_as_it_was(kept: OrderRecord) -> None:
    found = decoded_order(encoded_order(kept))

    assert found == kept
    assert type(found) is OrderRecord
    assert type(found.order) is type(kept.order)


@given(strategies.attempts)
def test_any_attempt_comes_back_as_it_was(kept: Attempt) -> None:
    assert decoder(Attempt)(encoded(kept)) == kept


def test_other_documents_come_back_as_they_were() -> None:
    session = SessionState(current=SESSION, last_number=3)

    assert decoder(SessionState)(encoded(session)) == session
    assert decoder(PaymentTypeSettings)(encoded(HOTEL)) == HOTEL


def test_restaurant_comes_back_as_it_was() -> None:
    kept = load_restaurant(assets.path("restaurant.toml"))
    found = decoded_restaurant(encoded_restaurant(kept))

    assert found == kept
    assert found.zone is kept.zone


def test_money_keeps_its_places() -> None:
    kept = record(dishes=(dish(amount="1.500"),), payments=(payment(80, CARD, "10.00"),))
    found = decoded_order(encoded_order(kept))

    assert str(found.order.items[0].amount) == "1.500"
    assert str(found.order.payments[0].sum) == "10.00"


def test_subclasses_keep_their_class() -> None:
    item = replace(
        payment(80, CARD, "1.00"),
        additional_data=CardPaymentItemAdditionalData(card_number="0000"),
    )
    delivery = DeliveryOrder(
        id=record().order.id,
        number=1,
        revision=1,
        status=record().order.status,
        open_time=NOW,
        waiter=WAITER,
        payments=(item,),
        donations=(replace(item, sum=Decimal(2)),),
        address="Набережная, 5",
    )
    kept = OrderRecord(order=delivery, gone_items=(item,))
    found = decoded_order(encoded_order(kept))

    assert found == kept
    assert isinstance(found.order, DeliveryOrder)
    assert isinstance(found.gone_items[0].additional_data, CardPaymentItemAdditionalData)


def test_document_is_json_that_says_which_order_it_holds() -> None:
    document = msgspec.json.decode(encoded_order(record()))

    assert document["type"] == "order"
    assert document["record"]["order"]["number"] == 1


def test_document_of_an_earlier_version_is_read() -> None:
    kept = record(dishes=(dish(),), payments=(payment(80, CARD, "1.00"),))
    document = msgspec.json.decode(encoded_order(kept))
    del document["record"]["external_data"]
    for name in (
        "applied_discounts",
        "payment_discounts",
        "comment",
        "external_number",
        "fiscal_cheque_numbers",
        "last_changed_terminal_id",
        "tab_name",
        "is_fast_food_order",
    ):
        del document["record"]["order"][name]
    for name in ("guest_id", "is_processed_as_discount", "is_fiscalized_externally"):
        del document["record"]["order"]["payments"][0][name]
    del document["record"]["order"]["items"][0]["course"]

    assert decoded_order(msgspec.json.encode(document)) == kept


def test_broken_document_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError, match=r"\$\.record"):
        decoded_order(b'{"type": "order", "additional_data": {}, "record": {"order": 1}}')
