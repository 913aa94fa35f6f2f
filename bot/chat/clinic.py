"""What does not change while the bot runs: the clinic's settings, its wording, and its name on Telegram."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.care import opening, plan
from bot.care.model import Plan, Treatment
from bot.care.warnings import sounds_like_warning
from bot.catalogue import safe_name
from bot.errors import ConfigError

if TYPE_CHECKING:
    from datetime import date, datetime, time

    from bot.care.model import Patient, Session
    from bot.catalogue import Catalogue, Value
    from bot.config import Config

CONSENT_VERSION = "2"
"""Raised whenever the consent screen or the privacy text changes in substance."""

WARNING_LISTS = ("breathing", "vision", "skin", "pain", "fever")


def check_cards(config: Config, catalogue: Catalogue) -> None:
    """Refuse a treatment whose aftercare card has no wording, before any patient would miss it."""
    known = catalogue.keys(catalogue.languages[0])
    cards = sorted(key.removeprefix("card-") for key in known if key.startswith("card-"))
    problems = [
        f"treatments.{treatment.key}.card: found {treatment.card!r}, but the wording has no "
        f"card-{treatment.card}; allowed: {', '.join(cards)}"
        for treatment in config.treatments.values()
        if f"card-{treatment.card}" not in known
    ]
    if problems:
        raise ConfigError(*problems)


@dataclass(frozen=True, slots=True)
class Clinic:
    """Settings, wording and the bot's user name, with the small questions that everyone asks of them."""

    config: Config
    catalogue: Catalogue
    username: str

    @property
    def zone(self) -> ZoneInfo:
        """The clinic's time zone, in which staff read and write times."""
        return self.config.clinic.zone

    def html(self, language: str, key: str, /, **args: Value) -> str:
        """Wording for a message, with the clinic's own details at hand as variables."""
        clinic = self.config.clinic
        details: dict[str, Value] = {
            "clinic": clinic.name,
            "phone": clinic.phone,
            "emergency": clinic.emergency_number,
        }
        return self.catalogue.html(language, key, **(details | args))

    def plain(self, language: str, key: str, /, **args: Value) -> str:
        """Wording for a button or a toast."""
        return self.catalogue.plain(language, key, **args)

    def staff(self, key: str, /, **args: Value) -> str:
        """Wording for staff, in the clinic's first language."""
        return self.html(self.staff_language, key, **args)

    @property
    def staff_language(self) -> str:
        """The language in which staff are addressed."""
        return self.config.clinic.languages[0]

    def link(self, token: str) -> str:
        """The one-time link that a patient opens."""
        return f"https://t.me/{self.username}?start={token}"

    def treatment(self, session: Session) -> Treatment:
        """The treatment of a session; a key that left the config is followed up by the default plan."""
        known = self.config.treatment(session.treatment)
        return known or Treatment(
            session.treatment, session.treatment, Plan(), timedelta(days=14), 6, "default"
        )

    def zone_date(self, moment: datetime) -> date:
        """The day that it is at the clinic."""
        return moment.astimezone(self.zone).date()

    def zone_of(self, patient: Patient) -> ZoneInfo:
        """The patient's time zone; the clinic's, should this machine not know it any more."""
        try:
            return ZoneInfo(patient.timezone)
        except (ZoneInfoNotFoundError, ValueError):
            return self.zone

    def named(self, patient: Patient, text: str) -> str:
        """A message for a patient; where several share a phone, its first line says whom it is about."""
        if not patient.shared:
            return text
        return self.html(patient.language, "about-whom", name=safe_name(patient.name)) + "\n" + text

    def told(self, patient: Patient, key: str, /, **args: Value) -> str:
        """Wording for a patient, in the patient's language."""
        return self.named(patient, self.html(patient.language, key, **args))

    def hours(self, language: str) -> str:
        """When someone is usually there, as this language writes it where that can be told."""
        written = self.config.clinic.office_hours
        openings = opening.parse(written)
        return written if openings is None else self.catalogue.opening(language, openings)

    def visiting_hours(self, day: date) -> tuple[time, ...]:
        """The hours of the clinic's clock at which a visit may be wished for on this day."""
        openings = opening.parse(self.config.clinic.office_hours) or opening.ALWAYS
        return opening.hours(openings, day.weekday())

    def day_of(self, patient: Patient, session: Session, now: datetime) -> int:
        """Which day after the session it is for the patient."""
        return plan.day_of(session.held_on, now, self.zone_of(patient))

    def sounds_like_warning(self, text: str) -> bool:
        """Whether words sound like one of the warning signs that can't wait.

        Held against every language that the clinic has: in fear people fall back into their own.
        """
        return sounds_like_warning(text, self._phrases(WARNING_LISTS), self._phrases(("harmless",)))

    def _phrases(self, lists: tuple[str, ...]) -> str:
        return "\n".join(
            self.plain(language, f"warning-{name}") for language in self.catalogue.languages for name in lists
        )

    def told_at(self, patient: Patient, moment: datetime) -> str:
        """An instant as the patient reads it."""
        return self.catalogue.moment(patient.language, moment, self.zone_of(patient))

    def stamp(self, moment: datetime) -> str:
        """An instant as staff read it, in clinic time."""
        return self.catalogue.stamp(moment, self.zone)

    def who(self, patient: Patient, chat_id: int) -> str:
        """How staff see a patient in this chat: full names appear in private chats only."""
        return f"{patient.code} ({safe_name(patient.name)})" if chat_id > 0 else patient.code
