Feature: When a plugin cannot pay by itself

  The club's terminal learns why the register did not close or return an order. The register leaves
  the cashier alone: the dialog is the plugin's own.

  Background:
    Given the plugin "club" is installed
    And an open till shift
    And an order with the dish "Борщ с пампушками"
    And the cashier goes to the additions

  Scenario Outline: The plugin does not say whether it can pay: the payment stays, the order is open
    Given the next call "can_pay_silently" of the plugin "club" <will end>
    When the cashier presses the plugin's button "Клуб: оплатить заказ"
    Then <the cashier learns>
    And the call "can_pay_silently" <ended>
    And the method "pay_silently" was not called
    When the cashier closes the dialog
    And opens order 1
    Then the order is open
    And the order has a payment "Клубный счёт" of 420.00: not taken yet

    @cell-can_pay_silently-cancelled
    Examples: given up
      | will end          | ended                       | the cashier learns                 |
      | will be cancelled | was cancelled by the plugin | the dialog says "Нужен кассир: {}" |

    @cell-can_pay_silently-failed
    Examples: refused
      | will end                    | ended               | the cashier learns                 |
      | will be refused "Нет связи" | failed: "Нет связи" | the dialog says "Нужен кассир: {}" |

    @cell-can_pay_silently-other
    Examples: an error
      | will end                         | ended                             | the cashier learns                 |
      | will raise an error "Нет номера" | raised an error: "{}: Нет номера" | the dialog says "Нужен кассир: {}" |

  @cell-can_pay_silently-no @window
  Scenario: For such a sum the plugin needs a cashier
    Given the cashier opens order 1
    And changes the amount of the dish "Борщ с пампушками" to 3
    And goes to the additions
    When the cashier presses the plugin's button "Клуб: оплатить заказ"
    Then the dialog says "Нужен кассир: {}"
    And the call "can_pay_silently" succeeded: "False"
    And the method "pay_silently" was not called
    When the cashier closes the dialog
    And opens order 1
    Then the order is open
    And the order has a payment "Клубный счёт" of 1260.00: not taken yet

  Scenario Outline: The plugin has not paid: the payment is gone, the order open
    Given the next call "pay_silently" of the plugin "club" <will end>
    When the cashier presses the plugin's button "Клуб: оплатить заказ"
    Then <the cashier learns>
    And the call "pay_silently" <ended>
    When the cashier closes the dialog
    And opens order 1
    Then the order is open
    And the order has no payments

    @cell-pay_silently-cancelled
    Examples: given up
      | will end          | ended                       | the cashier learns                   |
      | will be cancelled | was cancelled by the plugin | the dialog says "Клуб передумал: {}" |

    @cell-pay_silently-failed
    Examples: refused
      | will end                    | ended               | the cashier learns                 |
      | will be refused "Нет связи" | failed: "Нет связи" | the dialog says "Клуб не смог: {}" |

    @cell-pay_silently-other
    Examples: an error
      | will end                         | ended                             | the cashier learns                 |
      | will raise an error "Нет номера" | raised an error: "{}: Нет номера" | the dialog says "Клуб не смог: {}" |

  Scenario Outline: The plugin has not taken the prepayment: it is gone
    Given the next call "pay_silently" of the plugin "club" <will end>
    When the cashier presses the plugin's button "Клуб: взять предоплату"
    Then <the cashier learns>
    And the call "pay_silently" <ended>
    When the cashier closes the dialog
    And opens order 1
    Then the order is open
    And the order has no payments

    @cell-pay_silently-cancelled
    Examples: given up
      | will end          | ended                       | the cashier learns                   |
      | will be cancelled | was cancelled by the plugin | the dialog says "Клуб передумал: {}" |

    @cell-pay_silently-failed
    Examples: refused
      | will end                    | ended               | the cashier learns                 |
      | will be refused "Нет связи" | failed: "Нет связи" | the dialog says "Клуб не смог: {}" |

    @cell-pay_silently-other
    Examples: an error
      | will end                         | ended                             | the cashier learns                 |
      | will raise an error "Нет номера" | raised an error: "{}: Нет номера" | the dialog says "Клуб не смог: {}" |

  @cell-pay_silently-keep
  Scenario: The account lacks money, but the plugin keeps the payment in the order
    Given the cashier opens order 1
    And changes the amount of the dish "Борщ с пампушками" to 2
    And goes to the additions
    When the cashier presses the plugin's button "Клуб: оплатить заказ"
    Then the dialog says "Клуб не смог: На клубном счёте не хватает денег."
    And the call "pay_silently" failed: "На клубном счёте не хватает денег."
    When the cashier closes the dialog
    And opens order 1
    Then the order is open
    And the order has a payment "Клубный счёт" of 840.00: not taken yet

  Scenario Outline: There is no cheque, and the plugin cannot undo its payment: it counts as taken
    Given the fiscal register refuses
    And the next call "emergency_cancel_payment_silently" of the plugin "club" <will end>
    When the cashier presses the plugin's button "Клуб: оплатить заказ"
    Then <the cashier learns>
    And the call "emergency_cancel_payment_silently" <ended>
    When the cashier closes the dialog
    And opens order 1
    Then the order is open
    And the order has a payment "Клубный счёт" of 420.00: taken

    @cell-emergency_cancel_payment_silently-cancelled
    Examples: given up
      | will end          | ended                       | the cashier learns                     |
      | will be cancelled | was cancelled by the plugin | the dialog says "Чек не напечатан: {}" |

    @cell-emergency_cancel_payment_silently-failed
    Examples: refused
      | will end                    | ended               | the cashier learns                     |
      | will be refused "Нет связи" | failed: "Нет связи" | the dialog says "Чек не напечатан: {}" |

    @cell-emergency_cancel_payment_silently-other
    Examples: an error
      | will end                         | ended                             | the cashier learns                     |
      | will raise an error "Нет номера" | raised an error: "{}: Нет номера" | the dialog says "Чек не напечатан: {}" |

  @cell-emergency_cancel_payment_silently-done
  Scenario: There is no cheque, and the plugin undoes its payment
    Given the fiscal register refuses
    When the cashier presses the plugin's button "Клуб: оплатить заказ"
    Then the dialog says "Чек не напечатан: {}"
    And the methods called are:
      | method                            | sum    | transaction_id | end       |
      | can_pay_silently                  | 420.00 |                | succeeded |
      | pay_silently                      | 420.00 | {payment}      | succeeded |
      | emergency_cancel_payment_silently | 420.00 | {payment}      | succeeded |
    And a slip is printed with the line "Клуб: отмена"
    When the cashier closes the dialog
    And opens order 1
    Then the order is open
    And the order has no payments

  Scenario Outline: The plugin has not returned the order: it stays closed
    Given the cashier presses the plugin's button "Клуб: оплатить заказ"
    Then the order no. 1 is closed
    When the next call "return_payment_silently" of the plugin "club" <will end>
    And the cashier presses the plugin's button "Клуб: вернуть заказ"
    Then <the cashier learns>
    And the call "return_payment_silently" <ended>
    When the cashier closes the dialog
    And opens order 1
    Then the order is closed
    And the order has a payment "Клубный счёт" of 420.00: taken

    @cell-return_payment_silently-cancelled
    Examples: given up
      | will end          | ended                       | the cashier learns                   |
      | will be cancelled | was cancelled by the plugin | the dialog says "Клуб передумал: {}" |

    @cell-return_payment_silently-failed
    Examples: refused
      | will end                    | ended               | the cashier learns                 |
      | will be refused "Нет связи" | failed: "Нет связи" | the dialog says "Клуб не смог: {}" |

    @cell-return_payment_silently-other
    Examples: an error
      | will end                         | ended                             | the cashier learns                 |
      | will raise an error "Нет номера" | raised an error: "{}: Нет номера" | the dialog says "Клуб не смог: {}" |

  Scenario Outline: The plugin has not given the prepayment back: it stays in the order
    Given the cashier presses the plugin's button "Клуб: взять предоплату"
    And the next call "return_payment_silently" of the plugin "club" <will end>
    When the cashier presses the plugin's button "Клуб: вернуть предоплату"
    Then <the cashier learns>
    And the call "return_payment_silently" <ended>
    When the cashier closes the dialog
    And opens order 1
    Then the order is open
    And the order has a payment "Клубный счёт" of 420.00: prepayment, taken

    @cell-return_payment_silently-cancelled
    Examples: given up
      | will end          | ended                       | the cashier learns                   |
      | will be cancelled | was cancelled by the plugin | the dialog says "Клуб передумал: {}" |

    @cell-return_payment_silently-failed
    Examples: refused
      | will end                    | ended               | the cashier learns                 |
      | will be refused "Нет связи" | failed: "Нет связи" | the dialog says "Клуб не смог: {}" |

    @cell-return_payment_silently-other
    Examples: an error
      | will end                         | ended                             | the cashier learns                 |
      | will raise an error "Нет номера" | raised an error: "{}: Нет номера" | the dialog says "Клуб не смог: {}" |
