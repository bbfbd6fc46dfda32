# SPDX-License-Identifier: Apache-2.0
"""What is wrong with what came in."""

from typing import NamedTuple, Sequence


class Problem(NamedTuple):
    """One problem: where it stands, what was found, what would be right."""

    where: str
    found: str
    expected: str

    def __str__(self) -> str:
        text = f"{self.where}: {self.found}" if self.where else self.found
        return f"{text}; expected {self.expected}" if self.expected else text


class InputError(ValueError):
    """A municipality, case or availability that cannot be used. `problems` holds every problem, in order."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))
