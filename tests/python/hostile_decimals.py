# SPDX-License-Identifier: Apache-2.0
"""Numbers that find mistakes in decimal arithmetic, and the precisions to judge them with."""

import decimal
import random
from decimal import Decimal

NO_TRAPS = {signal: False for signal in decimal.getcontext().traps}
DECIMAL128 = decimal.Context(
    prec=34, Emax=6144, Emin=-6143, rounding=decimal.ROUND_HALF_EVEN, clamp=0, traps=NO_TRAPS)
# Exact for every remainder and quantum, and precise enough to judge one unit in the 34th digit.
EXACT = decimal.Context(prec=20_000, Emax=decimal.MAX_EMAX, Emin=decimal.MIN_EMIN, traps=NO_TRAPS)
PRECISE = decimal.Context(prec=80, Emax=decimal.MAX_EMAX, Emin=decimal.MIN_EMIN, traps=NO_TRAPS)


def number(coefficient: int, exponent: int) -> Decimal:
    return EXACT.scaleb(Decimal(coefficient), exponent)


class Draw:
    """Operands that hurt: ties, full coefficients, both ends of the range, runs of nines and zeros."""

    def __init__(self, seed: int):
        self.random = random.Random(seed)

    def coefficient(self) -> int:
        r = self.random
        kind = r.randrange(9)
        if kind == 0:
            return r.randrange(10**34)
        if kind == 1:
            return r.randrange(10**r.randrange(1, 35))
        if kind == 2:
            return min(10**34 - 1, max(0, 10**r.randrange(35) + r.randrange(-2, 3)))
        if kind == 3:
            return int("".join(r.choice("09") * r.randrange(1, 12) for _ in range(5))[:34])
        if kind == 4:
            return r.choice((2**r.randrange(113), 5**r.randrange(49)))
        if kind == 5:
            return r.choice((2**63, 2**64, 2**112, 10**19)) + r.randrange(-2, 3)
        if kind == 6:
            return int(str(r.randrange(1, 10**r.randrange(1, 20))) + r.choice(("5", "50", "500000", "0000")))
        return r.randrange(10**r.randrange(1, 8))

    def exponent(self) -> int:
        r = self.random
        kind = r.randrange(8)
        if kind == 0:
            return r.randrange(6090, 6112)
        if kind == 1:
            return r.randrange(-6176, -6120)
        if kind == 2:
            return r.randrange(-6176, 6112)
        if kind == 3:
            return r.randrange(-80, 80)
        return r.randrange(-6, 3)

    def operand(self) -> Decimal:
        if self.random.randrange(5) == 0:
            return number(self.random.randrange(-10**9, 10**9), -2)
        return number(self.coefficient() * self.random.choice((1, 1, -1)), self.exponent())

    def near(self, a: Decimal) -> Decimal:
        """A second operand that cancels, equals, ties with or lies far below the first."""
        r = self.random
        exponent = a.as_tuple().exponent
        kind = r.randrange(7)
        if kind == 0:
            return DECIMAL128.plus(EXACT.add(a * r.choice((1, -1)), number(r.randrange(-2, 3), exponent)))
        if kind == 1:
            return number(5 * r.choice((1, -1)), max(-6176, exponent - 1))
        if kind == 2:
            lower = max(-6176, exponent - r.randrange(1, 80))
            return number(r.choice((1, -1)) * self.coefficient(), lower)
        if kind == 3:
            # Half a unit in the 34th digit, or a hair beside it.
            tie = max(-6176, a.adjusted() - 34)
            return DECIMAL128.plus(EXACT.add(number(5, tie), number(r.randrange(-1, 2), max(-6176, tie - 33))))
        if kind == 4:
            other = r.randrange(-6190, -6130) - exponent  # products among the smallest numbers
            return number(self.coefficient(), min(6111, max(-6176, other)))
        if kind == 5:
            return number(r.choice((2, 4, 5, 8, 20, 25, 64, 125)), r.randrange(-3, 3))
        return self.operand()

    def pair(self) -> tuple[Decimal, Decimal]:
        a = self.operand()
        b = self.near(a)
        if not b.is_finite():
            b = a
        return (a, b) if self.random.randrange(2) else (b, a)

    def written(self) -> str:
        """A number as someone might write it, with more digits than count and any exponent."""
        r = self.random
        whole = "0" * r.randrange(3) + str(self.coefficient() * 10**r.randrange(30) + r.randrange(10))
        digits = whole + r.choice(("", "5", "50", "5" + "0" * 40, "5" + "0" * 40 + "1", "4" + "9" * 40))
        point = r.randrange(len(digits))
        fraction = digits[point:]
        text = digits if r.randrange(3) == 0 else f"{digits[:point]}.{fraction}"
        power = r.choice((0, r.randrange(-9, 9), r.randrange(-6250, 6200), -6176 + len(fraction) - 10))
        return r.choice(("", "-")) + text + (f"{r.choice('eE')}{power:+d}" if power else "")
