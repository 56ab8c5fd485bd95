"""The smallest legal plugin, and what the README says of it."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.commands import GoToPayment, OpenOrder, PressPay, ReturnPayment
from tests.process.acceptance.harness import EXAMPLES

if TYPE_CHECKING:
    from tests.process.acceptance.harness import ProbeTill, Stage

NAME = "Минимальная"


def test_minimal_plugin_takes_and_gives_back(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.order()
        await till.do(GoToPayment())
        await till.choose(name=NAME)
        order_id = till.record.order.id
        await till.act(PressPay())
        assert till.record_of(order_id).order.status is OrderStatus.CLOSED
        await till.do(OpenOrder(order_id))
        await till.act(ReturnPayment())
        assert till.record_of(order_id).order.status is OrderStatus.DELETED
        assert till.record.order.status is OrderStatus.NEW
        assert till.items == ()

    stage.play_with((EXAMPLES / "minimal",), scene)


def test_readme_quotes_the_minimal_plugin() -> None:
    readme = (EXAMPLES.parent / "README.md").read_text(encoding="utf-8")
    quoted = re.search(
        r"<!-- plugins/minimal/minimal.py -->\n```python\n(.*?)```", readme, re.DOTALL
    )
    assert quoted is not None
    file = (EXAMPLES / "minimal" / "minimal.py").read_text(encoding="utf-8")
    assert _code(quoted[1]) == _code(file)


def _code(text: str) -> str:
    """Code without docstrings; a body that is only one reads `...`."""
    module = ast.parse(text)
    for node in ast.walk(module):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            if ast.get_docstring(node) is not None:
                node.body = node.body[1:]
            node.body = node.body or [ast.Expr(ast.Constant(...))]
    return ast.unparse(module)
