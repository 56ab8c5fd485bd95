from cashier_sim.engine.codes import Code


def test_each_code_is_its_name_in_lower_case() -> None:
    assert {code.name: code.value for code in Code} == {
        code.name: code.name.lower() for code in Code
    }


def test_a_code_is_the_text_that_screens_look_up() -> None:
    assert str(Code.RETRY) == "retry"
