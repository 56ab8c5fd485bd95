"""The sentences of the register's codes in both languages, for what has no toolkit.

`assets/scenarios/words.json` is made from them by `python -m cashier_sim.ui.texts.exported`.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from cashier_sim.till.files import replace_text
from cashier_sim.ui.language import Language, LanguageSwitch
from cashier_sim.ui.texts.codes import CODES

DOCUMENT = Path("assets", "scenarios", "words.json")
CHECK = "--check"


def exported() -> str:
    """All sentences as JSON: language, code, template. Needs a `QCoreApplication`."""
    switch = LanguageSwitch()
    sentences: dict[str, dict[str, str]] = {}
    for language in (Language.RUSSIAN, Language.ENGLISH):
        switch.use(language)
        sentences[language.value] = {
            code: QCoreApplication.translate("Codes", source)
            for code, source in sorted(CODES.items())
        }
    return json.dumps(sentences, ensure_ascii=False, indent=1) + "\n"


def main(arguments: Sequence[str]) -> int:
    """Write the file, or with `--check` say whether it is current.

    Args:
        arguments: `--check`, or nothing; then, if not the asset, the file's path.

    Returns:
        The exit code: 1 = it is not current.
    """
    paths = [Path(argument) for argument in arguments if argument != CHECK] or [DOCUMENT]
    app = QCoreApplication.instance() or QCoreApplication([])
    content = exported()
    del app
    if CHECK not in arguments:
        replace_text(paths[0], content)
        return 0
    if paths[0].exists() and paths[0].read_text(encoding="utf-8") == content:
        return 0
    sys.stderr.write(f"{paths[0]} is not current: run python -m cashier_sim.ui.texts.exported\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
