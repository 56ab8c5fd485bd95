Feature: Paying by QR code

  The bank waits for the guest, who pays, thinks better of it, or does nothing; no money is left
  in between. The plugin's file of settings says what the guest does.

  Background:
    Given the plugin "bank" has the file "config/bank.json":
      """
      {"poll_interval_seconds": 0, "time_limit_seconds": 5}
      """
    And an open till shift

  Scenario: The guest scans the code and pays
    Given an order on the cash screen with the payment "Банк" and the dish "Борщ с пампушками"
    When the cashier presses "Pay"
    Then a slip is printed with the QR code "https://bank.example/pay/000001"
    And a slip is printed in which "Операция" is "000001"
    And on the slip is the line "Оплата одобрена"
    And the call "pay" succeeded
    And the order no. 1 is closed
    When the cashier goes to the payments report
    Then the payments report is:
      | type | what    | sum    | card number | card type |
      | Банк | payment | 420.00 | 000001      | QR-код    |

  Scenario Outline: The guest does not pay: <why>
    Given the plugin "bank" has the file "config/bank.json":
      """
      {"poll_interval_seconds": 0, "time_limit_seconds": 5, "guest": "<guest>"}
      """
    And an order on the cash screen with the payment "Банк" and the dish "Борщ с пампушками"
    When the cashier presses "Pay"
    Then the register tells "<why>"
    And the call "pay" failed
    When the cashier closes the dialog
    Then the order is open
    And the order has a payment "Банк" of 420.00: not taken yet

    Examples:
      | guest        | why                                                    |
      | has_no_money | Банк отклонил оплату: на счёте гостя не хватает денег. |
      | does_nothing | Гость не оплатил вовремя. Деньги не списаны.           |

  Scenario: The guest gives up, and the payment goes without a word
    Given the plugin "bank" has the file "config/bank.json":
      """
      {"poll_interval_seconds": 0, "guest": "gives_up"}
      """
    And an order on the cash screen with the payment "Банк" and the dish "Борщ с пампушками"
    When the cashier presses "Pay"
    Then the call "pay" was cancelled by the plugin
    And no dialog is open
    And the order has no payments

  Scenario Outline: In a demo it is asked what the guest does: <what>
    Given the plugin "bank" has the file "config/bank.json":
      """
      {"poll_interval_seconds": 0, "demo": true}
      """
    And an order on the cash screen with the payment "Банк" and the dish "Борщ с пампушками"
    When the cashier presses "Pay"
    Then the dialog for choice "Телефон гостя: что делает гость?" is open
    And in the dialog:
      | cancelling button | Отменить оплату |
    When the cashier <chooses>
    Then the call "pay" <end>

    Examples:
      | what                | chooses                       | end                         |
      | pays                | chooses the item "Оплачивает" | succeeded                   |
      | thinks better of it | closes the dialog             | was cancelled by the plugin |

  Scenario: The bank is closed: another payment type is chosen at once
    Given the plugin "bank" has the file "data/closed":
      """
      """
    And an order on the cash screen with the dish "Борщ с пампушками"
    When the cashier chooses the payment type "Банк"
    Then the register tells "Банк не отвечает. Выберите другой тип оплаты."
    When the cashier closes the dialog
    Then the order has no payments
    When the plugin "bank" has no file "data/closed"
    And the cashier chooses the payment type "Банк"
    Then the order has a payment "Банк" of 420.00

  Scenario: There is no cheque, and the payment is reversed in the bank
    Given the fiscal register refuses
    And an order on the cash screen with the payment "Банк" and the dish "Борщ с пампушками"
    When the cashier presses "Pay"
    And presses the button "Give up"
    Then the call "emergency_cancel_payment" succeeded
    And a slip is printed with the line "Оплата отменена"
    And the order is open

  Scenario: A return prints the number of the operation
    Given an order paid by "Банк" with the dishes "Борщ с пампушками" and "Медовик"
    Then the order no. 1 is closed
    When the cashier opens the last closed order
    And returns the order's payment
    Then the call "return_payment" succeeded
    And a slip is printed in which "Возврат суммы" is "770.00"
    And on the slip "Операция" is "000001"

  Scenario: Goods without an order are returned by the number on the bank's slip
    Given an order paid by "Банк" with the dish "Медовик"
    And the cashier goes to the goods return
    And marks 1 of the product "Медовик" for return
    And chooses the return type "Банк"
    When the cashier returns the marked goods
    Then the dialog for input "Введите номер операции с чека банка" is open
    When the cashier enters the number 1
    Then the call "return_payment_without_order" succeeded
    And a slip is printed in which "Возврат суммы" is "350.00"

  Scenario: An order is paid by a link, without the cashier
    Given an order with the dish "Борщ с пампушками"
    And the cashier goes back
    And goes to the additions
    When the cashier presses the plugin's button "Оплатить заказ по ссылке"
    Then the dialog offers:
      | Заказ № 1: 420.00 |
    When the cashier chooses item number 1
    Then at the top left is the message "Заказ № 1: по ссылке оплачено 420.00"
    And the call "pay_silently" succeeded
    And the status line is empty
    When the cashier opens order 1
    And goes to the cash screen
    Then the order has a payment "Банк" of 420.00: prepayment, taken

  Scenario: When the shift is closed the totals are printed
    Given an order paid by "Банк" with the dish "Медовик"
    Then the order no. 1 is closed
    When the cashier closes the till shift
    Then the plugin "bank" printed a slip
    And on the slip is the line "Сверка итогов № 1"
    And on the slip "Оплаты" is "1 на 350.00"
    And on the slip "Итого" is "350.00"
