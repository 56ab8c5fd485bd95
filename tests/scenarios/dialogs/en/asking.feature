Feature: Choosing and entering

  A plugin needs a number, a card, a phone, a text, an item of a list. The cashier enters it or
  cancels, and what the dialog does not take, nobody can enter.

  Background:
    Given the plugin "windows" is installed
    And the cashier goes to the additions

  @choice
  Scenario: An item of the list is chosen
    When the cashier presses the plugin's button "Выбор"
    Then the dialog for choice "Что подать?" is open
    And the dialog offers:
      | Завтрак |
      | Обед    |
      | Ужин    |
    And in the dialog:
      | selected          | Обед   |
      | cancelling button | Cancel |
    When the cashier chooses the item "Ужин"
    Then at the top left is the message "2"
    And the plugins have asked the register:
      | method                              | answer |
      | view_manager.show_chooser_popup     | 2      |
      | operations.add_notification_message | {}     |

  @choice
  Scenario: An item is chosen by its place in the list
    When the cashier presses the plugin's button "Выбор"
    And chooses item number 1
    Then at the top left is the message "0"

  @choice
  Scenario: Choosing is cancelled
    When the cashier presses the plugin's button "Выбор"
    And closes the dialog
    Then at the top left is the message "-1"

  @choice
  Scenario Outline: Choosing among the plugin's objects: the cashier <chooses>
    When the cashier presses the plugin's button "Выбор из объектов"
    Then the dialog offers "ЗАВТРАК"
    And in the dialog:
      | cancelling button | Ничего |
    When the cashier <chooses>
    Then at the top left is the message "<got>"

    Examples:
      | chooses                    | got       |
      | chooses the item "ЗАВТРАК" | 'Завтрак' |
      | closes the dialog          | None      |

  @input
  Scenario Outline: The number of a room: the cashier <answers>
    When the cashier presses the plugin's button "Номер"
    Then the dialog for input "Номер комнаты" is open
    And in the dialog:
      | takes         | a number |
      | initial value | 12       |
    When the cashier <answers>
    Then at the top left is the message "<got>"

    Examples:
      | answers                     | got                                |
      | enters the number 14        | NumberInputDialogResult(number=14) |
      | presses the button "OK"     | NumberInputDialogResult(number=12) |
      | presses the button "Cancel" | None                               |
      | closes the dialog           | None                               |

  @input
  Scenario: A card is swiped
    When the cashier presses the plugin's button "Карта"
    Then in the dialog:
      | takes | a card |
    When the cashier swipes the card "Номер 12"
    Then at the top left is the message "CardInputDialogResult({})"
    And the plugin has asked the register: "view_manager.show_input_dialog" with the arguments:
      | title | Карта гостя |

  @input
  Scenario: No card is swiped: the dialog is closed
    When the cashier presses the plugin's button "Карта"
    And closes the dialog
    Then at the top left is the message "None"

  @input
  Scenario: A dialog that waits for a card takes no number
    When the cashier presses the plugin's button "Карта"
    And enters the number 12
    Then the register refuses: "The dialog does not take this."
    And the dialog for input "Карта гостя" is open

  @input
  Scenario Outline: A number or a card: <what>
    When the cashier presses the plugin's button "Номер или карта"
    Then in the dialog:
      | takes         | a number, a card |
      | initial value |                  |
    When the cashier <answers>
    Then at the top left is the message "<got>"

    Examples:
      | what    | answers                    | got                               |
      | number  | enters the number 7        | NumberInputDialogResult(number=7) |
      | card    | swipes the card "Номер 12" | CardInputDialogResult({})         |
      | nothing | cancels the input          | None                              |

  @extended-input
  Scenario Outline: A guest is found in any way: <what>
    When the cashier presses the plugin's button "Найти гостя"
    Then the dialog for extended input "Найти гостя" is open
    And the dialog says "Любым из способов"
    And in the dialog:
      | takes | digits, a phone, a barcode, a card |
    When the cashier <answers>
    Then at the top left is the message "<got>"

    Examples:
      | what            | answers                           | got                                                 |
      | digits          | enters the digits "0042"          | StringInputDialogResult(result='0042')              |
      | phone           | enters the phone "+70000000012"   | PhoneInputDialogResult(phone_number='+70000000012') |
      | typed barcode   | types the barcode "4600000000001" | BarcodeInputDialogResult(barcode='4600000000001')   |
      | scanned barcode | scans the barcode "4600000000001" | BarcodeInputDialogResult(barcode='4600000000001')   |
      | card            | swipes the card "Номер 12"        | CardInputDialogResult({})                           |
      | nothing         | closes the dialog                 | None                                                |

  @extended-input
  Scenario Outline: Tips between 10 and 500: <what>
    When the cashier presses the plugin's button "Чаевые"
    Then the dialog for extended input "Чаевые" is open
    And in the dialog:
      | takes             | a decimal |
      | least             | 10        |
      | most              | 500       |
      | default           | 50        |
      | confirming button | Дать      |
      | cancelling button | Нет       |
    When the cashier <answers>
    Then at the top left is the message "<got>"

    Examples:
      | what    | answers                         | got                                                |
      | a sum   | enters the decimal number 12.50 | DecimalInputDialogResult(decimal=Decimal('12.50')) |
      | nothing | presses the button "Нет"        | None                                               |

  @extended-input
  Scenario Outline: Tips out of the limits: <sum>
    When the cashier presses the plugin's button "Чаевые"
    And enters the decimal number <sum>
    Then the register refuses: "This value is out of range."
    And the dialog "Чаевые" is open

    Examples:
      | sum    |
      | 9.99   |
      | 500.01 |

  @extended-input
  Scenario: An incomplete phone number is not taken
    When the cashier presses the plugin's button "Найти гостя"
    And enters the phone "+7000"
    Then the register refuses: "Enter it to the end."
    And the dialog "Найти гостя" is open

  @text
  Scenario: A text is typed
    When the cashier presses the plugin's button "Комментарий"
    Then the dialog for text "Комментарий" is open
    And in the dialog:
      | initial value   | В номер |
      | greatest length | 40      |
      | several lines   | yes     |
      | hides the input | no      |
    When the cashier types the text "Столик у окна"
    Then at the top left is the message "'Столик у окна'"

  @text
  Scenario: Two lines are typed
    When the cashier presses the plugin's button "Комментарий"
    And types the text:
      """
      Столик у окна
      Без лука
      """
    Then at the top left is the message "'Столик у окна\nБез лука'"

  @text
  Scenario Outline: A comment: the cashier <answers>
    When the cashier presses the plugin's button "Комментарий"
    And <answers>
    Then at the top left is the message "<got>"

    Examples:
      | answers                 | got       |
      | presses the button "OK" | 'В номер' |
      | types the text ""       | ''        |
      | closes the dialog       | None      |

  @text
  Scenario: A text that is too long is not taken
    When the cashier presses the plugin's button "Комментарий"
    And types the text "Столик у окна, два стула и детский стульчик"
    Then the register refuses: "The text is too long."
    And the dialog "Комментарий" is open

  @text
  Scenario Outline: A password is hidden: the cashier <answers>
    When the cashier presses the plugin's button "Пароль"
    Then in the dialog:
      | hides the input | yes |
      | several lines   | no  |
    When the cashier <answers>
    Then at the top left is the message "<got>"

    Examples:
      | answers                | got     |
      | types the text "сезам" | 'сезам' |
      | closes the dialog      | None    |

  @extended-text
  Scenario Outline: A name, a card or a code: <what>
    When the cashier presses the plugin's button "Имя, карта или код"
    Then the dialog for extended text "Имя, карта или код" is open
    And in the dialog:
      | takes         | text, a barcode, a card |
      | several lines | no                      |
    When the cashier <answers>
    Then at the top left is the message "<got>"

    Examples:
      | what    | answers                    | got                                       |
      | name    | types the text "Анна"      | StringInputDialogResult(result='Анна')    |
      | card    | swipes the card "Номер 12" | CardInputDialogResult({})                 |
      | code    | scans the barcode "CODE7"  | BarcodeInputDialogResult(barcode='CODE7') |
      | nothing | closes the dialog          | None                                      |

  @text
  Scenario: The plain keyboard takes no codes
    When the cashier presses the plugin's button "Комментарий"
    And scans the barcode "CODE7"
    Then the register refuses: "{}"
    And the dialog "Комментарий" is open
