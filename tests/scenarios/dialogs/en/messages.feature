Feature: Messages and questions

  A plugin tells or asks something. The cashier presses a button or closes the dialog, and the
  plugin gets the answer.

  Background:
    Given the plugin "windows" is installed
    And the cashier goes to the additions

  @message
  Scenario Outline: A message is read: the cashier <answers>
    When the cashier presses the plugin's button "Сообщение"
    Then the dialog for message "Гостиница" is open
    And the dialog says "Гость выезжает сегодня в 12:00."
    And the dialog offers:
      | OK |
    When the cashier <answers>
    Then no dialog is open
    And at the top left is the message "None"

    Examples:
      | answers                 |
      | presses the button "OK" |
      | closes the dialog       |

  @message
  Scenario: The button of a message has the plugin's word
    When the cashier presses the plugin's button "Сообщение с подписью"
    Then the dialog offers:
      | Понятно |
    When the cashier presses the button "Понятно"
    Then no dialog is open
    And the plugins have asked the register:
      | method                              | end       |
      | view_manager.show_ok_popup          | succeeded |
      | operations.add_notification_message | succeeded |

  @close
  Scenario Outline: A message with the button "Close": the cashier <answers>
    When the cashier presses the plugin's button "Сообщение с «Закрыть»"
    Then the dialog for message "Гостиница" is open
    And the dialog offers "Close"
    When the cashier <answers>
    Then no dialog is open
    And at the top left is the message "None"

    Examples:
      | answers                    |
      | presses the button "Close" |
      | closes the dialog          |

  @error
  Scenario Outline: A plugin's error: the cashier <answers>
    When the cashier presses the plugin's button "Ошибка"
    Then the dialog for error "Error" is open
    And the dialog says "Такой гость не проживает."
    And in the dialog:
      | plugin  | windows |
      | options | Close   |
    When the cashier <answers>
    Then no dialog is open
    And at the top left is the message "None"

    Examples:
      | answers                    |
      | presses the button "Close" |
      | closes the dialog          |

  @yes-no
  Scenario Outline: Yes or no: the cashier <answers>, the plugin gets <got>
    When the cashier presses the plugin's button "Да или нет"
    Then the dialog for question "Начислить на номер?" is open
    And the dialog's text contains "номер 12"
    And the dialog offers:
      | Yes |
      | No  |
    When the cashier <answers>
    Then at the top left is the message "<got>"
    And the plugin has asked the register: "view_manager.show_yes_no_popup" with the arguments:
      | title   | Начислить на номер?    |
      | message | Анна Петрова, номер 12 |

    Examples:
      | answers                  | got   |
      | presses the button "Yes" | True  |
      | presses the button "No"  | False |
      | closes the dialog        | False |

  @yes-no
  Scenario Outline: A question with the plugin's words: "<button>" is <got>
    When the cashier presses the plugin's button "Да или нет с подписями"
    Then the dialog offers:
      | Начислить         |
      | Оставить как есть |
    And the dialog does not offer "Yes"
    When the cashier presses the button "<button>"
    Then at the top left is the message "<got>"

    Examples:
      | button            | got   |
      | Начислить         | True  |
      | Оставить как есть | False |

  @yes-no-cancel
  Scenario Outline: Yes, no or cancel: the cashier <answers>, the plugin gets <got>
    When the cashier presses the plugin's button "Да, нет, отмена"
    Then the dialog for question "Начислить на номер?" is open
    And the dialog offers:
      | Yes    |
      | No     |
      | Cancel |
    When the cashier <answers>
    Then at the top left is the message "<got>"

    Examples:
      | answers                     | got   |
      | presses the button "Yes"    | True  |
      | presses the button "No"     | False |
      | presses the button "Cancel" | None  |
      | closes the dialog           | None  |

  @ok-cancel
  Scenario Outline: OK or cancel: the cashier <answers>, the plugin gets <got>
    When the cashier presses the plugin's button "ОК или отмена"
    Then the dialog for question "Начислить на номер?" is open
    And the dialog offers:
      | OK     |
      | Cancel |
    When the cashier <answers>
    Then at the top left is the message "<got>"

    Examples:
      | answers                     | got   |
      | presses the button "OK"     | True  |
      | presses the button "Cancel" | False |
      | closes the dialog           | False |

  @retry-cancel
  Scenario Outline: Retry or cancel: the cashier <answers>, the plugin gets <got>
    When the cashier presses the plugin's button "Повторить или отмена"
    Then the dialog for question "Гостиница не отвечает" is open
    And the dialog says "Время ожидания истекло."
    And the dialog offers:
      | Retry  |
      | Cancel |
    When the cashier <answers>
    Then at the top left is the message "<got>"

    Examples:
      | answers                     | got   |
      | presses the button "Retry"  | True  |
      | presses the button "Cancel" | False |
      | closes the dialog           | False |

  @retry-ignore-cancel
  Scenario Outline: Retry, ignore or cancel: the cashier <answers>, the plugin gets <got>
    When the cashier presses the plugin's button "Повторить, игнорировать, отмена"
    Then the dialog for question "Гостиница не отвечает" is open
    And the dialog offers:
      | Retry  |
      | Ignore |
      | Cancel |
    When the cashier <answers>
    Then at the top left is the message "<got>"

    Examples:
      | answers                     | got   |
      | presses the button "Retry"  | True  |
      | presses the button "Ignore" | False |
      | presses the button "Cancel" | None  |
      | closes the dialog           | None  |
