"""Makes `docs/contract.md`, the table of everything that a plugin may use, from the sources.

python -m tests.contract.document [--check] [PATH]
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.contract.catalogue import Member, members

if TYPE_CHECKING:
    from collections.abc import Sequence

DOCUMENT = Path("docs", "contract.md")
CHECK = "--check"
_HEAD = """# The contract, member by member

Everything that `cashier_sim.plugin_api` offers, with the version of iikoFront's API that brought
it. The whole text of each, with arguments and errors, is its docstring. Made from the sources by
`python -m tests.contract.document`.

| member | since | supported | what it is |
| --- | --- | --- | --- |
"""


def document() -> str:
    """The document's text."""
    return _HEAD + "".join(f"{_row(member)}\n" for member in members().values())


def _row(member: Member) -> str:
    indent = "&nbsp;&nbsp;" if "." in member.name else ""
    supported = "yes" if member.is_supported else "no"
    sentence = member.sentence.replace("|", "\\|")
    return f"| {indent}`{member.name}` | {member.since} | {supported} | {sentence} |"


def main(arguments: Sequence[str]) -> int:
    """Write the document, or with `--check` say whether it is current.

    Args:
        arguments: `--check`, or nothing; then, if not `docs/contract.md`, the document's path.

    Returns:
        The exit code: 1 = it is not current.
    """
    paths = [Path(argument) for argument in arguments if argument != CHECK] or [DOCUMENT]
    if CHECK not in arguments:
        paths[0].write_text(document(), encoding="utf-8")
        return 0
    if paths[0].exists() and paths[0].read_text(encoding="utf-8") == document():
        return 0
    sys.stderr.write(f"{paths[0]} is not current: run python -m tests.contract.document\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
