"""docs/security.md shows the table of rights as the code has it."""

from pathlib import Path

from chatbooking.api.caller import Role
from chatbooking.api.rights import NEWCOMERS, OF_FUNCTIONS, PUBLIC, RIGHTS

PAGE = Path(__file__).parents[2] / "docs" / "security.md"
BEGIN, END = "<!-- rights: begin -->", "<!-- rights: end -->"


def table() -> str:
    callers = ["API key", "a function", "no business yet", *Role]
    lines = ["| operation | " + " | ".join(callers) + " |", "|---" + "|:-:" * len(callers) + "|"]
    for action in sorted(RIGHTS | dict.fromkeys(PUBLIC | OF_FUNCTIONS | NEWCOMERS, frozenset())):
        marks = [
            "●" if action in PUBLIC else "",
            "●" if action in OF_FUNCTIONS else "",
            "●" if action in NEWCOMERS else "",
            *("●" if role in RIGHTS.get(action, ()) else "" for role in Role),
        ]
        lines.append(f"| `{action}` | " + " | ".join(marks) + " |")
    return "\n".join(lines)


def test_the_page_shows_the_table_of_rights() -> None:
    shown = PAGE.read_text("utf-8").split(BEGIN)[1].split(END)[0].strip()
    assert shown == table(), "docs/security.md is behind chatbooking/api/rights.py"
