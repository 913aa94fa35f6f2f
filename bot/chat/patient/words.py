"""What a patient writes and sends: it is kept, taken to staff, and the patient is told so.

Words that sound like a warning sign are answered at once with the emergency text; that adds to the questions with
buttons and replaces none of them.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.care import triage
from bot.care.model import Finding, Level, Reason, Verdict
from bot.catalogue import safe_name
from bot.chat import alerting, keyboards
from bot.chat.incoming import What
from bot.chat.patient import relays
from bot.chat.patient.start import heard_or_told
from bot.store import alerts, notes, sent, sessions
from bot.store.database import moment
from bot.store.messages import Lane, Outgoing

if TYPE_CHECKING:
    from bot.care.model import Patient
    from bot.chat.turn import Turn
    from bot.store.alerts import Alert
    from bot.store.messages import Keyboard

TO_ALL = ("reply", "passed-on", "emergency")
"""Kinds of message that may be about nobody in particular; where they are about someone, the first line says so."""

SAID_LATELY = timedelta(minutes=30)
"""For so long after the full answer a short one is enough."""


def said(turn: Turn) -> None:
    """A text, or a file that can be passed on."""
    heard = heard_or_told(turn)
    if not heard:
        if turn.patient is not None:
            turn.answer("not-passed-on")
        return
    patient = _meant(turn, heard)
    whose = [] if patient is not None else heard
    patient = patient or heard[-1]
    file = turn.event.file
    more_of_album = bool(file and file.album and notes.has_album(turn.db, patient.id, file.album))
    worrying = _is_worrying(turn)
    alert, told = _thread(turn, replace(patient, shared=False) if whose else patient, worrying=worrying)
    relays.keep(turn, patient, alert)
    relays.pass_on(turn, patient, alert, whose)
    if alert is not None and alert.raised_at < turn.now:
        alerting.add_what_was_said(turn.db, turn.clinic, turn.now, alert)
    if told and whose:
        ask_whom(turn, patient, whose, Reason.WORDS)
    elif not told and not more_of_album:
        _acknowledge(turn, patient, whose)


def sent_other(turn: Turn) -> None:
    """A sticker, a place, somebody's number, any other file: politely, what can be passed on.

    Words under it that sound like a warning sign are heard all the same. A place that moves comes as corrections of
    itself, which are not answered.
    """
    worrying = _is_worrying(turn)
    if turn.event.edited and not worrying:
        return
    if not heard_or_told(turn):
        return
    if worrying:
        said(turn)
    turn.answer("media-not-taken")


def _is_worrying(turn: Turn) -> bool:
    """Whether somebody's own words sound like a warning sign; the bot's texts, passed back to it, name all of them."""
    return not turn.event.of_a_bot and turn.clinic.sounds_like_warning(turn.event.text)


def _meant(turn: Turn, heard: list[Patient]) -> Patient | None:
    """Whom it is about: whoever is alone here, or the one whose message is being replied to."""
    if len(heard) == 1:
        return heard[0]
    if turn.event.reply_to is None:
        return None
    row = sent.message_of(turn.db, turn.event.chat_id, turn.event.reply_to)
    patient = next((patient for patient in heard if row and patient.id == row["patient_id"]), None)
    if row is None or patient is None or row["kind"] not in TO_ALL:
        return patient
    return patient if safe_name(patient.name) in turn.event.reply_to_text.partition("\n")[0] else None


def _thread(turn: Turn, patient: Patient, *, worrying: bool) -> tuple[Alert | None, bool]:
    """The open alert that this belongs under, or a new one, and whether the emergency text was sent."""
    rules = turn.clinic.config.rules
    open_ones = alerts.open_of_patient(turn.db, patient.id)
    verdict = triage.raised(Reason.WORDS, rules) if worrying else Verdict(Level.GREEN)
    if verdict.level > Level.GREEN and not _told_lately(turn, patient, open_ones):
        alert = report_event(turn, patient, verdict, onto=open_ones[-1] if open_ones else None)
        return alert, verdict.level is Level.RED
    if open_ones:
        return open_ones[-1], False
    reason = Reason.FREE_TEXT if turn.event.file is None else Reason.PHOTO
    return report_event(turn, patient, triage.raised(reason, rules)), False


def _told_lately(turn: Turn, patient: Patient, open_ones: list[Alert]) -> bool:
    """Whether staff have an alert for words like these, and the emergency text for it is fresh and not known lost."""
    known = any(Finding(Reason.WORDS) in alert.verdict.findings for alert in open_ones)
    return known and alerting.told_lately(turn.db, turn.now, patient)


def report_event(
    turn: Turn, patient: Patient, verdict: Verdict, *, onto: Alert | None = None
) -> Alert | None:
    """Take something that happened outside the questions to staff, with the day it happened on."""
    if onto is not None:
        return alerting.widen(turn.db, turn.clinic, turn.now, patient, onto, verdict, anew=True)
    session = sessions.latest(turn.db, patient.id)
    return alerting.report(
        turn.db,
        turn.clinic,
        turn.now,
        patient,
        verdict,
        session_id=session.id if session else None,
        day=turn.clinic.day_of(patient, session, turn.now) if session else None,
    )


def _acknowledge(turn: Turn, patient: Patient, whose: list[Patient]) -> None:
    """In full now and then, in short in between, and not at all while the one before still waits to be sent.

    Where several share the phone and it was not said whom it is about, that is asked.
    """
    last = sent.newest(turn.db, patient.id, "passed-on")
    if last is not None and last["state"] == "ready":
        return
    lately = last is not None and turn.now - moment(last["created_at"]) < SAID_LATELY
    clinic, language = turn.clinic, patient.language
    text = clinic.html(language, "passed-on-again" if lately else "passed-on", hours=clinic.hours(language))
    keyboard = () if lately else keyboards.urgent(clinic, language, patient.id, unsaid=bool(whose))
    if whose:
        text += "\n\n" + clinic.html(language, "whom-note")
        keyboard += _names(turn, whose)
    elif not lately:
        text = clinic.named(patient, text)
    turn.send(Outgoing(turn.event.chat_id, "passed-on", text, Lane.REPLY, keyboard, patient_id=patient.id))


def ask_whom(turn: Turn, patient: Patient, whose: list[Patient], reason: Reason) -> None:
    """After the emergency text: whom it is about."""
    text = turn.clinic.html(patient.language, "whom-note")
    turn.send(
        Outgoing(
            turn.event.chat_id,
            "reply",
            text,
            Lane.REPLY,
            _names(turn, whose, reason),
            patient_id=patient.id,
        )
    )


def _names(turn: Turn, whose: list[Patient], reason: Reason = Reason.FREE_TEXT) -> Keyboard:
    return keyboards.whom(whose, f"about:{int(turn.now.timestamp())}:{reason.value}")


SAID = {What.TEXT: said, What.FILE: said, What.OTHER_MEDIA: sent_other}
"""What is done with each kind of thing that a patient sends."""
