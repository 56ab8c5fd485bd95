"""`cashier-sim record FILE`: the program, recording from its start."""

import argparse
import gc
import sys

from cashier_sim.scenario.errors import FeatureFileError
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.recorder.file import RecordingFile
from cashier_sim.ui import app

_WRONG_FILE = 2


def run(options: argparse.Namespace) -> int:
    """Show the window, which records into `options.record`, and return the exit code.

    Args:
        options: The command line as `cashier_sim.__main__` parses it. The register is a fresh one
            unless a data folder is given. A file that there is decides the language; for a new
            one it is that of the screen.
    """
    try:
        language = _language(options)
    except FeatureFileError as error:
        sys.stderr.write(f"cashier-sim record: {error}\n")
        return _WRONG_FILE
    options.lang = language.value if language else None
    options.fresh = options.data is None
    # As for the window without a file: see `cashier_sim.__main__`.
    gc.disable()
    return app.run(options)


def _language(options: argparse.Namespace) -> Language | None:
    """In which language is recorded, if that is settled; leaves no trace of the look.

    Raises:
        FeatureFileError: The file cannot be added to.
    """
    found = RecordingFile.language_of(options.record)
    language = Language(options.lang) if options.lang else found
    RecordingFile(options.record, language or Language.RUSSIAN, "").give_back()
    return language
