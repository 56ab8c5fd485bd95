"""Each row of "what the cashier does, what the processor receives", against the probe plugin.

Row 17 and rows 19 to 23 are later versions' or silent, and not here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.process.acceptance import rows_of_paying, rows_of_returning

if TYPE_CHECKING:
    from tests.process.acceptance.harness import Stage

ROWS = {**rows_of_paying.ROWS.by_id, **rows_of_returning.ROWS.by_id}


@pytest.mark.parametrize("row_id", ROWS)
def test_row(stage: Stage, row_id: str) -> None:
    row = ROWS[row_id]
    stage.play(row.scene, row.acts)
