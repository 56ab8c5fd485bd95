"""Puts the handlers of all commands together."""

from cashier_sim.till.handlers import (
    back_office,
    dialogs,
    discounts,
    faults,
    guests,
    orders,
    past_orders,
    payments,
    plugin_buttons,
    plugins,
    repairs,
    returns,
    shift,
    tips,
    world,
)
from cashier_sim.till.handlers.rights import RightsGate
from cashier_sim.till.handlers.table import HandlerTable
from cashier_sim.till.parts import Parts


def handler_table(parts: Parts) -> HandlerTable:
    """The table of a running register."""
    table = HandlerTable()
    orders.OrderHandlers(parts).add_to(table)
    discounts.DiscountHandlers(parts).add_to(table)
    guests.GuestHandlers(parts).add_to(table)
    tips.TipHandlers(parts).add_to(table)
    past_orders.PastOrderHandlers(parts).add_to(table)
    payments.PaymentHandlers(parts).add_to(table)
    returns.ReturnHandlers(parts).add_to(table)
    repairs.RepairHandlers(parts).add_to(table)
    shift.ShiftHandlers(parts).add_to(table)
    back_office.BackOfficeHandlers(parts).add_to(table)
    plugins.PluginHandlers(parts).add_to(table)
    plugin_buttons.PluginButtonHandlers(parts).add_to(table)
    dialogs.DialogHandlers(parts).add_to(table)
    world.WorldHandlers(parts).add_to(table)
    faults.FaultHandlers(parts).add_to(table)
    table.guard(RightsGate(parts).run)
    return table
