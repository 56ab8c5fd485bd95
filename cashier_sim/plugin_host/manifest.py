"""Which plugin to run and how: `Manifest.xml`, with iikoFront's fields."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from lxml import etree

from cashier_sim.plugin_host.errors import ManifestError

MANIFEST_NAME = "Manifest.xml"
_BOOLEANS = {"true": True, "1": True, "false": False, "0": False}
_FIELDS = (
    "FileName",
    "TypeName",
    "ApiVersion",
    "LicenseModuleId",
    "IsSingleInstance",
    "RestartOnCrash",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The fields of a `Manifest.xml`. Source: the plugin manifest of iikoFront."""

    folder: Path
    """The plugin's folder, absolute; its name is the plugin's name."""
    file_name: str
    """`FileName`: a `.py` file or a package folder inside `folder`."""
    type_name: str
    """`TypeName`: the plugin class, with its module inside the package if it is not on top."""
    api_version: str | None = None
    """`ApiVersion`, such as `V6`; None = the shape of the published article."""
    license_module_id: int | None = None
    """`LicenseModuleId`: the licence that the plugin needs."""
    is_single_instance: bool = False
    """`IsSingleInstance`: one running copy per group of terminals."""
    restart_on_crash: bool | None = None
    """`RestartOnCrash`: None (absent) and True differ, see `budget.CrashBudget`."""

    @property
    def name(self) -> str:
        """The plugin's name on screen and in the name of its log."""
        return self.folder.name


def load_manifest(path: Path) -> Manifest:
    """Read and check a plugin's manifest.

    Args:
        path: The plugin's folder, or the manifest itself.

    Raises:
        ManifestError: It is missing or wrong; the sentence names file and field.
    """
    file = path if path.is_file() else path / MANIFEST_NAME
    texts = _read_fields(file)
    folder = file.parent.resolve()
    file_name = _required(file, texts, "FileName")
    _check_file_name(file, folder, file_name)
    return Manifest(
        folder=folder,
        file_name=file_name,
        type_name=_type_name(file, texts),
        api_version=_api_version(file, texts),
        license_module_id=_license_module_id(file, texts),
        is_single_instance=_boolean(file, texts, "IsSingleInstance") or False,
        restart_on_crash=_boolean(file, texts, "RestartOnCrash"),
    )


def _read_fields(file: Path) -> dict[str, str]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    try:
        root = etree.fromstring(file.read_bytes(), parser)
    except FileNotFoundError:
        raise ManifestError(
            str(file),
            "",
            "it is missing; a plugin's folder needs one with FileName and TypeName",
        ) from None
    except OSError as error:
        raise ManifestError(str(file), "", f"it cannot be read: {error.strerror}") from error
    except etree.XMLSyntaxError as error:
        raise ManifestError(str(file), "", f"it is not well-formed XML: {error.msg}") from error
    root_name = etree.QName(root).localname
    if root_name != "Manifest":
        raise ManifestError(str(file), "", f"its root element is {root_name}; make it Manifest")
    texts: dict[str, str] = {}
    for element in root.iterchildren("{*}*"):
        name = etree.QName(element).localname
        if name not in _FIELDS:
            raise ManifestError(
                str(file), name, f"iikoFront does not know it; it knows {', '.join(_FIELDS)}"
            )
        if name in texts:
            raise ManifestError(str(file), name, "it is given twice; keep one")
        texts[name] = (element.text or "").strip()
    return texts


def _required(file: Path, texts: dict[str, str], field: str) -> str:
    text = texts.get(field, "")
    if not text:
        raise ManifestError(str(file), field, "it is missing or empty; give it")
    return text


def _check_file_name(file: Path, folder: Path, file_name: str) -> None:
    if file_name.lower().endswith((".dll", ".exe")):
        raise ManifestError(
            str(file),
            "FileName",
            f"{file_name!r} is a .NET assembly, which is not supported yet; "
            "name a .py file or a package folder",
        )
    pure = PurePosixPath(file_name.replace("\\", "/"))
    if pure.is_absolute() or len(pure.parts) != 1 or file_name in {".", ".."}:
        raise ManifestError(
            str(file), "FileName", f"{file_name!r} is not a name inside the plugin's own folder"
        )
    code = folder / file_name
    if not code.exists():
        raise ManifestError(str(file), "FileName", f"there is no {file_name!r} in {folder}")
    if code.is_dir():
        if not (code / "__init__.py").is_file():
            raise ManifestError(
                str(file), "FileName", f"{file_name!r} is no package: it has no __init__.py"
            )
    elif code.suffix != ".py":
        raise ManifestError(
            str(file), "FileName", f"{file_name!r} is neither a .py file nor a package folder"
        )
    if not code.stem.isidentifier():
        raise ManifestError(
            str(file), "FileName", f"{code.stem!r} is not a name that Python can import"
        )


def _type_name(file: Path, texts: dict[str, str]) -> str:
    text = _required(file, texts, "TypeName")
    if not all(part.isidentifier() for part in text.split(".")):
        raise ManifestError(str(file), "TypeName", f"{text!r} is not the name of a class")
    return text


def _api_version(file: Path, texts: dict[str, str]) -> str | None:
    text = texts.get("ApiVersion", "")
    if not text:
        return None
    if not (text[0] in "Vv" and text[1:].isdigit()):
        raise ManifestError(str(file), "ApiVersion", f"{text!r} is not a version such as V6")
    return text.upper()


def _license_module_id(file: Path, texts: dict[str, str]) -> int | None:
    text = texts.get("LicenseModuleId", "")
    if not text:
        return None
    if not (text.isascii() and text.isdigit()):
        raise ManifestError(str(file), "LicenseModuleId", f"{text!r} is not a whole number")
    return int(text)


def _boolean(file: Path, texts: dict[str, str], field: str) -> bool | None:
    text = texts.get(field)
    if text is None:
        return None
    value = _BOOLEANS.get(text.lower())
    if value is None:
        raise ManifestError(str(file), field, f"{text!r} is neither true nor false")
    return value
