"""A check-in as text: the question that it stands at, or the summary and its closing line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.care.model import Level, Sign, Step, Symptom

if TYPE_CHECKING:
    from bot.care.checkin import State
    from bot.care.model import Answers, Patient, Session
    from bot.chat.clinic import Clinic

EARLY_DAYS = 14


def screen(
    clinic: Clinic,
    patient: Patient,
    session: Session,
    state: State,
    level: Level | None,
    *,
    last: bool = False,
    hello: str = "checkin-hello",
) -> str:
    """The text of a check-in at this step; `level` is how it was judged, once it is; `last`: none comes after it.

    `hello` is the first line of the first screen.
    """
    language = patient.language
    if state.step is Step.DONE:
        return clinic.named(patient, _summary(clinic, language, state, level or Level.GREEN, last=last))
    heading = clinic.html(
        language, "checkin-heading", day=state.day, number=session.number, total=session.total
    )
    key = "checkin-signs" if state.step is Step.SIGNS else f"checkin-{state.step.value}"
    lines = [heading]
    if state.step is Step.SWELLING and state.answers.empty:
        lines = [clinic.html(language, hello), "", heading]
    if state.step is Step.SWELLING and state.day > EARLY_DAYS:
        lines.append(clinic.html(language, "checkin-feel"))
    given = _grades(clinic, language, state)
    return clinic.named(patient, "\n".join([*lines, *given, "", clinic.html(language, key)]))


def graded(clinic: Clinic, language: str, answers: Answers) -> list[str]:
    """`Swelling mild`, one for each symptom; what was not asked yet shows as a dash."""
    parts = []
    for symptom in Symptom:
        grade = answers.grade(symptom)
        word = "–" if grade is None else clinic.plain(language, f"grade-{grade.word}")
        parts.append(f"{clinic.plain(language, f'symptom-{symptom.value}')} {word}")
    return parts


def _grades(clinic: Clinic, language: str, state: State) -> list[str]:
    """The grades given so far, one a line, as far as the conversation has come."""
    order = list(Symptom)
    asked = (
        order if state.step in (Step.SIGNS, Step.DONE) else order[: order.index(Symptom(state.step.value))]
    )
    lines = []
    for symptom in asked:
        grade = state.answers.grade(symptom)
        if grade is not None:
            name = clinic.plain(language, f"symptom-{symptom.value}")
            word = clinic.plain(language, f"grade-{grade.word}")
            lines.append(clinic.html(language, "checkin-given", symptom=name, grade=word))
    return lines


def _closing(day: int, level: Level) -> str:
    """The key of the closing line; weeks later another tip fits than in the first days."""
    return (
        "closing-green-late" if level is Level.GREEN and day > EARLY_DAYS else f"closing-{level.name.lower()}"
    )


def _summary(clinic: Clinic, language: str, state: State, level: Level, *, last: bool) -> str:
    signs = [clinic.plain(language, f"sign-{sign.value}") for sign in Sign if sign in state.answers.signs]
    reported = [clinic.html(language, "checkin-sign-given", sign=sign) for sign in signs]
    reported = reported or [clinic.html(language, "checkin-no-signs")]
    given = [
        clinic.html(language, "checkin-thanks", day=state.day),
        *_grades(clinic, language, state),
        *reported,
    ]
    blocks = ["\n".join(given), clinic.html(language, _closing(state.day, level))]
    if level is not Level.RED:  # then there is only one thing to do
        blocks += [clinic.html(language, "closing-last")] if last else []
        blocks.append(clinic.html(language, "checkin-offers"))
    return "\n\n".join(blocks)
