"""The register: everything of the engine, put together over its ports."""

from collections.abc import Callable
from dataclasses import replace

from cashier_sim.engine.edits import with_unknown
from cashier_sim.engine.model import Attempt, AttemptState, OrderRecord
from cashier_sim.engine.ports import (
    Cashier,
    Clock,
    FiscalRegister,
    Ids,
    Processors,
    ReceiptPrinter,
    Store,
)
from cashier_sim.engine.restaurant import Restaurant
from cashier_sim.engine.state import Change, State, ignore


class Register:
    """A running register. All of it belongs to one thread.

    Attributes:
        state: What is known now.
        processors: The payment systems of the loaded plugins.
        fiscal_register: Prints fiscal cheques.
        receipt_printer: Prints the register's own slips.
        cashier: The person who is told and asked.
    """

    def __init__(
        self,
        *,
        restaurant: Restaurant,
        store: Store,
        processors: Processors,
        fiscal_register: FiscalRegister,
        receipt_printer: ReceiptPrinter,
        cashier: Cashier,
        clock: Clock,
        ids: Ids,
        changed: Callable[[Change], None] = ignore,
    ) -> None:
        """Open the store; what it holds without an answer becomes unknown, and no flow resumes."""
        self.processors = processors
        self.fiscal_register = fiscal_register
        self.receipt_printer = receipt_printer
        self.cashier = cashier
        self.state = State(
            restaurant=restaurant, store=store, clock=clock, ids=ids, changed=changed
        )
        if not self.state.payment_types:
            self.state.commit("first start", payment_types=restaurant.payment_types)
        mark_unanswered(self.state)


def mark_unanswered(state: State) -> None:
    """Turn every attempt without an answer into an unknown one, in one commit.

    For a store that was just opened: whoever asked is gone, so an answer can no longer come.
    """
    asked = [item for item in state.attempts.values() if item.state is AttemptState.ASKED]
    if not asked:
        return
    records: dict[object, OrderRecord] = {}
    unknown: list[Attempt] = []
    for attempt in asked:
        unknown.append(replace(attempt, state=AttemptState.UNKNOWN))
        if attempt.order_id is not None:
            record = records.get(attempt.order_id, state.record(attempt.order_id))
            records[attempt.order_id] = with_unknown(record, attempt)
    state.commit("restarted", orders=tuple(records.values()), attempts=tuple(unknown))
