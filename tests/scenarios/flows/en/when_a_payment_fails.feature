Feature: When a payment fails

  A plugin may refuse, give up or make an error at each question of the register. The cashier sees a
  refusal and an error in a dialog, and nothing when the plugin gives up.

  Background:
    Given the plugin "hotel" is installed
    And an open till shift

  Scenario Outline: A type is chosen, the plugin is against it: no payment is added
    Given an order on the cash screen with the dish "Борщ с пампушками"
    And the next call "collect_data" of the plugin "hotel" <will end>
    When the cashier chooses the payment type "Гостиница"
    Then <the cashier learns>
    And the call "collect_data" <ended>
    And the method "on_payment_added" was not called
    And the order has no payments

    @cell-collect_data-cancelled
    Examples: given up
      | will end          | ended                       | the cashier learns |
      | will be cancelled | was cancelled by the plugin | no dialog is open  |

    @cell-collect_data-failed
    Examples: refused
      | will end                    | ended               | the cashier learns             |
      | will be refused "Нет связи" | failed: "Нет связи" | the register tells "Нет связи" |

    @cell-collect_data-other
    Examples: an error
      | will end                         | ended                             | the cashier learns                                                               |
      | will raise an error "Нет номера" | raised an error: "{}: Нет номера" | the register tells "The plugin of “Гостиница” made an error: {}: Нет номера. {}" |

  Scenario Outline: A payment is added, the plugin is against it: too late, it stays
    Given an order on the cash screen with the dish "Борщ с пампушками"
    And the next call "on_payment_added" of the plugin "hotel" <will end>
    When the cashier chooses the payment type "Гостиница"
    Then <the cashier learns>
    And the call "on_payment_added" <ended>
    And the order has a payment "Гостиница" of 420.00: not taken yet

    @cell-on_payment_added-cancelled
    Examples: given up
      | will end          | ended                       | the cashier learns |
      | will be cancelled | was cancelled by the plugin | no dialog is open  |

    @cell-on_payment_added-failed
    Examples: refused
      | will end                    | ended               | the cashier learns             |
      | will be refused "Нет связи" | failed: "Нет связи" | the register tells "Нет связи" |

    @cell-on_payment_added-other
    Examples: an error
      | will end                         | ended                             | the cashier learns                                                               |
      | will raise an error "Нет номера" | raised an error: "{}: Нет номера" | the register tells "The plugin of “Гостиница” made an error: {}: Нет номера. {}" |

  Scenario Outline: A preliminary payment is edited, the plugin is against it: it is gone
    Given the cashier creates a delivery for "Иванов Пётр"
    And adds the dish "Борщ с пампушками"
    And goes to the preliminary payments
    And chooses the payment type "Гостиница"
    And the next call "on_preliminary_payment_editing" of the plugin "hotel" <will end>
    When the cashier edits the preliminary payment "Гостиница"
    Then <the cashier learns>
    And the call "on_preliminary_payment_editing" <ended>
    And the order has no payments

    @cell-on_preliminary_payment_editing-cancelled
    Examples: given up
      | will end          | ended                       | the cashier learns |
      | will be cancelled | was cancelled by the plugin | no dialog is open  |

    @cell-on_preliminary_payment_editing-failed
    Examples: refused
      | will end                    | ended               | the cashier learns             |
      | will be refused "Нет связи" | failed: "Нет связи" | the register tells "Нет связи" |

    @cell-on_preliminary_payment_editing-other
    Examples: an error
      | will end                         | ended                             | the cashier learns                                                               |
      | will raise an error "Нет номера" | raised an error: "{}: Нет номера" | the register tells "The plugin of “Гостиница” made an error: {}: Нет номера. {}" |

  Scenario Outline: A payment is deleted, the plugin is against it: it stays
    Given the plugin "bonus" is installed
    And an order on the cash screen with the dish "Борщ с пампушками"
    And the cashier chooses the payment type "Бонусы"
    And swipes the card "Бонусы: Анна Петрова"
    And presses the button "Списать"
    And the next call "on_payment_deleting" of the plugin "bonus" <will end>
    When the cashier deletes the payment "Бонусы"
    Then <the cashier learns>
    And the call "on_payment_deleting" <ended>
    And the order has a payment "Бонусы" of 210.00: not taken yet

    @cell-on_payment_deleting-cancelled
    Examples: given up
      | will end          | ended                       | the cashier learns |
      | will be cancelled | was cancelled by the plugin | no dialog is open  |

    @cell-on_payment_deleting-failed
    Examples: refused
      | will end                    | ended               | the cashier learns             |
      | will be refused "Нет связи" | failed: "Нет связи" | the register tells "Нет связи" |

    @cell-on_payment_deleting-other
    Examples: an error
      | will end                         | ended                             | the cashier learns                                                            |
      | will raise an error "Нет номера" | raised an error: "{}: Нет номера" | the register tells "The plugin of “Бонусы” made an error: {}: Нет номера. {}" |

  Scenario Outline: The money is not taken: the payment is gone, the order open
    Given an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    And the next call "pay" of the plugin "hotel" <will end>
    When the cashier presses "Pay"
    Then <the cashier learns>
    And the call "pay" <ended>
    And the method "emergency_cancel_payment" was not called
    And nothing is printed
    And the order is open
    And the order has no payments

    @cell-pay-cancelled
    Examples: given up
      | will end          | ended                       | the cashier learns |
      | will be cancelled | was cancelled by the plugin | no dialog is open  |

    @cell-pay-failed
    Examples: refused
      | will end                    | ended               | the cashier learns             |
      | will be refused "Нет связи" | failed: "Нет связи" | the register tells "Нет связи" |

    @cell-pay-other
    Examples: an error
      | will end                         | ended                             | the cashier learns                                                               |
      | will raise an error "Нет номера" | raised an error: "{}: Нет номера" | the register tells "The plugin of “Гостиница” made an error: {}: Нет номера. {}" |

  Scenario Outline: The prepayment is not taken: it is gone, the order open
    Given an order with the dish "Борщ с пампушками"
    And the cashier goes to the prepayments
    And chooses the payment type "Гостиница"
    And the next call "pay" of the plugin "hotel" <will end>
    When the cashier presses "Prepayment"
    Then <the cashier learns>
    And the call "pay" <ended>
    And nothing is printed
    And the order is open
    And the order has no payments

    @cell-pay-cancelled
    Examples: given up
      | will end          | ended                       | the cashier learns |
      | will be cancelled | was cancelled by the plugin | no dialog is open  |

    @cell-pay-failed
    Examples: refused
      | will end                    | ended               | the cashier learns             |
      | will be refused "Нет связи" | failed: "Нет связи" | the register tells "Нет связи" |

    @cell-pay-other
    Examples: an error
      | will end                         | ended                             | the cashier learns                                                               |
      | will raise an error "Нет номера" | raised an error: "{}: Нет номера" | the register tells "The plugin of “Гостиница” made an error: {}: Нет номера. {}" |

  @cell-pay-keep
  Scenario Outline: The club refuses but keeps the payment: the guest may pay less
    Given the plugin "club" is installed
    And an order on the cash screen with the payment "Клубный счёт" and the dishes 2 × "Борщ с пампушками"
    When the cashier presses "Pay"
    Then the dialog says "Списать 840.00 с клубного счёта?"
    When the cashier presses the button "<the guest says>"
    Then <the cashier learns>
    And the call "pay" <ended>
    And the order is open
    And the order has a payment "Клубный счёт" of 840.00: not taken yet

    Examples:
      | the guest says | ended                                        | the cashier learns                                      |
      | No             | was cancelled by the plugin                  | no dialog is open                                       |
      | Yes            | failed: "На клубном счёте не хватает денег." | the register tells "На клубном счёте не хватает денег." |

  Scenario Outline: There is no cheque, and the payment cannot be undone: it counts as taken
    Given an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    And the fiscal register refuses
    And the next call "emergency_cancel_payment" of the plugin "hotel" <will end>
    When the cashier presses "Pay"
    And enters the number 12
    Then the register asks "The fiscal register did not print the cheque for 420.00: {}"
    When the cashier presses the button "Give up"
    Then <the cashier learns>
    And the call "emergency_cancel_payment" <ended>
    And the order is open
    And the order has a payment "Гостиница" of 420.00: taken

    @cell-emergency_cancel_payment-cancelled
    Examples: given up
      | will end          | ended                       | the cashier learns |
      | will be cancelled | was cancelled by the plugin | no dialog is open  |

    @cell-emergency_cancel_payment-failed
    Examples: refused
      | will end                    | ended               | the cashier learns             |
      | will be refused "Нет связи" | failed: "Нет связи" | the register tells "Нет связи" |

    @cell-emergency_cancel_payment-other
    Examples: an error
      | will end                         | ended                             | the cashier learns                                                               |
      | will raise an error "Нет номера" | raised an error: "{}: Нет номера" | the register tells "The plugin of “Гостиница” made an error: {}: Нет номера. {}" |
