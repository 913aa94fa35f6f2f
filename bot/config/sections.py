"""The form of the settings file: a class for every table, a field for every key.

A field's `description` says what is allowed there and is printed when something else is found.
"""

from datetime import time, timedelta
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field

from bot.care.model import Level, Plan, QuietHours, Reason, Rules
from bot.config.built_in import STANDARD
from bot.config.values import (
    Ascending,
    BaseUrl,
    CardName,
    ChatId,
    Clock,
    ClockOrOff,
    Day,
    Days,
    Descending,
    FilePath,
    Hours,
    Languages,
    OptionalUrl,
    Quiet,
    Secret,
    Text,
    Token,
    TopicId,
    UrlPath,
    UserIds,
    Whole,
    ZoneName,
)


class Section(BaseModel):
    """A table of the file."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", validate_default=True, hide_input_in_errors=True, allow_inf_nan=False
    )


class Telegram(Section):
    """`[telegram]`: who the bot is and how updates reach it."""

    token: Token = Field(description="the token from @BotFather, digits:letters")
    token_file: FilePath | None = Field(None, description="a file that holds nothing but the token")
    api_url: BaseUrl = Field(
        "https://api.telegram.org", description="the Bot API server's base, http(s)://…, without /bot"
    )
    mode: Literal["polling", "webhook"] = Field("polling", description='"polling" or "webhook"')
    messages_per_second: Whole = Field(
        30,
        ge=1,
        le=1000,
        description="Telegram's limit, from 1 to 1000; the bot stays a little below it",
    )
    webhook_url: OptionalUrl = Field(
        "", description="the https:// address that Telegram posts to; required with mode webhook"
    )
    webhook_listen: Text = Field("127.0.0.1", min_length=1, description="the address to listen on")
    webhook_port: Whole = Field(8443, ge=1, le=65535, description="a port from 1 to 65535")
    webhook_path: UrlPath = Field("telegram", description="a path of letters, digits and - . _ ~ /")
    webhook_secret: Secret | None = Field(None, description="16 to 256 characters of A-Z a-z 0-9 _ -")
    webhook_secret_file: FilePath | None = Field(None, description="a file that holds nothing but the secret")
    webhook_cert: FilePath | None = Field(None, description="a PEM file with the certificate")
    webhook_key: FilePath | None = Field(None, description="a PEM file with the certificate's private key")


class Clinic(Section):
    """`[clinic]`: what patients read about the clinic, and its day."""

    name: Text = Field(min_length=1, max_length=60, description="1 to 60 characters on one line")
    timezone: ZoneName = Field(description="an IANA zone such as Europe/Berlin")
    phone: Text = Field(
        pattern=r"^[0-9+][0-9 ()/.-]{1,38}[0-9]$", description="a phone number, such as +49 30 1234567"
    )
    emergency_number: Text = Field(
        "112", pattern=r"^[0-9+][0-9 -]{0,18}[0-9]$", description='a phone number in quotes, such as "112"'
    )
    languages: Languages = Field(
        ("en",), min_length=1, description='a list of language codes, each once, such as ["en"]'
    )
    privacy_url: OptionalUrl = Field("", description="an address that begins with https://, or nothing")
    quiet_hours: Quiet = Field(QuietHours(), description="HH:MM-HH:MM, such as 21:00-08:00")
    digest_at: ClockOrOff = Field(time(8, 30), description='a time in quotes, "HH:MM", or "off"')
    office_hours: Text = Field(
        "Mon-Fri 9:00-18:00", min_length=1, max_length=120, description="1 to 120 characters on one line"
    )

    @property
    def zone(self) -> ZoneInfo:
        """The clinic's time zone."""
        return ZoneInfo(self.timezone)

    @property
    def quiet(self) -> QuietHours:
        """When nothing that can wait is sent, in the receiver's wall-clock time."""
        return self.quiet_hours


class Staff(Section):
    """`[staff]`: who may command the bot from the first start on."""

    admins: UserIds = Field(
        min_length=1,
        description="a list of at least one Telegram user id (/whoami tells it)",
    )
    members: UserIds = Field((), description="a list of Telegram user ids (positive numbers)")
    alerts_chat: ChatId | None = Field(
        None, description="a chat id, usually a negative number such as -1001234567890"
    )
    alerts_topic: TopicId | None = Field(
        None, description="the number of a topic of that group, more than 1 (/whoami in the topic tells it)"
    )

    @property
    def ids(self) -> tuple[int, ...]:
        """Everyone named here, once each, ascending."""
        return tuple(sorted({*self.admins, *self.members}))


class Storage(Section):
    """`[storage]`: where the data lies and for how long."""

    path: FilePath = Field(Path("data/aftercare.db"), description="a path for the database")
    key_file: FilePath = Field(
        Path("aftercare.key"), description="a path outside the database's folder, for the key"
    )
    backup_dir: FilePath = Field(Path("backups"), description="a folder for backups")
    retention_days: Whole = Field(730, ge=30, le=36500, description="a whole number of days, at least 30")


class PlanKeys(Section):
    """What a plan consists of; the keys that are left out keep their value."""

    checkin_days: Ascending | None = Field(
        None, min_length=1, description="days after the session, 1 to 365, each once, ascending"
    )
    lump_weeks: Ascending | None = Field(
        None, description="weeks after the last session, each once, ascending (or none at all)"
    )
    checkin_at: Clock | None = Field(None, description='a time in quotes, "HH:MM"')
    nudge_after_hours: Hours | None = Field(None, description="hours, more than 0 and at most 72")
    closes_after_hours: Hours | None = Field(
        None, description="hours, more than nudge_after_hours and at most 72"
    )
    remind_days: Descending | None = Field(None, description="days before the session, 1 to 365, each once")
    remind_hours: Descending | None = Field(None, description="hours before the session, 1 to 365, each once")

    def over(self, plan: Plan) -> Plan:
        """`plan` with what is set here in place of its own."""
        nudge, closes = self.nudge_after_hours, self.closes_after_hours
        return Plan(
            checkin_days=plan.checkin_days if self.checkin_days is None else self.checkin_days,
            lump_weeks=plan.lump_weeks if self.lump_weeks is None else self.lump_weeks,
            checkin_at=plan.checkin_at if self.checkin_at is None else self.checkin_at,
            nudge_after=plan.nudge_after if nudge is None else timedelta(hours=nudge),
            closes_after=plan.closes_after if closes is None else timedelta(hours=closes),
            remind_days=plan.remind_days if self.remind_days is None else self.remind_days,
            remind_hours=plan.remind_hours if self.remind_hours is None else self.remind_hours,
        )


class TreatmentKeys(PlanKeys):
    """`[treatments.KEY]`: a kind of course; any plan key may stand here too."""

    name: Text = Field(min_length=1, max_length=60, description="1 to 60 characters on one line")
    plan: str = Field(STANDARD, description="the key of a plan")
    interval_days: Days = Field(description="days between two sessions, 1 to 365")
    sessions: Whole = Field(ge=1, le=30, description="the usual number of sessions, 1 to 30")
    card: CardName | None = Field(
        None, description="the end of a wording key card-…: lower-case letters, digits and -"
    )


class Triage(Section):
    """`[triage]`: from which day after the session a finding counts, and how much."""

    worse_after_day: Day = Field(1, description="a day, 0 to 365")
    moderate_from_day: Day = Field(3, description="a day, 0 to 365")
    new_redness_from_day: Day = Field(3, description="a day, 0 to 365")
    bruising_until_day: Day = Field(7, description="a day, 0 to 365")
    lump_from_day: Day = Field(7, description="a day, 0 to 365")
    silent_in_a_row: Whole = Field(2, ge=1, le=100, description="a number of check-ins, 1 to 100")
    levels: dict[Reason, Literal["RED", "AMBER", "off"]] = Field(
        default_factory=dict, description='"RED", "AMBER" or "off"'
    )

    def rules(self) -> Rules:
        """The rules as triage wants them."""
        named = {"RED": Level.RED, "AMBER": Level.AMBER, "off": None}
        thresholds = self.model_dump(exclude={"levels"})
        return Rules(**thresholds, levels={reason: named[word] for reason, word in self.levels.items()})


class File(Section):
    """The whole file."""

    telegram: Telegram
    clinic: Clinic
    staff: Staff
    storage: Storage
    treatments: dict[str, TreatmentKeys] = Field(default_factory=dict)
    plans: dict[str, PlanKeys] = Field(default_factory=dict)
    triage: Triage
