"""A repository of a plugin's author: a plugin and its scenarios, in a folder of the test's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.process.till.real_till import plugin_code, write_plugin

if TYPE_CHECKING:
    from pathlib import Path

HEAD = """\
# language: ru
Функция: Проба

  Предыстория:
    Дано открыта смена
    Когда кассир создаёт заказ
    И кассир добавляет блюдо «Борщ с пампушками»
    И кассир переходит в кассу
"""
PAYING = """
  @оплата
  Сценарий: Оплата
    Когда кассир выбирает тип оплаты «Проба»
    И кассир нажимает «Оплатить»
    Тогда заказ закрыт
"""
FAILING = """
  Сценарий: Ждёт сдачу
    Когда кассир выбирает тип оплаты «Проба»
    И кассир нажимает «Оплатить»
    Тогда сдача 5
"""
ENGLISH = """\
Feature: Probe

  Background:
    Given the till shift is opened
    When the cashier creates an order
    And the cashier adds the dish "Борщ с пампушками"
    And the cashier goes to the cash screen

  @pay
  Scenario: Payment
    When the cashier chooses the payment type "Проба"
    And the cashier presses "Pay"
    Then the order is closed
"""


def shop(folder: Path, feature: str = HEAD + PAYING, **bodies: str) -> Path:
    """Write a plugin `probe` whose methods do what `bodies` say, with one file of scenarios."""
    plugin = write_plugin(folder / "probe", plugin_code(**bodies))
    (plugin / "features").mkdir(exist_ok=True)
    (plugin / "features" / "probe.feature").write_text(feature, encoding="utf-8")
    return plugin
