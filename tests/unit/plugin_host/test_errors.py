"""Errors of the host name their place."""

from __future__ import annotations

from cashier_sim.plugin_host.errors import ManifestError, PluginHostError, ServiceError


def test_manifest_errors_name_file_and_field() -> None:
    assert str(ManifestError("a.xml", "FileName", "is odd")) == "a.xml, field FileName: is odd"
    assert str(ManifestError("a.xml", "", "is odd")) == "a.xml: is odd"
    assert ManifestError("a.xml", "FileName", "").field == "FileName"


def test_service_errors_carry_the_type_to_raise() -> None:
    error = ServiceError("EntityNotFoundException", "no such order")
    assert (error.type_name, error.message) == ("EntityNotFoundException", "no such order")
    assert isinstance(error, PluginHostError)
