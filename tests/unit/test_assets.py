"""Assets are found in a checkout and in an installation, and missed by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from cashier_sim import assets


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with one icon and one plugin; `assets` believes that it lives there."""
    (tmp_path / "cashier_sim").mkdir()
    (tmp_path / "assets" / "icons").mkdir(parents=True)
    (tmp_path / "assets" / "icons" / "pay.svg").touch()
    (tmp_path / "plugins" / "hotel").mkdir(parents=True)
    monkeypatch.setattr(assets, "_PACKAGE", tmp_path / "cashier_sim")
    return tmp_path


def test_checkout_keeps_assets_beside_the_package(checkout: Path) -> None:
    assert assets.path("icons/pay.svg") == checkout / "assets" / "icons" / "pay.svg"
    assert assets.plugins_folder() == checkout / "plugins"


def test_installation_keeps_them_inside_the_package(checkout: Path) -> None:
    package = checkout / "cashier_sim"
    (checkout / "assets").rename(package / "_assets")
    (checkout / "plugins").rename(package / "_plugins")
    assert assets.path("icons/pay.svg") == package / "_assets" / "icons" / "pay.svg"
    assert assets.plugins_folder() == package / "_plugins"


def test_folder_is_an_asset_too(checkout: Path) -> None:
    assert assets.path("icons") == checkout / "assets" / "icons"


def test_missing_asset_is_named_with_the_place(checkout: Path) -> None:
    with pytest.raises(assets.AssetNotFoundError) as caught:
        assets.path("icons/cash.svg")
    assert "assets/icons/cash.svg is missing" in str(caught.value)
    assert str(checkout / "assets" / "icons" / "cash.svg") in str(caught.value)


def test_missing_plugins_folder_is_named(checkout: Path) -> None:
    (checkout / "plugins").rename(checkout / "elsewhere")
    with pytest.raises(assets.AssetNotFoundError, match="plugins is missing"):
        assets.plugins_folder()


def test_examples_are_the_folders_with_a_manifest(checkout: Path) -> None:
    assert assets.example_plugins() == ()
    for name in ("hotel", "bank"):
        (checkout / "plugins" / name).mkdir(exist_ok=True)
        (checkout / "plugins" / name / "Manifest.xml").touch()
    (checkout / "plugins" / "__pycache__").mkdir()
    folders = checkout / "plugins"
    assert assets.example_plugins() == (folders / "bank", folders / "hotel")


@pytest.mark.parametrize("name", ["", "/etc/passwd", "../dev.py", "icons//pay.svg", "icons/."])
def test_name_that_leads_elsewhere_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="named by its path inside assets/"):
        assets.path(name)


def test_this_checkout_has_both_trees() -> None:
    assert assets.plugins_folder().parent == Path(assets.__file__).parents[1]
