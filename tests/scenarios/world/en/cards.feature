Feature: Cards and barcodes

  Background:
    Given the plugin "hotel" is installed
    And an open till shift

  @card @window
  Scenario Outline: The guest's card: <how>
    Given an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    When the cashier presses "Pay"
    And <how> "Номер 12"
    Then the call "pay" succeeded
    And a slip is printed in which "Номер" is "12"
    And the order no. 1 is closed

    Examples:
      | how                         |
      | the cashier swipes the card |
      | the reader types the card   |

  @card
  Scenario Outline: Nothing takes a card until a dialog waits for it: <how>
    Given an order on the cash screen with the dish "Борщ с пампушками"
    When <how> "Номер 12"
    Then the register refuses: "Nothing is waiting for a card. Swipe when a dialog asks for one."
    And no plugin was called

    Examples:
      | how                         |
      | the cashier swipes the card |

  @card @window
  Scenario: A card of one's own is put into the deck and taken out
    Given the deck has the card "Мой номер" with the track "%HOTEL^ROOM 12?;9900000000000012=0001?"
    And an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    When the cashier presses "Pay"
    And swipes the card "Мой номер"
    Then the call "pay" succeeded
    And a slip is printed in which "Гость" is "Анна Петрова"
    When the deck lacks the card "Мой номер"
    And the cashier goes to the payments report
    Then the payments report is:
      | type      | card type   |
      | Гостиница | Карта гостя |

  @card
  Scenario: The hotel does not know a card with an invented track
    Given the deck has the card "Чужая карта"
    And an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    When the cashier presses "Pay"
    And swipes the card "Чужая карта"
    Then the register tells "Платеж не прошёл: гостиница отклонила начисление."
    When the cashier closes the dialog
    Then the order has no payments

  @barcode
  Scenario: A plugin takes a code on the order's page
    Given the plugin "voucher" is installed
    And an order with the dish "Борщ с пампушками"
    When the cashier scans the barcode "GIFT1"
    Then the plugin was told of "order_edit_barcode_scanned"
    And at the top left is the message "Ваучер GIFT1 принят"
    And the order's dishes are:
      | dish              | price  |
      | Борщ с пампушками | 420.00 |
      | Доставка подарка  | 150.00 |
    And the order's total is 420.00

  @barcode
  Scenario: A code that nobody knows
    Given the plugin "voucher" is installed
    And an order with the dish "Борщ с пампушками"
    When the cashier scans the barcode "4600000000001"
    Then the register refuses: "No plugin takes this code."
    And the order's total is 420.00

  @barcode
  Scenario: Nobody waits for a code
    When the cashier scans the barcode "4600000000001"
    Then the register refuses: "Nothing is waiting for a code. Scan when a dialog asks for one."
