"""What may be said of a scenario that fails, in English and in Russian: the table behind `told`.

The code says it in English; a gap `{name}` holds what stands there at run time and is told as it
is, a gap `{name:words}` holds words or another phrase, which are told in Russian too. The Russian
side has the same gaps. It is worded so that what stands in a gap need not be declined.
"""

from collections.abc import Mapping

PHRASES: Mapping[str, str] = {
    # names that are not there
    "there is no {what:words} «{name}» № {number}; of this name: {count}": (
        "Не найдено: {what} «{name}» № {number}. С таким названием: {count}"
    ),
    "there is no {what:words} «{name}»; nearest: {names:words}": (
        "Не найдено: {what} «{name}». Похожие: {names}"
    ),
    "there is no {what:words} number {number}; there are {count}": (
        "Не найдено: {what} № {number}. Всего: {count}"
    ),
    "there is no plugin in {folder}: it has no Manifest.xml": (
        "В папке {folder} нет плагина: в ней нет файла Manifest.xml"
    ),
    "there is no column «{title}»; columns are: {titles}": (
        "Нет столбца «{title}». Возможные столбцы: {titles}"
    ),
    "{problem:words}: there is no «{name}»; there is: {names:words}": (
        "{problem}: нет имени «{name}». Есть: {names}"
    ),
    # sentences and what hangs on them
    "unknown sentence: {text}\n  why: {reason:words}\n  nearest:{sentences}": (
        "Такого предложения нет: {text}\n  Причина: {reason}\n  Похожие:{sentences}"
    ),
    "unknown sentence: {text}\n  why: {reason:words}": (
        "Такого предложения нет: {text}\n  Причина: {reason}"
    ),
    "unknown sentence: {text}\n  nearest:{sentences}": (
        "Такого предложения нет: {text}\n  Похожие:{sentences}"
    ),
    "unknown sentence: {text}": "Такого предложения нет: {text}",
    "the quotation marks: write {meant}, not {found}": "кавычки: пишите {meant}, а не {found}",
    "the quotation marks are missing around {found}": "нет кавычек вокруг: {found}",
    "the number: write {meant}, not {found}": "число: пишите {meant}, а не {found}",
    "the dash: write {meant}, not {found}": "тире: пишите {meant}, а не {found}",
    "letters of another alphabet stand in {found}": "есть буквы другого алфавита: {found}",
    "this is a sentence of the language {meant}, the file is in {found}": (
        "язык предложения — {meant}, а файла — {found}"
    ),
    "the word: write {meant}, not {found}": "слово: пишите {meant}, а не {found}",
    "the sentence lacks {meant}": "в предложении не хватает {meant}",
    "the sentence has no {found}": "в предложении лишнее: {found}",
    "the sentence can be read in several ways: {names}": (
        "Предложение можно понять по-разному: {names}. Скажите точнее"
    ),
    'the sentence needs a text below it, between lines of """': (
        'Под этим предложением нужен текст между строками """'
    ),
    "the sentence needs a table below it, its cells between |": (
        "Под этим предложением нужна таблица: ячейки между знаками |"
    ),
    "the sentence takes neither a text nor a table below it": (
        "Под этим предложением не бывает ни текста, ни таблицы"
    ),
    "the table below this sentence has one column and no heading": (
        "В таблице под этим предложением один столбец и нет заголовка"
    ),
    "the table below this sentence has two columns: name and value": (
        "В таблице под этим предложением два столбца: имя и значение"
    ),
    "the table has a heading and no dishes": "В таблице есть заголовок, но нет блюд",
    "the table's columns are not those of dishes": "Это не те столбцы, что у таблицы блюд",
    "| блюдо | количество | гость | or | dish | amount | guest |": "| блюдо | количество | гость |",
    "the sum {sum} has more than two decimals": "У суммы {sum} больше двух знаков после запятой",
    "there is no such moment: {moment}": "Такого времени не бывает: {moment}",
    "there is no such span: {span}": "Такого срока не бывает: {span}",
    "the number {number} has more than {most} digits": "В числе {number} больше {most} цифр",
    "this cannot be read as fields: {text}": "Не удаётся прочесть поля: {text}",
    "«{field}» stands there twice": "Поле «{field}» указано дважды",
    "«{text}» is no amount": "«{text}» — не количество",
    "a row has a name and a whole quantity, not: {row}": (
        "В строке нужны название и целое количество, а не: {row}"
    ),
    "a dialog opens in the middle of the sentence; say its acts one by one and answer it": (
        "Посреди предложения открывается окно. Опишите действия по одному и ответьте на него"
    ),
    # files
    "cannot be read: {reason:words}": "Файл не читается: {reason}",
    "cannot be written: {reason:words}": "Файл не записывается: {reason}",
    "is not UTF-8; save it as UTF-8": "Файл не в кодировке UTF-8. Сохраните его в UTF-8",
    "is not named *.feature": "Имя файла должно кончаться на .feature",
    "has no feature; begin with «Функция:» or «Feature:»": (
        "В файле нет сценариев. Начните его со слова «Функция:»"
    ),
    "is in the language {found}; a recording in {language} is not appended to it": (
        "Язык файла — {found}, а записи — {language}: в этот файл её не дописать"
    ),
    "is in the language {language}; sentences exist for {languages:words}": (
        "Язык файла — {language}. Предложения есть для {languages}"
    ),
    "«{word}» begins no step here: the file is in {language}": (
        "«{word}» не начинает шага: язык файла — {language}"
    ),
    "has no steps: write at least one, or remove the scenario": (
        "В сценарии нет шагов. Напишите хотя бы один или удалите сценарий"
    ),
    "the keyword of the step is missing; write: {line}": (
        "Перед шагом нет ключевого слова. Напишите: {line}"
    ),
    "there is text and no step: each begins with a word such as «Дано» or «Given»": (
        "Есть текст, но нет ни одного шага: шаг начинается словом вроде «Дано»"
    ),
    "begins a feature in {language}: write # language: {code} in the first line": (
        "Функция начинается на языке {language}: напишите в первой строке # language: {code}"
    ),
    "expected: {tokens:words}, got '{text}'": (
        "Здесь не может стоять «{text}». Ожидается: {tokens}"
    ),
    "unexpected end of file, expected: {tokens:words}": (
        "Файл кончился слишком рано. Ожидается: {tokens}"
    ),
    "inconsistent cell count within the table": "В строках таблицы разное число ячеек",
    "A tag may not contain whitespace": "В метке не может быть пробелов",
    "Language not supported: {language}": "Такого языка нет: {language}. Напишите ru или en",
    "No such file or directory": "такого файла нет",
    "Permission denied": "нет прав",
    "Is a directory": "это папка",
    "Not a directory": "это не папка",
    "No space left on device": "на диске нет места",
    "Read-only file system": "диск только для чтения",
    "«{name}» is no file name; give it without a folder, such as «report.csv»": (
        "«{name}» — не имя файла. Дайте имя без папки, например «report.csv»"
    ),
    "«{path}» is no file of a plugin; write `config/NAME` for its settings or `data/NAME` for "
    "what it keeps": (
        "«{path}» — не файл плагина. Пишите `config/ИМЯ` для его настроек или `data/ИМЯ` для "
        "того, что он хранит"
    ),
    "the register keeps nothing on disk, so nothing can be saved": (
        "Касса ничего не держит на диске, сохранить нельзя"
    ),
    "no such file was saved": "Такой файл не сохраняли",
    "the file «{name}» has no such line": "В файле «{name}» нет такой строки",
    # the course of a scenario
    "the register does not open: {error}": "Касса не запускается: {error}",
    "the register failed: {kind}: {error}": "Сбой кассы: {kind}: {error}",
    "an error of the simulator: {kind}: {error}": "Ошибка симулятора: {kind}: {error}",
    "the register refuses: {reason}": "Касса отказывает: {reason}",
    "the register did not refuse": "Касса не отказала",
    "the register refuses for another reason": "Касса отказывает по другой причине",
    "the register did not come to rest within {seconds} s: {who:words}. If that is what should "
    "happen, go on with a sentence about a running call.": (
        "Касса не закончила за {seconds} с: {who}. Если так и задумано, продолжите "
        "предложением об идущем вызове"
    ),
    "the scenario took longer than its limit of {seconds} s while the plugin «{name}» was in its "
    "call": (
        "Сценарий шёл дольше отведённых {seconds} с, и всё это время плагин «{name}» не отвечал"
    ),
    "the scenario took longer than its limit of {seconds} s": (
        "Сценарий шёл дольше отведённых {seconds} с"
    ),
    # plugins and their calls
    "the plugin in {folder} cannot be used: {reason:words}": (
        "Плагин из папки {folder} не годится: {reason}"
    ),
    "the plugin «{name}» does not run ({state:words}): {reason}": (
        "Плагин «{name}» не работает ({state}): {reason}"
    ),
    "the plugin «{name}» does not run: {reason:words}": "Плагин «{name}» не работает: {reason}",
    "the plugin «{name}» did not start within {seconds} s": (
        "Плагин «{name}» не запустился за {seconds} с"
    ),
    "the plugin «{name}» has no folders here": "У плагина «{name}» здесь нет своих папок",
    "the plugin «{name}» is still in its call": "плагин «{name}» ещё не ответил",
    "the plugin «{name}» is in its call": "идёт вызов плагина «{name}»",
    "the plugin «{name}» logged no such line": "В журнале плагина «{name}» нет такой строки",
    "the plugin «{name}» logged it": "В журнале плагина «{name}» есть такая строка",
    "the plugin «{name}»": "Плагин «{name}» в другом состоянии",
    "the Manifest.xml of the plugin «{name}» names no LicenseModuleId; name the module by its "
    "number": (
        "В Manifest.xml плагина «{name}» нет LicenseModuleId. Назовите модуль лицензии по номеру"
    ),
    "the payment system is not loaded": "Платёжная система не загружена",
    "it is loaded": "Платёжная система загружена",
    "no call of a plugin is under way": "Ни один вызов плагина не идёт",
    "no call is under way": "Ни один вызов не идёт",
    "a call is under way": "Идёт вызов",
    "no call «{method}» is under way": "Вызов «{method}» не идёт",
    "no plugin says «{text}» in the waiting window": (
        "В окне ожидания ни один плагин не сообщает «{text}»"
    ),
    "no answer of the call «{method}» is held back": "Ответ вызова «{method}» не задержан",
    "no answer is held back": "Ни один ответ не задержан",
    "another plugin is in a call": "Идёт вызов другого плагина",
    "methods were called": "Методы вызывались",
    "other methods were called": "Вызваны другие методы",
    "the method was called": "Метод вызван",
    "the method was not called": "Метод не вызван",
    "{method} was called with other arguments": "{method}: аргументы вызова другие",
    "the call «{method}» ended otherwise": "Вызов «{method}» закончился иначе",
    "no call of «{method}»": "метод «{method}» не вызван",
    "no plugin has asked for it": "Ни один плагин об этом не просил",
    "the plugins have asked for something else": "Плагины просили о другом",
    "no plugin was told of it": "Плагины об этом не узнали",
    "a plugin was told of it": "Плагин об этом узнал",
    "no plugin has added this button": "Ни один плагин не добавил такую кнопку",
    "the plugins have other buttons": "Кнопки плагинов другие",
    "the button «{caption}»": "Доступность кнопки «{caption}» другая",
    "there is such a button": "Такая кнопка есть",
    "of the plugin «{name}»": "кнопка плагина «{name}»",
    "something else is kept with the payment «{name}»": "С оплатой «{name}» хранится другое",
    "the rollback data of «{name}»": "Данные отката оплаты «{name}» другие",
    # dialogs
    "no dialog is open": "Нет открытого окна",
    "a dialog is open": "Открыто окно",
    "another dialog is open": "Открыто другое окно",
    "the open dialog is another one": "Открыто другое окно",
    "no such dialog was shown": "Такого окна не было",
    "the dialog says something else": "В окне написано другое",
    "the dialog shows something else": "Окно показывает другое",
    "the dialog offers something else": "В окне другие варианты",
    "the dialog does not offer it": "Такого варианта в окне нет",
    "the dialog offers it": "Такой вариант в окне есть",
    "the {dialog:words} has nothing to accept yet; {takes:words}": (
        "Подтверждать пока нечего. Открыто: {dialog}; {takes}"
    ),
    "the {dialog:words} does not take {given:words}; {takes:words}": (
        "Окно не принимает {given}. Открыто: {dialog}; {takes}"
    ),
    "it takes {what:words}": "принимает {what}",
    "it has the buttons {captions:words}": "есть кнопки {captions}",
    # the screen
    "another page is open": "Открыта другая страница",
    "it is possible now": "Сейчас это можно",
    "it is not possible now": "Сейчас это нельзя",
    "it is impossible for another reason": "Это нельзя по другой причине",
    "{what} is possible": "{what}: можно",
    "{what} is not possible": "{what}: нельзя",
    "the waiting window has another caption": "У окна ожидания другой заголовок",
    "the waiting window says something else": "Окно ожидания сообщает другое",
    "there is no such message at the top left": "Слева вверху нет такого сообщения",
    "there is a message at the top left": "Слева вверху есть сообщение",
    "the status line says something": "Строка состояния не пуста",
    "the status line says something else": "В строке состояния другое",
    "other payment types are offered": "Предлагаются другие типы оплаты",
    "somebody else works at the register": "За кассой другой кассир",
    "the clock shows another time": "На часах другое время",
    # orders and payments
    "no order is on the screen; create or open one first": (
        "На экране нет заказа. Сначала создайте его или откройте"
    ),
    "no order was on the screen yet, or it is in no list any more": (
        "Заказа на экране ещё не было, или его больше нет в списках"
    ),
    "no order of this till shift is closed": "В этой смене нет закрытого заказа",
    "the list has another number of orders": "В списке другое число заказов",
    "the list has other orders": "В списке другие заказы",
    "the order {number} is in another state": "Заказ № {number} в другом состоянии",
    "the order {number}": "Заказ № {number}: блокировка другая",
    "the order's fiscal cheque": "Состояние чека заказа другое",
    "the order's total": "Сумма заказа другая",
    "the full sum": "Сумма заказа без скидок другая",
    "the sum still to enter": "Осталось внести другую сумму",
    "the sum entered": "Внесена другая сумма",
    "the change": "Сдача другая",
    "the order has dishes": "В заказе есть блюда",
    "the order has other dishes": "В заказе другие блюда",
    "the order has other guests": "В заказе другие гости",
    "the order has discounts": "В заказе есть скидки",
    "the order has other discounts": "В заказе другие скидки",
    "«{name}» is of an order too old to take it off": (
        "Скидку «{name}» не снять: её заказ слишком старый"
    ),
    "the order has payments": "В заказе есть оплаты",
    "the order has other payments": "В заказе другие оплаты",
    "the order has no such payment": "В заказе нет такой оплаты",
    "the order has tips": "В заказе есть чаевые",
    "the order has other tips": "В заказе другие чаевые",
    "other outcomes are unknown": "Неизвестны другие исходы",
    "outcomes are unknown": "Есть неизвестные исходы",
    "this outcome is not unknown": "Такого неизвестного исхода нет",
    "it is not unknown {what:words}": "Нет неизвестного исхода: {what}",
    "it is unknown {count} times {what:words}; say which at the end of the sentence: "
    "«, неизвестный исход 2» (, unknown outcome 2)": (
        "Таких неизвестных исходов {count}: {what}. Скажите в конце предложения, о каком речь: "
        "«, неизвестный исход 2»"
    ),
    "it is unknown {count} times {what:words}, so there is no {number}": (
        "Таких неизвестных исходов {count}: {what}. Номера {number} среди них нет"
    ),
    # what is given back
    "other dishes are given back": "Возвращаются другие блюда",
    "the total to give back": "Сумма возврата другая",
    "the return is shared otherwise": "Возврат разделён по оплатам иначе",
    "no past order is being returned; start the return of its goods": (
        "Заказ прошлой смены не возвращается. Начните возврат его товаров"
    ),
    "nobody has looked for orders of earlier shifts": "Заказы прошлых смен не искали",
    "other orders of earlier shifts were found": "Найдены другие заказы прошлых смен",
    "at most {count} orders would be none; say 1 or more": (
        "Не больше {count} заказов — это ни одного. Назовите число от 1"
    ),
    # slips
    "no slip is printed": "Ничего не напечатано",
    "no such slip is printed": "Такой чек не напечатан",
    "no such slip is printed; the nearest, - expected, + printed:": (
        "Такой чек не напечатан. Самый похожий (- ожидалось, + напечатано):"
    ),
    "no such fiscal cheque is printed": "Такой фискальный чек не напечатан",
    "no slip is printed with this {kind:words}": "Ни на одном чеке такого нет: {kind}",
    "another number of slips is printed": "Напечатано другое число чеков",
    "a slip has this text": "На чеке есть этот текст",
    "the slip has this text": "На чеке есть этот текст",
    "the slip has no such line": "На чеке нет такой строки",
    "the slip has no such pair": "На чеке нет такой пары",
    # the shift and the people
    "the till shift": "Кассовая смена в другом состоянии",
    "another till shift is open": "Открыта другая кассовая смена",
    "the payments report is not on the screen; open its page first": (
        "На экране нет отчёта по оплатам. Сначала откройте его страницу"
    ),
    "the report has rows": "В отчёте есть строки",
    "the report has other rows": "В отчёте другие строки",
    "«{name}» has no PIN, so nobody signs in so": "У «{name}» нет ПИН-кода: так не войти",
    # the back office
    "a new payment type has no such field; change it afterwards": (
        "У нового типа оплаты нет такого поля. Измените его потом"
    ),
    "a new payment type needs its payment system": "Новому типу оплаты нужна платёжная система",
    "a new discount has no such field; change it afterwards": (
        "У новой скидки нет такого поля. Измените его потом"
    ),
    "a new employee has no such field; change it afterwards": (
        "У нового сотрудника нет такого поля. Измените его потом"
    ),
    "the name of new tips is said already": "Название новых чаевых уже указано",
    "the name of a new point of sale is said already": "Название новой точки продаж уже указано",
    # that nothing else happened
    "something else happened that no expectation has named": (
        "Произошло и другое, чего сценарий не ожидал"
    ),
    "call: {call:words}": "вызов: {call}",
    "dialog: {dialog}": "окно: {dialog}",
    "refusal: {refusal}": "отказ: {refusal}",
    "slip: {slip}": "чек: {slip}",
    # what was expected, and what is there
    "{kind:words} «{title}»": "{kind} «{title}»",
    "{name}({arguments}) {end:words}: {message}": "{name}({arguments}) {end}: {message}",
    "{name}({arguments}) {end:words}": "{name}({arguments}) {end}",
    "… and {count} more": "… и ещё {count}",
    "none; there were: {dialogs}": "нет; были: {dialogs}",
    "none": "нет",
    "nothing": "ничего",
    "nothing else": "больше ничего",
    "nothing is unknown": "неизвестных исходов нет",
    "it is unknown {what:words}": "неизвестно, {what}",
    "no dialog": "нет окна",
    "no «{what}»": "нет «{what}»",
    "not «{what}»": "не «{what}»",
    "(empty)": "(пусто)",
    "it is": "можно",
    "it was done": "выполнено",
    "open": "открыта",
    "closed": "закрыта",
    "enabled": "доступна",
    "disabled": "недоступна",
    "locked by another terminal": "занят другой кассой",
    "not locked": "не занят",
}
"""Whole phrases; of those that fit a text, the one with the most letters of its own is meant."""
