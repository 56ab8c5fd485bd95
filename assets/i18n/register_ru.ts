<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru">
<context>
    <name>Additions</name>
    <message>
        <source>ADDITIONS</source>
        <translation>ДОПОЛНЕНИЯ</translation>
    </message>
    <message>
        <source>Additions</source>
        <translation>Дополнения</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>AdditionsPage</name>
    <message>
        <source>← BACK</source>
        <translation>← НАЗАД</translation>
    </message>
    <message>
        <source>No plugin offers anything here yet. A plugin adds a button with add_button_to_plugins_menu.</source>
        <translation>Пока ни один плагин ничего сюда не добавил. Плагин добавляет кнопку методом add_button_to_plugins_menu.</translation>
    </message>
</context>
<context>
    <name>Browser</name>
    <message>
        <source>Find a scenario</source>
        <translation>Найти сценарий</translation>
    </message>
    <message>
        <source>Find by name or tag</source>
        <translation>Найти по имени или тегу</translation>
    </message>
    <message>
        <source>Open a folder with scenarios</source>
        <translation>Открыть папку со сценариями</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Сценарии</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Открыть папку…</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Недавние</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Примеры</translation>
    </message>
    <message>
        <source>Record what you do at the till, or open a folder with .feature files. The button above has examples, too.</source>
        <translation>Запишите свою работу на кассе или откройте папку с файлами .feature. Примеры — в меню кнопки выше.</translation>
    </message>
    <message>
        <source>There is no .feature file in “{folder}” yet. Record one and save it there.</source>
        <translation>В папке «{folder}» ещё нет файлов .feature. Запишите сценарий и сохраните его сюда.</translation>
    </message>
    <message>
        <source>A folder with scenarios</source>
        <translation>Папка со сценариями</translation>
    </message>
</context>
<context>
    <name>CaptionBar</name>
    <message>
        <source>END</source>
        <translation>КОНЕЦ</translation>
    </message>
    <message>
        <source>End the show</source>
        <translation>Закончить показ</translation>
    </message>
    <message>
        <source>This did not go as written: {step}</source>
        <translation>Вышло не так, как написано: {step}</translation>
    </message>
    <message>
        <source>That was “{name}”.</source>
        <translation>Это был сценарий «{name}».</translation>
    </message>
    <message>
        <source>Esc goes back</source>
        <translation>Esc — вернуться</translation>
    </message>
    <message>
        <source>Paused · Space goes on · → one step · Esc ends</source>
        <translation>Пауза · Пробел — дальше · → один шаг · Esc — конец</translation>
    </message>
    <message>
        <source>{number} of {total} · Space pauses · Esc ends</source>
        <translation>{number} из {total} · Пробел — пауза · Esc — конец</translation>
    </message>
</context>
<context>
    <name>CardsColumn</name>
    <message>
        <source>To enter</source>
        <translation>Внести</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Сдача</translation>
    </message>
    <message>
        <source>Return “{type}”</source>
        <translation>Вернуть «{type}»</translation>
    </message>
    <message>
        <source>Delete “{type}”</source>
        <translation>Удалить «{type}»</translation>
    </message>
    <message>
        <source>Transaction {id}</source>
        <translation>Транзакция {id}</translation>
    </message>
    <message>
        <source>no transaction yet</source>
        <translation>транзакции ещё нет</translation>
    </message>
    <message>
        <source>as a discount</source>
        <translation>как скидка</translation>
    </message>
    <message>
        <source>system not loaded</source>
        <translation>система не загружена</translation>
    </message>
    <message>
        <source>From {min} to {max}</source>
        <translation>От {min} до {max}</translation>
    </message>
    <message>
        <source>TO PAY</source>
        <translation>К ОПЛАТЕ</translation>
    </message>
    <message>
        <source>Choose how the guest pays →</source>
        <translation>Выберите, как платит гость →</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Внесено</translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message>
        <source>CANCEL</source>
        <translation>ОТМЕНА</translation>
    </message>
</context>
<context>
    <name>ClosedOrderPage</name>
    <message>
        <source>{page} № {number}</source>
        <translation>{page} № {number}</translation>
    </message>
    <message>
        <source>Opened and closed</source>
        <translation>Открыт и закрыт</translation>
    </message>
    <message>
        <source>Waiter</source>
        <translation>Официант</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Кассир</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Стол</translation>
    </message>
    <message>
        <source>Fiscal cheque</source>
        <translation>Фискальный чек</translation>
    </message>
    <message>
        <source>Electronic cheque</source>
        <translation>Электронный чек</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Сдача</translation>
    </message>
    <message>
        <source>Prepayment</source>
        <translation>Предоплата</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>given back {sum}</source>
        <translation>возвращено {sum}</translation>
    </message>
    <message>
        <source>A return stopped in between. Do it again before the shift closes: what is done already is not done twice.</source>
        <translation>Возврат прервался на полпути. Повторите его до закрытия смены: то, что уже сделано, второй раз не делается.</translation>
    </message>
    <message>
        <source>← BACK</source>
        <translation>← НАЗАД</translation>
    </message>
    <message>
        <source>DELETE ORDER</source>
        <translation>УДАЛИТЬ ЗАКАЗ</translation>
    </message>
    <message>
        <source>PARTIAL RETURN</source>
        <translation>ЧАСТИЧНЫЙ ВОЗВРАТ</translation>
    </message>
    <message>
        <source>RETURN PAYMENT</source>
        <translation>ВЕРНУТЬ ОПЛАТУ</translation>
    </message>
    <message>
        <source>RETURN GOODS</source>
        <translation>ВЕРНУТЬ ТОВАРЫ</translation>
    </message>
</context>
<context>
    <name>ClosedOrders</name>
    <message>
        <source>outcome unknown</source>
        <translation>исход неизвестен</translation>
    </message>
    <message>
        <source>Orders of earlier till shifts</source>
        <translation>Заказы прошлых смен</translation>
    </message>
    <message>
        <source>No such order was closed in an earlier till shift.</source>
        <translation>В прошлых сменах такой заказ не закрывали.</translation>
    </message>
    <message>
        <source>Closed orders</source>
        <translation>Закрытые заказы</translation>
    </message>
    <message>
        <source>No order is closed yet. Open one, add dishes, and take its payment.</source>
        <translation>Закрытых заказов ещё нет. Откройте заказ, добавьте блюда и примите оплату.</translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>Finish what is open on the screen first.</source>
        <translation>Сначала завершите то, что открыто на экране.</translation>
    </message>
    <message>
        <source>The register is busy. Finish what runs first.</source>
        <translation>Касса занята. Дождитесь завершения.</translation>
    </message>
    <message>
        <source>This is the first page.</source>
        <translation>Это первая страница.</translation>
    </message>
    <message>
        <source>Open an order to see this page.</source>
        <translation>Чтобы увидеть эту страницу, откройте заказ.</translation>
    </message>
    <message>
        <source>Open the cash screen first.</source>
        <translation>Сначала откройте кассу.</translation>
    </message>
    <message>
        <source>Open the goods return first.</source>
        <translation>Сначала откройте возврат товаров.</translation>
    </message>
    <message>
        <source>Open the payments report first.</source>
        <translation>Сначала откройте отчёт по оплатам.</translation>
    </message>
    <message>
        <source>No employee has this PIN.</source>
        <translation>Сотрудника с таким ПИН-кодом нет.</translation>
    </message>
    <message>
        <source>That is not there any more: {problem}</source>
        <translation>Этого больше нет: {problem}</translation>
    </message>
    <message>
        <source>This value is not possible: {problem}</source>
        <translation>Недопустимое значение: {problem}</translation>
    </message>
    <message>
        <source>This dialog is closed already.</source>
        <translation>Это окно уже закрыто.</translation>
    </message>
    <message>
        <source>This call has ended already.</source>
        <translation>Этот вызов уже завершён.</translation>
    </message>
    <message>
        <source>The call is being ended.</source>
        <translation>Вызов уже завершается.</translation>
    </message>
    <message>
        <source>The plugin waits for a person. Its time runs on once the dialog is answered.</source>
        <translation>Плагин ждёт человека. Его время пойдёт дальше, когда на окно ответят.</translation>
    </message>
    <message>
        <source>Calls have no time limit. Set one in the back office first.</source>
        <translation>Время вызовов не ограничено. Сначала задайте предел в бэк-офисе.</translation>
    </message>
    <message>
        <source>No answer is held back now.</source>
        <translation>Сейчас ни один ответ не задержан.</translation>
    </message>
    <message>
        <source>The register calls no method “{method}”. It calls: {known}.</source>
        <translation>Касса не вызывает метод «{method}». Она вызывает: {known}.</translation>
    </message>
    <message>
        <source>This call is to go as usual already.</source>
        <translation>Для этого вызова сбой не задан.</translation>
    </message>
    <message>
        <source>This message is closed already.</source>
        <translation>Это сообщение уже закрыто.</translation>
    </message>
    <message>
        <source>This is not what the dialog asks for.</source>
        <translation>Окно ждёт другого ответа.</translation>
    </message>
    <message>
        <source>This value is out of range.</source>
        <translation>Значение вне допустимых пределов.</translation>
    </message>
    <message>
        <source>The dialog does not take this.</source>
        <translation>Это окно такого не принимает.</translation>
    </message>
    <message>
        <source>Enter something first.</source>
        <translation>Сначала введите значение.</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>Слишком длинный текст.</translation>
    </message>
    <message>
        <source>Enter it to the end.</source>
        <translation>Введите до конца.</translation>
    </message>
    <message>
        <source>Nobody has this PIN.</source>
        <translation>Такого ПИН-кода ни у кого нет.</translation>
    </message>
    <message>
        <source>This card is nobody&apos;s here.</source>
        <translation>Эта карта никому из сотрудников не принадлежит.</translation>
    </message>
    <message>
        <source>This person has no such right.</source>
        <translation>У этого сотрудника нет такого права.</translation>
    </message>
    <message>
        <source>This is too early.</source>
        <translation>Слишком рано.</translation>
    </message>
    <message>
        <source>This is too late.</source>
        <translation>Слишком поздно.</translation>
    </message>
    <message>
        <source>The deck has no card “{card}”.</source>
        <translation>В колоде нет карты «{card}».</translation>
    </message>
    <message>
        <source>A card needs a name and a track.</source>
        <translation>Карте нужны имя и дорожка.</translation>
    </message>
    <message>
        <source>Nothing is waiting for a card. Swipe when a dialog asks for one.</source>
        <translation>Карту никто не ждёт. Прокатайте её, когда окно попросит.</translation>
    </message>
    <message>
        <source>Nothing is waiting for a code. Scan when a dialog asks for one.</source>
        <translation>Код никто не ждёт. Сканируйте, когда окно попросит.</translation>
    </message>
    <message>
        <source>No plugin takes this card.</source>
        <translation>Ни один плагин не принял эту карту.</translation>
    </message>
    <message>
        <source>No plugin takes this code.</source>
        <translation>Ни один плагин не принял этот код.</translation>
    </message>
    <message>
        <source>This register cannot be restarted from here. Close the program and open it again.</source>
        <translation>Отсюда эту кассу не перезапустить. Закройте программу и откройте её снова.</translation>
    </message>
    <message>
        <source>The register did not open again. Restart it once the reason is gone.</source>
        <translation>Касса не открылась снова. Перезапустите её, когда причина устранена.</translation>
    </message>
    <message>
        <source>The clock goes forward only.</source>
        <translation>Часы идут только вперёд.</translation>
    </message>
    <message>
        <source>There is no paper of this width.</source>
        <translation>Бумаги такой ширины нет.</translation>
    </message>
    <message>
        <source>There is no plugin “{plugin}”.</source>
        <translation>Плагина «{plugin}» нет.</translation>
    </message>
    <message>
        <source>“{plugin}” runs already.</source>
        <translation>«{plugin}» уже работает.</translation>
    </message>
    <message>
        <source>“{plugin}” is answering a call. Choose what happens to it.</source>
        <translation>«{plugin}» выполняет вызов. Выберите, что с ним делать.</translation>
    </message>
    <message>
        <source>There is no plugin in {folder}: {problem}</source>
        <translation>В папке {folder} нет плагина: {problem}</translation>
    </message>
    <message>
        <source>“{plugin}” was not loaded: {problem}</source>
        <translation>Плагин «{plugin}» не загружен: {problem}</translation>
    </message>
    <message>
        <source>“{plugin}” has ended: {problem}</source>
        <translation>Плагин «{plugin}» завершился: {problem}</translation>
    </message>
    <message>
        <source>“{plugin}” is on the list already.</source>
        <translation>«{plugin}» уже есть в списке.</translation>
    </message>
    <message>
        <source>There is no setting “{key}”.</source>
        <translation>Настройки «{key}» нет.</translation>
    </message>
    <message>
        <source>“{key}” cannot be that: {problem}</source>
        <translation>«{key}» не принимает такого значения: {problem}</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Укажите название.</translation>
    </message>
    <message>
        <source>Another entry is called “{name}”.</source>
        <translation>Запись с названием «{name}» уже есть.</translation>
    </message>
    <message>
        <source>Order {number} uses “{name}”. Switch it off instead, or delete it when the order is done.</source>
        <translation>«{name}» используется в заказе {number}. Выключите или удалите позже, когда заказ будет закрыт.</translation>
    </message>
    <message>
        <source>“{other}” uses “{name}”. Take it out there first.</source>
        <translation>«{name}» используется в «{other}». Сначала уберите там.</translation>
    </message>
    <message>
        <source>“{name}” is the last one; one has to stay.</source>
        <translation>«{name}» — последняя запись, одна должна остаться.</translation>
    </message>
    <message>
        <source>“{type}” belongs to a plugin: only the plugin itself can take its money.</source>
        <translation>«{type}» принадлежит плагину: деньги проводит только сам плагин.</translation>
    </message>
    <message>
        <source>{percent} % is too much: choose between {min} and {max}.</source>
        <translation>{percent} % — слишком много: укажите от {min} до {max}.</translation>
    </message>
    <message>
        <source>Give it a percent, or let its sum be given when it is applied.</source>
        <translation>Укажите процент или выберите скидку на сумму.</translation>
    </message>
    <message>
        <source>Choose at least one payment type to pay the tips with.</source>
        <translation>Отметьте хотя бы один тип оплаты для чаевых.</translation>
    </message>
    <message>
        <source>“{name}” has the article {number} already.</source>
        <translation>Артикул {number} уже есть у «{name}».</translation>
    </message>
    <message>
        <source>{price} is no price: choose between {min} and {max}.</source>
        <translation>{price} — не цена: укажите от {min} до {max}.</translation>
    </message>
    <message>
        <source>Products stand in “{name}” ({count}). Move or delete them first.</source>
        <translation>В разделе «{name}» есть блюда ({count}). Сначала перенесите или удалите их.</translation>
    </message>
    <message>
        <source>A PIN has 1 to {max} digits.</source>
        <translation>В пин-коде от 1 до {max} цифр.</translation>
    </message>
    <message>
        <source>Another employee has this PIN.</source>
        <translation>Такой пин-код есть у другого сотрудника.</translation>
    </message>
    <message>
        <source>The card {card} belongs to “{name}”.</source>
        <translation>Карта {card} принадлежит сотруднику {name}.</translation>
    </message>
    <message>
        <source>Nobody who can sign in would be left with the right “{right}”.</source>
        <translation>Ни у кого, кто может войти, не останется права «{right}».</translation>
    </message>
    <message>
        <source>“{name}” is the main point of sale. Make another one the main one first.</source>
        <translation>«{name}» — главная точка продаж. Сначала сделайте главной другую.</translation>
    </message>
    <message>
        <source>Order {number} is open. Close or delete the open orders first.</source>
        <translation>Заказ {number} открыт. Сначала закройте или удалите открытые заказы.</translation>
    </message>
    <message>
        <source>There is nothing to take back any more.</source>
        <translation>Возвращать больше нечего.</translation>
    </message>
    <message>
        <source>Change orders</source>
        <translation>Изменять заказы</translation>
    </message>
    <message>
        <source>Take payments</source>
        <translation>Принимать оплату</translation>
    </message>
    <message>
        <source>Return payments</source>
        <translation>Возвращать оплату</translation>
    </message>
    <message>
        <source>Open and close the till shift</source>
        <translation>Открывать и закрывать смену</translation>
    </message>
    <message>
        <source>There is nothing to save.</source>
        <translation>Сохранять нечего.</translation>
    </message>
    <message>
        <source>The report was not saved: {problem}</source>
        <translation>Отчёт не сохранён: {problem}</translation>
    </message>
    <message>
        <source>The report is saved: {path}</source>
        <translation>Отчёт сохранён: {path}</translation>
    </message>
    <message>
        <source>{name} lacks the right “{right}”. Sign in as somebody who has it.</source>
        <translation>{name}: нет права «{right}». Войдите под тем, у кого оно есть.</translation>
    </message>
    <message>
        <source>The personal shift of {name} is closed. Open it in the back office.</source>
        <translation>{name}: личная смена закрыта. Откройте её в бэк-офисе.</translation>
    </message>
    <message>
        <source>{name} is signed in at the register. Sign in as somebody else first.</source>
        <translation>{name} сейчас на кассе. Сначала войдите под другим сотрудником.</translation>
    </message>
    <message>
        <source>“{name}” stands in the goods return. Take it out there first.</source>
        <translation>«{name}» стоит в возврате товаров. Сначала уберите там.</translation>
    </message>
    <message>
        <source>“{type}” belongs to the register: it keeps its kind and is not deleted.</source>
        <translation>«{type}» — собственный тип кассы: его вид не меняется, и удалить его нельзя.</translation>
    </message>
    <message>
        <source>the plugin died</source>
        <translation>плагин аварийно завершился</translation>
    </message>
    <message>
        <source>the time limit is over</source>
        <translation>истекло время ожидания</translation>
    </message>
    <message>
        <source>ended by the cashier</source>
        <translation>прервано кассиром</translation>
    </message>
    <message>
        <source>the register was restarted</source>
        <translation>касса была перезапущена</translation>
    </message>
    <message>
        <source>it is out of paper</source>
        <translation>кончилась бумага</translation>
    </message>
    <message>
        <source>its cover is open</source>
        <translation>открыта крышка</translation>
    </message>
    <message>
        <source>it is offline</source>
        <translation>нет связи</translation>
    </message>
    <message>
        <source>it refuses</source>
        <translation>отказ</translation>
    </message>
    <message>
        <source>the connection is lost</source>
        <translation>связь потеряна</translation>
    </message>
    <message>
        <source>a payment</source>
        <translation>оплата</translation>
    </message>
    <message>
        <source>an emergency cancel</source>
        <translation>аварийная отмена</translation>
    </message>
    <message>
        <source>a return</source>
        <translation>возврат</translation>
    </message>
    <message>
        <source>a goods return</source>
        <translation>возврат товаров</translation>
    </message>
    <message>
        <source>a fiscal cheque</source>
        <translation>фискальный чек</translation>
    </message>
    <message>
        <source>The receipt printer does not print: {state}.</source>
        <translation>Принтер чеков не печатает: {state}.</translation>
    </message>
    <message>
        <source>Order {number} was changed elsewhere. Open it again.</source>
        <translation>Заказ {number} изменён в другом месте. Откройте его заново.</translation>
    </message>
    <message>
        <source>The order is not held by {owner}. Report this.</source>
        <translation>Заказ не удерживается: {owner}. Сообщите об этом.</translation>
    </message>
    <message>
        <source>The data in {path} cannot be used: {problem}.</source>
        <translation>Данные в {path} непригодны: {problem}.</translation>
    </message>
    <message>
        <source>The data in {path} are of version {version}, and this program knows {known}. Use a newer program or another folder.</source>
        <translation>Данные в {path} — версии {version}, а программа знает {known}. Возьмите программу новее или другую папку.</translation>
    </message>
    <message>
        <source>The settings in {path} are wrong: {problem}</source>
        <translation>Настройки в {path} содержат ошибку: {problem}</translation>
    </message>
    <message>
        <source>The world in {path} is wrong: {problem}</source>
        <translation>Окружение в {path} описано с ошибкой: {problem}</translation>
    </message>
    <message>
        <source>The list of plugins in {path} is wrong: {problem}</source>
        <translation>Список плагинов в {path} содержит ошибку: {problem}</translation>
    </message>
    <message>
        <source>The data folder {path} cannot be used: {problem}. Choose another with --data.</source>
        <translation>Папка данных {path} недоступна: {problem}. Выберите другую с помощью --data.</translation>
    </message>
    <message>
        <source>Another simulator (process {pid}) uses {path}. Close it, or choose a folder with --data.</source>
        <translation>Папку {path} использует другой симулятор (процесс {pid}). Закройте его или выберите папку с помощью --data.</translation>
    </message>
    <message>
        <source>The restaurant in {path} is wrong: {problem}</source>
        <translation>Ресторан в {path} описан с ошибкой: {problem}</translation>
    </message>
    <message>
        <source>The order does not have this payment any more.</source>
        <translation>В заказе больше нет этой оплаты.</translation>
    </message>
    <message>
        <source>This payment type does not exist any more.</source>
        <translation>Этого типа оплаты больше нет.</translation>
    </message>
    <message>
        <source>Choose a payment first.</source>
        <translation>Сначала выберите оплату.</translation>
    </message>
    <message>
        <source>This payment is taken already.</source>
        <translation>Эта оплата уже проведена.</translation>
    </message>
    <message>
        <source>Nobody knows what became of this payment. Settle it first.</source>
        <translation>Исход этой оплаты неизвестен. Сначала разберитесь с ней.</translation>
    </message>
    <message>
        <source>Enter a sum first.</source>
        <translation>Сначала введите сумму.</translation>
    </message>
    <message>
        <source>The payment system is not loaded. Start its plugin.</source>
        <translation>Платёжная система не загружена. Запустите её плагин.</translation>
    </message>
    <message>
        <source>Order {number} has no such payment any more.</source>
        <translation>В заказе {number} больше нет этой оплаты.</translation>
    </message>
    <message>
        <source>“{type}” is taken already. Return it instead.</source>
        <translation>«{type}» уже проведена. Её можно только вернуть.</translation>
    </message>
    <message>
        <source>“{type}” is switched off.</source>
        <translation>«{type}» отключён.</translation>
    </message>
    <message>
        <source>“{type}” is hidden: only a plugin adds it to an order.</source>
        <translation>«{type}» скрыт: в заказ его добавляет только плагин.</translation>
    </message>
    <message>
        <source>The order has a payment of “{type}” already.</source>
        <translation>В заказе уже есть оплата «{type}».</translation>
    </message>
    <message>
        <source>“{type}” cannot be combined with “{other}”.</source>
        <translation>«{type}» не сочетается с «{other}».</translation>
    </message>
    <message>
        <source>A payment cannot be negative.</source>
        <translation>Сумма оплаты не может быть отрицательной.</translation>
    </message>
    <message>
        <source>Enter a sum for “{type}”, or delete it.</source>
        <translation>Введите сумму для «{type}» или удалите оплату.</translation>
    </message>
    <message>
        <source>Not less than {min}.</source>
        <translation>Не меньше {min}.</translation>
    </message>
    <message>
        <source>Not more than {max}.</source>
        <translation>Не больше {max}.</translation>
    </message>
    <message>
        <source>The least sum {min} is above the largest {max}.</source>
        <translation>Наименьшая сумма {min} больше наибольшей {max}.</translation>
    </message>
    <message>
        <source>“{type}” gives no change: at most {max}.</source>
        <translation>«{type}» не даёт сдачи: не больше {max}.</translation>
    </message>
    <message>
        <source>“{type}” was deleted in the back office; nobody moves its money any more.</source>
        <translation>«{type}» удалён в бэк-офисе: его деньгами никто больше не распоряжается.</translation>
    </message>
    <message>
        <source>The sum of “{type}” is not typed.</source>
        <translation>Сумма «{type}» не вводится вручную.</translation>
    </message>
    <message>
        <source>“{type}” is not accepted from outside.</source>
        <translation>«{type}» не может приниматься извне.</translation>
    </message>
    <message>
        <source>“{type}” was not taken outside.</source>
        <translation>«{type}» принята не извне.</translation>
    </message>
    <message>
        <source>“{type}” is no preliminary payment.</source>
        <translation>«{type}» — не предварительная оплата.</translation>
    </message>
    <message>
        <source>“{type}” is only announced. Take it on the cash screen.</source>
        <translation>«{type}» только заявлена. Примите её в кассе.</translation>
    </message>
    <message>
        <source>The payment&apos;s data has {length} characters; at most {max} are kept.</source>
        <translation>Данные оплаты — {length} символов; хранится не больше {max}.</translation>
    </message>
    <message>
        <source>“{donation}” cannot be paid with “{type}”. Choose another payment type.</source>
        <translation>«{donation}» нельзя оплатить типом «{type}». Выберите другой тип оплаты.</translation>
    </message>
    <message>
        <source>Something of order {number} has no answer yet. Settle it first.</source>
        <translation>В заказе {number} есть операция с неизвестным исходом. Сначала разберитесь с ней.</translation>
    </message>
    <message>
        <source>{due} is still to be entered.</source>
        <translation>Осталось внести {due}.</translation>
    </message>
    <message>
        <source>The payments are {excess} too high, and none of them gives change.</source>
        <translation>Внесено на {excess} больше, а сдачи ни одна оплата не даёт.</translation>
    </message>
    <message>
        <source>“{type}” and “{other}” both give change. Keep one of them.</source>
        <translation>И «{type}», и «{other}» дают сдачу. Оставьте одну из них.</translation>
    </message>
    <message>
        <source>Tips are taken together with the payment.</source>
        <translation>Чаевые проводятся вместе с оплатой.</translation>
    </message>
    <message>
        <source>This kind of tips is not offered here.</source>
        <translation>Такие чаевые здесь не принимаются.</translation>
    </message>
    <message>
        <source>The plugin of “{type}” made an error: {error}. Tell its author.</source>
        <translation>Ошибка в плагине «{type}»: {error}. Сообщите его автору.</translation>
    </message>
    <message>
        <source>“{type}” refused without saying why.</source>
        <translation>«{type}»: отказ без объяснения.</translation>
    </message>
    <message>
        <source>“{type}” did not answer: {reason}.</source>
        <translation>«{type}» не ответила: {reason}.</translation>
    </message>
    <message>
        <source>“{type}” did not answer: {reason}. Nobody knows whether {sum} was taken. Find out and settle it on the payment.</source>
        <translation>«{type}» не ответила: {reason}. Неизвестно, списано ли {sum}. Выясните и отметьте исход у оплаты.</translation>
    </message>
    <message>
        <source>“{type}” did not answer: {reason}. Nobody knows whether the payment of {sum} was undone. Find out and settle it on the payment.</source>
        <translation>«{type}» не ответила: {reason}. Неизвестно, отменена ли оплата {sum}. Выясните и отметьте исход у оплаты.</translation>
    </message>
    <message>
        <source>“{type}” did not answer: {reason}. Nobody knows whether {sum} was given back. Find out and settle it on the payment.</source>
        <translation>«{type}» не ответила: {reason}. Неизвестно, возвращено ли {sum}. Выясните и отметьте исход у оплаты.</translation>
    </message>
    <message>
        <source>The fiscal register did not answer. Nobody knows whether the cheque for {sum} was printed. Look at the paper and settle it.</source>
        <translation>Фискальный регистратор не ответил. Неизвестно, напечатан ли чек на {sum}. Посмотрите на бумагу и отметьте исход.</translation>
    </message>
    <message>
        <source>{sum} was given back, but its cheque was not printed. Print a correction.</source>
        <translation>{sum} возвращено, но чек не напечатан. Нужен чек коррекции.</translation>
    </message>
    <message>
        <source>{sum} of order {number} was given back, but the return is not finished. Do it again.</source>
        <translation>По заказу {number} возвращено {sum}, но возврат не завершён. Повторите его.</translation>
    </message>
    <message>
        <source>The plugin of “{type}” does not know either.</source>
        <translation>Плагин «{type}» тоже не знает.</translation>
    </message>
    <message>
        <source>Plugin {plugin} stopped this. {message}</source>
        <translation>Плагин {plugin} остановил операцию. {message}</translation>
    </message>
    <message>
        <source>The fiscal register did not print the cheque for {sum}: {reason}.</source>
        <translation>Фискальный регистратор не напечатал чек на {sum}: {reason}.</translation>
    </message>
    <message>
        <source>The fiscal register did not print the report: {reason}.</source>
        <translation>Фискальный регистратор не напечатал отчёт: {reason}.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Отказаться</translation>
    </message>
    <message>
        <source>Some returns stopped in between. Once the shift is closed, they cannot be finished any more, nor their cheques printed. Close it all the same? Orders: {numbers}.</source>
        <translation>Есть незавершённые возвраты. После закрытия смены их уже не завершить, и их чеки не напечатать. Всё равно закрыть смену? Заказы: {numbers}.</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>Закрыть смену</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Не закрывать</translation>
    </message>
    <message>
        <source>“{type}” is taken already. Give {sum} back to the guest?</source>
        <translation>Оплата «{type}» уже проведена. Вернуть гостю {sum}?</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Keep the payment</source>
        <translation>Оставить оплату</translation>
    </message>
    <message>
        <source>This is settled already.</source>
        <translation>С этим уже разобрались.</translation>
    </message>
    <message>
        <source>Its outcome is known: {kind}.</source>
        <translation>Исход известен: {kind}.</translation>
    </message>
    <message>
        <source>Only a payment can be undone.</source>
        <translation>Отменить можно только оплату.</translation>
    </message>
    <message>
        <source>The plugin of “{type}” cannot be asked.</source>
        <translation>Плагин «{type}» нельзя спросить.</translation>
    </message>
    <message>
        <source>Open an order first.</source>
        <translation>Сначала откройте заказ.</translation>
    </message>
    <message>
        <source>This order does not exist any more.</source>
        <translation>Этого заказа больше нет.</translation>
    </message>
    <message>
        <source>The order is empty. Add a dish first.</source>
        <translation>Заказ пуст. Сначала добавьте блюдо.</translation>
    </message>
    <message>
        <source>The precheque is printed. Cancel it to change the dishes.</source>
        <translation>Пречек напечатан. Отмените его, чтобы менять блюда.</translation>
    </message>
    <message>
        <source>The order has no precheque to cancel.</source>
        <translation>У заказа нет пречека.</translation>
    </message>
    <message>
        <source>Only a delivery order has preliminary payments.</source>
        <translation>Предварительная оплата бывает только у доставки.</translation>
    </message>
    <message>
        <source>Open a closed order first.</source>
        <translation>Сначала откройте закрытый заказ.</translation>
    </message>
    <message>
        <source>Something of this order has no answer yet. Settle it first.</source>
        <translation>В заказе есть операция с неизвестным исходом. Сначала разберитесь с ней.</translation>
    </message>
    <message>
        <source>The dishes of order {number} cannot change: its precheque is printed.</source>
        <translation>Блюда заказа {number} менять нельзя: пречек напечатан.</translation>
    </message>
    <message>
        <source>Order {number} is not open any more.</source>
        <translation>Заказ {number} уже не открыт.</translation>
    </message>
    <message>
        <source>Order {number} has no precheque to cancel.</source>
        <translation>У заказа {number} нет пречека.</translation>
    </message>
    <message>
        <source>Order {number} has dishes. Remove them first.</source>
        <translation>В заказе {number} есть блюда. Сначала уберите их.</translation>
    </message>
    <message>
        <source>Order {number} is empty.</source>
        <translation>Заказ {number} пуст.</translation>
    </message>
    <message>
        <source>The kitchen knows every dish of order {number} already.</source>
        <translation>Кухня уже получила все блюда заказа {number}.</translation>
    </message>
    <message>
        <source>Order {number} has payments. Delete or return them first.</source>
        <translation>В заказе {number} есть оплаты. Сначала удалите или верните их.</translation>
    </message>
    <message>
        <source>Order {number} has no such dish any more.</source>
        <translation>В заказе {number} больше нет этого блюда.</translation>
    </message>
    <message>
        <source>“{product}” is not sold now.</source>
        <translation>«{product}» сейчас не продаётся.</translation>
    </message>
    <message>
        <source>An amount is between {min} and {max}, not {amount}.</source>
        <translation>Количество — от {min} до {max}, а не {amount}.</translation>
    </message>
    <message>
        <source>This guest does not exist any more.</source>
        <translation>Такого гостя больше нет.</translation>
    </message>
    <message>
        <source>Write the guest&apos;s name.</source>
        <translation>Напишите имя гостя.</translation>
    </message>
    <message>
        <source>This discount is not offered any more.</source>
        <translation>Такой скидки больше нет.</translation>
    </message>
    <message>
        <source>The kitchen cooks “{dish}” already. Remove it from the order?</source>
        <translation>Кухня уже готовит «{dish}». Убрать из заказа?</translation>
    </message>
    <message>
        <source>Remove the dish</source>
        <translation>Убрать блюдо</translation>
    </message>
    <message>
        <source>Keep the dish</source>
        <translation>Оставить блюдо</translation>
    </message>
    <message>
        <source>Go to the list of orders first.</source>
        <translation>Сначала вернитесь к списку заказов.</translation>
    </message>
    <message>
        <source>Order {number} has no such guest any more.</source>
        <translation>В заказе {number} больше нет этого гостя.</translation>
    </message>
    <message>
        <source>Order {number} has this guest already.</source>
        <translation>Этот гость в заказе {number} уже есть.</translation>
    </message>
    <message>
        <source>“{guest}” has dishes. Remove them or choose another guest.</source>
        <translation>У гостя «{guest}» есть блюда. Уберите их или выберите другого гостя.</translation>
    </message>
    <message>
        <source>Order {number} has no other guest.</source>
        <translation>В заказе {number} других гостей нет.</translation>
    </message>
    <message>
        <source>Order {number} has no such discount any more.</source>
        <translation>В заказе {number} больше нет этой скидки.</translation>
    </message>
    <message>
        <source>Discount “{discount}” is switched off in the back office.</source>
        <translation>Скидка «{discount}» выключена в бэк-офисе.</translation>
    </message>
    <message>
        <source>Discount “{discount}” is not given by hand.</source>
        <translation>Скидку «{discount}» нельзя назначить вручную.</translation>
    </message>
    <message>
        <source>The order has discount “{discount}” already.</source>
        <translation>Скидка «{discount}» в заказе уже есть.</translation>
    </message>
    <message>
        <source>Enter what “{discount}” takes off.</source>
        <translation>Введите сумму скидки «{discount}».</translation>
    </message>
    <message>
        <source>Discount “{discount}” has a percent of its own.</source>
        <translation>У скидки «{discount}» свой процент.</translation>
    </message>
    <message>
        <source>Enter a sum above zero.</source>
        <translation>Введите сумму больше нуля.</translation>
    </message>
    <message>
        <source>The order would cost {sum}, and {paid} is paid already.</source>
        <translation>Заказ стоил бы {sum}, а оплачено уже {paid}.</translation>
    </message>
    <message>
        <source>The restaurant has no such table.</source>
        <translation>Такого стола в ресторане нет.</translation>
    </message>
    <message>
        <source>The order has no such dish any more.</source>
        <translation>В заказе больше нет этого блюда.</translation>
    </message>
    <message>
        <source>The till shift is closed. Open it first.</source>
        <translation>Кассовая смена закрыта. Сначала откройте её.</translation>
    </message>
    <message>
        <source>The till shift is open already.</source>
        <translation>Кассовая смена уже открыта.</translation>
    </message>
    <message>
        <source>Till shift {shift} is open already.</source>
        <translation>Кассовая смена {shift} уже открыта.</translation>
    </message>
    <message>
        <source>Open order {number} holds taken payments. Close it or return them first.</source>
        <translation>В открытом заказе {number} есть проведённые оплаты. Закройте его или верните их.</translation>
    </message>
    <message>
        <source>Start the partial return first.</source>
        <translation>Сначала начните частичный возврат.</translation>
    </message>
    <message>
        <source>Everything of order {number} is given back already.</source>
        <translation>По заказу {number} всё уже возвращено.</translation>
    </message>
    <message>
        <source>Choose what is returned.</source>
        <translation>Выберите, что возвращается.</translation>
    </message>
    <message>
        <source>The order is in use: {holder}. Try again in a moment.</source>
        <translation>Заказ занят: {holder}. Повторите чуть позже.</translation>
    </message>
    <message>
        <source>another terminal</source>
        <translation>другой терминал</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>кто-то другой</translation>
    </message>
    <message>
        <source>Another terminal has order {number} already.</source>
        <translation>Заказ {number} уже занят другим терминалом.</translation>
    </message>
    <message>
        <source>No other terminal has this order.</source>
        <translation>Этот заказ не занят другим терминалом.</translation>
    </message>
    <message>
        <source>Outcomes unknown: {count}. Settle them before the shift closes.</source>
        <translation>Операций с неизвестным исходом: {count}. Разберитесь с ними до закрытия смены.</translation>
    </message>
    <message>
        <source>The shares of the payments must add up to the total.</source>
        <translation>Доли оплат должны давать сумму возврата.</translation>
    </message>
    <message>
        <source>Choose how the money is given back.</source>
        <translation>Выберите, как вернуть деньги.</translation>
    </message>
    <message>
        <source>This payment type cannot return money without an order.</source>
        <translation>Этот тип оплаты не возвращает деньги без заказа.</translation>
    </message>
    <message>
        <source>Order {number} is not closed.</source>
        <translation>Заказ {number} не закрыт.</translation>
    </message>
    <message>
        <source>Order {number} belongs to closed shift {shift}. Return its goods instead.</source>
        <translation>Заказ {number} — из закрытой смены {shift}. Оформите возврат товаров.</translation>
    </message>
    <message>
        <source>Order {number} is of this shift. Return it from its own page.</source>
        <translation>Заказ {number} закрыт в этой смене. Верните его со страницы заказа.</translation>
    </message>
    <message>
        <source>At most {max} of “{dish}” can be returned, not {amount}.</source>
        <translation>«{dish}»: можно вернуть не больше {max}, а не {amount}.</translation>
    </message>
    <message>
        <source>“{type}” can give back at most {max}, not {share}.</source>
        <translation>«{type}» может вернуть не больше {max}, а не {share}.</translation>
    </message>
    <message>
        <source>The shares are {shares}, and {total} is to be returned.</source>
        <translation>Доли дают {shares}, а вернуть надо {total}.</translation>
    </message>
    <message>
        <source>At most {max} can be returned, not {amount}.</source>
        <translation>Можно вернуть не больше {max}, а не {amount}.</translation>
    </message>
    <message>
        <source>This payment can give back at most {max}, not {sum}.</source>
        <translation>Эта оплата может вернуть не больше {max}, а не {sum}.</translation>
    </message>
    <message>
        <source>“{type}” cannot return money without an order.</source>
        <translation>«{type}» не возвращает деньги без заказа.</translation>
    </message>
    <message>
        <source>This button is gone: its plugin took it away or has ended.</source>
        <translation>Этой кнопки больше нет: плагин её убрал или завершился.</translation>
    </message>
    <message>
        <source>“{button}” stands on another page.</source>
        <translation>Кнопка «{button}» — на другом экране.</translation>
    </message>
    <message>
        <source>The plugin “{plugin}” has switched “{button}” off.</source>
        <translation>Плагин «{plugin}» отключил кнопку «{button}».</translation>
    </message>
    <message>
        <source>“{button}” does nothing: the plugin “{plugin}” does not run.</source>
        <translation>Кнопка «{button}» не действует: плагин «{plugin}» не запущен.</translation>
    </message>
    <message>
        <source>{message} (“{button}” of the plugin “{plugin}”)</source>
        <translation>{message} (кнопка «{button}», плагин «{plugin}»)</translation>
    </message>
    <message>
        <source>“{button}” of the plugin “{plugin}” made an error: {error}. Tell its author.</source>
        <translation>Ошибка в плагине «{plugin}», кнопка «{button}»: {error}. Сообщите автору.</translation>
    </message>
    <message>
        <source>“{button}” of the plugin “{plugin}” did not answer: {reason}.</source>
        <translation>Плагин «{plugin}» не ответил на нажатие кнопки «{button}»: {reason}.</translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>Sentences that fit</source>
        <translation>Подходящие предложения</translation>
    </message>
</context>
<context>
    <name>DeliveryForm</name>
    <message>
        <source>New delivery</source>
        <translation>Новая доставка</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>CANCEL</source>
        <translation>ОТМЕНА</translation>
    </message>
    <message>
        <source>CREATE</source>
        <translation>СОЗДАТЬ</translation>
    </message>
    <message>
        <source>Write the client&apos;s name</source>
        <translation>Укажите имя клиента</translation>
    </message>
</context>
<context>
    <name>DiscountList</name>
    <message>
        <source>Choose a discount or surcharge</source>
        <translation>Выберите скидку или надбавку</translation>
    </message>
    <message>
        <source>No discount is given by hand. Create one in the back office.</source>
        <translation>Вручную скидок не дают. Создайте скидку в бэк-офисе.</translation>
    </message>
    <message>
        <source>any sum</source>
        <translation>любая сумма</translation>
    </message>
</context>
<context>
    <name>DiscountRow</name>
    <message>
        <source>Surcharge “{name}”</source>
        <translation>Надбавка «{name}»</translation>
    </message>
    <message>
        <source>Discount “{name}”</source>
        <translation>Скидка «{name}»</translation>
    </message>
    <message>
        <source>Take off «{name}»</source>
        <translation>Снять «{name}»</translation>
    </message>
</context>
<context>
    <name>FieldsForm</name>
    <message>
        <source>CANCEL</source>
        <translation>ОТМЕНА</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>ОК</translation>
    </message>
</context>
<context>
    <name>FileDesk</name>
    <message>
        <source>New scenario</source>
        <translation>Новый сценарий</translation>
    </message>
    <message>
        <source>The file is not saved: {problem}</source>
        <translation>Файл не сохранён: {problem}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The file cannot be read: {problem}</source>
        <translation>Файл не читается: {problem}</translation>
    </message>
    <message>
        <source>{name} is not saved.</source>
        <translation>Не сохранено: {name}.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Не сохранять</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Остаться</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>Сохранить сценарий</translation>
    </message>
    <message>
        <source>Scenarios (*.feature)</source>
        <translation>Сценарии (*.feature)</translation>
    </message>
    <message>
        <source>{name} is gone from the disk. Save brings it back.</source>
        <translation>Файла {name} больше нет на диске. Сохранение вернёт его.</translation>
    </message>
    <message>
        <source>Another program has changed {name}.</source>
        <translation>Другая программа изменила {name}.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Перечитать</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Оставить моё</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Folder:</source>
        <translation>Папка:</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>Вид файлов:</translation>
    </message>
</context>
<context>
    <name>Floor</name>
    <message>
        <source>free</source>
        <translation>свободен</translation>
    </message>
    <message>
        <source>Without a table</source>
        <translation>Без стола</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Доставки</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
</context>
<context>
    <name>GoodsReturnPage</name>
    <message>
        <source>Order of an earlier till shift</source>
        <translation>Заказ прошлой смены</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыт</translation>
    </message>
    <message>
        <source>Waiter</source>
        <translation>Официант</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Оплачен</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>{amount} × {price} = {sum}</source>
        <translation>{amount} × {price} = {sum}</translation>
    </message>
    <message>
        <source>Less of “{dish}”</source>
        <translation>Меньше «{dish}»</translation>
    </message>
    <message>
        <source>Amount of “{dish}”</source>
        <translation>Количество «{dish}»</translation>
    </message>
    <message>
        <source>More of “{dish}”</source>
        <translation>Больше «{dish}»</translation>
    </message>
    <message>
        <source>system not loaded</source>
        <translation>система не загружена</translation>
    </message>
    <message>
        <source>← BACK</source>
        <translation>← НАЗАД</translation>
    </message>
    <message>
        <source>RETURN</source>
        <translation>ВЕРНУТЬ</translation>
    </message>
    <message>
        <source>To return</source>
        <translation>К возврату</translation>
    </message>
    <message>
        <source>How the money is given back</source>
        <translation>Как вернуть деньги</translation>
    </message>
    <message>
        <source>No payment type can return money without an order. Load a plugin that can.</source>
        <translation>Ни один тип оплаты не возвращает деньги без заказа. Загрузите плагин, который умеет.</translation>
    </message>
    <message>
        <source>Choose what is brought back from the menu.</source>
        <translation>Выберите в меню, что возвращают.</translation>
    </message>
</context>
<context>
    <name>GroupTabs</name>
    <message>
        <source>No payment type stands here. Create one in the back office.</source>
        <translation>Здесь нет типов оплаты. Создайте тип в бэк-офисе.</translation>
    </message>
</context>
<context>
    <name>GuestPanel</name>
    <message>
        <source>Whom are the next dishes for?</source>
        <translation>Для кого следующие блюда?</translation>
    </message>
    <message>
        <source>← MENU</source>
        <translation>← МЕНЮ</translation>
    </message>
    <message>
        <source>ADD A GUEST</source>
        <translation>ДОБАВИТЬ ГОСТЯ</translation>
    </message>
    <message>
        <source>What is the guest called?</source>
        <translation>Как зовут гостя?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
</context>
<context>
    <name>GuestRow</name>
    <message>
        <source>RENAME</source>
        <translation>ИМЯ</translation>
    </message>
    <message>
        <source>Rename “{name}”</source>
        <translation>Переименовать «{name}»</translation>
    </message>
    <message>
        <source>Take out “{name}”</source>
        <translation>Убрать гостя «{name}»</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Shift open</source>
        <translation>Смена открыта</translation>
    </message>
    <message>
        <source>Shift closed</source>
        <translation>Смена закрыта</translation>
    </message>
    <message>
        <source>Register · simulator</source>
        <translation>Касса · симулятор</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Касса</translation>
    </message>
    <message>
        <source>Show the till</source>
        <translation>Показать кассу</translation>
    </message>
    <message>
        <source>Back office</source>
        <translation>Бэк-офис</translation>
    </message>
    <message>
        <source>Show the back office</source>
        <translation>Показать бэк-офис</translation>
    </message>
    <message>
        <source>Русский</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Switch to Russian</source>
        <translation>Переключить на английский</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Демо</translation>
    </message>
    <message>
        <source>Hide what only a tester needs</source>
        <translation>Скрыть то, что нужно только тестировщику</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>Показать клавиши</translation>
    </message>
    <message>
        <source>Sign another cashier in</source>
        <translation>Сменить кассира</translation>
    </message>
</context>
<context>
    <name>KeyHelp</name>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Fill the screen, or stop filling it</source>
        <translation>На весь экран и обратно</translation>
    </message>
    <message>
        <source>Bring a panel under the till to the front</source>
        <translation>Показать одну из панелей под кассой</translation>
    </message>
    <message>
        <source>Type a sum or an amount</source>
        <translation>Ввести сумму или количество</translation>
    </message>
    <message>
        <source>Go to the next control</source>
        <translation>Перейти к следующему элементу</translation>
    </message>
    <message>
        <source>Go over tables and dishes; Enter takes one</source>
        <translation>Ходить по столам и блюдам; Enter выбирает</translation>
    </message>
    <message>
        <source>Press the control that has the ring</source>
        <translation>Нажать элемент в рамке</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Decimal mark</source>
        <translation>Десятичный знак</translation>
    </message>
    <message>
        <source>Erase the last digit</source>
        <translation>Стереть последнюю цифру</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
</context>
<context>
    <name>MenuGrid</name>
    <message>
        <source>Find a dish by name or number</source>
        <translation>Найти блюдо по названию или номеру</translation>
    </message>
    <message>
        <source>Find a dish</source>
        <translation>Найти блюдо</translation>
    </message>
    <message>
        <source>Nothing fits. Try a part of the name, or a number.</source>
        <translation>Ничего не найдено. Попробуйте часть названия или номер.</translation>
    </message>
</context>
<context>
    <name>NumberPanel</name>
    <message>
        <source>At most {max}</source>
        <translation>Не больше {max}</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>CANCEL</source>
        <translation>ОТМЕНА</translation>
    </message>
</context>
<context>
    <name>OrderColumn</name>
    <message>
        <source>next dishes</source>
        <translation>следующие блюда</translation>
    </message>
    <message>
        <source>✓ in the kitchen</source>
        <translation>✓ на кухне</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Подытог</translation>
    </message>
    <message>
        <source>Prepayment</source>
        <translation>Предоплата</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>Dishes of the order</source>
        <translation>Блюда заказа</translation>
    </message>
    <message>
        <source>The order is empty. Choose dishes from the menu.</source>
        <translation>Заказ пуст. Выберите блюда в меню.</translation>
    </message>
</context>
<context>
    <name>OrderPage</name>
    <message>
        <source>Delivery</source>
        <translation>Доставка</translation>
    </message>
    <message>
        <source>{page} № {number}</source>
        <translation>{page} № {number}</translation>
    </message>
    <message>
        <source>Opened {time}</source>
        <translation>Открыт {time}</translation>
    </message>
    <message>
        <source>Waiter {name}</source>
        <translation>Официант {name}</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>Стол {number}</translation>
    </message>
    <message>
        <source>Choose a dish of the order</source>
        <translation>Выберите блюдо в заказе</translation>
    </message>
    <message>
        <source>← BACK</source>
        <translation>← НАЗАД</translation>
    </message>
    <message>
        <source>DELETE ORDER</source>
        <translation>УДАЛИТЬ ЗАКАЗ</translation>
    </message>
    <message>
        <source>PRECHEQUE</source>
        <translation>ПРЕЧЕК</translation>
    </message>
    <message>
        <source>CANCEL PRECHEQUE</source>
        <translation>ОТМЕНИТЬ ПРЕЧЕК</translation>
    </message>
    <message>
        <source>PREPAYMENTS</source>
        <translation>ПРЕДОПЛАТЫ</translation>
    </message>
    <message>
        <source>PRELIMINARY</source>
        <translation>ПРЕДВАРИТЕЛЬНЫЕ ОПЛАТЫ</translation>
    </message>
    <message>
        <source>TO PAYMENT</source>
        <translation>КАССА</translation>
    </message>
    <message>
        <source>Something of this order has no answer yet.</source>
        <translation>В заказе есть операция с неизвестным исходом.</translation>
    </message>
    <message>
        <source>Settle it</source>
        <translation>Разобраться</translation>
    </message>
    <message>
        <source>AMOUNT</source>
        <translation>КОЛ-ВО</translation>
    </message>
    <message>
        <source>REMOVE</source>
        <translation>УБРАТЬ</translation>
    </message>
    <message>
        <source>TO THE KITCHEN</source>
        <translation>НА КУХНЮ</translation>
    </message>
    <message>
        <source>Send the new dishes to cook</source>
        <translation>Отправить новые блюда на кухню</translation>
    </message>
    <message>
        <source>DISCOUNT</source>
        <translation>СКИДКА</translation>
    </message>
    <message>
        <source>Give a discount or surcharge</source>
        <translation>Дать скидку или надбавку</translation>
    </message>
    <message>
        <source>GUESTS</source>
        <translation>ГОСТИ</translation>
    </message>
    <message>
        <source>Guests of the order</source>
        <translation>Гости заказа</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>На одно меньше</translation>
    </message>
    <message>
        <source>Amount of the dish</source>
        <translation>Количество блюда</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>На одно больше</translation>
    </message>
    <message>
        <source>Remove the dish</source>
        <translation>Убрать блюдо</translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>open: {count}</source>
        <translation>открыто: {count}</translation>
    </message>
    <message>
        <source>Outcomes unknown: {count}. {question} {sum}</source>
        <translation>Исход неизвестен: {count}. {question} {sum}</translation>
    </message>
    <message>
        <source>OPEN</source>
        <translation>ОТКРЫТЫЕ</translation>
    </message>
    <message>
        <source>CLOSED</source>
        <translation>ЗАКРЫТЫЕ</translation>
    </message>
    <message>
        <source>EARLIER SHIFTS</source>
        <translation>ПРОШЛЫЕ СМЕНЫ</translation>
    </message>
    <message>
        <source>The till shift is closed: payments cannot be taken.</source>
        <translation>Кассовая смена закрыта: оплату принять нельзя.</translation>
    </message>
    <message>
        <source>Open the shift</source>
        <translation>Открыть смену</translation>
    </message>
    <message>
        <source>Settle it</source>
        <translation>Разобраться</translation>
    </message>
    <message>
        <source>TILL SHIFT</source>
        <translation>КАССОВАЯ СМЕНА</translation>
    </message>
    <message>
        <source>PAYMENTS REPORT</source>
        <translation>ОТЧЁТ ПО ОПЛАТАМ</translation>
    </message>
    <message>
        <source>GOODS RETURN</source>
        <translation>ВОЗВРАТ ТОВАРОВ</translation>
    </message>
    <message>
        <source>NEW DELIVERY</source>
        <translation>НОВАЯ ДОСТАВКА</translation>
    </message>
    <message>
        <source>ADDITIONS</source>
        <translation>ДОПОЛНЕНИЯ</translation>
    </message>
    <message>
        <source>NEW ORDER</source>
        <translation>НОВЫЙ ЗАКАЗ</translation>
    </message>
</context>
<context>
    <name>PartialReturnPage</name>
    <message>
        <source>{page} № {number}</source>
        <translation>{page} № {number}</translation>
    </message>
    <message>
        <source>{amount} of {left} · {price} each</source>
        <translation>{amount} из {left} · по {price}</translation>
    </message>
    <message>
        <source>Less of “{dish}”</source>
        <translation>Меньше «{dish}»</translation>
    </message>
    <message>
        <source>Amount of “{dish}”</source>
        <translation>Количество «{dish}»</translation>
    </message>
    <message>
        <source>More of “{dish}”</source>
        <translation>Больше «{dish}»</translation>
    </message>
    <message>
        <source>at most {max}</source>
        <translation>не больше {max}</translation>
    </message>
    <message>
        <source>Still to share out</source>
        <translation>Осталось распределить</translation>
    </message>
    <message>
        <source>Too much</source>
        <translation>Лишнее</translation>
    </message>
    <message>
        <source>← BACK</source>
        <translation>← НАЗАД</translation>
    </message>
    <message>
        <source>RETURN</source>
        <translation>ВЕРНУТЬ</translation>
    </message>
    <message>
        <source>To return</source>
        <translation>К возврату</translation>
    </message>
    <message>
        <source>Return by</source>
        <translation>Чем вернуть</translation>
    </message>
    <message>
        <source>The sum is shared out by itself. Press a payment to change its share.</source>
        <translation>Сумма распределяется сама. Нажмите на оплату, чтобы изменить её долю.</translation>
    </message>
    <message>
        <source>Every dish of this order is returned already.</source>
        <translation>Все блюда этого заказа уже возвращены.</translation>
    </message>
</context>
<context>
    <name>PastOrders</name>
    <message>
        <source>Number of the order</source>
        <translation>Номер заказа</translation>
    </message>
    <message>
        <source>Find an order by its number</source>
        <translation>Найти заказ по номеру</translation>
    </message>
    <message>
        <source>SHOW EARLIER ONES</source>
        <translation>ПОКАЗАТЬ БОЛЕЕ РАННИЕ</translation>
    </message>
</context>
<context>
    <name>PaymentExtras</name>
    <message>
        <source>TIPS</source>
        <translation>ЧАЕВЫЕ</translation>
    </message>
    <message>
        <source>SEND THE CHEQUE</source>
        <translation>ОТПРАВКА ЧЕКА</translation>
    </message>
    <message>
        <source>Where does the electronic cheque go?</source>
        <translation>Куда отправить электронный чек?</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Leave both empty for a paper cheque alone.</source>
        <translation>Оставьте пустыми, если нужен только бумажный чек.</translation>
    </message>
</context>
<context>
    <name>PaymentPage</name>
    <message>
        <source>{page} № {number}</source>
        <translation>{page} № {number}</translation>
    </message>
    <message>
        <source>Opened {time}</source>
        <translation>Открыт {time}</translation>
    </message>
    <message>
        <source>Waiter {name}</source>
        <translation>Официант {name}</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>Стол {number}</translation>
    </message>
    <message>
        <source>← BACK</source>
        <translation>← НАЗАД</translation>
    </message>
    <message>
        <source>ORDER</source>
        <translation>ЗАКАЗ</translation>
    </message>
    <message>
        <source>SHOW IDS</source>
        <translation>ПОКАЗАТЬ ID</translation>
    </message>
    <message>
        <source>PREPAYMENT</source>
        <translation>ПРЕДОПЛАТА</translation>
    </message>
    <message>
        <source>PAY</source>
        <translation>ОПЛАТИТЬ</translation>
    </message>
    <message>
        <source>TAKE PREPAYMENT</source>
        <translation>ПРИНЯТЬ ПРЕДОПЛАТУ</translation>
    </message>
    <message>
        <source>DONE</source>
        <translation>ГОТОВО</translation>
    </message>
</context>
<context>
    <name>PinSheet</name>
    <message>
        <source>Your PIN, then Enter</source>
        <translation>Ваш ПИН-код, затем Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Digits typed: {count}</source>
        <translation>Введено цифр: {count}</translation>
    </message>
</context>
<context>
    <name>PlayBar</name>
    <message>
        <source>Carry out one step</source>
        <translation>Выполнить один шаг</translation>
    </message>
    <message>
        <source>Stop, and back to my register</source>
        <translation>Остановить и вернуться на мою кассу</translation>
    </message>
    <message>
        <source>Run to the line of the caret</source>
        <translation>Выполнить до строки курсора</translation>
    </message>
    <message>
        <source>Go on by hand from here</source>
        <translation>Дальше вручную</translation>
    </message>
    <message>
        <source>Show the scenario to the staff, full screen</source>
        <translation>Показать сценарий сотрудникам на весь экран</translation>
    </message>
    <message>
        <source>A new scenario file</source>
        <translation>Новый файл сценария</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Expect what I see now</source>
        <translation>Ожидать то, что вижу сейчас</translation>
    </message>
    <message>
        <source>Take out what was recorded last</source>
        <translation>Убрать последнее записанное</translation>
    </message>
    <message>
        <source>Run again after each save</source>
        <translation>Запускать после каждого сохранения</translation>
    </message>
    <message>
        <source>The text in the place of the till</source>
        <translation>Текст на месте кассы</translation>
    </message>
    <message>
        <source>Pace: how long each step is announced</source>
        <translation>Темп: сколько показывать каждый шаг</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Закончить</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Finish the recording</source>
        <translation>Закончить запись</translation>
    </message>
    <message>
        <source>Go back to my register first; then record what I do</source>
        <translation>Записывать, что я делаю: сначала вернитесь на свою кассу</translation>
    </message>
    <message>
        <source>Record what I do</source>
        <translation>Записывать, что я делаю</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Запустить</translation>
    </message>
    <message>
        <source>Pause before the next step</source>
        <translation>Пауза перед следующим шагом</translation>
    </message>
    <message>
        <source>Go on playing</source>
        <translation>Продолжить сценарий</translation>
    </message>
    <message>
        <source>Run the scenario of the caret</source>
        <translation>Запустить сценарий под курсором</translation>
    </message>
    <message>
        <source>{seconds} s a step</source>
        <translation>{seconds} с на шаг</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>сразу</translation>
    </message>
</context>
<context>
    <name>PluginBar</name>
    <message>
        <source>MORE</source>
        <translation>ДОПОЛНИТЕЛЬНО</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Дополнительно</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The register</source>
        <translation>Касса</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Write something, or leave it out.</source>
        <translation>Напишите что-нибудь или пропустите.</translation>
    </message>
    <message>
        <source>Another card of the deck has this name.</source>
        <translation>В колоде уже есть карта с таким именем.</translation>
    </message>
    <message>
        <source>No sentence reads like this.</source>
        <translation>Такого предложения нет.</translation>
    </message>
    <message>
        <source>It holds a card&apos;s number, which is not written.</source>
        <translation>Здесь номер карты, а он не записывается.</translation>
    </message>
    <message>
        <source>One line only.</source>
        <translation>Только одна строка.</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Вписать</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Answer to the recorder</source>
        <translation>Ответ на вопрос записи</translation>
    </message>
    <message>
        <source>A card that is not in the deck was swiped: {subject}. Name of the test card?</source>
        <translation>Прокатана карта не из набора: {subject}. Как назвать тестовую карту?</translation>
    </message>
    <message>
        <source>A card&apos;s number was typed: {subject}. What to write in its place?</source>
        <translation>Введён номер карты: {subject}. Что записать вместо него?</translation>
    </message>
    <message>
        <source>No sentence says this: {subject}. A sentence of your own?</source>
        <translation>Предложения для этого нет: {subject}. Напишете своё?</translation>
    </message>
    <message>
        <source>Several are called so: {subject}. A sentence of your own?</source>
        <translation>Так называются сразу несколько: {subject}. Напишете своё предложение?</translation>
    </message>
    <message>
        <source>This is different in every run: {subject}. What to write in its place?</source>
        <translation>Это каждый раз разное: {subject}. Что записать вместо него?</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>и ещё {count}</translation>
    </message>
</context>
<context>
    <name>RepairCard</name>
    <message>
        <source>Transaction {id}</source>
        <translation>Транзакция {id}</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Ask the plugin</source>
        <translation>Спросить плагин</translation>
    </message>
</context>
<context>
    <name>Repairs</name>
    <message>
        <source>The outcome is unknown. Find out, then settle it.</source>
        <translation>Исход неизвестен. Выясните его и отметьте.</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>An error of the simulator</source>
        <translation>Ошибка симулятора</translation>
    </message>
    <message>
        <source>Something went wrong inside the simulator, not in your plugin. What was confirmed is saved. Please copy the report and send it to us.</source>
        <translation>Ошибка внутри симулятора, не в вашем плагине. Всё подтверждённое сохранено. Скопируйте отчёт и пришлите его нам.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Скопировать отчёт</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
</context>
<context>
    <name>ReportModel</name>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Payment type</source>
        <translation>Тип оплаты</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Номер карты</translation>
    </message>
    <message>
        <source>Card type</source>
        <translation>Тип карты</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Кассир</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Транзакция</translation>
    </message>
    <message>
        <source>Shift {number}</source>
        <translation>Смена {number}</translation>
    </message>
    <message>
        <source>(deleted type)</source>
        <translation>(удалённый тип)</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>There is nothing to save.</source>
        <translation>Сохранять нечего.</translation>
    </message>
    <message>
        <source>All shifts</source>
        <translation>Все смены</translation>
    </message>
    <message>
        <source>Shift {number}</source>
        <translation>Смена {number}</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>По типам</translation>
    </message>
    <message>
        <source>By shift</source>
        <translation>По сменам</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>По дням</translation>
    </message>
    <message>
        <source>← BACK</source>
        <translation>← НАЗАД</translation>
    </message>
    <message>
        <source>SAVE AS CSV</source>
        <translation>СОХРАНИТЬ CSV</translation>
    </message>
    <message>
        <source>Shift of the report</source>
        <translation>Смена отчёта</translation>
    </message>
    <message>
        <source>Movements of money</source>
        <translation>Движение денег</translation>
    </message>
    <message>
        <source>No money has moved yet. Take a payment, and it stands here.</source>
        <translation>Денежных операций ещё нет. Примите оплату, и она появится здесь.</translation>
    </message>
    <message>
        <source>Save the payments report</source>
        <translation>Сохранить отчёт по оплатам</translation>
    </message>
</context>
<context>
    <name>ScenarioDock</name>
    <message>
        <source>Scenarios</source>
        <translation>Сценарии</translation>
    </message>
</context>
<context>
    <name>ScenarioEditor</name>
    <message>
        <source>No sentence reads like this.</source>
        <translation>Такого предложения нет.</translation>
    </message>
    <message>
        <source>Close to it (Alt+Enter puts one in):</source>
        <translation>Похожие (Alt+Enter вставит):</translation>
    </message>
</context>
<context>
    <name>ScenarioPanel</name>
    <message>
        <source>Text of the scenario</source>
        <translation>Текст сценария</translation>
    </message>
    <message>
        <source>Press Record and work at the till, or write: Ctrl+Space proposes sentences.</source>
        <translation>Нажмите «Записать» и работайте на кассе или пишите: Ctrl+Пробел подскажет предложения.</translation>
    </message>
    <message>
        <source>Save the text first: what you record is added to it.</source>
        <translation>Сначала сохраните текст: запись добавляется к нему.</translation>
    </message>
    <message>
        <source>There is no scenario in this file yet.</source>
        <translation>В этом файле ещё нет сценария.</translation>
    </message>
    <message>
        <source>Line {line}: {problem}</source>
        <translation>Строка {line}: {problem}</translation>
    </message>
    <message>
        <source>It cannot be recorded into this file: {problem}</source>
        <translation>В этот файл записывать нельзя: {problem}</translation>
    </message>
</context>
<context>
    <name>ScenarioWords</name>
    <message>
        <source>Another program changed the file. What was recorded since stands here only: save it under another name.</source>
        <translation>Другая программа изменила файл. Записанное с тех пор есть только здесь: сохраните его под другим именем.</translation>
    </message>
    <message>
        <source>The file cannot be written any more. Save the text under another name.</source>
        <translation>Файл больше не записывается. Сохраните текст под другим именем.</translation>
    </message>
    <message>
        <source>Another register stands here now; the recording has ended.</source>
        <translation>Здесь теперь другая касса, запись закончена.</translation>
    </message>
    <message>
        <source>Steps: {count}</source>
        <translation>Шагов: {count}</translation>
    </message>
    <message>
        <source>Recording. What you do at the till is written above.</source>
        <translation>Идёт запись: всё, что вы делаете на кассе, пишется выше.</translation>
    </message>
    <message>
        <source>Recorded.</source>
        <translation>Записано.</translation>
    </message>
    <message>
        <source>expected: {text}</source>
        <translation>ожидалось: {text}</translation>
    </message>
    <message>
        <source>there is: {text}</source>
        <translation>на деле: {text}</translation>
    </message>
    <message>
        <source>Your register is in the middle of something. End it first: a scenario puts a register of its own in its place.</source>
        <translation>На вашей кассе что-то не закончено. Завершите это: сценарий ставит на её место свою кассу.</translation>
    </message>
    <message>
        <source>Paused: the register belongs to the scenario, so what you pressed was not carried out.</source>
        <translation>Пауза: касса занята сценарием, поэтому нажатое не выполнено.</translation>
    </message>
    <message>
        <source>Go on playing</source>
        <translation>Продолжить сценарий</translation>
    </message>
    <message>
        <source>By hand from here</source>
        <translation>Дальше вручную</translation>
    </message>
    <message>
        <source>The scenario gets a register of its own…</source>
        <translation>Сценарий получает свою кассу…</translation>
    </message>
    <message>
        <source>Paused before step {number} of {total}</source>
        <translation>Пауза перед шагом {number} из {total}</translation>
    </message>
    <message>
        <source>Step {number} of {total}</source>
        <translation>Шаг {number} из {total}</translation>
    </message>
    <message>
        <source>You go on by hand on the register of “{name}”.</source>
        <translation>Вы продолжаете вручную на кассе сценария «{name}».</translation>
    </message>
    <message>
        <source>Passed: “{name}”. Steps: {count}</source>
        <translation>Пройден сценарий «{name}». Шагов: {count}</translation>
    </message>
    <message>
        <source>The scenario could not be played.</source>
        <translation>Сценарий не удалось выполнить.</translation>
    </message>
    <message>
        <source>Failed in line {line}: {step}</source>
        <translation>Не прошло, строка {line}: {step}</translation>
    </message>
    <message>
        <source>Show the line</source>
        <translation>Показать строку</translation>
    </message>
    <message>
        <source>Back to my register</source>
        <translation>На мою кассу</translation>
    </message>
</context>
<context>
    <name>ShiftPage</name>
    <message>
        <source>The shift is closed</source>
        <translation>Смена закрыта</translation>
    </message>
    <message>
        <source>Last shift</source>
        <translation>Прошлая смена</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что делать</translation>
    </message>
    <message>
        <source>Open the shift to take payments.</source>
        <translation>Откройте смену, чтобы принимать оплату.</translation>
    </message>
    <message>
        <source>Shift {number} is open</source>
        <translation>Смена {number} открыта</translation>
    </message>
    <message>
        <source>Open since</source>
        <translation>Открыта</translation>
    </message>
    <message>
        <source>Orders closed</source>
        <translation>Закрыто заказов</translation>
    </message>
    <message>
        <source>For</source>
        <translation>На сумму</translation>
    </message>
    <message>
        <source>Orders still open</source>
        <translation>Ещё открыто заказов</translation>
    </message>
    <message>
        <source>Why it cannot be closed</source>
        <translation>Почему нельзя закрыть</translation>
    </message>
    <message>
        <source>← BACK</source>
        <translation>← НАЗАД</translation>
    </message>
    <message>
        <source>X REPORT</source>
        <translation>X-ОТЧЁТ</translation>
    </message>
    <message>
        <source>OPEN THE SHIFT</source>
        <translation>ОТКРЫТЬ СМЕНУ</translation>
    </message>
    <message>
        <source>CLOSE THE SHIFT</source>
        <translation>ЗАКРЫТЬ СМЕНУ</translation>
    </message>
</context>
<context>
    <name>SimulatorBench</name>
    <message>
        <source>Slip</source>
        <translation>Слип</translation>
    </message>
    <message>
        <source>{slip} · order {number}</source>
        <translation>{slip} · заказ {number}</translation>
    </message>
</context>
<context>
    <name>SumPad</name>
    <message>
        <source>From {min} to {max}</source>
        <translation>От {min} до {max}</translation>
    </message>
    <message>
        <source>At most {max}</source>
        <translation>Не больше {max}</translation>
    </message>
    <message>
        <source>At least {min}</source>
        <translation>Не меньше {min}</translation>
    </message>
    <message>
        <source>EXACT SUM</source>
        <translation>ТОЧНАЯ СУММА</translation>
    </message>
</context>
<context>
    <name>TipsPanel</name>
    <message>
        <source>system not loaded</source>
        <translation>система не загружена</translation>
    </message>
    <message>
        <source>Choose the kind of tips</source>
        <translation>Выберите вид чаевых</translation>
    </message>
    <message>
        <source>Choose how the tips are paid</source>
        <translation>Чем платят чаевые</translation>
    </message>
    <message>
        <source>{kind}, {type}</source>
        <translation>{kind}, {type}</translation>
    </message>
</context>
<context>
    <name>TypeList</name>
    <message>
        <source>system not loaded</source>
        <translation>система не загружена</translation>
    </message>
    <message>
        <source>Choose how to pay</source>
        <translation>Выберите способ оплаты</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Register · simulator</source>
        <translation>Касса · симулятор</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Payment of order</source>
        <translation>Оплата заказа</translation>
    </message>
    <message>
        <source>Prepayments of order</source>
        <translation>Предоплаты заказа</translation>
    </message>
    <message>
        <source>Preliminary payments of delivery</source>
        <translation>Предварительные оплаты доставки</translation>
    </message>
    <message>
        <source>Closed order</source>
        <translation>Закрытый заказ</translation>
    </message>
    <message>
        <source>Partial return of order</source>
        <translation>Частичный возврат заказа</translation>
    </message>
    <message>
        <source>Goods return</source>
        <translation>Возврат товаров</translation>
    </message>
    <message>
        <source>Till shift</source>
        <translation>Кассовая смена</translation>
    </message>
    <message>
        <source>Payments report</source>
        <translation>Отчёт по оплатам</translation>
    </message>
    <message>
        <source>Additions</source>
        <translation>Дополнения</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Наличные</translation>
    </message>
    <message>
        <source>Bank cards</source>
        <translation>Банковские карты</translation>
    </message>
    <message>
        <source>Cashless</source>
        <translation>Безналичный расчёт</translation>
    </message>
    <message>
        <source>Write-off</source>
        <translation>Без выручки</translation>
    </message>
    <message>
        <source>CASH</source>
        <translation>НАЛИЧНЫЕ</translation>
    </message>
    <message>
        <source>BANK CARDS</source>
        <translation>БАНКОВСКИЕ КАРТЫ</translation>
    </message>
    <message>
        <source>CASHLESS PAYMENT</source>
        <translation>БЕЗНАЛ. РАСЧЁТ</translation>
    </message>
    <message>
        <source>WRITE-OFF</source>
        <translation>БЕЗ ВЫРУЧКИ</translation>
    </message>
    <message>
        <source>not taken yet</source>
        <translation>не проведена</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>проведена</translation>
    </message>
    <message>
        <source>prepayment, taken</source>
        <translation>предоплата проведена</translation>
    </message>
    <message>
        <source>preliminary, only announced</source>
        <translation>предварительная</translation>
    </message>
    <message>
        <source>taken outside the register</source>
        <translation>проведена вне кассы</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>исход неизвестен</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыт</translation>
    </message>
    <message>
        <source>precheque</source>
        <translation>пречек</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>закрыт</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>удалён</translation>
    </message>
    <message>
        <source>taken or not?</source>
        <translation>списано или нет?</translation>
    </message>
    <message>
        <source>undone or not?</source>
        <translation>отменено или нет?</translation>
    </message>
    <message>
        <source>given back or not?</source>
        <translation>возвращено или нет?</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>отменена</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>возвращена</translation>
    </message>
    <message>
        <source>Was the payment taken?</source>
        <translation>Оплата прошла?</translation>
    </message>
    <message>
        <source>Was the payment undone?</source>
        <translation>Оплата отменена?</translation>
    </message>
    <message>
        <source>Was the money given back?</source>
        <translation>Деньги возвращены?</translation>
    </message>
    <message>
        <source>Was the money for the goods given back?</source>
        <translation>Деньги за товары возвращены?</translation>
    </message>
    <message>
        <source>Was the fiscal cheque printed?</source>
        <translation>Фискальный чек напечатан?</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>запрошено</translation>
    </message>
    <message>
        <source>done</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>отказ</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>marked as done</source>
        <translation>отмечено: выполнено</translation>
    </message>
    <message>
        <source>marked as not done</source>
        <translation>отмечено: не выполнено</translation>
    </message>
    <message>
        <source>Collecting data</source>
        <translation>Сбор данных</translation>
    </message>
    <message>
        <source>Taking the payment</source>
        <translation>Проведение оплаты</translation>
    </message>
    <message>
        <source>Undoing the payment</source>
        <translation>Отмена оплаты</translation>
    </message>
    <message>
        <source>Giving the money back</source>
        <translation>Возврат денег</translation>
    </message>
    <message>
        <source>Printing the fiscal cheque</source>
        <translation>Печать фискального чека</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>Подождите</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>Prepayment</source>
        <translation>Предоплата</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Возврат</translation>
    </message>
    <message>
        <source>Precheque</source>
        <translation>Пречек</translation>
    </message>
    <message>
        <source>Sales slip</source>
        <translation>Товарный чек</translation>
    </message>
    <message>
        <source>Kitchen order</source>
        <translation>Заказ на кухню</translation>
    </message>
    <message>
        <source>Fiscal cheque</source>
        <translation>Фискальный чек</translation>
    </message>
    <message>
        <source>Return of a prepayment</source>
        <translation>Возврат предоплаты</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>X-отчёт</translation>
    </message>
    <message>
        <source>Z report</source>
        <translation>Z-отчёт</translation>
    </message>
</context>
</TS>
