"""The systemd units in `docs/`: systemd takes them, they start what there is, and the page's settings go with them."""

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from bot.cli import cli
from bot.config import from_mapping

DOCS = Path(__file__).parents[2] / "docs"
UNITS = sorted([*DOCS.glob("*.service"), *DOCS.glob("*.timer")])
SERVICES = [unit for unit in UNITS if unit.suffix == ".service"]
CLINIC = {
    "clinic": {"name": "Lindenhof Clinic", "timezone": "Europe/Berlin", "phone": "+49 30 1234567"},
    "staff": {"admins": [1]},
}

needs_systemd = pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed (Debian: systemd)"
)
each_service = pytest.mark.parametrize("unit", SERVICES, ids=lambda unit: unit.name)


def values(unit, key):
    """All values of a key, in their order."""
    return re.findall(rf"^{key}=(.*)$", unit.read_text(), re.MULTILINE)


@pytest.fixture
def installed(tmp_path):
    """The units in a folder of their own, with a program that is on every machine in the place of the bot."""
    for unit in UNITS:
        text = re.sub(r"^ExecStart=\S+", "ExecStart=/bin/true", unit.read_text(), flags=re.MULTILINE)
        (tmp_path / unit.name).write_text(text)
    return [tmp_path / unit.name for unit in UNITS]


@needs_systemd
def test_systemd_accepts_them_without_a_word(installed):
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *installed], check=False, capture_output=True, text=True
    )
    about_ours = [line for line in (done.stdout + done.stderr).splitlines() if "aftercare" in line]
    assert (done.returncode, about_ours) == (0, [])


@needs_systemd
@pytest.mark.parametrize(("name", "tenths"), [("aftercare.service", 11), ("aftercare-backup.service", 3)])
def test_they_are_hardened(installed, name, tenths):
    (unit,) = (path for path in installed if path.name == name)
    looked_at = ["systemd-analyze", "security", "--offline=true", f"--threshold={tenths}", "--no-pager", unit]
    done = subprocess.run(looked_at, check=False, capture_output=True, text=True)
    assert done.returncode == 0, (done.stdout + done.stderr).splitlines()[-1:]


@each_service
def test_they_start_a_command_that_there_is(unit):
    (line,) = values(unit, "ExecStart")
    program, name, *options = line.split()
    assert program == "/opt/aftercare/.venv/bin/aftercare"
    known = {option for param in cli.commands[name].params for option in param.opts}
    assert {option for option in options if option.startswith("-")} <= known


@each_service
def test_the_pages_settings_go_with_them(unit):
    """What the service writes to is a folder that systemd makes for it, and no secret is read from where it lies."""
    (block,) = re.findall(
        r"^```toml\n(.*?)^```$", (DOCS / "operations.md").read_text(), re.DOTALL | re.MULTILINE
    )
    settings = CLINIC | tomllib.loads(block)
    secrets = {settings["telegram"]["token_file"], settings["storage"]["key_file"]}
    handed_over = dict(line.split(":") for line in values(unit, "LoadCredential"))
    assert set(handed_over.values()) == secrets
    environment = dict(line.split("=", 1) for line in values(unit, "Environment"))
    for name in ("AFTERCARE_TELEGRAM__TOKEN_FILE", "AFTERCARE_STORAGE__KEY_FILE"):
        assert environment[name].removeprefix("%d/") in handed_over
    settings["telegram"] = {"token": "123456789:AAExampleExampleExampleExampleExample"}
    storage = from_mapping(settings, Path("/etc/aftercare")).storage
    written = [storage.path.parent] + [storage.backup_dir] * ("backup" in unit.name)
    (folders,) = values(unit, "StateDirectory")
    assert [Path("/var/lib", folder) for folder in folders.split()] == written


def test_the_timer_starts_the_backup():
    (timer,) = (unit for unit in UNITS if unit.suffix == ".timer")
    assert timer.with_suffix(".service") in UNITS
    assert values(timer, "WantedBy") == ["timers.target"]
