"""All that is measured. A new measure is a module here with its `MEASURES`, and a line below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench import dialogs, hosts, large_orders, payments, recording, scenarios, slips, starts

if TYPE_CHECKING:
    from bench.harness import Measure

MEASURES: tuple[Measure, ...] = (
    *starts.MEASURES,
    *hosts.MEASURES,
    *payments.MEASURES,
    *dialogs.MEASURES,
    *large_orders.MEASURES,
    *slips.MEASURES,
    *scenarios.MEASURES,
    *recording.MEASURES,
)
