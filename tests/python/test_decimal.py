# SPDX-License-Identifier: Apache-2.0
"""FEEL numbers against Python's decimal module: the same operations on the same hostile operands.

KANTELING_OPERATIONS=1000000 in the environment runs a million operations; by default there are 20,000.
"""

import decimal
import os
import subprocess
import unittest
from decimal import Decimal

from hostile_decimals import DECIMAL128, EXACT, PRECISE, Draw, number

COMMAND = os.environ["KANTELING_DECIMAL_LINES"]
OPERATIONS = int(os.environ.get("KANTELING_OPERATIONS", "20000"))
BATCH = 50_000
MODES = {
    "half_even": decimal.ROUND_HALF_EVEN, "half_up": decimal.ROUND_HALF_UP,
    "half_down": decimal.ROUND_HALF_DOWN, "up": decimal.ROUND_UP, "down": decimal.ROUND_DOWN,
    "floor": decimal.ROUND_FLOOR, "ceiling": decimal.ROUND_CEILING,
}
INT64 = range(-2**63, 2**63)


def parts(d: Decimal) -> tuple[str, int]:
    """The digits without trailing zeros and the exponent."""
    _, digits, exponent = d.as_tuple()
    text = "".join(map(str, digits))
    stripped = text.rstrip("0")
    return stripped, exponent + len(text) - len(stripped)


def canonical(d: Decimal) -> str:
    """What to_string() should give."""
    if not d.is_finite():
        return "none"
    if d == 0:
        return "0"
    digits, exponent = parts(d)
    sign = "-" if d < 0 else ""
    before = len(digits) + exponent
    if before > 34 or exponent < -40:
        return f"{sign}{digits[0]}{'.' if digits[1:] else ''}{digits[1:]}E{before - 1:+d}"
    if exponent >= 0:
        return sign + digits + "0" * exponent
    padded = digits.rjust(1 - exponent, "0")
    return f"{sign}{padded[:exponent]}.{padded[exponent:]}"


def unit(d: Decimal) -> Decimal:
    """One in the 34th digit."""
    return number(1, max(-6176, d.adjusted() - 33))


class Operations:
    """One line for the program per operation, and a check of the answer."""

    def __init__(self, seed: int):
        self.draw = Draw(seed)
        self.random = self.draw.random

    def one(self):
        kind = self.random.choice((
            "add", "subtract", "multiply", "divide", "modulo", "compare", "round", "square_root", "power",
            "exponential", "logarithm", "parse", "to_int64", "on_grid"))
        return getattr(self, kind)()

    def exactly(self, line: str, expected: str):
        return line, lambda answer: None if answer == expected else expected

    def within_one(self, line: str, precise: Decimal):
        """At most one unit in the 34th digit away; exact where the exact result has no more digits than that."""
        expected = DECIMAL128.plus(precise)

        def check(answer: str):
            if answer == canonical(expected):
                return None
            if answer == "none" or not expected.is_finite() or precise == expected:
                return canonical(expected)
            apart = PRECISE.abs(PRECISE.subtract(Decimal(answer), precise))
            return None if apart <= unit(expected) else canonical(expected)

        return line, check

    def arithmetic(self, name: str, function):
        a, b = self.draw.pair()
        return self.exactly(f"{name} {a} {b}", canonical(function(a, b)))

    def add(self):
        return self.arithmetic("add", DECIMAL128.add)

    def subtract(self):
        return self.arithmetic("subtract", DECIMAL128.subtract)

    def multiply(self):
        return self.arithmetic("multiply", DECIMAL128.multiply)

    def divide(self):
        return self.arithmetic("divide", DECIMAL128.divide)

    def modulo(self):
        def floored(a: Decimal, b: Decimal) -> Decimal:
            rest = EXACT.remainder(a, b)
            if rest.is_finite() and rest != 0 and (rest < 0) != (b < 0):
                return DECIMAL128.add(rest, b)
            return DECIMAL128.plus(rest)

        return self.arithmetic("modulo", floored)

    def compare(self):
        a, b = self.draw.pair()
        order = int(EXACT.compare(a, b))
        return self.exactly(f"compare {a} {b}", f"{order} {'same' if order == 0 else 'other'}")

    def round(self):
        a = self.draw.operand()
        exponent = a.as_tuple().exponent
        scale = self.random.choice((
            -exponent - self.random.randrange(-3, 40), self.random.randrange(-6, 7),
            self.random.randrange(-6111, 6177)))
        scale = min(6176, max(-6111, scale))
        mode = self.random.choice(list(MODES))
        expected = a
        if exponent < -scale:
            expected = DECIMAL128.plus(a.quantize(number(1, -scale), rounding=MODES[mode], context=EXACT))
        return self.exactly(f"round {a} {scale} {mode}", canonical(expected))

    def square_root(self):
        a = self.draw.operand()
        if self.random.randrange(2):
            root = number(self.draw.coefficient() % 10**self.random.choice((5, 17, 34)), self.random.randrange(-9, 9))
            a = DECIMAL128.multiply(root, root)
            a = DECIMAL128.add(a, number(self.random.randrange(-1, 2), max(-6176, a.adjusted() - 33)))
        return self.exactly(f"square_root {a}", canonical(DECIMAL128.sqrt(a)))

    def power(self):
        r = self.random
        a = r.choice((
            self.draw.operand(), number(r.randrange(-300, 300), r.randrange(-3, 2)), number(2**r.randrange(20), 0),
            number(5**r.randrange(9), r.randrange(-3, 3)), number(10**33 + r.randrange(-99, 10**r.randrange(1, 34)), -33)))
        b = r.choice((
            number(r.randrange(-12, 13), 0), number(r.randrange(-130, 130), 0), number(r.randrange(-10**6, 10**6), 0),
            number(r.randrange(-10**6, 10**6), -r.randrange(9)), self.draw.operand()))
        if a != 0 and abs(a.adjusted() * b) > 10**6:
            b = number(r.randrange(-5, 5), 0)
        return self.within_one(f"power {a} {b}", PRECISE.power(a, b))

    def exponential(self):
        r = self.random
        a = r.choice((
            self.draw.operand(), number(r.randrange(-14_300 * 10**20, 14_200 * 10**20), -20),
            number(self.draw.coefficient() * r.choice((1, -1)), -r.randrange(28, 70)),
            number(r.randrange(-30, 30), 0) * Decimal("2.302585092994045684017991454684364")))
        a = DECIMAL128.plus(a)
        expected = DECIMAL128.exp(a) if abs(a) > 15_000 else PRECISE.exp(a)
        return self.within_one(f"exponential {a}", expected)

    def logarithm(self):
        r = self.random
        a = r.choice((
            self.draw.operand(), number(10**33 + r.randrange(-10**33, 10**r.randrange(1, 34)), -33),
            DECIMAL128.add(Decimal(1), number(r.randrange(-99, 99), -r.randrange(1, 36)))))
        return self.within_one(f"logarithm {a}", PRECISE.ln(a) if a > 0 else Decimal("NaN"))

    def parse(self):
        text = self.draw.written()
        DECIMAL128.clear_flags()
        value = DECIMAL128.create_decimal(text)
        if not value.is_finite():
            return self.exactly(f"parse {text}", "too_large")
        state = "rounded" if DECIMAL128.flags[decimal.Inexact] else "exact"
        return self.exactly(f"parse {text}", f"{canonical(value)} {state}")

    def to_int64(self):
        a = self.random.choice((
            self.draw.operand(), number(self.random.choice((-1, 1)) * 2**63 + self.random.randrange(-2, 3), 0)))
        whole = abs(a.adjusted()) < 30 and a == int(a) and int(a) in INT64
        return self.exactly(f"to_int64 {a}", str(int(a)) if whole or a == 0 else "none")

    def on_grid(self):
        scale = self.random.randrange(19)
        a = self.random.choice((
            self.draw.operand(), number(self.random.choice((-1, 1)) * 2**63 + self.random.randrange(-2, 3), -scale),
            number(self.draw.coefficient() - 10**17, -scale - self.random.randrange(-3, 4))))
        steps = EXACT.scaleb(a, scale)
        if steps != 0 and steps.adjusted() > 30:
            return self.exactly(f"on_grid {a} {scale}", "none")
        floor = steps.to_integral_value(rounding=decimal.ROUND_FLOOR, context=EXACT)
        expected = f"{int(floor)} {'exact' if floor == steps else 'between'}" if int(floor) in INT64 else "none"
        return self.exactly(f"on_grid {a} {scale}", expected)


class DecimalTest(unittest.TestCase):
    def test_agrees_with_python(self):
        decimal.setcontext(EXACT)
        operations = Operations(seed=20_260_101)
        wrong = []
        for start in range(0, OPERATIONS, BATCH):
            batch = [operations.one() for _ in range(min(BATCH, OPERATIONS - start))]
            lines = "".join(line + "\n" for line, _ in batch)
            answers = subprocess.run([COMMAND], input=lines, capture_output=True, text=True, check=True).stdout
            answers = answers.splitlines()
            self.assertEqual(len(answers), len(batch))
            for (line, check), answer in zip(batch, answers):
                expected = check(answer)
                if expected is not None:
                    wrong.append(f"{line}: {answer}, Python says {expected}")
        self.assertEqual(wrong[:20], [], f"{len(wrong)} of {OPERATIONS} differ")
        print(f"{OPERATIONS:,} operations on decimals agree with Python")


if __name__ == "__main__":
    unittest.main()
