from decimal import Decimal

from cashier_sim.engine.model import PastGoods
from cashier_sim.engine.past_goods import goods_given_out, goods_taken_back
from tests.unit.engine.playbook import CASH, Playbook


def test_any_goods_change_no_order() -> None:
    state = Playbook().register.state
    assert goods_taken_back(state, None) == goods_given_out(state, None) == ()


def test_order_counts_its_dishes_as_returned_until_they_are_given_out_again() -> None:
    book = Playbook()
    order_id = book.closed((CASH, None))
    dish = book.record(order_id).order.items[0].id
    goods = PastGoods(order_id=order_id, items={dish: Decimal("0.4")})
    for returned in ("0.4", "0.8"):
        (record,) = goods_taken_back(book.register.state, goods)
        assert record.returned_items == {dish: Decimal(returned)}
        book.register.state.commit("back", orders=(record,))
    (record,) = goods_given_out(book.register.state, goods)
    assert record.returned_items == {dish: Decimal("0.4")}
