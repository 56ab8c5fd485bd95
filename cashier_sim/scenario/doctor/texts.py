"""The doctor's sentences: what it is and what to do, in Russian and English."""

from collections.abc import Mapping

Text = tuple[str, str]
"""What was found; what to do about it, empty when nothing is to be done."""

TEXTS: Mapping[str, tuple[Text, Text]] = {
    "python": (("Python {version}", ""), ("Python {version}", "")),
    "python_old": (
        ("Python {version} слишком старый", "Поставьте Python 3.11 или новее."),
        ("Python {version} is too old", "Install Python 3.11 or newer."),
    ),
    "qt": (("PySide6 {version}", ""), ("PySide6 {version}", "")),
    "qt_missing": (
        (
            "PySide6 не установлен: окна и картинок в отчёте не будет",
            '{python} -m pip install "PySide6-Essentials>=6.11,<6.12"',
        ),
        (
            "PySide6 is not installed: no window, and no pictures in reports",
            '{python} -m pip install "PySide6-Essentials>=6.11,<6.12"',
        ),
    ),
    "qt_wrong": (
        (
            "PySide6 {version} не подходит: нужен 6.11; 6.12.0 теряет ссылки и обрывает программу",
            '{python} -m pip install "PySide6-Essentials>=6.11,<6.12"',
        ),
        (
            "PySide6 {version} will not do: 6.11 is needed; 6.12.0 loses references and aborts",
            '{python} -m pip install "PySide6-Essentials>=6.11,<6.12"',
        ),
    ),
    "qt_loads": (
        ("Qt загружается и рисует без экрана", ""),
        ("Qt loads and draws without a screen", ""),
    ),
    "qt_broken": (
        (
            "Qt не загружается: окна и картинок в отчёте не будет",
            "Переустановите: {python} -m pip install --force-reinstall PySide6-Essentials",
        ),
        (
            "Qt does not load: no window, and no pictures in reports",
            "Install it anew: {python} -m pip install --force-reinstall PySide6-Essentials",
        ),
    ),
    "libraries_missing": (
        (
            "Для Qt не хватает системных библиотек: {libraries}",
            "Debian, Ubuntu: sudo apt-get install -y {packages}\n"
            "В других системах поставьте пакеты с этими библиотеками.",
        ),
        (
            "Qt lacks libraries of the system: {libraries}",
            "Debian, Ubuntu: sudo apt-get install -y {packages}\n"
            "On other systems install the packages that hold these libraries.",
        ),
    ),
    "display": (("Экран: {display}", ""), ("Display: {display}", "")),
    "display_missing": (
        (
            "Экрана нет: окно не откроется, сценарии без окна идут",
            "Запустите в рабочем столе, или под виртуальным экраном: xvfb-run cashier-sim",
        ),
        (
            "There is no display: the window will not open, scenarios run without one",
            "Start it on a desktop, or on a virtual screen: xvfb-run cashier-sim",
        ),
    ),
    "fonts": (("Шрифты IBM Plex", ""), ("Fonts IBM Plex", "")),
    "fonts_missing": (
        (
            "Нет шрифтов: {packages}",
            "{python} -m pip install --force-reinstall {packages}",
        ),
        (
            "Fonts are missing: {packages}",
            "{python} -m pip install --force-reinstall {packages}",
        ),
    ),
    "package": (("{name} {version}", ""), ("{name} {version}", "")),
    "pytest_missing": (
        ("Нет pytest: сценарии не запустить", "{python} -m pip install pytest"),
        ("pytest is missing: scenarios cannot run", "{python} -m pip install pytest"),
    ),
    "xdist_missing": (
        (
            "Нет pytest-xdist: `cashier-sim run -n` не работает",
            "{python} -m pip install pytest-xdist",
        ),
        (
            "pytest-xdist is missing: `cashier-sim run -n` does not work",
            "{python} -m pip install pytest-xdist",
        ),
    ),
    "debugpy_missing": (
        (
            "debugpy не установлен; он нужен, только чтобы запускать плагин под отладчиком",
            "{python} -m pip install debugpy",
        ),
        (
            "debugpy is not installed; only starting a plugin under a debugger needs it",
            "{python} -m pip install debugpy",
        ),
    ),
    "data": (
        ("Папка данных: {path}", ""),
        ("Data folder: {path}", ""),
    ),
    "data_in_use": (
        (
            "Папка данных {path} занята другим симулятором, процесс {pid}",
            "Закройте его или возьмите другую папку: cashier-sim --data DIR",
        ),
        (
            "The data folder {path} is in use by another simulator, process {pid}",
            "Close it, or take another folder: cashier-sim --data DIR",
        ),
    ),
    "data_unusable": (
        (
            "В папку данных {path} нельзя писать: {problem}",
            "Дайте себе право писать туда или возьмите другую: cashier-sim --data DIR",
        ),
        (
            "Nothing can be written to the data folder {path}: {problem}",
            "Allow yourself to write there, or take another: cashier-sim --data DIR",
        ),
    ),
    "disk": (("Свободно на диске: {free}", ""), ("Free on the disk: {free}", "")),
    "disk_full": (
        (
            "На диске с {path} мало места: {free}",
            "Освободите место: база кассы и журналы плагинов занимают до 200 МБ.",
        ),
        (
            "The disk of {path} is nearly full: {free} left",
            "Make room: the register's store and the plugins' logs take up to 200 MB.",
        ),
    ),
    "manifest": (
        ("Плагин «{name}»: Manifest.xml в порядке", ""),
        ("Plugin “{name}”: Manifest.xml is in order", ""),
    ),
    "plugin_missing": (
        (
            "{path} — не папка",
            "Назовите папку плагина или сделайте новую: cashier-sim new-plugin NAME",
        ),
        (
            "{path} is no folder",
            "Name a plugin's folder, or make one: cashier-sim new-plugin NAME",
        ),
    ),
    "manifest_wrong": (
        ("Manifest.xml не годится", "{problem}"),
        ("Manifest.xml will not do", "{problem}"),
    ),
    "code": (
        ("Код плагина читается: файлов {count}", ""),
        ("The plugin's code can be read: {count} files", ""),
    ),
    "code_wrong": (
        ("Код плагина не читается: {place}", "Исправьте эту строку: {problem}"),
        ("The plugin's code cannot be read: {place}", "Mend this line: {problem}"),
    ),
    "registered": (
        ("Плагин запустился за {ms} мс и зарегистрировал: {systems}", ""),
        ("The plugin started within {ms} ms and registered: {systems}", ""),
    ),
    "not_registered": (
        (
            "Плагин запустился, но не зарегистрировал ни одной платёжной системы",
            "Вызовите PluginContext.operations.register_payment_system(…) в его __init__.",
        ),
        (
            "The plugin started but registered no payment system",
            "Call PluginContext.operations.register_payment_system(…) in its class's __init__.",
        ),
    ),
    "not_started": (
        (
            "Плагин не запустился: {reason}",
            "Исправьте то, на что указывает трассировка.",
        ),
        (
            "The plugin did not start: {reason}",
            "Mend what the stack trace points at.",
        ),
    ),
    "too_slow": (
        (
            "Плагин не зарегистрировался за {seconds} с",
            "Не ждите сеть в __init__: начните связь в первом вызове.",
        ),
        (
            "The plugin did not register within {seconds} s",
            "Do not wait for a network in __init__: connect in the first call.",
        ),
    ),
}
