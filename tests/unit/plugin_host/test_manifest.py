"""`Manifest.xml`: iikoFront's fields, and errors that name file and field."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cashier_sim.plugin_host.errors import ManifestError
from cashier_sim.plugin_host.manifest import load_manifest

if TYPE_CHECKING:
    from pathlib import Path

PLAIN = "<FileName>hotel.py</FileName><TypeName>HotelPlugin</TypeName>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "hotel"
    folder.mkdir()
    for name in ("hotel.py", "notes.txt", "two-words.py"):
        (folder / name).touch()
    for name in ("package", "empty"):
        (folder / name).mkdir()
    (folder / "package" / "__init__.py").touch()
    return folder


def _write(folder: Path, text: str) -> Path:
    (folder / "Manifest.xml").write_text(text, encoding="utf-8")
    return folder


def test_all_fields_are_read(folder: Path) -> None:
    _write(
        folder,
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<Manifest xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><!-- x -->'
        "<FileName> hotel.py </FileName><TypeName>hotel.HotelPlugin</TypeName>"
        "<ApiVersion>v6</ApiVersion><LicenseModuleId>21005108</LicenseModuleId>"
        "<IsSingleInstance>true</IsSingleInstance><RestartOnCrash>False</RestartOnCrash>"
        "</Manifest>",
    )
    manifest = load_manifest(folder)
    assert manifest.folder == folder
    assert manifest.name == "hotel"
    assert manifest.file_name == "hotel.py"
    assert manifest.type_name == "hotel.HotelPlugin"
    assert manifest.api_version == "V6"
    assert manifest.license_module_id == 21005108
    assert manifest.is_single_instance
    assert manifest.restart_on_crash is False


def test_optional_fields_may_be_missing(folder: Path) -> None:
    manifest = load_manifest(_write(folder, f"<Manifest>{PLAIN}</Manifest>") / "Manifest.xml")
    assert (manifest.api_version, manifest.license_module_id) == (None, None)
    assert (manifest.is_single_instance, manifest.restart_on_crash) == (False, None)


def test_package_folder_is_code_too(folder: Path) -> None:
    text = PLAIN.replace("hotel.py", "package")
    assert load_manifest(_write(folder, f"<Manifest>{text}</Manifest>")).file_name == "package"


@pytest.mark.parametrize(
    ("fields", "field", "sentence"),
    [
        ("", "FileName", "missing or empty"),
        ("<FileName>hotel.py</FileName>", "TypeName", "missing or empty"),
        (PLAIN.replace("hotel.py", "a.dll"), "FileName", "not supported yet"),
        (PLAIN.replace("hotel.py", "../a.py"), "FileName", "inside the plugin's own folder"),
        (PLAIN.replace("hotel.py", ".."), "FileName", "inside the plugin's own folder"),
        (PLAIN.replace("hotel.py", "C:\\a.py"), "FileName", "inside the plugin's own folder"),
        (PLAIN.replace("hotel.py", "absent.py"), "FileName", "there is no 'absent.py'"),
        (PLAIN.replace("hotel.py", "empty"), "FileName", "it has no __init__.py"),
        (PLAIN.replace("hotel.py", "notes.txt"), "FileName", "neither a .py file"),
        (PLAIN.replace("hotel.py", "two-words.py"), "FileName", "Python can import"),
        (PLAIN.replace("HotelPlugin", "Hotel Plugin"), "TypeName", "not the name of a class"),
        (f"{PLAIN}<ApiVersion>6</ApiVersion>", "ApiVersion", "not a version such as V6"),
        (f"{PLAIN}<LicenseModuleId>x</LicenseModuleId>", "LicenseModuleId", "whole number"),
        (f"{PLAIN}<RestartOnCrash>ja</RestartOnCrash>", "RestartOnCrash", "neither true nor false"),
        (f"{PLAIN}<RestartOnCrsh>true</RestartOnCrsh>", "RestartOnCrsh", "does not know it"),
        (f"{PLAIN}{PLAIN}", "FileName", "given twice"),
    ],
)
def test_wrong_fields_are_named(folder: Path, fields: str, field: str, sentence: str) -> None:
    with pytest.raises(ManifestError, match=sentence) as caught:
        load_manifest(_write(folder, f"<Manifest>{fields}</Manifest>"))
    assert caught.value.field == field
    assert caught.value.file == str(folder / "Manifest.xml")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("<Manifest>", "not well-formed"), ("<Other/>", "root element is Other"), ("", "well-formed")],
)
def test_wrong_files_are_named(folder: Path, text: str, sentence: str) -> None:
    with pytest.raises(ManifestError, match=sentence):
        load_manifest(_write(folder, text))


def test_missing_manifest_is_named(folder: Path) -> None:
    with pytest.raises(ManifestError, match="needs one with FileName"):
        load_manifest(folder)
    (folder / "Manifest.xml").mkdir()
    with pytest.raises(ManifestError, match="cannot be read"):
        load_manifest(folder)
