"""Finds the files that ship with the program, in a checkout and in an installation alike.

A checkout keeps them in the top-level folders `assets/` and `plugins/`; a wheel carries the same
trees as `cashier_sim/_assets` and `cashier_sim/_plugins`.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


class AssetNotFoundError(FileNotFoundError):
    """A file that should have shipped is not there: a damaged installation, or a wrong name."""


def path(name: str) -> Path:
    """Return where an asset is.

    Args:
        name: Path inside `assets/` with forward slashes, such as `icons/pay.svg`; a file or folder.

    Raises:
        AssetNotFoundError: Nothing of that name shipped; the message names it and where we looked.
        ValueError: The name is empty or leads out of the assets.
    """
    parts = name.split("/")
    if not all(parts) or {".", ".."} & set(parts):
        raise ValueError(f"An asset is named by its path inside assets/, not by {name!r}.")
    return _shipped("assets", parts)


def plugins_folder() -> Path:
    """Return the folder of the example plugins, one folder with a `Manifest.xml` for each.

    Raises:
        AssetNotFoundError: The folder did not ship.
    """
    return _shipped("plugins", [])


def example_plugins() -> tuple[Path, ...]:
    """Return the folders of the example plugins, by name; a plugin is called like its folder.

    Raises:
        AssetNotFoundError: They did not ship.
    """
    folders = plugins_folder().iterdir()
    return tuple(sorted(folder for folder in folders if (folder / "Manifest.xml").is_file()))


def _shipped(tree: str, parts: list[str]) -> Path:
    installed = _PACKAGE / f"_{tree}"
    base = installed if installed.is_dir() else _PACKAGE.parent / tree
    found = base.joinpath(*parts)
    if not found.exists():
        raise AssetNotFoundError(
            f"{'/'.join([tree, *parts])} is missing (looked for {found}). "
            "Install the program again, or check the name."
        )
    return found
