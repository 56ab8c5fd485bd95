Feature: Dates, quantities, rights

  Background:
    Given the plugin "windows" is installed
    And the cashier goes to the additions

  @date
  Scenario Outline: A date is typed as digits: the cashier <answers>
    When the cashier presses the plugin's button "Дата"
    Then the dialog for date "Дата рождения гостя" is open
    And in the dialog:
      | initial value | 2026-03-14 |
    When the cashier <answers>
    Then at the top left is the message "<got>"

    Examples:
      | answers                     | got                                    |
      | chooses the date 1984-02-29 | datetime.datetime(1984, 2, 29, 12, 40) |
      | presses the button "OK"     | datetime.datetime(2026, 3, 14, 12, 40) |
      | closes the dialog           | None                                   |

  @moment
  Scenario Outline: Date and time: the cashier <answers>
    When the cashier presses the plugin's button "Дата и время"
    Then the dialog for date and time "Когда подать завтрак?" is open
    And in the dialog:
      | initial value | 2026-03-14 12:40 |
      | least         | 2026-03-14 12:40 |
      | most          | 2026-04-21 12:00 |
    When the cashier <answers>
    Then at the top left is the message "<got>"

    Examples:
      | answers                                    | got                                    |
      | chooses the date and time 2026-03-20 18:30 | datetime.datetime(2026, 3, 20, 18, 30) |
      | presses the button "OK"                    | datetime.datetime(2026, 3, 14, 12, 40) |
      | presses the button "Cancel"                | None                                   |

  @moment
  Scenario Outline: A minute out of the limits: <reason>
    When the cashier presses the plugin's button "Дата и время"
    And chooses the date and time <minute>
    Then the register refuses: "<reason>"
    And the dialog "Когда подать завтрак?" is open

    Examples:
      | minute           | reason             |
      | 2026-03-14 12:39 | This is too early. |
      | 2026-04-21 12:01 | This is too late.  |

  @calendar
  Scenario Outline: A day in the calendar: the cashier <answers>
    When the cashier presses the plugin's button "Календарь"
    Then the dialog for calendar "День выезда" is open
    And in the dialog:
      | least | 2026-03-14 |
      | most  | 2026-04-21 |
    When the cashier <answers>
    Then at the top left is the message "<got>"

    Examples:
      | answers                     | got                                    |
      | chooses the date 2026-04-21 | datetime.datetime(2026, 4, 21, 12, 40) |
      | closes the dialog           | None                                   |

  @calendar
  Scenario Outline: A day out of the limits: <reason>
    When the cashier presses the plugin's button "Календарь"
    And chooses the date <day>
    Then the register refuses: "<reason>"
    And the dialog "День выезда" is open

    Examples:
      | day        | reason             |
      | 2026-03-13 | This is too early. |
      | 2026-04-22 | This is too late.  |

  @quantities
  Scenario: Quantities are changed
    When the cashier presses the plugin's button "Количество"
    Then the dialog for quantities "Питание" is open
    And the dialog says "Анна Петрова, номер 12"
    And the dialog offers:
      | name             | amount | from | to |
      | Завтрак взрослый | 2      | 0    | 4  |
      | Завтрак детский  | 0      | 0    | 3  |
    And in the dialog:
      | least | 1 |
      | most  | 6 |
    When the cashier enters the quantities:
      | Завтрак взрослый | 3 |
      | Завтрак детский  | 1 |
    Then at the top left is the message "(3, 1)"

  @quantities
  Scenario Outline: Quantities: the cashier <answers>
    When the cashier presses the plugin's button "Количество"
    And <answers>
    Then at the top left is the message "<got>"

    Examples:
      | answers                 | got    |
      | presses the button "OK" | (2, 0) |
      | closes the dialog       | None   |

  @quantities
  Scenario Outline: Quantities out of the limits: <adults> and <children>
    When the cashier presses the plugin's button "Количество"
    And enters the quantities:
      | Завтрак взрослый | <adults>   |
      | Завтрак детский  | <children> |
    Then the register refuses: "This value is out of range."
    And the dialog "Питание" is open

    Examples:
      | adults | children |
      | 5      | 0        |
      | 0      | 0        |
      | 4      | 3        |

  @permission
  Scenario: The cashier has the right, and no dialog comes
    When the cashier presses the plugin's button "Право"
    Then no dialog is open
    And at the top left is the message "'Соколова Анна'"

  @permission @window
  Scenario Outline: The cashier lacks the right, and another confirms it: <how>
    When "Орлов Дмитрий" takes over the till
    And the cashier goes to the additions
    And presses the plugin's button "Право"
    Then the register wants the right "Return payments" confirmed
    And in the dialog:
      | kind  | permission    |
      | takes | a PIN, a card |
    When the cashier <confirms>
    Then at the top left is the message "'Соколова Анна'"
    And at the register works "Орлов Дмитрий"

    Examples:
      | how       | confirms                               |
      | by a PIN  | confirms the right by the pin "1111"   |
      | by a card | swipes the card "Карта: Соколова Анна" |

  @permission
  Scenario Outline: The right is not confirmed: <why>
    When the cashier presses the plugin's button "Право наверняка"
    Then the register wants the right "Return payments" confirmed
    When the cashier <does>
    Then the register refuses: "<why>"
    When the cashier closes the dialog
    Then at the top left is the message "None"

    Examples:
      | does                                 | why                            |
      | confirms the right by the pin "9999" | Nobody has this PIN.           |
      | confirms the right by the pin "3333" | This person has no such right. |
      | swipes the card "Номер 12"           | This card is nobody's here.    |

  @permission
  Scenario: One right of two is enough
    When the cashier presses the plugin's button "Одно из прав"
    Then the register wants the right "Return payments, Take payments" confirmed
    When the cashier confirms the right by the pin "2222"
    Then at the top left is the message "'Орлов Дмитрий'"
