# SPDX-License-Identifier: Apache-2.0
"""The kanteling command for tests: what it prints, and what it refuses."""

import os
import subprocess
import unittest

COMMAND = os.environ["KANTELING_COMMAND"]


def kanteling(*arguments):
    return subprocess.run([COMMAND, *map(str, arguments)], capture_output=True, text=True)


class CommandTest(unittest.TestCase):
    def printed(self, *arguments):
        done = kanteling(*arguments)
        self.assertEqual((done.returncode, done.stderr), (0, ""), arguments)
        return done.stdout

    def refused(self, code, *arguments):
        done = kanteling(*arguments)
        self.assertEqual((done.returncode, done.stdout), (code, ""), (arguments, done.stderr))
        return done.stderr.splitlines()
