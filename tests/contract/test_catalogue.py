"""Reading the contract's sources: what a member is, since when, and what its sentence is."""

from __future__ import annotations

from tests.contract.catalogue import members


def test_members_of_hidden_bases_are_a_classs_own() -> None:
    found = members()
    assert found["OperationService.get_orders"].since == "V6"
    assert found["PaymentProcessor.collect_data"].since == "V7"
    assert "ReadingOperations.get_orders" not in found
    assert "DeliveryOrder.number" not in found


def test_static_members_come_from_the_metaclass_without_the_hosts_own() -> None:
    found = members()
    assert "PluginContext.shutdown" in found
    assert "PluginContext.initialize" not in found


def test_version_is_the_members_mark_or_its_classes_or_a_comments() -> None:
    found = members()
    assert found["PaymentItem.guest_id"].since == "V8"
    assert found["PaymentScreenContext.order_id"].since == "V7"
    assert found["OperationService.storno_order"].since == "V8"
    assert found["Tags.IMAGE"].since == "V8"
    assert found["Tags.DOC"].since == "V6"


def test_arguments_that_came_later_are_members() -> None:
    found = members()
    assert found["OperationService.pay_order"].since == "V6"
    assert found["OperationService.pay_order(cheque_additional_info)"].since == "V8"
    assert found["PaymentActionFailedException.keep_in_order"].since == "V8"
    assert found["PaymentActionFailedException"].since == "V6"


def test_sentences_are_whole_and_without_the_mark() -> None:
    found = members()
    assert found["PaymentItem.guest_id"].sentence == "The guest who pays, when guests pay apart"
    assert found["OperationService.create_edit_session"].sentence == "Begin to gather edits"
    left_out = [name for name, member in found.items() if not member.is_supported]
    assert left_out == [
        "IikoCard51PaymentItemAdditionalData",
        "IikoCard51PaymentItemAdditionalData.credential",
        "IikoCard51PaymentItemAdditionalData.search_scope",
        "OperationService.register_cheque_task_processor",
        "OperationService.register_cash_register_factory",
    ]
