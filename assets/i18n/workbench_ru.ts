<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru">
<context>
    <name>BackOfficePage</name>
    <message>
        <source>Parts of the back office</source>
        <translation>Разделы бэк-офиса</translation>
    </message>
    <message>
        <source>Payment types</source>
        <translation>Типы оплат</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Скидки</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>Чаевые</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>Menu pages</source>
        <translation>Разделы меню</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Сотрудники</translation>
    </message>
    <message>
        <source>Points of sale</source>
        <translation>Точки продаж</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>Принтер чеков</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Лицензии</translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation>Плагины</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Restaurant</source>
        <translation>Ресторан</translation>
    </message>
</context>
<context>
    <name>CalendarPanel</name>
    <message>
        <source>Not before {day}.</source>
        <translation>Не раньше {day}.</translation>
    </message>
    <message>
        <source>Not after {day}.</source>
        <translation>Не позже {day}.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Предыдущий месяц</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Следующий месяц</translation>
    </message>
</context>
<context>
    <name>CallFaults</name>
    <message>
        <source>Next call</source>
        <translation>Следующий вызов</translation>
    </message>
    <message>
        <source>It goes wrong once. Then all is as usual.</source>
        <translation>Сорвётся один раз, дальше всё как обычно.</translation>
    </message>
    <message>
        <source>Plugin whose next call goes wrong</source>
        <translation>Плагин, чей следующий вызов сорвётся</translation>
    </message>
    <message>
        <source>Method that goes wrong</source>
        <translation>Метод, который сорвётся</translation>
    </message>
    <message>
        <source>What goes wrong</source>
        <translation>Что произойдёт</translation>
    </message>
    <message>
        <source>What the plugin says about it</source>
        <translation>Что скажет плагин</translation>
    </message>
    <message>
        <source>Message, if any</source>
        <translation>Сообщение, если нужно</translation>
    </message>
    <message>
        <source>Let it go wrong</source>
        <translation>Сорвать вызов</translation>
    </message>
    <message>
        <source>There are no plugins yet. Add one in the back office.</source>
        <translation>Плагинов пока нет. Добавьте плагин в бэк-офисе.</translation>
    </message>
    <message>
        <source>Let {method} of {plugin} go as usual</source>
        <translation>Пусть {method} плагина {plugin} пройдёт как обычно</translation>
    </message>
    <message>
        <source>Refused with a message</source>
        <translation>Отказ с сообщением</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Error in the plugin</source>
        <translation>Ошибка в плагине</translation>
    </message>
    <message>
        <source>Process dies before the call</source>
        <translation>Процесс падает до вызова</translation>
    </message>
    <message>
        <source>Process dies after the call</source>
        <translation>Процесс падает после вызова</translation>
    </message>
    <message>
        <source>Answer is held back</source>
        <translation>Ответ задержан</translation>
    </message>
</context>
<context>
    <name>CardDeck</name>
    <message>
        <source>Test cards</source>
        <translation>Тестовые карты</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>Прокатать</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Name of a new card</source>
        <translation>Название новой карты</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Дорожка</translation>
    </message>
    <message>
        <source>Track, such as ;0000=9912?</source>
        <translation>Дорожка, например ;0000=9912?</translation>
    </message>
    <message>
        <source>Track of a new card</source>
        <translation>Дорожка новой карты</translation>
    </message>
</context>
<context>
    <name>CardTools</name>
    <message>
        <source>Swipe a test card</source>
        <translation>Прокатать тестовую карту</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Карты</translation>
    </message>
    <message>
        <source>The deck is empty. Add cards in the World panel.</source>
        <translation>Колода пуста. Добавьте карты на панели «Окружение».</translation>
    </message>
    <message>
        <source>Swipe {card}</source>
        <translation>Прокатать «{card}»</translation>
    </message>
</context>
<context>
    <name>CheckListView</name>
    <message>
        <source>Does its payment type appear?</source>
        <translation>Появится ли тип оплаты?</translation>
    </message>
    <message>
        <source>Plugins have a licence</source>
        <translation>У плагинов есть лицензия</translation>
    </message>
    <message>
        <source>The plugin is loaded</source>
        <translation>Плагин загружен</translation>
    </message>
    <message>
        <source>A payment system is registered</source>
        <translation>Платёжная система зарегистрирована</translation>
    </message>
    <message>
        <source>A payment type exists</source>
        <translation>Тип оплаты создан</translation>
    </message>
    <message>
        <source>It stands on the cash screen</source>
        <translation>Он есть на экране кассы</translation>
    </message>
    <message>
        <source>There is no licence: grant it under Licences.</source>
        <translation>Лицензии нет: дайте её в разделе «Лицензии».</translation>
    </message>
    <message>
        <source>The plugin is not loaded: start it, or read the reason above.</source>
        <translation>Плагин не загружен: запустите его или прочтите причину выше.</translation>
    </message>
    <message>
        <source>No payment system is registered: call register_payment_system when the plugin is constructed.</source>
        <translation>Платёжная система не зарегистрирована: вызовите register_payment_system в конструкторе плагина.</translation>
    </message>
    <message>
        <source>No payment type uses it: create one under Payment types.</source>
        <translation>Ни один тип оплаты её не использует: создайте его в разделе «Типы оплат».</translation>
    </message>
    <message>
        <source>Its payment type is switched off: switch it on under Payment types.</source>
        <translation>Тип оплаты выключен: включите его в разделе «Типы оплат».</translation>
    </message>
</context>
<context>
    <name>ChooserPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Далее</translation>
    </message>
</context>
<context>
    <name>ClockFace</name>
    <message>
        <source>One hour later</source>
        <translation>На час позже</translation>
    </message>
    <message>
        <source>One hour earlier</source>
        <translation>На час раньше</translation>
    </message>
    <message>
        <source>One minute later</source>
        <translation>На минуту позже</translation>
    </message>
    <message>
        <source>One minute earlier</source>
        <translation>На минуту раньше</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Минуты</translation>
    </message>
</context>
<context>
    <name>DateNumpadPanel</name>
    <message>
        <source>There is no such date.</source>
        <translation>Такой даты нет.</translation>
    </message>
</context>
<context>
    <name>DateTimePanel</name>
    <message>
        <source>Not before {moment}.</source>
        <translation>Не раньше {moment}.</translation>
    </message>
    <message>
        <source>Not after {moment}.</source>
        <translation>Не позже {moment}.</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Предыдущий день</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Следующий день</translation>
    </message>
</context>
<context>
    <name>DiscountForm</name>
    <message>
        <source>Write a percent such as {example}.</source>
        <translation>Введите процент, например {example}.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Что делает</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Процент</translation>
    </message>
    <message>
        <source>The cashier may choose it</source>
        <translation>Кассир может выбрать вручную</translation>
    </message>
    <message>
        <source>Otherwise only payment types and plugins bring it into an order.</source>
        <translation>Иначе в заказ её добавляют только типы оплат и плагины.</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>Включена</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Скидка</translation>
    </message>
    <message>
        <source>Surcharge</source>
        <translation>Надбавка</translation>
    </message>
    <message>
        <source>Discount of a sum given each time</source>
        <translation>Скидка на сумму, заданную при применении</translation>
    </message>
</context>
<context>
    <name>DiscountsPage</name>
    <message>
        <source>Discounts and surcharges</source>
        <translation>Скидки и надбавки</translation>
    </message>
    <message>
        <source>New discount</source>
        <translation>Новая скидка</translation>
    </message>
    <message>
        <source>There is no discount or surcharge. Create one.</source>
        <translation>Скидок и надбавок нет. Создайте первую.</translation>
    </message>
    <message>
        <source>a sum given each time</source>
        <translation>сумма при применении</translation>
    </message>
    <message>
        <source>surcharge</source>
        <translation>надбавка</translation>
    </message>
    <message>
        <source>discount</source>
        <translation>скидка</translation>
    </message>
    <message>
        <source>not by hand</source>
        <translation>не вручную</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>выключена</translation>
    </message>
</context>
<context>
    <name>DonationForm</name>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Чем оплачиваются</translation>
    </message>
    <message>
        <source>Goes with</source>
        <translation>С какими заказами</translation>
    </message>
    <message>
        <source>With nothing ticked it goes with every kind of order.</source>
        <translation>Если ничего не отмечено — с любыми заказами.</translation>
    </message>
</context>
<context>
    <name>DonationsPage</name>
    <message>
        <source>Kinds of tips</source>
        <translation>Виды чаевых</translation>
    </message>
    <message>
        <source>New kind of tips</source>
        <translation>Новый вид чаевых</translation>
    </message>
    <message>
        <source>There are no tips. Create a kind, and say what it is paid with.</source>
        <translation>Чаевых нет. Создайте вид и укажите, чем их оплачивать.</translation>
    </message>
</context>
<context>
    <name>EmployeeForm</name>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>ПИН-код</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>What its second track holds, without the marks around it; a test card with the same track signs for the employee.</source>
        <translation>Содержимое второй дорожки без служебных знаков; тестовая карта с такой дорожкой подтверждает права сотрудника.</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Права</translation>
    </message>
    <message>
        <source>Personal shift</source>
        <translation>Личная смена</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыта</translation>
    </message>
    <message>
        <source>Nobody signs in while it is closed.</source>
        <translation>Пока она закрыта, сотрудник не может войти.</translation>
    </message>
</context>
<context>
    <name>EmployeesPage</name>
    <message>
        <source>Employees</source>
        <translation>Сотрудники</translation>
    </message>
    <message>
        <source>New employee</source>
        <translation>Новый сотрудник</translation>
    </message>
    <message>
        <source>Nobody works here. Create an employee.</source>
        <translation>Здесь никто не работает. Создайте сотрудника.</translation>
    </message>
    <message>
        <source>all rights</source>
        <translation>все права</translation>
    </message>
    <message>
        <source>rights: {count}</source>
        <translation>прав: {count}</translation>
    </message>
    <message>
        <source>no rights</source>
        <translation>без прав</translation>
    </message>
    <message>
        <source>personal shift closed</source>
        <translation>личная смена закрыта</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>Discard changes</source>
        <translation>Отменить изменения</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>ExampleButton</name>
    <message>
        <source>Add example…</source>
        <translation>Добавить пример…</translation>
    </message>
    <message>
        <source>QR code, polling, reconciliation</source>
        <translation>QR-код, опрос, сверка итогов</translation>
    </message>
    <message>
        <source>points, a capped sum, reservations</source>
        <translation>баллы, предел суммы, брони</translation>
    </message>
    <message>
        <source>bills charged to rooms</source>
        <translation>счета на номера гостей</translation>
    </message>
    <message>
        <source>the smallest legal plugin</source>
        <translation>самый короткий плагин</translation>
    </message>
    <message>
        <source>payments taken elsewhere, gifts, a button</source>
        <translation>внешние оплаты, подарки, кнопка</translation>
    </message>
</context>
<context>
    <name>ExtendedInputPanel</name>
    <message>
        <source>Default</source>
        <translation>По умолчанию</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Штрихкод</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Число</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>A card can be swiped at any moment</source>
        <translation>Карту можно прокатать в любой момент</translation>
    </message>
    <message>
        <source>Swipe a card</source>
        <translation>Прокатайте карту</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Scan a code or type it</source>
        <translation>Сканируйте код или введите его</translation>
    </message>
    <message>
        <source>From {least} to {most}</source>
        <translation>От {least} до {most}</translation>
    </message>
    <message>
        <source>{least} or more</source>
        <translation>Не меньше {least}</translation>
    </message>
    <message>
        <source>{most} or less</source>
        <translation>Не больше {most}</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Выбор</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>Ввод</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Даты</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Права</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ожидание</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Message to close</source>
        <translation>Сообщение с «Закрыть»</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Да или нет</translation>
    </message>
    <message>
        <source>OK or cancel</source>
        <translation>ОК или отмена</translation>
    </message>
    <message>
        <source>Retry or cancel</source>
        <translation>Повторить или отмена</translation>
    </message>
    <message>
        <source>Yes, no or cancel</source>
        <translation>Да, нет или отмена</translation>
    </message>
    <message>
        <source>Retry, ignore or cancel</source>
        <translation>Повторить, игнорировать, отмена</translation>
    </message>
    <message>
        <source>Chooser</source>
        <translation>Выбор из списка</translation>
    </message>
    <message>
        <source>Quantities</source>
        <translation>Количества</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Число или карта</translation>
    </message>
    <message>
        <source>Extended input</source>
        <translation>Расширенный ввод</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Клавиатура</translation>
    </message>
    <message>
        <source>Keyboard, card or code</source>
        <translation>Клавиатура, карта или код</translation>
    </message>
    <message>
        <source>Date in digits</source>
        <translation>Дата цифрами</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Дата и время</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Календарь</translation>
    </message>
    <message>
        <source>Confirm a right</source>
        <translation>Подтвердить право</translation>
    </message>
    <message>
        <source>Confirm several rights</source>
        <translation>Подтвердить права</translation>
    </message>
    <message>
        <source>Waiting window</source>
        <translation>Окно ожидания</translation>
    </message>
    <message>
        <source>own captions</source>
        <translation>свои надписи</translation>
    </message>
    <message>
        <source>20 narrow cells</source>
        <translation>20 узких ячеек</translation>
    </message>
    <message>
        <source>100 rows</source>
        <translation>100 строк</translation>
    </message>
    <message>
        <source>number</source>
        <translation>число</translation>
    </message>
    <message>
        <source>card</source>
        <translation>карта</translation>
    </message>
    <message>
        <source>number or card</source>
        <translation>оба способа</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>вкладки</translation>
    </message>
    <message>
        <source>decimal</source>
        <translation>дробное число</translation>
    </message>
    <message>
        <source>card only</source>
        <translation>только карта</translation>
    </message>
    <message>
        <source>password</source>
        <translation>пароль</translation>
    </message>
    <message>
        <source>one is enough</source>
        <translation>достаточно одного</translation>
    </message>
</context>
<context>
    <name>GalleryWindow</name>
    <message>
        <source>{name} cannot be read.</source>
        <translation>{name}: не удаётся прочесть значение.</translation>
    </message>
    <message>
        <source>Dialogs of a payment plugin</source>
        <translation>Окна платёжного плагина</translation>
    </message>
    <message>
        <source>Dialogs</source>
        <translation>Окна</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Параметры</translation>
    </message>
    <message>
        <source>The plugin&apos;s ApiVersion</source>
        <translation>ApiVersion плагина</translation>
    </message>
    <message>
        <source>The call</source>
        <translation>Вызов</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Open · F5</source>
        <translation>Открыть · F5</translation>
    </message>
    <message>
        <source>What comes back</source>
        <translation>Что вернётся</translation>
    </message>
    <message>
        <source>Nothing yet: open the dialog and answer it.</source>
        <translation>Пока ничего: откройте окно и ответьте.</translation>
    </message>
    <message>
        <source>Choose a dialog at the left, change its options at the right, and open it.</source>
        <translation>Выберите окно слева, измените параметры справа и откройте его.</translation>
    </message>
</context>
<context>
    <name>GroupForm</name>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>A product says itself on which page it stands.</source>
        <translation>В каком разделе стоит блюдо, указывается у самого блюда.</translation>
    </message>
</context>
<context>
    <name>InputPanel</name>
    <message>
        <source>A card can be swiped at any moment</source>
        <translation>Карту можно прокатать в любой момент</translation>
    </message>
    <message>
        <source>Swipe a card</source>
        <translation>Прокатайте карту</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>KeyboardPanel</name>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Erase all</source>
        <translation>Стереть все</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Регистр</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Стереть</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>LicencesForm</name>
    <message>
        <source>All plugins</source>
        <translation>Все плагины</translation>
    </message>
    <message>
        <source>Plugins may take licences</source>
        <translation>Плагинам можно брать лицензии</translation>
    </message>
    <message>
        <source>Without it, no module has a licence: payment systems are not registered, and no slot is given.</source>
        <translation>Без этого лицензии нет ни у одного модуля: платёжные системы не регистрируются, слоты не выдаются.</translation>
    </message>
    <message>
        <source>Single modules</source>
        <translation>Отдельные модули</translation>
    </message>
    <message>
        <source>A plugin names its module in Manifest.xml (LicenseModuleId). Take a tick away to see what its plugins do without a licence; the others go on.</source>
        <translation>Номер модуля плагин указывает в Manifest.xml (LicenseModuleId). Снимите отметку, чтобы увидеть его плагины без лицензии; остальные продолжат работать.</translation>
    </message>
    <message>
        <source>Module {id}: no plugin needs it now</source>
        <translation>Модуль {id}: сейчас никому не нужен</translation>
    </message>
    <message>
        <source>Module {id}: {plugins}</source>
        <translation>Модуль {id}: {plugins}</translation>
    </message>
    <message>
        <source>No plugin names a module: LicenseModuleId in Manifest.xml does so.</source>
        <translation>Ни один плагин не назвал модуль: его задаёт LicenseModuleId в Manifest.xml.</translation>
    </message>
</context>
<context>
    <name>MenuGroupsPage</name>
    <message>
        <source>products: {count}</source>
        <translation>блюд: {count}</translation>
    </message>
    <message>
        <source>Pages of the menu</source>
        <translation>Разделы меню</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>Новый раздел</translation>
    </message>
    <message>
        <source>The menu has no pages: the cashier finds products by search only.</source>
        <translation>Разделов нет: кассир находит блюда только поиском.</translation>
    </message>
</context>
<context>
    <name>MessagePanel</name>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
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
        <source>Retry</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Игнорировать</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>NoticePanel</name>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Внимание</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Скрыть подробности</translation>
    </message>
</context>
<context>
    <name>NotificationCard</name>
    <message>
        <source>Close the message</source>
        <translation>Закрыть сообщение</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Предупреждение</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
</context>
<context>
    <name>NotificationHead</name>
    <message>
        <source>Show all messages: {count}</source>
        <translation>Показать все сообщения: {count}</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Закрыть сообщение</translation>
    </message>
</context>
<context>
    <name>NotificationStack</name>
    <message>
        <source>and {count} more</source>
        <translation>и ещё {count}</translation>
    </message>
</context>
<context>
    <name>OpenCallsQuestion</name>
    <message>
        <source>Wait for them</source>
        <translation>Дождаться</translation>
    </message>
    <message>
        <source>Go on when the calls have returned.</source>
        <translation>Продолжить, когда вызовы завершатся.</translation>
    </message>
    <message>
        <source>Cancel them</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Their dialogs answer nothing; then go on.</source>
        <translation>Их диалоги вернут пустой ответ, затем продолжить.</translation>
    </message>
    <message>
        <source>Kill the process</source>
        <translation>Убить процесс</translation>
    </message>
    <message>
        <source>Whether money was taken is unknown afterwards.</source>
        <translation>Взяты ли деньги, останется неизвестным.</translation>
    </message>
    <message>
        <source>Leave it running</source>
        <translation>Оставить как есть</translation>
    </message>
</context>
<context>
    <name>OtherTerminal</name>
    <message>
        <source>Another terminal</source>
        <translation>Другой терминал</translation>
    </message>
    <message>
        <source>While it has an order, nobody changes the order here.</source>
        <translation>Пока заказ у него, здесь его не изменить.</translation>
    </message>
    <message>
        <source>Take the order</source>
        <translation>Занять заказ</translation>
    </message>
    <message>
        <source>Take order {number}</source>
        <translation>Занять заказ {number}</translation>
    </message>
    <message>
        <source>It has order {number}</source>
        <translation>У него заказ {number}</translation>
    </message>
    <message>
        <source>Let it release order {number}</source>
        <translation>Отпустить заказ {number}</translation>
    </message>
</context>
<context>
    <name>PaymentTypeForm</name>
    <message>
        <source>The register&apos;s own type</source>
        <translation>Собственный тип кассы</translation>
    </message>
    <message>
        <source>External payment type</source>
        <translation>Внешний тип оплаты</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Name on cheques</source>
        <translation>Название в чеке</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Sales slips</source>
        <translation>Печатать товарный чек, экземпляров</translation>
    </message>
    <message>
        <source>Treat as discount</source>
        <translation>Проводить как скидку</translation>
    </message>
    <message>
        <source>Linked discount</source>
        <translation>Связанная скидка</translation>
    </message>
    <message>
        <source>Payment system</source>
        <translation>Безналичный тип</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Действует</translation>
    </message>
    <message>
        <source>Hidden: only plugins add it</source>
        <translation>Скрыт: добавляют только плагины</translation>
    </message>
    <message>
        <source>Fiscal: the fiscal register prints it</source>
        <translation>Является фискальным</translation>
    </message>
    <message>
        <source>Can be combined with other payment types</source>
        <translation>Можно комбинировать с другими типами оплаты</translation>
    </message>
    <message>
        <source>Set the exact sum</source>
        <translation>Устанавливать точную сумму</translation>
    </message>
    <message>
        <source>The cashier may not type the sum</source>
        <translation>Запрещать вводить вручную</translation>
    </message>
    <message>
        <source>Open the cash drawer</source>
        <translation>Открывать денежный ящик</translation>
    </message>
    <message>
        <source>May be accepted outside</source>
        <translation>Может приниматься извне</translation>
    </message>
    <message>
        <source>A discount on the fiscal cheque</source>
        <translation>Скидкой в фискальном чеке</translation>
    </message>
    <message>
        <source>Never for a plugin&apos;s type: only the plugin itself can take its money.</source>
        <translation>Для типов плагинов недоступно: деньги проводит только сам плагин.</translation>
    </message>
    <message>
        <source>Treated as a discount, its payments lower the order&apos;s sum instead of covering it. The linked discount comes into the order with the payment.</source>
        <translation>Оплата, проведённая как скидка, уменьшает сумму заказа, а не покрывает её. Связанная скидка попадает в заказ вместе с оплатой.</translation>
    </message>
    <message>
        <source>As the name</source>
        <translation>Как название</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Основное</translation>
    </message>
    <message>
        <source>How it is paid</source>
        <translation>Как оплачивается</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Скидки</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>{key} (not loaded now)</source>
        <translation>{key} (сейчас не загружена)</translation>
    </message>
    <message>
        <source>Stands on the cash screen under: {group}</source>
        <translation>На экране кассы в группе: {group}</translation>
    </message>
</context>
<context>
    <name>PaymentTypesPage</name>
    <message>
        <source>Payment types</source>
        <translation>Типы оплат</translation>
    </message>
    <message>
        <source>New payment type</source>
        <translation>Новый тип оплаты</translation>
    </message>
    <message>
        <source>Choose a payment type, or create one: it joins a payment system of a plugin to the cash screen.</source>
        <translation>Выберите тип оплаты или создайте новый: он выводит платёжную систему плагина на экран кассы.</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>не загружена</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>выключен</translation>
    </message>
    <message>
        <source>Choose a payment system.</source>
        <translation>Выберите платёжную систему.</translation>
    </message>
</context>
<context>
    <name>PaymentsDock</name>
    <message>
        <source>Payment data</source>
        <translation>Данные оплаты</translation>
    </message>
    <message>
        <source>Payments of the order</source>
        <translation>Оплаты заказа</translation>
    </message>
    <message>
        <source>Show card data</source>
        <translation>Показать данные карт</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Копировать номер</translation>
    </message>
    <message>
        <source>Open an order with payments: what the plugin keeps with each one is here.</source>
        <translation>Откройте заказ с оплатами: здесь видно, что плагин хранит с каждой из них.</translation>
    </message>
    <message>
        <source>Transaction id</source>
        <translation>Номер транзакции</translation>
    </message>
    <message>
        <source>The same in pay, cancel and return: tells two payments of a type apart.</source>
        <translation>Один и тот же при оплате, отмене и возврате: различает две оплаты одного типа.</translation>
    </message>
    <message>
        <source>Rollback data</source>
        <translation>Данные для возврата</translation>
    </message>
    <message>
        <source>Kept with the order once the payment is taken, for its cancel or return.</source>
        <translation>Хранятся с заказом после проведения оплаты, для её отмены или возврата.</translation>
    </message>
    <message>
        <source>Custom data</source>
        <translation>Данные элемента оплаты</translation>
    </message>
    <message>
        <source>The item&apos;s own, up to 5000 characters; lives as long as the item.</source>
        <translation>Собственные, до 5000 знаков; живут, пока оплата в заказе.</translation>
    </message>
    <message>
        <source>Card number for reports</source>
        <translation>Номер карты для отчётов</translation>
    </message>
    <message>
        <source>A column of the payments report.</source>
        <translation>Столбец отчёта по оплатам.</translation>
    </message>
    <message>
        <source>Card type for reports</source>
        <translation>Тип карты для отчётов</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>не задано</translation>
    </message>
    <message>
        <source>{type} · taken {taken} · returned {returned}</source>
        <translation>{type} · взято {taken} · возвращено {returned}</translation>
    </message>
</context>
<context>
    <name>PermissionPanel</name>
    <message>
        <source>A right must be confirmed</source>
        <translation>Требуется подтверждение права</translation>
    </message>
    <message>
        <source>One of these rights is enough</source>
        <translation>Достаточно одного из этих прав</translation>
    </message>
    <message>
        <source>Swipe a card</source>
        <translation>Прокатайте карту</translation>
    </message>
    <message>
        <source>Enter the PIN</source>
        <translation>Введите ПИН-код</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>ПИН-код</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>PluginWords</name>
    <message>
        <source>stopped</source>
        <translation>остановлен</translation>
    </message>
    <message>
        <source>starting…</source>
        <translation>запускается…</translation>
    </message>
    <message>
        <source>waiting for a debugger</source>
        <translation>ждёт отладчик</translation>
    </message>
    <message>
        <source>running</source>
        <translation>работает</translation>
    </message>
    <message>
        <source>restarting…</source>
        <translation>перезапускается…</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>останавливается…</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>сбой</translation>
    </message>
    <message>
        <source>process {pid}</source>
        <translation>процесс {pid}</translation>
    </message>
    <message>
        <source>debugger at {address}</source>
        <translation>отладчик: {address}</translation>
    </message>
    <message>
        <source>open calls: {count}</source>
        <translation>незавершённых вызовов: {count}</translation>
    </message>
    <message>
        <source>crashes this hour: {count}</source>
        <translation>падений за час: {count}</translation>
    </message>
    <message>
        <source>No payment system is registered.</source>
        <translation>Платёжных систем не зарегистрировано.</translation>
    </message>
    <message>
        <source>Payment system {name}, key {key}</source>
        <translation>Платёжная система «{name}», ключ {key}</translation>
    </message>
    <message>
        <source>returns without an order</source>
        <translation>возврат без заказа</translation>
    </message>
    <message>
        <source>cash screen</source>
        <translation>экран кассы</translation>
    </message>
    <message>
        <source>order</source>
        <translation>заказ</translation>
    </message>
    <message>
        <source>closed order</source>
        <translation>закрытый заказ</translation>
    </message>
    <message>
        <source>order of an earlier shift</source>
        <translation>заказ прошлой смены</translation>
    </message>
    <message>
        <source>goods return</source>
        <translation>возврат товаров</translation>
    </message>
    <message>
        <source>additions menu</source>
        <translation>меню дополнений</translation>
    </message>
    <message>
        <source>Button “{caption}”: {place}</source>
        <translation>Кнопка «{caption}»: {place}</translation>
    </message>
    <message>
        <source>Status line: “{text}”</source>
        <translation>Строка состояния: «{text}»</translation>
    </message>
</context>
<context>
    <name>PluginsDock</name>
    <message>
        <source>Plugins</source>
        <translation>Плагины</translation>
    </message>
</context>
<context>
    <name>PluginsPage</name>
    <message>
        <source>Folder of a plugin, with its Manifest.xml</source>
        <translation>Папка плагина с файлом Manifest.xml</translation>
    </message>
    <message>
        <source>Folder of a plugin</source>
        <translation>Папка плагина</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Обзор…</translation>
    </message>
    <message>
        <source>Add plugin</source>
        <translation>Добавить плагин</translation>
    </message>
    <message>
        <source>Plugins that ship with the simulator, to look at and copy from.</source>
        <translation>Плагины из комплекта симулятора: посмотреть и взять за основу.</translation>
    </message>
</context>
<context>
    <name>PluginsPanel</name>
    <message>
        <source>Plugins</source>
        <translation>Плагины</translation>
    </message>
    <message>
        <source>Stack trace</source>
        <translation>Стек вызовов</translation>
    </message>
    <message>
        <source>Log, last lines</source>
        <translation>Журнал, последние строки</translation>
    </message>
    <message>
        <source>Log of the plugin</source>
        <translation>Журнал плагина</translation>
    </message>
    <message>
        <source>Nothing was logged or printed yet.</source>
        <translation>В журнал пока ничего не записано.</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Открыть файл</translation>
    </message>
    <message>
        <source>No plugins yet. Add a folder with a Manifest.xml.</source>
        <translation>Плагинов пока нет. Добавьте папку с файлом Manifest.xml.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Запустить</translation>
    </message>
    <message>
        <source>Start under debugger</source>
        <translation>Запустить под отладчиком</translation>
    </message>
    <message>
        <source>Start from an IDE</source>
        <translation>Запустить из IDE</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Перезагрузить</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Kill</source>
        <translation>Убить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать из списка</translation>
    </message>
    <message>
        <source>Start its process; the count of crashes begins anew.</source>
        <translation>Запустить процесс; счёт падений начнётся заново.</translation>
    </message>
    <message>
        <source>Its process waits until a debugger has attached.</source>
        <translation>Процесс ждёт, пока не подключится отладчик.</translation>
    </message>
    <message>
        <source>The register waits for a process that you start in your IDE.</source>
        <translation>Касса ждёт процесс, который вы запустите в своей IDE.</translation>
    </message>
    <message>
        <source>Stop it and start it with its files as they are now.</source>
        <translation>Остановить и запустить с нынешними файлами.</translation>
    </message>
    <message>
        <source>Call dispose and end its process.</source>
        <translation>Вызвать dispose и завершить процесс.</translation>
    </message>
    <message>
        <source>End its process as a crash would.</source>
        <translation>Завершить процесс, как при падении.</translation>
    </message>
    <message>
        <source>Take it off the list; its files stay.</source>
        <translation>Убрать из списка; файлы останутся.</translation>
    </message>
</context>
<context>
    <name>PointForm</name>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>The main point of sale</source>
        <translation>Главная точка продаж</translation>
    </message>
    <message>
        <source>Orders are paid at the main one, and plugins are told of it. To change it, make another one the main one.</source>
        <translation>На главной оплачивают заказы, её же передают плагинам. Чтобы сменить её, сделайте главной другую.</translation>
    </message>
</context>
<context>
    <name>PointsOfSalePage</name>
    <message>
        <source>Points of sale</source>
        <translation>Точки продаж</translation>
    </message>
    <message>
        <source>New point of sale</source>
        <translation>Новая точка продаж</translation>
    </message>
    <message>
        <source>There is no point of sale. Create one.</source>
        <translation>Точек продаж нет. Создайте первую.</translation>
    </message>
    <message>
        <source>main</source>
        <translation>главная</translation>
    </message>
</context>
<context>
    <name>PrinterForm</name>
    <message>
        <source>Paper</source>
        <translation>Бумага</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>What fits on a line</source>
        <translation>Сколько помещается в строку</translation>
    </message>
    <message>
        <source>f0, f1 and f2 are the fonts of slips, f2 of double width. Slips are laid out for these widths.</source>
        <translation>f0, f1 и f2 — шрифты чеков, f2 двойной ширины. Чеки размечаются по этим ширинам.</translation>
    </message>
    <message>
        <source>Print as the real printer does</source>
        <translation>Печатать как настоящий принтер</translation>
    </message>
    <message>
        <source>It leaves out what it does not know, such as texts inside a pair.</source>
        <translation>Он пропускает то, чего не знает, например тексты внутри pair.</translation>
    </message>
    <message>
        <source>{mm} mm · {chars} ch.</source>
        <translation>{mm} мм · {chars} зн.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Готов</translation>
    </message>
    <message>
        <source>No receipt printer</source>
        <translation>Принтера чеков нет</translation>
    </message>
    <message>
        <source>Out of paper</source>
        <translation>Нет бумаги</translation>
    </message>
    <message>
        <source>Cover open</source>
        <translation>Открыта крышка</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Не на связи</translation>
    </message>
    <message>
        <source>Widths of the fonts</source>
        <translation>Ширины шрифтов</translation>
    </message>
</context>
<context>
    <name>ProductForm</name>
    <message>
        <source>Write a price such as {example}.</source>
        <translation>Введите цену, например {example}.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Полное название</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Page of the menu</source>
        <translation>Раздел меню</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>Ставка НДС</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>Продаётся</translation>
    </message>
    <message>
        <source>Its price may be set in the order</source>
        <translation>Открытая цена: задаётся в заказе</translation>
    </message>
    <message>
        <source>As the name</source>
        <translation>Как название</translation>
    </message>
    <message>
        <source>on none</source>
        <translation>ни в одном</translation>
    </message>
    <message>
        <source>without tax</source>
        <translation>без НДС</translation>
    </message>
</context>
<context>
    <name>ProductsPage</name>
    <message>
        <source>not on sale</source>
        <translation>не продаётся</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Блюда и товары</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Новое блюдо</translation>
    </message>
    <message>
        <source>There is nothing to sell. Create a product.</source>
        <translation>Продавать нечего. Создайте блюдо.</translation>
    </message>
</context>
<context>
    <name>QuantityChangerPanel</name>
    <message>
        <source>“{name}”: from {min} to {max}.</source>
        <translation>«{name}»: от {min} до {max}.</translation>
    </message>
    <message>
        <source>Too few in all.</source>
        <translation>Всего слишком мало.</translation>
    </message>
    <message>
        <source>Too many in all.</source>
        <translation>Всего слишком много.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>At least: {min}   At most: {max}   Entered: {total}</source>
        <translation>Минимум: {min}   Максимум: {max}   Введено: {total}</translation>
    </message>
    <message>
        <source>{name}: one more</source>
        <translation>{name}: на одну больше</translation>
    </message>
    <message>
        <source>{name}: one less</source>
        <translation>{name}: на одну меньше</translation>
    </message>
</context>
<context>
    <name>RestaurantPage</name>
    <message>
        <source>Payment types of plugins stay.</source>
        <translation>Типы оплат плагинов останутся.</translation>
    </message>
    <message>
        <source>Its data at a glance; change them in the parts at the left.</source>
        <translation>Все данные ресторана на одной странице; изменить их можно в разделах слева.</translation>
    </message>
    <message>
        <source>Reference data</source>
        <translation>Справочники</translation>
    </message>
    <message>
        <source>Back to the demo restaurant</source>
        <translation>Вернуть демонстрационный ресторан</translation>
    </message>
    <message>
        <source>Employees and their PINs</source>
        <translation>Сотрудники и их ПИН-коды</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Столы</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Скидки</translation>
    </message>
</context>
<context>
    <name>RunningCall</name>
    <message>
        <source>Call under way</source>
        <translation>Текущий вызов</translation>
    </message>
    <message>
        <source>Let the answer through</source>
        <translation>Пропустить ответ</translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation>Время вышло</translation>
    </message>
    <message>
        <source>No plugin is called now.</source>
        <translation>Сейчас плагины не вызываются.</translation>
    </message>
    <message>
        <source>{plugin} has answered; its answer is held back. {what}.</source>
        <translation>{plugin} ответил, ответ задержан. {what}.</translation>
    </message>
</context>
<context>
    <name>ScanTools</name>
    <message>
        <source>Scan a code</source>
        <translation>Сканировать код</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Code to scan</source>
        <translation>Код для сканирования</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Сканировать</translation>
    </message>
</context>
<context>
    <name>Scanner</name>
    <message>
        <source>Scanner</source>
        <translation>Сканер</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Code to scan</source>
        <translation>Код для сканирования</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Сканировать</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Language of the screen.</source>
        <translation>Язык экрана.</translation>
    </message>
    <message>
        <source>Language of cheques</source>
        <translation>Язык чеков</translation>
    </message>
    <message>
        <source>Of the register&apos;s own cheques; used from the next start on.</source>
        <translation>Язык собственных чеков кассы; действует со следующего запуска.</translation>
    </message>
    <message>
        <source>Demo mode</source>
        <translation>Демонстрация</translation>
    </message>
    <message>
        <source>Hides docks, stack traces and test marks, to show the register to staff.</source>
        <translation>Скрывает панели, стеки вызовов и тестовые метки, чтобы показывать кассу персоналу.</translation>
    </message>
    <message>
        <source>Dark panels</source>
        <translation>Тёмные панели</translation>
    </message>
    <message>
        <source>Draws the panels around the till dark.</source>
        <translation>Рисует панели вокруг кассы тёмными.</translation>
    </message>
    <message>
        <source>A payment type for each new payment system</source>
        <translation>Тип оплаты для каждой новой платёжной системы</translation>
    </message>
    <message>
        <source>A newly registered payment system without a payment type gets one at once, so that it can be tried on the cash screen.</source>
        <translation>Новая платёжная система без типа оплаты сразу получает его, чтобы её можно было попробовать на экране кассы.</translation>
    </message>
    <message>
        <source>Time limit of a plugin&apos;s call</source>
        <translation>Предел времени вызова плагина</translation>
    </message>
    <message>
        <source>A call that has run this long without an open dialog is ended; 0 = never, as in iikoFront.</source>
        <translation>Вызов, который столько длится без открытого диалога, прерывается; 0 — никогда, как в iikoFront.</translation>
    </message>
    <message>
        <source>min</source>
        <translation>мин</translation>
    </message>
</context>
<context>
    <name>SlipActions</name>
    <message>
        <source>Show the call that printed it</source>
        <translation>Показать вызов, который его напечатал</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Копировать как текст</translation>
    </message>
    <message>
        <source>Save as picture (PNG)…</source>
        <translation>Сохранить как картинку (PNG)…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить как PDF…</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>Сохранить как текст…</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Fit to the width</source>
        <translation>По ширине</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Картинки (*.png)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Текст (*.txt)</translation>
    </message>
    <message>
        <source>Save the slip</source>
        <translation>Сохранить чек</translation>
    </message>
</context>
<context>
    <name>TapePanel</name>
    <message>
        <source>Receipt printer</source>
        <translation>Принтер чеков</translation>
    </message>
    <message>
        <source>{mm} mm · {columns} ch.</source>
        <translation>{mm} мм · {columns} зн.</translation>
    </message>
    <message>
        <source>What can be done with the slip</source>
        <translation>Что можно сделать с чеком</translation>
    </message>
    <message>
        <source>The slip is not saved</source>
        <translation>Чек не сохранён</translation>
    </message>
</context>
<context>
    <name>TapeView</name>
    <message>
        <source>New slip</source>
        <translation>Новый чек</translation>
    </message>
    <message>
        <source>New slips: {count}</source>
        <translation>Новых чеков: {count}</translation>
    </message>
    <message>
        <source>Receipt tape</source>
        <translation>Лента чеков</translation>
    </message>
    <message>
        <source>Go to the newest slip</source>
        <translation>К последнему чеку</translation>
    </message>
    <message>
        <source>Notes: {count}</source>
        <translation>Замечаний: {count}</translation>
    </message>
    <message>
        <source>Nothing printed yet</source>
        <translation>Пока ничего не напечатано</translation>
    </message>
    <message>
        <source>Pay an order, return a payment or close the shift: slips come out here.</source>
        <translation>Оплатите заказ, верните оплату или закройте смену: чеки выходят здесь.</translation>
    </message>
</context>
<context>
    <name>TimelineDetails</name>
    <message>
        <source>Details of the chosen line</source>
        <translation>Подробности выбранной строки</translation>
    </message>
    <message>
        <source>Choose a line to see its arguments, its answer and its stack trace.</source>
        <translation>Выберите строку, чтобы увидеть аргументы, ответ и стек вызовов.</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Аргументы</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
</context>
<context>
    <name>TimelineDock</name>
    <message>
        <source>Calls</source>
        <translation>Вызовы</translation>
    </message>
    <message>
        <source>Calls in order</source>
        <translation>Вызовы по порядку</translation>
    </message>
    <message>
        <source>Find in names, arguments, answers</source>
        <translation>Искать в именах, аргументах, ответах</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation>Только проблемы</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Виды</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Все виды</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy the chosen lines, or all shown ones</source>
        <translation>Копировать выбранные строки или все показанные</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Lines: {count}</source>
        <translation>Строк: {count}</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} из {total}</translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message>
        <source>act</source>
        <translation>действие</translation>
    </message>
    <message>
        <source>plugin call</source>
        <translation>вызов плагина</translation>
    </message>
    <message>
        <source>service call</source>
        <translation>вызов кассы</translation>
    </message>
    <message>
        <source>dialog</source>
        <translation>диалог</translation>
    </message>
    <message>
        <source>slip</source>
        <translation>чек</translation>
    </message>
    <message>
        <source>fiscal register</source>
        <translation>фискальник</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>запись</translation>
    </message>
    <message>
        <source>plugin</source>
        <translation>плагин</translation>
    </message>
    <message>
        <source>log</source>
        <translation>журнал</translation>
    </message>
    <message>
        <source>message</source>
        <translation>сообщение</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>выполняется</translation>
    </message>
    <message>
        <source>done</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отказ</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>error</source>
        <translation>ошибка</translation>
    </message>
    <message>
        <source>ended without an answer</source>
        <translation>завершилось без ответа</translation>
    </message>
    <message>
        <source>in a thread of the plugin&apos;s own</source>
        <translation>в собственном потоке плагина</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>мс</translation>
    </message>
    <message>
        <source>s</source>
        <translation>с</translation>
    </message>
    <message>
        <source>min</source>
        <translation>мин</translation>
    </message>
</context>
<context>
    <name>ToolStrip</name>
    <message>
        <source>End the call</source>
        <translation>Прервать вызов</translation>
    </message>
    <message>
        <source>The dialog answers nothing, and what the plugin did stays unknown.</source>
        <translation>Диалог вернёт пустой ответ, а что успел сделать плагин, останется неизвестным.</translation>
    </message>
    <message>
        <source>Shown by plugin {plugin}</source>
        <translation>Показывает плагин {plugin}</translation>
    </message>
</context>
<context>
    <name>UndoStrip</name>
    <message>
        <source>“{name}” is deleted.</source>
        <translation>Удалено: «{name}».</translation>
    </message>
    <message>
        <source>The restaurant is as in the demo again.</source>
        <translation>Ресторан снова как в демонстрации.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>UnsavedStrip</name>
    <message>
        <source>“{name}” has unsaved changes.</source>
        <translation>«{name}»: есть несохранённые изменения.</translation>
    </message>
    <message>
        <source>The new entry is not saved yet.</source>
        <translation>Новая запись ещё не сохранена.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Не сохранять</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Продолжить</translation>
    </message>
</context>
<context>
    <name>WaitingPanel</name>
    <message>
        <source>Ending the call…</source>
        <translation>Вызов прерывается…</translation>
    </message>
    <message>
        <source>End the call</source>
        <translation>Прервать вызов</translation>
    </message>
    <message>
        <source>Stop waiting. What the plugin did stays unknown until someone finds out.</source>
        <translation>Перестать ждать. Что успел сделать плагин, останется неизвестным, пока это не выяснят.</translation>
    </message>
    <message>
        <source>Plugin {plugin} has answered · held back · {time}</source>
        <translation>Ответ плагина {plugin} задержан · {time}</translation>
    </message>
    <message>
        <source>Plugin {plugin} · {time}</source>
        <translation>Плагин {plugin} · {time}</translation>
    </message>
</context>
<context>
    <name>WorldDock</name>
    <message>
        <source>World</source>
        <translation>Окружение</translation>
    </message>
    <message>
        <source>Print as the real printer would</source>
        <translation>Печатать как настоящий принтер</translation>
    </message>
    <message>
        <source>Plugins have a licence</source>
        <translation>У плагинов есть лицензия</translation>
    </message>
    <message>
        <source>Restart the register</source>
        <translation>Перезапустить кассу</translation>
    </message>
    <message>
        <source>+1 min</source>
        <translation>+1 мин</translation>
    </message>
    <message>
        <source>+10 min</source>
        <translation>+10 мин</translation>
    </message>
    <message>
        <source>+1 h</source>
        <translation>+1 ч</translation>
    </message>
    <message>
        <source>+1 day</source>
        <translation>+1 день</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>Принтер чеков</translation>
    </message>
    <message>
        <source>A plugin never learns that a slip did not print.</source>
        <translation>Плагин не узнаёт, что чек не напечатался.</translation>
    </message>
    <message>
        <source>Fiscal register</source>
        <translation>Фискальный регистратор</translation>
    </message>
    <message>
        <source>When it refuses and the cashier gives up, taken payments are undone.</source>
        <translation>Если он отказал и кассир сдался, проведённые оплаты отменяются.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Лицензия</translation>
    </message>
    <message>
        <source>Without one, registering a payment system is refused.</source>
        <translation>Без неё платёжная система не регистрируется.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>It goes forward only.</source>
        <translation>Идут только вперёд.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Касса</translation>
    </message>
    <message>
        <source>Closed as it is and opened again. Money on its way becomes unknown.</source>
        <translation>Закроется как есть и откроется снова. Исход начатых оплат станет неизвестен.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Готов</translation>
    </message>
    <message>
        <source>Out of paper</source>
        <translation>Нет бумаги</translation>
    </message>
    <message>
        <source>Cover open</source>
        <translation>Открыта крышка</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Не на связи</translation>
    </message>
    <message>
        <source>No receipt printer</source>
        <translation>Принтера чеков нет</translation>
    </message>
    <message>
        <source>Refuses</source>
        <translation>Отказывает</translation>
    </message>
    <message>
        <source>Connection lost: printed or not?</source>
        <translation>Связь потеряна: напечатан ли чек?</translation>
    </message>
    <message>
        <source>{mm} mm · {chars} ch.</source>
        <translation>{mm} мм · {chars} зн.</translation>
    </message>
    <message>
        <source>State of the receipt printer</source>
        <translation>Состояние принтера чеков</translation>
    </message>
    <message>
        <source>Width of the paper</source>
        <translation>Ширина бумаги</translation>
    </message>
    <message>
        <source>State of the fiscal register</source>
        <translation>Состояние фискального регистратора</translation>
    </message>
</context>
</TS>
