import pytest

from cashier_sim.engine.edits import MAX_CUSTOM_DATA_CHARS
from cashier_sim.engine.model import PaymentData
from cashier_sim.engine.ports import DataDraft
from cashier_sim.plugin_api import ArgumentException, ArgumentOutOfRangeException
from cashier_sim.plugin_host.calls import DataObject
from cashier_sim.till.plugins.data_context import use_context

XML = "<HotelRollback><IsCard>true</IsCard></HotelRollback>"


@pytest.fixture
def draft() -> DataDraft:
    return DataDraft(PaymentData(rollback_data="old", custom_data="seed"))


@pytest.mark.parametrize("kind", ["rollback_data", "custom_data"])
@pytest.mark.parametrize(
    ("data", "text"),
    [("12", "12"), ("", ""), (None, None), (DataObject("HotelRollback", XML), XML)],
)
def test_data_come_back_as_the_text_that_was_set(
    draft: DataDraft, kind: str, data: object, text: str | None
) -> None:
    use_context(draft, f"set_{kind}", {"data": data})
    assert use_context(draft, f"get_{kind}", {}) == text


def test_data_of_the_item_are_there_before_anything_is_set(draft: DataDraft) -> None:
    assert use_context(draft, "get_rollback_data", {}) == "old"
    assert use_context(draft, "get_custom_data", {}) == "seed"


@pytest.mark.parametrize("kind", ["rollback_data", "custom_data"])
def test_data_of_another_kind_are_refused_by_name(draft: DataDraft, kind: str) -> None:
    with pytest.raises(ArgumentException, match=f"set_{kind}: 12 is neither text"):
        use_context(draft, f"set_{kind}", {"data": 12})
    assert draft.data == PaymentData(rollback_data="old", custom_data="seed")


def test_custom_data_are_bounded_and_rollback_data_are_not(draft: DataDraft) -> None:
    longest = "x" * MAX_CUSTOM_DATA_CHARS
    use_context(draft, "set_custom_data", {"data": longest})
    with pytest.raises(ArgumentOutOfRangeException, match="5001 characters"):
        use_context(draft, "set_custom_data", {"data": longest + "x"})
    assert draft.data.custom_data == longest
    use_context(draft, "set_rollback_data", {"data": longest + "x"})


def test_info_for_reports_fills_both_columns(draft: DataDraft) -> None:
    use_context(draft, "set_info_for_reports", {"card_number": "12", "card_type": None})
    assert (draft.data.card_number, draft.data.card_type) == ("12", None)
    assert draft.data.rollback_data == "old"


def test_info_for_reports_names_the_wrong_argument(draft: DataDraft) -> None:
    with pytest.raises(ArgumentException, match="card_type must be text or None, not 5"):
        use_context(draft, "set_info_for_reports", {"card_number": "12", "card_type": 5})
