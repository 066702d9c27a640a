"""Checks that every language says the same things: same keys, same variables, no junk.

Compares each Fluent file with its English sibling by compare-locales' own checker.
Status 1 with one line a fault.
"""

import sys
from pathlib import Path

from compare_locales.checks import getChecker
from compare_locales.parser import getParser
from compare_locales.paths import File

REFERENCE = "en"
ROOT = Path(__file__).parent.parent


def pairs() -> list[tuple[Path, Path]]:
    """(reference, translation): `en.ftl` and `xx.ftl`, `name.en.ftl` and `name.xx.ftl`."""
    found = []
    for folder in ("levers", "dialogs"):
        for reference in sorted((ROOT / folder).rglob(f"*{REFERENCE}.ftl")):
            prefix = reference.name.removesuffix(f"{REFERENCE}.ftl")
            for other in sorted(reference.parent.glob(f"{prefix}*.ftl")):
                language = other.name.removeprefix(prefix).removesuffix(".ftl")
                if "." not in language and language != REFERENCE:
                    found.append((reference, other))
    return found


def entities(path: Path) -> dict[str, object]:
    parser = getParser(str(path))
    parser.readFile(str(path))
    return {entity.key: entity for entity in parser}


def faults(reference: Path, other: Path) -> list[str]:
    said, meant = entities(other), entities(reference)
    name = other.relative_to(ROOT)
    found = [f"{name}: {key} is missing" for key in meant if key not in said]
    found += [f"{name}: {key} has no reference" for key in said if key not in meant]
    checker = getChecker(File(str(reference), reference.name, locale="en"))
    for key in meant.keys() & said.keys():
        for _, _, message, _ in checker.check(meant[key], said[key]):
            found.append(f"{name}: {key}: {message}")
    return found


def main() -> int:
    found = [fault for reference, other in pairs() for fault in faults(reference, other)]
    print("\n".join(sorted(found)) or "the languages say the same things")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
