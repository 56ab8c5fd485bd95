"""Tests in Python get the same register, without `await`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cashier_sim import assets
from cashier_sim.plugin_api import NumberInputDialogResult
from cashier_sim.scenario.errors import StepFailedError, UnknownSentenceError
from cashier_sim.scenario.runner.fixture import CashRegister
from cashier_sim.till.commands import CreateOrder, OpenCafeSession
from tests.process.scenario.shop import shop
from tests.process.till.real_till import plugin_code, write_plugin

GUIDE = Path(__file__).parents[4] / "docs" / "plugin-guide.md"
HOTEL = pytest.mark.cashier_sim(plugins=[str(assets.plugins_folder() / "hotel")])
ALONE = pytest.mark.cashier_sim(plugins=[])


@ALONE
def test_commands_and_sentences_act_on_the_same_register(cash_register: CashRegister) -> None:
    assert cash_register.do(OpenCafeSession()) is None
    cash_register.step("кассир создаёт заказ")
    cash_register.step('the cashier adds the dish "Борщ с пампушками"')
    assert cash_register.view.current is not None
    assert [one.order.number for one in cash_register.view.orders] == [1]


@ALONE
def test_refusal_is_given_back_or_fails_the_sentence(cash_register: CashRegister) -> None:
    cash_register.do(OpenCafeSession())
    refused = cash_register.do(OpenCafeSession())
    assert refused is not None
    assert refused.code == "shift_open"
    with pytest.raises(StepFailedError, match=r"Кассовая смена уже открыта\. \[shift_open\]"):
        cash_register.step("кассир открывает смену")
    cash_register.step("кассир открывает смену", may_refuse=True)
    assert cash_register.refusal == refused
    cash_register.do(CreateOrder())
    assert cash_register.refusal is None


@ALONE
def test_unknown_sentence_is_told_in_the_language_of_the_register(
    cash_register: CashRegister,
) -> None:
    with pytest.raises(UnknownSentenceError) as unknown:
        cash_register.step("кассир создал заказ")
    assert "создаёт заказ" in unknown.value.nearest


@ALONE
def test_tables_and_texts_hang_on_a_sentence(cash_register: CashRegister) -> None:
    cash_register.step("открыта смена")
    cash_register.step("кассир создаёт заказ")
    cash_register.step("кассир добавляет блюдо «Борщ с пампушками» в количестве 2")
    rows = [["блюдо", "количество"], ["Борщ с пампушками", "2"]]
    cash_register.step("блюда заказа:", table=rows)
    with pytest.raises(StepFailedError, match="needs a text below it"):
        cash_register.step("напечатан чек:")
    cash_register.step("кассир печатает X-отчёт")
    with pytest.raises(StepFailedError):
        cash_register.step("напечатан чек:", doc_string="Другой чек")


@HOTEL
def test_dialogs_are_answered_and_slips_and_calls_are_read(cash_register: CashRegister) -> None:
    register = cash_register
    for text in (
        "открыта смена",
        "кассир создаёт заказ",
        "кассир добавляет блюдо «Борщ с пампушками»",
        "кассир переходит в кассу",
        "кассир выбирает тип оплаты «Гостиница»",
        "кассир нажимает «Оплатить»",
    ):
        register.step(text)
    assert register.view.dialog is not None
    assert register.answer(NumberInputDialogResult(number=12)) is None
    register.step("заказ закрыт")
    assert "pay" in [one.name for one in register.calls]
    assert any("Борщ" in slip for slip in register.slips)


@pytest.fixture
def slow(tmp_path: Path) -> Path:
    """A plugin whose `pay` never ends by itself."""
    code = plugin_code(pay="threading.Event().wait()")
    return write_plugin(tmp_path / "probe", code)


@pytest.fixture
def with_slow(slow: Path, request: pytest.FixtureRequest) -> CashRegister:
    """A register with it."""
    request.node.add_marker(pytest.mark.cashier_sim(plugins=[str(slow)]))
    register: CashRegister = request.getfixturevalue("cash_register")
    return register


def test_running_call_can_be_looked_at_and_ended(with_slow: CashRegister) -> None:
    register = with_slow
    for text in (
        "открыта смена",
        "кассир создаёт заказ",
        "кассир добавляет блюдо «Борщ с пампушками»",
        "кассир переходит в кассу",
        "кассир выбирает тип оплаты «Проба»",
    ):
        register.step(text)
    register.step("кассир нажимает «Оплатить»", until_call=True)
    assert register.view.waiting is not None
    register.step("пока выполняется вызов «pay»", until_call=True)
    register.step("процесс плагина «probe» обрывается")
    assert register.view.waiting is None


@pytest.mark.cashier_sim(plugins=[], seed=5, language="en")
def test_mark_sets_seed_and_language(cash_register: CashRegister) -> None:
    assert cash_register.stage.setup.seed == 5
    assert cash_register.stage.language.value == "en"


def test_register_outside_of_its_block_says_so(cash_register: CashRegister) -> None:
    stage = cash_register.stage
    closed = CashRegister(lambda acting: acting, stage.setup)
    with pytest.raises(RuntimeError, match="use it in a `with` block"):
        _ = closed.view


def test_wrong_mark_is_refused_by_name(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        import pytest

        @pytest.mark.cashier_sim("hotel", speed=3)
        def test_it(cash_register):
            pass
        """
    )
    result = pytester.runpytest_inprocess("-p", "cashier_sim.scenario.runner.pytest_plugin")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*takes plugins, seed and language by name, not 'hotel', speed*"])


def test_example_of_the_guide_passes(pytester: pytest.Pytester) -> None:
    found = re.search(
        r"## Tests in Python\n.*?```python\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL
    )
    assert found is not None
    plugin = shop(pytester.path)
    (plugin / "test_guide.py").write_text(found[1], encoding="utf-8")
    result = pytester.runpytest_inprocess(
        "-p", "cashier_sim.scenario.runner.pytest_plugin", str(plugin / "test_guide.py")
    )
    result.assert_outcomes(passed=1)
