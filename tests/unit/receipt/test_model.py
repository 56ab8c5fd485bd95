from cashier_sim.receipt.model import PLAIN, Line, Look, Receipt, Run
from cashier_sim.receipt.profile import COLUMNS_44, Font


def test_line_reads_as_its_runs_together() -> None:
    assert Line(Font.SMALL, (Run("a"),)).text == "a"
    assert Line(Font.SMALL, (Run("a"), Run("b", Look(bold=True)))).text == "ab"


def test_run_is_plain_unless_told_otherwise() -> None:
    assert Run("a").look == PLAIN == Look(bold=False, italic=False, underline=False, reverse=False)


def test_receipt_is_equal_by_value() -> None:
    assert Receipt(COLUMNS_44, (Line(Font.SMALL, (Run("a"),)),)) == Receipt(
        COLUMNS_44, (Line(Font.SMALL, (Run("a"),)),), notes=(), bell=False
    )
