"""What the pytest plugin needs only where there are scenarios, and a run only where some fail.

Apart from the plugin: pytest looks at every name of a plugin, and would load it by that.
"""

from typing import TYPE_CHECKING

from cashier_sim.late_modules import LateModule

if TYPE_CHECKING:
    from cashier_sim.scenario.failures import text as text  # noqa: PLC0414 (offered again)
    from cashier_sim.scenario.runner import collecting as collecting  # noqa: PLC0414 (offered again)
    from cashier_sim.scenario.runner import fixture as fixture  # noqa: PLC0414 (offered again)
    from cashier_sim.scenario.runner import report_plugin as report_plugin  # noqa: PLC0414 (offered again)
else:
    text = LateModule("cashier_sim.scenario.failures.text")
    collecting = LateModule("cashier_sim.scenario.runner.collecting")
    fixture = LateModule("cashier_sim.scenario.runner.fixture")
    report_plugin = LateModule("cashier_sim.scenario.runner.report_plugin")
