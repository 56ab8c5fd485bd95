"""Where files go that a scenario saves: a folder of the register's data, never elsewhere."""

from pathlib import Path, PureWindowsPath

from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.stage import Stage

FOLDER = "saved"
"""In the data folder, which goes away with the stage."""


def saved_file(stage: Stage, name: str) -> Path:
    """The file that a scenario calls so.

    Args:
        stage: Whose data folder is meant.
        name: A plain file name.

    Raises:
        StepFailedError: It is no plain file name, or the register keeps nothing on disk.
    """
    is_plain = bool(name.strip(". ")) and name == plain_name(name) and "\0" not in name
    if not is_plain:
        raise StepFailedError(
            f"«{name}» is no file name; give it without a folder, such as «report.csv»"
        )
    if stage.stand.data_folder is None:
        raise StepFailedError("the register keeps nothing on disk, so nothing can be saved")
    return stage.stand.data_folder / FOLDER / name


def plain_name(path: str) -> str:
    """The last part of a path of any system."""
    return PureWindowsPath(path).name  # takes the other systems' separator too
