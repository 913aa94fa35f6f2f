"""Every command: its name, who may use it, and what it does. `/help`, the menu and the role tests read this table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.chat.access import Role
from bot.chat.patient import appointment, checkin, delete, language, mydata, progress, settings, start
from bot.chat.patient import commands as patient
from bot.chat.staff import (
    alerts,
    appointments,
    cancel,
    card,
    enroll,
    erase,
    export,
    following,
    links,
    patients,
    picture,
    preview,
    reply,
    stats,
    team,
    today,
)
from bot.chat.staff.arguments import Arguments

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.chat.turn import Turn


@dataclass(frozen=True, slots=True)
class Command:
    """A command; `listed` ones stand in `/help` (as `help-<name>`).

    `anywhere` lets staff use it in any group, `in_private` keeps it out of all of them. One that stands `alone`
    refuses words behind it, which would otherwise seem to have been understood. `of_patient` is what a
    patient's command does when staff name a patient behind it (`help-<name>-staff`).
    """

    name: str
    needs: Role
    run: Callable[[Turn], None]
    listed: bool = True
    anywhere: bool = False
    in_private: bool = False
    alone: bool = False
    of_patient: Callable[[Turn], None] | None = None

    def do(self, turn: Turn) -> None:
        """Run it, or say that nothing belongs behind it."""
        arguments = Arguments.of(turn, expected=0) if self.alone else None
        if arguments is not None and arguments.problems:
            arguments.refuse(self.name)
        else:
            self.run(turn)


def whoami(turn: Turn) -> None:
    """`/whoami`: the sender's Telegram id and role; in a group, staff learn its id and the topic's too."""
    role = turn.clinic.plain(turn.language, f"role-{turn.role.name.lower()}")
    text = turn.clinic.html(turn.language, "whoami", id=str(turn.event.user_id), role=role)
    if not turn.event.private:
        text += "\n" + turn.clinic.staff("whoami-group", id=str(turn.event.chat_id))
    if turn.event.thread_id:
        text += "\n" + turn.clinic.staff("whoami-topic", id=str(turn.event.thread_id))
    turn.answer_text(text)


def help_for(turn: Turn) -> None:
    """`/help`: what this person may do here."""
    lines = []
    if turn.role >= Role.STAFF:
        lines += [
            turn.clinic.staff("help-heading-staff"),
            *_listed(turn, lambda c: Role.ANYONE < c.needs <= turn.role),
            *_of_patients(turn),
            "",
        ]
    lines += [
        turn.clinic.html(turn.language, "help-heading-patient"),
        *_listed(turn, lambda c: c.needs is Role.ANYONE),
    ]
    lines += ["", turn.clinic.html(turn.language, "help-write")]
    turn.answer_text("\n".join(lines))


def _listed(turn: Turn, wanted: Callable[[Command], bool]) -> list[str]:
    return [
        f"/{command.name} – {turn.clinic.html(turn.language, f'help-{command.name}')}"
        for command in COMMANDS.values()
        if command.listed and wanted(command)
    ]


def _of_patients(turn: Turn) -> list[str]:
    """What staff can do with a patient's command."""
    return [
        f"/{command.name} – {turn.clinic.staff(f'help-{command.name}-staff')}"
        for command in COMMANDS.values()
        if command.of_patient is not None
    ]


def unknown(turn: Turn) -> None:
    """A command that does not exist, or that is not this person's: one and the same answer."""
    turn.answer("unknown-command")


COMMANDS: dict[str, Command] = {
    command.name: command
    for command in (
        Command("enroll", Role.STAFF, enroll.enroll),
        Command("session", Role.STAFF, enroll.session),
        Command("patients", Role.STAFF, patients.patients),
        Command("patient", Role.STAFF, card.patient),
        Command("chart", Role.STAFF, picture.chart),
        Command("preview", Role.STAFF, preview.preview),
        Command("message", Role.STAFF, reply.message),
        Command("reschedule", Role.STAFF, appointments.reschedule),
        Command("cancel", Role.STAFF, cancel.cancel),
        Command("missed", Role.STAFF, appointments.missed),
        Command("pause", Role.STAFF, following.pause),
        Command("discharge", Role.STAFF, following.discharge),
        Command("alerts", Role.STAFF, alerts.show_open, alone=True),
        Command("today", Role.STAFF, today.command, alone=True),
        Command("stats", Role.STAFF, stats.command, alone=True),
        Command("link", Role.STAFF, links.link),
        Command("unlink", Role.STAFF, links.unlink),
        Command("staff", Role.ADMIN, team.command, alone=True),
        Command("erase", Role.ADMIN, erase.ask),
        Command("export", Role.ADMIN, export.command, alone=True),
        Command("checkin", Role.ANYONE, checkin.ask_now, in_private=True),
        Command("next", Role.ANYONE, appointment.show_next, in_private=True),
        Command("progress", Role.ANYONE, progress.command, in_private=True),
        Command("tips", Role.ANYONE, patient.tips, in_private=True),
        Command("contact", Role.ANYONE, patient.contact),
        Command("language", Role.ANYONE, language.command, in_private=True),
        Command("settings", Role.ANYONE, settings.command, in_private=True),
        Command("privacy", Role.ANYONE, patient.privacy),
        Command("mydata", Role.ANYONE, mydata.command, in_private=True),
        Command("stop", Role.ANYONE, patient.stop, in_private=True),
        Command("resume", Role.ANYONE, patient.resume, in_private=True, of_patient=following.resume),
        Command("delete", Role.ANYONE, delete.command, in_private=True),
        Command("whoami", Role.ANYONE, whoami, anywhere=True),
        Command("help", Role.ANYONE, help_for),
        Command("start", Role.ANYONE, start.start, listed=False, in_private=True),
    )
}
