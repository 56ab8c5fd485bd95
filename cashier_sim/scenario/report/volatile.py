"""What is different in every run, in one place of the page: a JSON document that it fills in."""

import json
from collections.abc import Sequence
from pathlib import Path

from cashier_sim.scenario.report.facts import RunFacts
from cashier_sim.scenario.report.html import script_json
from cashier_sim.scenario.results import ScenarioResult

VOLATILE_ID = "volatile"


def volatile_block(results: Sequence[ScenarioResult], facts: RunFacts) -> str:
    """The block.

    Args:
        results: In the page's order.
        facts: Of the run.
    """
    document = {
        "began": facts.began_at.isoformat(timespec="seconds"),
        "duration": round(facts.duration_ms, 1),
        "folder": str(facts.folder),
        "scenarios": [
            {
                "path": f"{_from(facts.folder, result.path)}:{result.line}",
                "pid": result.pid,
                "duration": round(result.duration_ms, 1),
                "steps": [round(step.duration_ms, 1) for step in result.steps],
            }
            for result in results
        ],
    }
    return script_json(VOLATILE_ID, json.dumps(document, ensure_ascii=False))


def _from(folder: Path, path: str) -> str:
    """A path as it is reached from a folder, if it is in it."""
    whole = Path(path)
    return whole.relative_to(folder).as_posix() if whole.is_relative_to(folder) else path
