"""Reports of real runs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
_VOLATILE = re.compile(r'(?<=<script type="application/json" id="volatile">).*?(?=</script>)')
FEATURE = """\
# language: ru
Функция: Гостиница
  Сценарий: Гость платит на номер
    Дано открыта смена
    Когда создаёт заказ
    И добавляет блюдо «Сырники со сметаной»
    И переходит в кассу
    И выбирает тип оплаты «Гостиница»
    И нажимает «Оплатить»
    И вводит номер {room}
    Тогда заказ закрыт
"""


def run(folder: Path, name: str, *words: str, code: int, without_qt: bool = False) -> str:
    """Play the features of a folder and return the page."""
    program = "from cashier_sim.__main__ import main; sys.exit(main(sys.argv[1:]))"
    if without_qt:
        program = f"sys.modules['PySide6'] = sys.modules['shiboken6'] = None; {program}"
    done = subprocess.run(
        [
            sys.executable, "-c", f"import sys; {program}", "run", "features",
            "--plugin", str(ROOT / "plugins" / "hotel"), "--report", name, *words,
        ],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )  # fmt: skip
    assert done.returncode == code, done.stdout + done.stderr
    assert name in done.stdout
    return (folder / name).read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "features").mkdir()
    for name, room in (("pays", 12), ("wrong", 404)):
        path = tmp_path / "features" / f"{name}.feature"
        path.write_text(FEATURE.format(room=room), encoding="utf-8")
    return tmp_path


def test_equal_runs_have_equal_reports_but_for_the_volatile_block(folder: Path) -> None:
    pages = [run(folder, "1.html", code=1), run(folder, "2.html", "-n", "2", code=1)]
    assert len(set(pages)) == 2
    assert len({_VOLATILE.sub("", page) for page in pages}) == 1
    for told in ("Не прошло: 1 из 2", "ИТОГО", "<img data-picture", "отклонила начисление"):
        assert told in pages[0]
    assert str(folder) not in _VOLATILE.sub("", pages[0])


def test_without_qt_the_report_has_texts(folder: Path) -> None:
    page = run(folder, "report.html", "-k", "платит", code=1, without_qt=True)
    assert "<img data-picture" not in page
    assert '<pre class="paper">' in page
    assert '<div class="window">' in page
