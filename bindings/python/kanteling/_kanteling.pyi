# SPDX-License-Identifier: Apache-2.0
# The compiled half: JSON text in, JSON text out. An empty availability is that of the start of the year.

from typing_extensions import Buffer

def version() -> str: ...
def case_schema() -> str: ...
def outcome_schema() -> str: ...

# The JSON of the clock and its text. An event is its kind, its day and its until, empty where there is none; an
# empty `on` is the last day on which something happened.
def term_end(
    act: str,
    article: str,
    start: str,
    events: list[tuple[str, str, str]],
    on: str,
    recalled: bool,
    dutch: bool,
) -> tuple[str, str]: ...

# Buffers of one length: days since 1970-01-01 as int64 or int32, and bool. Contiguous, all but `starts` writable.
def term_ends(
    act: str, article: str, recalled: bool, starts: Buffer, raw_end: Buffer, end: Buffer, equated_days_known: Buffer
) -> None: ...

# The JSON of the estimate and its text. Texts by name; those that are not given are left out.
def contribution(
    texts: dict[str, str],
    provisions: list[dict[str, str]],
    exemptions: list[dict[str, str]],
    recalled: bool,
    dutch: bool,
) -> tuple[str, str]: ...

class Engine:
    @staticmethod
    def load(folder: bytes) -> Engine: ...
    def municipality(self) -> str: ...
    def policy_hash(self) -> str: ...
    def start(self) -> str: ...
    def decide(self, case: str, availability: str) -> str: ...
    def decide_all(self, cases: list[str], availability: str, threads: int) -> list[str]: ...
    def explain(self, case: str, availability: str, language: str, audience: str) -> str: ...
