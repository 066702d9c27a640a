"""Writes docs/dialog.md: what stands around the drawing stays, the drawing is the machine's."""

from pathlib import Path

from dialogs.diagram import mermaid

PAGE = Path(__file__).parents[1] / "docs" / "dialog.md"
TEXT = """# The dialog

Drawn from the machine itself by `coach diagram`; `make diagram` writes this page anew, and a
test keeps it current. `anywhere` stands for every state; what leaves a conversation in its state
is not drawn. In brackets stands the guard, as the table (`dialogs/table.py`) names it; where
several arrows carry the same trigger, the first whose guard holds is taken.

```mermaid
{drawing}
```
"""


def main() -> None:
    PAGE.write_text(TEXT.format(drawing=mermaid()), encoding="utf-8")


if __name__ == "__main__":
    main()
