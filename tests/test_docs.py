"""What documents promise is there: links lead somewhere, variables exist, deploy files parse."""

import configparser
import re
import subprocess
from pathlib import Path

import pytest

from bot.settings import PREFIX, Settings

ROOT = Path(__file__).parent.parent
PAGES = sorted([ROOT / "README.md", *ROOT.glob("docs/**/*.md"), *ROOT.glob("deploy/*.md")])
# Named in documents before the program reads them.
TO_COME: set[str] = set()
OF_TESTS = {"COACH_TESTS_LONG"}
NO_TEXT = {".png", ".pdf", ".ico", ".gz", ".zip"}
# In pieces, so that this file does not name them either.
REGISTRY_HOSTS = [
    *("pypi" + ".org", "python" + "hosted.org", "npmjs" + ".", "yarnpkg" + ".com"),
    *("docker" + ".io", "ghcr" + ".io", "quay" + ".io", "gcr" + ".io", "mcr." + "microsoft.com"),
    *("deb." + "debian.org", "security." + "debian.org", "proxy." + "golang.org", "crates" + ".io"),
]

LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
VARIABLE = re.compile(rf"\b{PREFIX}[A-Z][A-Z_]*[A-Z]\b")


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def anchors(page: Path) -> set[str]:
    """The headings of a page as addresses inside it."""
    headings = HEADING.findall(FENCE.sub("", page.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", h).strip().lower().replace(" ", "-") for h in headings}


def broken(page: Path) -> list[str]:
    """Links of a page that lead to no file, or to no heading of it."""
    found = []
    for link in LINK.findall(FENCE.sub("", page.read_text(encoding="utf-8"))):
        where, _, heading = link.partition("#")
        if re.match(r"[a-z]+:", where):
            continue
        target = (page.parent / where).resolve() if where else page
        if not target.exists() or (heading and heading not in anchors(target)):
            found.append(link)
    return found


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_leads_somewhere(page: Path) -> None:
    assert broken(page) == []


def test_a_link_that_leads_nowhere_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# One\n[a](#one) [b](#two) [c](gone.md) [d](page.md#one)", encoding="utf-8")
    assert broken(page) == ["#two", "gone.md"]


@pytest.mark.parametrize(
    "page", [*PAGES, *ROOT.glob("deploy/coach.*"), ROOT / "deploy/lever-coach.service"], ids=name
)
def test_every_variable_that_is_named_is_one(page: Path) -> None:
    settings = {f"{PREFIX}{field.upper()}" for field in Settings.model_fields}
    assert set(VARIABLE.findall(page.read_text(encoding="utf-8"))) <= settings | TO_COME | OF_TESTS


def test_what_is_to_come_is_not_there_yet() -> None:
    """A variable that the program reads leaves the list above."""
    assert not {field.upper() for field in Settings.model_fields} & {
        name.removeprefix(PREFIX) for name in TO_COME
    }


def test_every_test_that_shows_a_guarantee_is_there() -> None:
    """Files and names in the table; a name without its folder is of the one before it."""
    page = (ROOT / "docs/guarantees.md").read_text(encoding="utf-8")
    folder = ROOT
    for path, test in re.findall(r"`((?:tests/[\w/]+|test_\w+)(?:\.py)?)(?:::(\w+))?`", page):
        found = ROOT / path if path.startswith("tests/") else folder / path
        assert found.exists(), path
        assert not test or f"def {test}(" in found.read_text(encoding="utf-8"), test
        folder = found.parent


def tracked() -> list[Path]:
    """What git would keep: tracked, and new but not ignored. Empty outside of a clone."""
    asked = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    paths = [ROOT / given for given in asked.stdout.split("\0") if given]
    return [path for path in paths if path.is_file() and path.suffix not in NO_TEXT]


def test_no_file_names_a_registry() -> None:
    """Packages and images are found by name; where from is the machine's own affair."""
    files = tracked() or [*PAGES, *ROOT.glob("*.t*"), ROOT / "Makefile", *ROOT.glob("deploy/*")]
    named = [
        f"{name(path)}: {host}"
        for path in files
        for host in REGISTRY_HOSTS
        if host in path.read_text(encoding="utf-8", errors="replace").lower()
    ]
    assert named == []


# ---- deploy/


def unit() -> configparser.ConfigParser:
    parser = configparser.ConfigParser(strict=False, interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(ROOT / "deploy/lever-coach.service", encoding="utf-8")
    return parser


def test_the_unit_restarts_what_failed_but_not_what_is_wrong() -> None:
    """Status 2 says that trying again would not help."""
    service = unit()["Service"]
    assert service["Restart"] == "on-failure"
    assert service["RestartPreventExitStatus"] == "2"
    assert int(service["TimeoutStopSec"]) > 10


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("NoNewPrivileges", "yes"),
        ("ProtectSystem", "strict"),
        ("MemoryDenyWriteExecute", "yes"),
        ("CapabilityBoundingSet", ""),
        ("User", "lever-coach"),
        ("StateDirectory", "lever-coach"),
        ("StateDirectoryMode", "0700"),
    ],
)
def test_the_unit_gives_few_rights(setting: str, value: str) -> None:
    assert unit()["Service"][setting] == value


def instructions() -> list[tuple[str, str]]:
    """The Containerfile's instructions with their arguments, continued lines joined."""
    text = (ROOT / "deploy/Containerfile").read_text(encoding="utf-8")
    lines = re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE).replace("\\\n", " ").splitlines()
    return [(first, rest) for first, _, rest in (line.partition(" ") for line in lines) if first]


def test_the_container_runs_as_nobody_of_note() -> None:
    users = [rest for first, rest in instructions() if first == "USER"]
    assert users
    assert not users[-1].startswith(("0", "root"))


def test_the_container_is_built_on_a_named_version() -> None:
    """A base without `latest`, that whoever builds can replace."""
    bases = [rest for first, rest in instructions() if first == "ARG" and rest.startswith("BASE=")]
    assert bases == ["BASE=python:3.11-slim-bookworm"]
    assert all(rest.startswith("${BASE}") for first, rest in instructions() if first == "FROM")


def test_the_container_stops_as_the_process_does() -> None:
    """Exec form, so that SIGTERM reaches the coach and no shell."""
    given = dict(instructions())
    assert given["ENTRYPOINT"] == '["coach"]'
    assert given["CMD"] == '["run"]'
    assert given["STOPSIGNAL"] == "SIGTERM"
    assert given["VOLUME"] == '["/data"]'


def test_the_image_holds_what_the_wheel_needs() -> None:
    """Every package and file of the distribution is copied, and reaches the engine."""
    copied = " ".join(rest for first, rest in instructions() if first == "COPY").split()
    allowed = (ROOT / "deploy/Containerfile.dockerignore").read_text(encoding="utf-8")
    needed = ["levers", "cases", "dialogs", "storage", "bot"]
    needed += ["pyproject.toml", "constraints.txt", "README.md", "LICENSE"]
    for each in needed:
        assert each in copied
        assert f"!{each}\n" in allowed


def test_the_example_of_settings_holds_no_secret() -> None:
    lines = (ROOT / "deploy/coach.env.example").read_text(encoding="utf-8").splitlines()
    given = [line for line in lines if line and not line.startswith("#")]
    assert given == ["COACH_TELEGRAM_TOKEN="]
