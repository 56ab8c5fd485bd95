"""What has become of orders, payments, the shift and reports."""

from typing import Any

from cashier_sim.scenario.parameters import Parameter
from cashier_sim.scenario.sentence import Sentence

PARAMETERS: tuple[Parameter[Any], ...] = ()
"""Kinds of values that only these sentences use."""

SENTENCES: tuple[Sentence, ...] = ()
