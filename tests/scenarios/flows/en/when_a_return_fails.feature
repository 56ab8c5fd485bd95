Feature: When a return fails

  When a plugin has not given the money back, it counts as taken still, and the order stays as it was.

  Background:
    Given the plugin "hotel" is installed
    And an open till shift

  Scenario Outline: A closed order's payment is not given back
    Given an order on the cash screen with the payment "Гостиница" and the dishes "Борщ с пампушками" and "Медовик"
    And the cashier presses "Pay"
    And enters the number 12
    Then the order no. 1 is closed
    When the cashier opens the last closed order
    And the next call "return_payment" of the plugin "hotel" <will end>
    And the cashier returns the order's payment
    Then <the cashier learns>
    And the call "return_payment" <ended>
    And the order no. 1 is closed
    And the order's payments are:
      | type      | sum    | kind  | given back |
      | Гостиница | 770.00 | taken | 0.00       |

    @cell-return_payment-cancelled
    Examples: given up
      | will end          | ended                       | the cashier learns |
      | will be cancelled | was cancelled by the plugin | no dialog is open  |

    @cell-return_payment-failed
    Examples: refused
      | will end                    | ended               | the cashier learns             |
      | will be refused "Нет связи" | failed: "Нет связи" | the register tells "Нет связи" |

    @cell-return_payment-other
    Examples: an error
      | will end                         | ended                             | the cashier learns                                                               |
      | will raise an error "Нет номера" | raised an error: "{}: Нет номера" | the register tells "The plugin of “Гостиница” made an error: {}: Нет номера. {}" |

  Scenario Outline: A part of a payment is not given back
    Given an order on the cash screen with the payment "Гостиница" and the dishes "Борщ с пампушками" and "Медовик"
    And the cashier presses "Pay"
    And enters the number 12
    Then the order no. 1 is closed
    When the cashier opens the last closed order
    And the next call "return_payment" of the plugin "hotel" <will end>
    And the cashier starts a partial return
    And marks 1 of the dish "Медовик" for return
    And returns the marked part of the order
    Then <the cashier learns>
    And the call "return_payment" <ended>
    And the order no. 1 is closed
    And the total to give back is 350.00

    @cell-return_payment-cancelled
    Examples: given up
      | will end          | ended                       | the cashier learns |
      | will be cancelled | was cancelled by the plugin | no dialog is open  |

    @cell-return_payment-failed
    Examples: refused
      | will end                    | ended               | the cashier learns             |
      | will be refused "Нет связи" | failed: "Нет связи" | the register tells "Нет связи" |

    @cell-return_payment-other
    Examples: an error
      | will end                         | ended                             | the cashier learns                                                               |
      | will raise an error "Нет номера" | raised an error: "{}: Нет номера" | the register tells "The plugin of “Гостиница” made an error: {}: Нет номера. {}" |

  Scenario Outline: The money is not given back, and the closed order is not deleted
    Given an order on the cash screen with the payment "Гостиница" and the dishes "Борщ с пампушками" and "Медовик"
    And the cashier presses "Pay"
    And enters the number 12
    Then the order no. 1 is closed
    When the cashier opens the last closed order
    And the next call "return_payment" of the plugin "hotel" <will end>
    And the cashier deletes the closed order
    Then <the cashier learns>
    And the call "return_payment" <ended>
    And the order no. 1 is closed
    And the order's payments are:
      | type      | sum    | kind  | given back |
      | Гостиница | 770.00 | taken | 0.00       |

    @cell-return_payment-cancelled
    Examples: given up
      | will end          | ended                       | the cashier learns |
      | will be cancelled | was cancelled by the plugin | no dialog is open  |

    @cell-return_payment-failed
    Examples: refused
      | will end                    | ended               | the cashier learns             |
      | will be refused "Нет связи" | failed: "Нет связи" | the register tells "Нет связи" |

    @cell-return_payment-other
    Examples: an error
      | will end                         | ended                             | the cashier learns                                                               |
      | will raise an error "Нет номера" | raised an error: "{}: Нет номера" | the register tells "The plugin of “Гостиница” made an error: {}: Нет номера. {}" |

  Scenario Outline: A prepayment is not given back: it stays in the order
    Given an order with the dish "Борщ с пампушками"
    And the cashier goes to the prepayments
    And chooses the payment type "Гостиница"
    And presses "Prepayment"
    And enters the number 12
    And the next call "return_payment" of the plugin "hotel" <will end>
    When the cashier deletes the payment "Гостиница"
    And presses the button "Give back"
    Then <the cashier learns>
    And the call "return_payment" <ended>
    And the order is open
    And the order has a payment "Гостиница" of 420.00: prepayment, taken

    @cell-return_payment-cancelled
    Examples: given up
      | will end          | ended                       | the cashier learns |
      | will be cancelled | was cancelled by the plugin | no dialog is open  |

    @cell-return_payment-failed
    Examples: refused
      | will end                    | ended               | the cashier learns             |
      | will be refused "Нет связи" | failed: "Нет связи" | the register tells "Нет связи" |

    @cell-return_payment-other
    Examples: an error
      | will end                         | ended                             | the cashier learns                                                               |
      | will raise an error "Нет номера" | raised an error: "{}: Нет номера" | the register tells "The plugin of “Гостиница” made an error: {}: Нет номера. {}" |

  Scenario Outline: The money for goods is not given back: the goods stay marked
    Given the cashier goes to the goods return
    And marks 1 of the product "Медовик" for return
    And chooses the return type "Гостиница"
    And the next call "return_payment_without_order" of the plugin "hotel" <will end>
    When the cashier returns the marked goods
    Then <the cashier learns>
    And the call "return_payment_without_order" <ended>
    And the total to give back is 350.00
    And nothing is printed

    @cell-return_payment_without_order-cancelled
    Examples: given up
      | will end          | ended                       | the cashier learns |
      | will be cancelled | was cancelled by the plugin | no dialog is open  |

    @cell-return_payment_without_order-failed
    Examples: refused
      | will end                    | ended               | the cashier learns             |
      | will be refused "Нет связи" | failed: "Нет связи" | the register tells "Нет связи" |

    @cell-return_payment_without_order-other
    Examples: an error
      | will end                         | ended                             | the cashier learns                                                               |
      | will raise an error "Нет номера" | raised an error: "{}: Нет номера" | the register tells "The plugin of “Гостиница” made an error: {}: Нет номера. {}" |
