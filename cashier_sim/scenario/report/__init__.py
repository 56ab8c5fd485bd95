"""A run as one HTML file that opens offline: `write_report`.

The page is the same for equal runs but for one block, a JSON script element with the id
`volatile`: durations, process ids, paths and dates, which the page fills in.
"""

from cashier_sim.scenario.report.facts import RunFacts, versions
from cashier_sim.scenario.report.page import render, write_report

__all__ = ["RunFacts", "render", "versions", "write_report"]
