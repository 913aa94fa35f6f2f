"""`/enroll` and `/session`: a session was held; from here the follow-up begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.staff import enrolling, forms
from bot.chat.staff.arguments import Arguments

if TYPE_CHECKING:
    from datetime import datetime

    from bot.care.model import Treatment
    from bot.chat.staff.enrolling import Course
    from bot.chat.turn import Turn


def enroll(turn: Turn) -> None:
    """`/enroll`: guided. `/enroll NAME; TREATMENT; K/N; NEXT`: a new patient in one line."""
    if not turn.event.text:
        forms.begin(turn, "enroll", in_private=True)
        return
    arguments = Arguments.of(turn, expected=4)
    if arguments.problems:
        arguments.refuse("enroll")
        return
    name = arguments.name(arguments.parts[0])
    held = _held(arguments)
    if arguments.problems or held is None:
        arguments.refuse("enroll")
        return
    enrolling.new_patient(turn, name, *held)


def session(turn: Turn) -> None:
    """`/session CODE; TREATMENT; K/N; NEXT`: a known patient's next session was held; no new link."""
    arguments = Arguments.of(turn, expected=4)
    if arguments.problems:
        arguments.refuse("session")
        return
    patient = arguments.patient(arguments.parts[0])
    held = _held(arguments)
    if patient is not None and held is not None:
        enrolling.check_session(arguments, patient, held[0], held[1])
    if arguments.problems or patient is None or held is None:
        arguments.refuse("session")
        return
    enrolling.next_session(turn, patient, *held)


def _held(arguments: Arguments) -> tuple[Treatment, Course, datetime | None] | None:
    """What both commands end with: treatment, session of the course, next date; None where one can't be read."""
    treatment = arguments.treatment(arguments.parts[1])
    course = arguments.course(arguments.parts[2])
    next_at = arguments.next_at(arguments.parts[3])
    if treatment is None or course is None:
        return None
    return treatment, course, next_at
