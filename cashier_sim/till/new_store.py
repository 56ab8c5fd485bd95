"""A store as a new register begins with it, copied instead of made anew.

SQLite takes longer to make an empty file with its tables than a whole payment takes.
"""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from cashier_sim.engine.store import SqliteStore
from cashier_sim.till.slips import SqliteSlips


def put_new_store(path: Path) -> None:
    """Write an empty store; it opens like one that was made there."""
    path.write_bytes(_content())


@cache
def _content() -> bytes:
    with TemporaryDirectory(prefix="cashier-sim-") as folder:
        path = Path(folder, "register.sqlite")
        SqliteStore(path, is_durable=False).close()
        SqliteSlips(path, is_durable=False).close()
        # The last one that closes writes everything into the one file.
        return path.read_bytes()
