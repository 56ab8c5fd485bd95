"""Errors of the plugin host. Each says in one sentence what is wrong and what to do."""

from collections.abc import Mapping


class PluginHostError(Exception):
    """Base of the errors of this package."""


class ManifestError(PluginHostError):
    """A plugin's folder or `Manifest.xml` cannot be used; names the file and the field.

    Attributes:
        file: The file or folder that is wrong.
        field: The element of the manifest, or empty when the whole file is meant.
    """

    def __init__(self, file: str, field: str, sentence: str) -> None:
        place = f"{file}, field {field}" if field else file
        super().__init__(f"{place}: {sentence}")
        self.file = file
        self.field = field


class WireError(PluginHostError):
    """A message cannot be written or understood."""


class ServiceError(PluginHostError):
    """What a service handler raises to have an exception of a given type raised in the plugin.

    An exception class of `plugin_api` may be raised directly instead; this is for the others.

    Attributes:
        type_name: Simple name of the type to raise in the plugin.
        message: Its message.
        values: Its public attributes beyond the message, when it is one of `plugin_api`.
    """

    def __init__(
        self, type_name: str, message: str, values: Mapping[str, object] | None = None
    ) -> None:
        super().__init__(f"{type_name}: {message}")
        self.type_name = type_name
        self.message = message
        self.values = values or {}
