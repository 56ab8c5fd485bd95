Feature: Buttons of plugins, the shift, the precheque

  What a plugin does beside payments: a button on the cash screen, a reconciliation when the shift
  closes, the precheque.

  @row-17 @window
  Scenario: A plugin's button on the cash screen adds a certificate
    Given the plugin "voucher" is installed
    And an open till shift
    And an order on the cash screen with the dish "Борщ с пампушками"
    Then there is the plugin's button "Ваучер"
    When the cashier presses the plugin's button "Ваучер"
    Then the dialog "Введите код ваучера или отсканируйте его" is open
    When the cashier scans the barcode "CERT300"
    Then the order's payments are:
      | type       | sum    | kind          | at most |
      | Сертификат | 300.00 | not taken yet | 300.00  |
    And the plugins' buttons are:
      | button                 | where     | checked |
      | Ваучер                 | payment   | yes     |
      | Ваучеры: начать заново | additions | no      |
    And the sum still to enter is 120.00

  @row-18
  Scenario: The shift is opened and closed, and the plugin compares sums with the hotel
    Given the plugin "hotel" is installed
    When the cashier opens the till shift
    Then the plugin was told of "cafe_session_opening"
    And at the top left is the message "Гостиница на связи, можно оплачивать на номер."
    When the cashier closes the till shift
    Then the plugin was told of "cafe_session_closing"
    And the plugin "hotel" printed a slip
    And on the slip is the line "Сверка при закрытии смены"
    And on the slip "Начислено на номера" is "0.00"
    And the register printed a Z report
    And the till shift is closed

  @row-18 @window
  Scenario Outline: The shift is <happens> even when the plugin fails at it
    Given the plugin "hotel" is installed
    And the next call "<notification>" of the plugin "hotel" will be refused "Гостиница закрыта"
    When the cashier opens the till shift
    And the cashier prints the X report
    And the cashier closes the till shift
    Then the plugin was told of "<notification>"
    And no dialog is open
    And the register printed a Z report
    And the till shift is closed

    Examples:
      | happens | notification         |
      | opened  | cafe_session_opening |
      | closed  | cafe_session_closing |

  @row-19 @window
  Scenario: The precheque is printed when the member agrees, and the plugin adds a line
    Given the plugin "club" is installed
    And an open till shift
    And an order with the dish "Борщ с пампушками"
    When the cashier prints the precheque
    Then the dialog for question "Клубный счёт" is open
    And the dialog says "Член клуба согласен на 420.00?"
    When the cashier presses the button "Yes"
    Then the plugin was told of "bill_cheque_printing"
    And the register printed a precheque
    And on the slip is the line "Членам клуба — скидка по вторникам"
    And the order is billed

  @row-19
  Scenario: Without agreement there is no precheque
    Given the plugin "club" is installed
    And an open till shift
    And an order with the dish "Борщ с пампушками"
    When the cashier prints the precheque
    And presses the button "No"
    Then nothing is printed
    And no dialog is open
    And the order is open
