Feature: Vouchers

  A payment of the site, a certificate with a balance, a gift: what is shown is in the order.

  Background:
    Given an open till shift
    And an order with the dish "Борщ с пампушками"

  Scenario: Paid on the site: the rest is left to enter
    When the cashier scans the barcode "PAID200"
    Then at the top left is the message "Ваучер PAID200 принят"
    When the cashier goes to the cash screen
    Then the order has a payment "Банковская карта" of 200.00: taken outside the register
    And the sum still to enter is 220.00
    And no plugin was called
    When the cashier chooses the payment type "Наличные"
    And presses "Pay"
    Then the fiscal register printed a sale cheque for 420.00
    And the order no. 1 is closed

  Scenario: A certificate pays what it can, and its code comes into the report
    Given the cashier goes to the cash screen
    Then there is the plugin's button "Ваучер"
    When the cashier presses the plugin's button "Ваучер"
    Then the dialog for extended text "Введите код ваучера или отсканируйте его" is open
    And in the dialog:
      | takes           | text, a barcode |
      | greatest length | 20              |
    When the cashier types the text "cert300"
    Then the order's payments are:
      | type       | sum    | kind          | at most |
      | Сертификат | 300.00 | not taken yet | 300.00  |
    And the payment "Сертификат" keeps custom data with the text "CERT300"
    When the cashier chooses the payment type "Наличные"
    And presses "Pay"
    Then a slip is printed in which "Код" is "CERT300"
    And on the slip "Осталось" is "0.00"
    And the order no. 1 is closed
    When the cashier goes to the payments report
    Then the payments report is:
      | type       | sum    | card number | card type  |
      | Сертификат | 300.00 | CERT300     | Сертификат |
      | Наличные   | 120.00 |             |            |

  Scenario: A certificate that is used up pays no more
    Given the cashier goes to the cash screen
    And presses the plugin's button number 1
    And scans the barcode "CERT300"
    And chooses the payment type "Наличные"
    And presses "Pay"
    Then the order no. 1 is closed
    When an order on the cash screen with the dish "Медовик"
    And the cashier chooses the payment type "Сертификат"
    And types the text "CERT300"
    Then the register tells "Сертификат CERT300 использован."
    When the cashier closes the dialog
    Then the order has no payments

  Scenario: A gift: a dish, and a discount of its price
    Given the cashier goes to the cash screen
    When the cashier presses the plugin's button "Ваучер"
    And scans the barcode "GIFT1"
    Then the order's discounts are:
      | discount      | sum    |
      | Скидка суммой | 150.00 |
    And the order's total without discounts is 570.00
    And the order's total is 420.00
    And the plugins' buttons are:
      | button                 | where     | checked |
      | Ваучер                 | payment   | yes     |
      | Ваучеры: начать заново | additions | no      |

  Scenario: One gift is not in two orders, until the first is deleted
    Given the cashier scans the barcode "GIFT1"
    And the cashier goes back
    And an order with the dish "Медовик"
    When the cashier scans the barcode "GIFT1"
    Then the dialog for error "Error" is open
    And the dialog says "Ваучер GIFT1 уже предъявлен в другом заказе."
    When the cashier closes the dialog
    And the cashier opens order 1
    And deletes the order
    And the cashier opens order 2
    And scans the barcode "GIFT1"
    Then at the top left is the message "Ваучер GIFT1 принят"

  Scenario: After the precheque no gift can be added
    Given the cashier prints the precheque
    When the cashier scans the barcode "GIFT2"
    Then the dialog says "Пречек напечатан. Отмените его, чтобы добавить подарок."
    When the cashier closes the dialog
    And cancels the precheque
    And scans the barcode "GIFT2"
    Then at the top left is the message "Ваучер GIFT2 принят"
    And the order's total is 420.00

  Scenario: Nowhere to take the site's payment: the plugin says what to switch on
    Given the manager changes the payment type "Банковская карта": accepted outside = no
    And the cashier scans the barcode "PAID200"
    When the cashier goes to the cash screen
    Then at the top left is the warning "Некуда принять оплату с сайта: включите у типа оплаты «Может приниматься извне» в бэк-офисе."
    And the order has no payments

  Scenario: An unknown code
    Given the cashier goes to the cash screen
    When the cashier presses the plugin's button "Ваучер"
    And types the text "НЕТ ТАКОГО"
    Then the dialog says "Ваучера «НЕТ ТАКОГО» нет."
    When the cashier closes the dialog
    Then the dialog "Введите код ваучера или отсканируйте его" is open
    When the cashier closes the dialog
    Then no dialog is open
