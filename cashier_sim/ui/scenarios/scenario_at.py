"""Which scenarios of a file are meant when the caret stands somewhere."""

from cashier_sim.scenario.feature_file import Feature, Scenario


def scenarios_at(feature: Feature, line: int) -> tuple[Scenario, ...]:
    """Return the scenario of a line, or all of them where the line is above the first.

    Args:
        feature: The file.
        line: Where the caret is, from 1; on an example row that row is meant, elsewhere in an
            outline its first.
    """
    exact = tuple(one for one in feature.scenarios if one.line == line)
    if exact:
        return exact
    begun = [one for one in feature.scenarios if _first_line(one) <= line + 1]
    if not begun:
        return feature.scenarios
    last = max(map(_first_line, begun))
    return tuple(one for one in begun if _first_line(one) == last)[:1]


def _first_line(scenario: Scenario) -> int:
    """Of a scenario, or of its outline."""
    steps = (step.line for step in scenario.steps if not step.is_background)
    return min(scenario.line, *steps, scenario.line)
