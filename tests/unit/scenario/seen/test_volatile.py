"""What differs in every run is a placeholder, and nothing else."""

from __future__ import annotations

import pytest

from cashier_sim.scenario.grammar.placeholders import compare
from cashier_sim.scenario.seen.volatile import steady


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Транзакция 0f8fad5b-d9cb-469f-a165-70867728950e", "Транзакция {}"),
        ("Открыт 14.03.2026 12:00", "Открыт {} {}"),
        ("2026-03-14T12:00:01+03:00 начало", "{} начало"),
        ("2026-03-14 12:00:01.250", "{}"),
        ("в 9:05", "в {}"),
        ("12:00:01", "{}"),
        ("ключ 9f86d081884c7d65", "ключ {}"),
        ("токен AbC123dEf456GhI789jKl", "токен {}"),
        ("{12}", "{{12}}"),
        ("№ 0f8fad5b-d9cb-469f-a165-\n70867728950e\nконец", "№ {}\n{}\nконец"),
    ],
)
def test_volatile_texts(text: str, expected: str) -> None:
    assert steady(text) == expected
    assert compare(expected, text, {}) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Гость Иванов, номер 12",
        "420.00",
        "1 × 420,00 = 420,00",
        "+79990000000",
        "4600000000012",
        "Скидка 10 %",
        "view_manager.show_input_dialog",
        "on_preliminary_payment_editing",
        "ИНН 7701234567",
    ],
)
def test_steady_texts_stay(text: str) -> None:
    assert steady(text) == text
