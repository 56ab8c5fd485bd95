"""Each row of "what the cashier does, what the processor receives", against the probe plugin.

Buttons, notifications and silent payments, rows 17 and 19 to 23, have modules of their own;
`tests/contract.toml` says which.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.process.acceptance import rows_of_paying, rows_of_returning
from tests.process.acceptance.notified import version

if TYPE_CHECKING:
    from tests.process.acceptance.harness import ProbeTill, Stage

ROWS = {**rows_of_paying.ROWS.by_id, **rows_of_returning.ROWS.by_id}


@pytest.mark.parametrize("row_id", ROWS)
def test_row(stage: Stage, row_id: str) -> None:
    row = ROWS[row_id]
    stage.play(row.scene, row.acts, manifest=version(None))


@pytest.mark.parametrize("row_id", sorted(ROWS.keys() - {"row_18"}))
@pytest.mark.parametrize("shape", ["V6", "V8"])
def test_row_of_version(stage: Stage, shape: str, row_id: str) -> None:
    row = ROWS[row_id]

    async def scene(till: ProbeTill) -> None:
        till.shape = shape
        await row.scene(till)

    stage.play(scene, row.acts, manifest=version(shape), constants=f"SHAPE = {shape!r}")
