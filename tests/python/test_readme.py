# SPDX-License-Identifier: Apache-2.0
"""What README shows is run: the Python snippet here, the C++ snippet as an example program."""

import os
import pathlib
import re
import unittest

ROOT = pathlib.Path(os.environ["KANTELING_SOURCE_DIR"])
README = (ROOT / "README.md").read_text(encoding="utf-8")


def snippet(language: str) -> str:
    return re.search(rf"```{language}\n(.*?)```", README, re.DOTALL).group(1)


class ReadmeTest(unittest.TestCase):
    def test_python_snippet_runs(self):
        names: dict[str, object] = {}
        here = os.getcwd()
        os.chdir(ROOT)
        try:
            exec(compile(snippet("python"), "README.md", "exec"), names)
        finally:
            os.chdir(here)
        self.assertIn("next", names["outcome"])

    def test_cpp_snippet_is_the_body_of_the_first_example(self):
        example = (ROOT / "examples" / "1_decide_one_case.cpp").read_text(encoding="utf-8")
        for line in snippet("cpp").splitlines():
            self.assertIn(line.strip(), example)


if __name__ == "__main__":
    unittest.main()
