import contextlib
import json
import re
import tomllib
from datetime import time, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import config
from bot.care.model import Level, Plan, QuietHours, Reason, Rules
from bot.care.triage import RULES
from bot.config import Config, File, from_mapping, load
from bot.errors import ConfigError

TOKEN = "987654321:ZZSecretSecretSecretSecretSecretSecre"
SECRET = "hush-hush-hush-hush"
EXAMPLE = Path(__file__).parents[2] / "config.example.toml"
BASE = Path("/clinic")


def minimal(**sections):
    data = {
        "telegram": {"token": TOKEN},
        "clinic": {"name": "Example Clinic", "timezone": "Europe/Berlin", "phone": "+49 30 1234567"},
        "staff": {"admins": [1]},
    }
    for section, keys in sections.items():
        data[section] = data.get(section, {}) | keys
    return data


def problems(data, base=BASE, env=None):
    with pytest.raises(ConfigError) as caught:
        from_mapping(data, base, env)
    for line in caught.value.problems:
        assert "\n" not in line
        assert TOKEN not in line
        assert SECRET not in line
    return caught.value.problems


# --- what is given ---


def test_a_minimal_file_has_every_default():
    made = from_mapping(minimal(), BASE)
    assert made.telegram.api_url == "https://api.telegram.org"
    assert made.telegram.messages_per_second == 30
    assert made.clinic.quiet == QuietHours(time(21), time(8))
    assert made.clinic.digest_at == time(8, 30)
    assert made.clinic.zone.key == "Europe/Berlin"
    assert made.clinic.languages == ("en",)
    assert made.staff.ids == (1,)
    assert made.storage.path == BASE / "data/aftercare.db"
    assert made.storage.key_file == BASE / "aftercare.key"
    assert made.storage.backup_dir == BASE / "backups"
    assert list(made.treatments) == ["face", "body", "cellulite", "hair", "fat-dissolving"]
    assert all(treatment.plan == Plan() for treatment in made.treatments.values())
    assert all(treatment.card == key for key, treatment in made.treatments.items())
    assert made.rules == Rules()


def test_staff_are_counted_once_and_in_order():
    assert from_mapping(minimal(staff={"admins": [5, 1], "members": [3, 5]}), BASE).staff.ids == (1, 3, 5)


def test_treatments_stand_in_the_files_order_then_the_built_in_ones():
    own = {"neck": {"name": "Neck", "interval_days": 10, "sessions": 3}, "hair": {"sessions": 9}}
    made = from_mapping(minimal(treatments=own), BASE)
    assert list(made.treatments) == ["neck", "hair", "face", "body", "cellulite", "fat-dissolving"]
    assert made.treatments["neck"].card == "default"
    assert made.treatments["neck"].interval == timedelta(days=10)
    assert (made.treatments["hair"].sessions, made.treatments["hair"].name) == (9, "Hair")


def test_a_plan_builds_on_standard_and_a_treatment_on_its_plan():
    made = from_mapping(
        minimal(
            plans={
                "standard": {"checkin_at": "09:15", "remind_days": [1, 5]},
                "short": {"checkin_days": [1, 2]},
            },
            treatments={"face": {"plan": "short", "lump_weeks": [], "nudge_after_hours": 1.5}},
        ),
        BASE,
    )
    plan = made.treatments["face"].plan
    assert (plan.checkin_days, plan.lump_weeks, plan.checkin_at) == ((1, 2), (), time(9, 15))
    assert plan.nudge_after == timedelta(minutes=90)
    assert plan.remind_days == (5, 1)
    assert made.treatments["body"].plan == made.plans["standard"]


def test_triage_becomes_rules():
    made = from_mapping(
        minimal(triage={"lump_from_day": 10, "levels": {"pus": "RED", "photo": "off", "call": "AMBER"}}), BASE
    )
    assert made.rules.lump_from_day == 10
    assert made.rules.levels == {Reason.PUS: Level.RED, Reason.PHOTO: None, Reason.CALL: Level.AMBER}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        pytest.param("fase", "face", id="key"),
        pytest.param("Fat disolving", "fat-dissolving", id="name"),
        pytest.param("HAIR", "hair", id="capitals"),
        pytest.param("xyzzy", None, id="nothing-near"),
        pytest.param("", None, id="empty"),
    ],
)
def test_a_mistyped_treatment_is_suggested(text, key):
    assert from_mapping(minimal(), BASE).suggest_treatment(text) == key


def test_a_treatment_is_found_by_its_key_only():
    made = from_mapping(minimal(), BASE)
    assert made.treatment(" Face ").key == "face"
    assert made.treatment("nose") is None


@pytest.mark.parametrize(
    ("section", "key", "value", "expected"),
    [
        pytest.param(
            "telegram", "api_url", "http://127.0.0.1:8081/", "http://127.0.0.1:8081", id="slash-goes"
        ),
        pytest.param("telegram", "webhook_path", "/a/b", "a/b", id="path-without-slash"),
        pytest.param("clinic", "quiet_hours", "22:30 – 7:00", QuietHours(time(22, 30), time(7)), id="dash"),
        pytest.param("clinic", "digest_at", time(7), time(7), id="toml-time"),
        pytest.param("clinic", "digest_at", "off", None, id="off"),
        pytest.param("clinic", "name", "  Klinik Süd  ", "Klinik Süd", id="name-stripped"),
        pytest.param("clinic", "phone", "112", "112", id="short-number"),
        pytest.param("staff", "alerts_chat", -1001234567890, -1001234567890, id="group"),
        pytest.param("storage", "backup_dir", "/mnt/b", Path("/mnt/b"), id="absolute-path"),
    ],
)
def test_values_that_are_taken(section, key, value, expected):
    made = from_mapping(minimal(**{section: {key: value}}), BASE)
    assert getattr(getattr(made, section), key) == expected


def test_a_topic_belongs_to_the_group_for_alerts():
    made = from_mapping(minimal(staff={"alerts_chat": -1001234567890, "alerts_topic": 42}), BASE)
    assert (made.staff.alerts_chat, made.staff.alerts_topic) == (-1001234567890, 42)
    assert from_mapping(minimal(staff={"alerts_chat": -100}), BASE).staff.alerts_topic is None


# --- what is refused ---

REFUSED = [
    ("telegram", "token", "123:short"),
    ("telegram", "token", 5),
    ("telegram", "api_url", "https://api.telegram.org/bot"),
    ("telegram", "api_url", "https://api.telegram.org/bot/"),
    ("telegram", "api_url", f"https://api.telegram.org/bot{TOKEN}"),
    ("telegram", "api_url", "api.telegram.org"),
    ("telegram", "mode", "pushing"),
    ("telegram", "messages_per_second", 0),
    ("telegram", "messages_per_second", 1001),
    ("telegram", "messages_per_second", True),
    ("telegram", "webhook_secret", "too short"),
    ("telegram", "webhook_port", 70000),
    ("telegram", "webhook_path", "a b"),
    ("telegram", "webhook_cert", "nowhere.pem"),
    ("clinic", "name", "   "),
    ("clinic", "name", "x" * 61),
    ("clinic", "name", "two\nlines"),
    ("clinic", "timezone", "Europe/Berln"),
    ("clinic", "timezone", "../etc/passwd"),
    ("clinic", "timezone", "Europe"),
    ("clinic", "phone", "call us"),
    ("clinic", "phone", 123),
    ("clinic", "emergency_number", ""),
    ("clinic", "languages", []),
    ("clinic", "languages", ["en", "en"]),
    ("clinic", "languages", ["English"]),
    ("clinic", "languages", "en"),
    ("clinic", "privacy_url", "ftp://x"),
    ("clinic", "quiet_hours", "21-8"),
    ("clinic", "quiet_hours", "25:00-08:00"),
    ("clinic", "digest_at", "24:00"),
    ("clinic", "digest_at", 830),
    ("clinic", "office_hours", ""),
    ("staff", "admins", []),
    ("staff", "admins", [0]),
    ("staff", "admins", [True]),
    ("staff", "admins", [1, 1]),
    ("staff", "admins", ["@me"]),
    ("staff", "members", [-5]),
    ("staff", "alerts_chat", 0),
    *(("staff", "alerts_topic", bad) for bad in (0, 1, -4, True, "Alerts")),
    ("storage", "retention_days", 29),
    ("storage", "path", 5),
    ("triage", "lump_from_day", -1),
    ("triage", "silent_in_a_row", 0),
]


@pytest.mark.parametrize(
    ("section", "key", "value"),
    [pytest.param(*row, id=f"{row[0]}.{row[1]}={str(row[2])[:16]!r}") for row in REFUSED],
)
def test_a_bad_value_is_named_with_its_key_and_what_is_allowed(section, key, value):
    beside = {"alerts_chat": -100} if key == "alerts_topic" else {}
    (line,) = problems(minimal(**{section: beside | {key: value}}))
    assert re.match(rf"{section}\.{key}(\[\d\])?: found .+; (.+; )?allowed: .+", line)


PLAN_REFUSED = [
    ("checkin_days", []),
    ("checkin_days", [0]),
    ("checkin_days", [366]),
    ("checkin_days", [2, 1]),
    ("checkin_days", [1, 1]),
    ("lump_weeks", [8, 4]),
    ("checkin_at", "ten"),
    ("nudge_after_hours", 0),
    ("nudge_after_hours", True),
    ("nudge_after_hours", float("nan")),
    ("closes_after_hours", 73),
    ("closes_after_hours", 4),
    ("remind_days", [1, 1]),
    ("remind_hours", [0]),
]


@pytest.mark.parametrize("where", ["plans.standard", "plans.short", "treatments.face"])
@pytest.mark.parametrize(
    ("key", "value"), [pytest.param(*row, id=f"{row[0]}={row[1]}") for row in PLAN_REFUSED]
)
def test_a_bad_plan_is_refused_wherever_it_stands(where, key, value):
    kind, name = where.split(".")
    (line,) = problems(minimal(**{kind: {name: {key: value}}}))
    assert re.match(rf"{kind}\.{name}\.{key}(\[\d\])?: found .+; allowed: .+", line)


def test_a_treatments_nudge_is_judged_with_its_plan():
    data = minimal(plans={"short": {"nudge_after_hours": 1, "closes_after_hours": 3}})
    data["treatments"] = {"face": {"plan": "short", "nudge_after_hours": 4}}
    assert problems(data) == (
        "treatments.face.closes_after_hours: found 3 with nudge_after_hours 4; allowed: more",
    )


@pytest.mark.parametrize(
    ("data", "line"),
    [
        pytest.param(
            minimal(clinic={"timzone": "x"}),
            "clinic.timzone: unknown key; did you mean clinic.timezone?",
            id="key",
        ),
        pytest.param(minimal(clinics={}), "clinics: unknown key; did you mean clinic?", id="section"),
        pytest.param(
            minimal(treatments={"face": {"sesions": 3}}),
            "treatments.face.sesions: unknown key; did you mean treatments.face.sessions?",
            id="inside-a-treatment",
        ),
        pytest.param(
            minimal(triage={"levels": {"new_redness": "RED"}}),
            "triage.levels.new_redness: unknown key; did you mean triage.levels.new-redness?",
            id="reason",
        ),
        pytest.param(
            minimal(staff={"zzz": 1}),
            "staff.zzz: unknown key; known here: admins, members, alerts_chat, alerts_topic",
            id="no-idea",
        ),
        pytest.param(
            minimal(staff={"alerts_topic": 42}),
            "staff.alerts_chat: missing beside alerts_topic; allowed: the id of the group that has the topic",
            id="topic-without-a-group",
        ),
        pytest.param(
            minimal(clinic={"timezone": "Europe/Berln"}),
            'clinic.timezone: found "Europe/Berln"; did you mean Europe/Berlin?; allowed: an IANA zone such as'
            " Europe/Berlin",
            id="zone",
        ),
        pytest.param(
            minimal(treatments={"face": {"plan": "standart"}}),
            'treatments.face.plan: found "standart"; did you mean standard?; allowed: standard',
            id="plan",
        ),
        pytest.param(
            minimal(treatments={"Big Toe": {"name": "Toe", "interval_days": 9, "sessions": 3}}),
            "treatments.Big Toe: not a key; allowed: at most 24 of a-z, 0-9 and - between them",
            id="treatment-key",
        ),
        pytest.param(
            minimal() | {"staff": [1]},
            "staff: found a list; allowed: a table [staff]",
            id="section-is-no-table",
        ),
        pytest.param(
            minimal(treatments={"toe": {"interval_days": 9, "sessions": 3}}),
            "treatments.toe.name: missing; allowed: 1 to 60 characters on one line",
            id="missing",
        ),
        pytest.param(
            minimal(triage={"levels": {"pus": "red"}}),
            'triage.levels.pus: found "red"; allowed: "RED", "AMBER" or "off"',
            id="level",
        ),
    ],
)
def test_the_exact_line(data, line):
    assert problems(data) == (line,)


def test_everything_wrong_is_told_at_once():
    data = {
        "telegram": {"token": "wrong", "mode": "webhook", "webhook_key": "k.pem"},
        "clinic": {"name": "", "timzone": "Europe/Berlin", "phone": "1"},
        "staff": {},
        "storage": {"key_file": "data/key", "retention_days": 1},
        "treatments": {"face": {"plan": "none", "sessions": 99}},
        "plans": {"x": {"checkin_days": [3, 2]}},
        "triage": {"levels": {"fevr": "RED"}},
    }
    told = {line.split(":")[0] for line in problems(data)}
    assert told == {
        "telegram.token",
        "telegram.webhook_url",
        "telegram.webhook_secret",
        "telegram.webhook_cert",
        "telegram.webhook_key",
        "clinic.name",
        "clinic.timzone",
        "clinic.timezone",
        "clinic.phone",
        "staff.admins",
        "storage.key_file",
        "storage.retention_days",
        "treatments.face.plan",
        "treatments.face.sessions",
        "plans.x.checkin_days",
        "triage.levels.fevr",
    }


def test_an_empty_file_names_what_is_needed():
    assert [line.split(";")[0] for line in problems({})] == [
        "telegram: missing",
        "clinic: missing",
        "staff: missing",
    ]


# --- the key beside the data ---


@pytest.mark.parametrize(
    ("path", "key_file"),
    [
        pytest.param("data/a.db", "data/a.key", id="beside"),
        pytest.param("data/a.db", "data/keys/a.key", id="below"),
        pytest.param("data/a.db", "./x/../data/a.key", id="by-detour"),
        pytest.param("a.db", "aftercare.key", id="all-in-one-folder"),
        pytest.param("/srv/a.db", "/srv/a.key", id="absolute"),
    ],
)
def test_the_key_may_not_lie_with_the_data(path, key_file):
    (line,) = problems(minimal(storage={"path": path, "key_file": key_file}))
    assert line.startswith("storage.key_file: found")


def test_a_link_into_the_data_folder_does_not_help(tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "keys").symlink_to(tmp_path / "data")
    (line,) = problems(minimal(storage={"key_file": "keys/a.key"}), tmp_path)
    assert line.startswith("storage.key_file: found")


@pytest.mark.parametrize(
    ("backup_dir", "words"),
    [
        pytest.param("data", "inside the database's folder", id="beside the data"),
        pytest.param("data/old/backups", "inside the database's folder", id="below the data"),
        pytest.param("keys", "which holds the key", id="beside the key"),
        pytest.param(".", "which holds the key", id="above the key"),
    ],
)
def test_backups_may_neither_lie_with_the_data_nor_with_the_key(backup_dir, words):
    (line,) = problems(minimal(storage={"key_file": "keys/a.key", "backup_dir": backup_dir}))
    assert line.startswith(f'storage.backup_dir: found "{backup_dir}", ')
    assert words in line


# --- secrets ---


def test_secrets_are_never_shown():
    made = from_mapping(minimal(telegram={"webhook_secret": SECRET}), BASE)
    assert made.telegram.token.get_secret_value() == TOKEN
    for text in (repr(made), str(made), repr(made.telegram), str(made.telegram.token)):
        assert TOKEN not in text
        assert SECRET not in text


def test_files_hold_secrets(tmp_path):
    (tmp_path / "t").write_text(f"\n {TOKEN} \n")
    (tmp_path / "s").write_text(f"{SECRET}\n")
    data = minimal()
    data["telegram"] = {
        "token_file": "t",
        "webhook_secret_file": "s",
        "mode": "webhook",
        "webhook_url": "https://bot.example.org/x",
    }
    made = from_mapping(data, tmp_path)
    assert made.telegram.token.get_secret_value() == TOKEN
    assert made.telegram.webhook_secret.get_secret_value() == SECRET
    assert made.telegram.token_file == tmp_path / "t"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(None, "can't be read", id="missing"),
        pytest.param(b"nothing good", "doesn't hold what is needed", id="wrong"),
        pytest.param(b"", "doesn't hold what is needed", id="empty"),
        pytest.param(b"\xff\xfe", "can't be read", id="not-text"),
    ],
)
def test_a_bad_token_file_is_one_line(tmp_path, content, said):
    if content is not None:
        (tmp_path / "t.txt").write_bytes(content)
    data = minimal() | {"telegram": {"token_file": "t.txt"}}
    (line,) = problems(data, tmp_path)
    assert line.startswith('telegram.token_file: "t.txt" ')
    assert said in line
    assert "good" not in line


@pytest.mark.parametrize("key", ["token", "webhook_secret"])
def test_a_secret_and_its_file_exclude_each_other(tmp_path, key):
    (tmp_path / "f").write_text({"token": TOKEN, "webhook_secret": SECRET}[key])
    data = minimal(telegram={"webhook_secret": SECRET, f"{key}_file": "f"})
    assert problems(data, tmp_path) == (
        f"telegram.{key}: found both {key} and {key}_file; allowed: one of them",
    )


@pytest.mark.parametrize("key", ["token", "token_file", "tokn", "api_url", "webhook_secret_file", "mode"])
@pytest.mark.parametrize("value", [TOKEN, TOKEN[:-1] + "!", SECRET, [TOKEN], {"a": SECRET}], ids=str)
def test_a_secret_in_a_wrong_place_is_not_shown(key, value):
    data = minimal() | {"telegram": {key: value}}
    if (key, value) == ("token", TOKEN):
        assert isinstance(from_mapping(data, BASE), Config)
    elif value != SECRET or key not in {"mode", "api_url"}:  # an open value says nothing of secrets
        problems(data)


def test_a_section_that_is_a_token_is_not_shown():
    problems(minimal() | {"telegram": TOKEN, "staff": SECRET})


# --- the environment ---


@pytest.mark.parametrize(
    ("name", "value", "read"),
    [
        pytest.param(
            "AFTERCARE_TELEGRAM__MESSAGES_PER_SECOND",
            "5",
            lambda c: c.telegram.messages_per_second == 5,
            id="number",
        ),
        pytest.param(
            "AFTERCARE_CLINIC__EMERGENCY_NUMBER",
            "911",
            lambda c: c.clinic.emergency_number == "911",
            id="digits",
        ),
        pytest.param(
            "AFTERCARE_CLINIC__QUIET_HOURS",
            "20:00-07:00",
            lambda c: c.clinic.quiet.start == time(20),
            id="span",
        ),
        pytest.param(
            "AFTERCARE_CLINIC__DIGEST_AT", "07:00", lambda c: c.clinic.digest_at == time(7), id="time"
        ),
        pytest.param("AFTERCARE_STAFF__ADMINS", "5, 6", lambda c: c.staff.admins == (5, 6), id="commas"),
        pytest.param("AFTERCARE_STAFF__ADMINS", "[5, 6]", lambda c: c.staff.admins == (5, 6), id="json"),
        pytest.param("AFTERCARE_STAFF__ADMINS", "7", lambda c: c.staff.admins == (7,), id="one"),
        pytest.param(
            "AFTERCARE_STAFF__ALERTS_CHAT", "-100", lambda c: c.staff.alerts_chat == -100, id="optional"
        ),
        pytest.param(
            "AFTERCARE_CLINIC__LANGUAGES", "de,en", lambda c: c.clinic.languages == ("de", "en"), id="texts"
        ),
        pytest.param(
            "AFTERCARE_STORAGE__PATH", "x/y.db", lambda c: c.storage.path == BASE / "x/y.db", id="path"
        ),
        pytest.param(
            "AFTERCARE_TREATMENTS__FACE__CHECKIN_DAYS",
            "1,9",
            lambda c: c.treatments["face"].plan.checkin_days == (1, 9),
            id="deep-list",
        ),
        pytest.param(
            "AFTERCARE_TREATMENTS__FAT_DISSOLVING__SESSIONS",
            "3",
            lambda c: c.treatments["fat-dissolving"].sessions == 3,
            id="hyphen",
        ),
        pytest.param(
            "AFTERCARE_TRIAGE__LEVELS__NEW_REDNESS",
            "off",
            lambda c: c.rules.levels == {Reason.NEW_REDNESS: None},
            id="level",
        ),
        pytest.param(
            "AFTERCARE_STORAGE",
            '{"retention_days": 99}',
            lambda c: c.storage.retention_days == 99,
            id="section",
        ),
        pytest.param(
            "aftercare_clinic__name", "Other", lambda c: c.clinic.name == "Other", id="small-letters"
        ),
        pytest.param(
            "AFTERCARE_CLINIC__NAME", "", lambda c: c.clinic.name == "Example Clinic", id="empty-is-unset"
        ),
        pytest.param("AFTERCARE_HOME", "x", lambda c: c.clinic.name == "Example Clinic", id="not-ours"),
    ],
)
def test_any_value_can_come_from_the_environment(name, value, read):
    assert read(from_mapping(minimal(), BASE, {name: value}))


def test_the_environment_is_enough():
    env = {
        "AFTERCARE_TELEGRAM__TOKEN": TOKEN,
        "AFTERCARE_CLINIC__NAME": "X",
        "AFTERCARE_CLINIC__TIMEZONE": "UTC",
        "AFTERCARE_CLINIC__PHONE": "12345",
        "AFTERCARE_STAFF__ADMINS": "1",
    }
    assert from_mapping({}, BASE, env).clinic.zone.key == "UTC"


def test_a_token_from_the_environment_takes_the_place_of_the_files_token_file():
    data = minimal() | {"telegram": {"token_file": "nowhere"}}
    made = from_mapping(data, BASE, {"AFTERCARE_TELEGRAM__TOKEN": TOKEN})
    assert made.telegram.token.get_secret_value() == TOKEN


@pytest.mark.parametrize(
    ("name", "value", "line"),
    [
        pytest.param(
            "AFTERCARE_TELEGARM__TOKEN",
            TOKEN,
            "AFTERCARE_TELEGARM__TOKEN: unknown section in the environment; did you mean AFTERCARE_TELEGRAM__…?",
            id="section",
        ),
        pytest.param(
            "AFTERCARE_TELEGRAM__TOKN",
            TOKEN,
            "telegram.tokn (from the environment): unknown key; did you mean telegram.token?",
            id="key",
        ),
        pytest.param(
            "AFTERCARE_STORAGE__RETENTION_DAYS",
            "soon",
            'storage.retention_days (from the environment): found "soon"; allowed: a whole number of days, at least 30',
            id="value",
        ),
        pytest.param(
            "AFTERCARE_STAFF",
            "{broken",
            "staff (from the environment): found a text; allowed: a table [staff]",
            id="json",
        ),
    ],
)
def test_a_bad_variable_is_named(name, value, line):
    assert problems(minimal(), env={name: value}) == (line,)


# --- the file ---


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"[clinic\nname = 1", "not TOML", id="syntax"),
        pytest.param(b"a = 1\na = 2", "not TOML", id="twice"),
        pytest.param(b"a = " + b"9" * 5000, "not TOML", id="number-too-long"),
        pytest.param(b"a = " + b"[" * 5000, "not TOML", id="nested"),
        pytest.param(b"a = 2026-02-31", "not TOML", id="impossible-date"),
        pytest.param("a = 'ü'".encode("latin-1"), "not UTF-8", id="latin-1"),
        pytest.param(b"token = " + TOKEN.encode(), "not TOML", id="token-without-quotes"),
    ],
)
def test_an_unreadable_file_is_one_line(tmp_path, content, said):
    path = tmp_path / "config.toml"
    path.write_bytes(content)
    with pytest.raises(ConfigError, match=said) as caught:
        load(path, {})
    assert len(caught.value.problems) == 1
    assert str(path) in str(caught.value)
    assert TOKEN not in str(caught.value)


def test_no_file_and_a_folder_are_one_line(tmp_path):
    with pytest.raises(ConfigError, match="no such file"):
        load(tmp_path / "none.toml", {})
    with pytest.raises(ConfigError, match="a folder"):
        load(tmp_path, {})
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigError, match="can't be read"):
        load(tmp_path / "file" / "config.toml", {})


def test_a_byte_order_mark_is_no_problem(tmp_path):
    path = tmp_path / "config.toml"
    path.write_bytes(b"\xef\xbb\xbf" + EXAMPLE.read_bytes())
    assert load(path, {}).clinic.name == "Example Clinic"


# --- the example ---


def fields():
    """Every key that a file may have, with its section."""

    def walk(model, section):
        for key, field in model.model_fields.items():
            inner = [
                kind
                for kind in (field.annotation, *getattr(field.annotation, "__args__", ()))
                if hasattr(kind, "model_fields")
            ]
            if inner:
                yield from walk(inner[0], f"{section}.{key}".strip("."))
            else:
                yield section, key

    return list(walk(File, ""))


def test_the_example_loads_as_it_is():
    made = load(EXAMPLE, {})
    assert list(made.treatments) == list(config.BUILT_IN)
    bare = from_mapping(minimal(), EXAMPLE.parent)
    assert (made.plans, made.treatments, made.rules) == (bare.plans, bare.treatments, bare.rules)
    assert (made.clinic, made.storage) == (bare.clinic, bare.storage)


def test_the_examples_comments_are_the_defaults_or_at_least_allowed(tmp_path):
    (tmp_path / "token.txt").write_text(TOKEN)
    (tmp_path / "webhook-secret.txt").write_text(SECRET)
    (tmp_path / "cert.pem").write_text("")
    (tmp_path / "key.pem").write_text("")
    text = re.sub(r"(?m)^# (?=(\w[\w-]* = |\[))", "", EXAMPLE.read_text(encoding="utf-8"))
    text = re.sub(r"(?m)^(token|webhook_secret) = .*$", "", text)
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8")
    made = load(path, {})
    defaults = from_mapping(minimal(), tmp_path)
    for key in ("api_url", "mode", "messages_per_second", "webhook_listen", "webhook_port", "webhook_path"):
        assert getattr(made.telegram, key) == getattr(defaults.telegram, key)
    assert set(made.rules.levels) == set(Reason)
    assert {rule.reason: made.rules.levels[rule.reason] for rule in RULES} == {
        rule.reason: rule.level for rule in RULES
    }


@pytest.mark.parametrize(("section", "key"), [pytest.param(*field, id=".".join(field)) for field in fields()])
def test_the_example_covers_every_key(section, key):
    text = EXAMPLE.read_text(encoding="utf-8")
    parts = re.split(r"(?m)^(?:# )?\[([a-z.-]+)\]$", text)
    tables = list(zip(parts[1::2], parts[2::2], strict=True))
    if key == "levels":
        assert "triage.levels" in dict(tables)
        return
    held = [body for name, body in tables if name == section or name.startswith(f"{section}.")]
    if section == "treatments":  # its plan keys are shown once, in the plan
        held += [body for name, body in tables if name.startswith("plans.")]
    assert any(re.search(rf"(?m)^(# )?{key} = ", body) for body in held)


# --- anything at all ---

anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=12)
    | st.times()
    | st.just(SECRET),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from([*fields(), ("", "treatments"), ("", "clinic"), ("", "zzz")]), anything)
def test_no_value_whatever_brings_anything_but_a_config_or_its_problems(field, value):
    section, key = field
    data = json.loads(json.dumps(minimal(storage={}, triage={}, treatments={"face": {}}, plans={"p": {}})))
    holder = data
    for step in filter(None, section.split(".")):
        holder = holder[step]
    if section in {"treatments", "plans"}:
        holder = next(iter(holder.values()))
    holder[key] = value
    with contextlib.suppress(ConfigError):
        assert isinstance(from_mapping(data, BASE), Config)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_a_config_or_one_line(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("c") / "config.toml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(ConfigError):
        load(path, {})


def test_the_example_is_plain_toml():
    assert set(tomllib.loads(EXAMPLE.read_text(encoding="utf-8"))) <= set(File.model_fields)
