# SPDX-License-Identifier: Apache-2.0
"""What READMEs show is run: the Python snippet here, C++ snippets as example programs."""

import os
import pathlib
import re
import unittest

ROOT = pathlib.Path(os.environ["KANTELING_SOURCE_DIR"])


def snippet(language: str, readme: str = "README.md") -> str:
    text = (ROOT / readme).read_text(encoding="utf-8")
    return re.search(rf"```{language}\n(.*?)```", text, re.DOTALL).group(1)


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
        self.assert_in_example(snippet("cpp"), "1_decide_one_case.cpp")

    def test_cpp_snippet_of_the_rules_stands_in_the_second_example(self):
        self.assert_in_example(snippet("cpp", "include/kanteling/README.md"), "2_rules_alone.cpp")

    def assert_in_example(self, lines: str, name: str):
        example = (ROOT / "examples" / name).read_text(encoding="utf-8")
        for line in lines.splitlines():
            self.assertIn(line.strip(), example)


if __name__ == "__main__":
    unittest.main()
