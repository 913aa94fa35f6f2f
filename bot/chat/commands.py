"""Every command: its name, who may use it, and what it does. `/help`, the menu and the role tests read this table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.chat.access import Role
from bot.chat.patient import appointment, checkin, delete, language, mydata, progress, settings, start
from bot.chat.patient import commands as patient
from bot.chat.staff import alerts, appointments, card, enroll, erase, links

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.chat.turn import Turn


@dataclass(frozen=True, slots=True)
class Command:
    """A command; `listed` ones stand in `/help` (as `help-<name>`).

    `anywhere` lets staff use it in any group, `in_private` keeps it out of all of them.
    """

    name: str
    needs: Role
    run: Callable[[Turn], None]
    listed: bool = True
    anywhere: bool = False
    in_private: bool = False


def whoami(turn: Turn) -> None:
    """`/whoami`: the sender's Telegram id and role; in a group, staff learn the group's id too."""
    role = turn.clinic.plain(turn.language, f"role-{turn.role.name.lower()}")
    text = turn.clinic.html(turn.language, "whoami", id=str(turn.event.user_id), role=role)
    if not turn.event.private:
        text += "\n" + turn.clinic.staff("whoami-group", id=str(turn.event.chat_id))
    turn.answer_text(text)


def help_for(turn: Turn) -> None:
    """`/help`: what this person may do here."""
    lines = []
    if turn.role >= Role.STAFF:
        lines += [
            turn.clinic.staff("help-heading-staff"),
            *_listed(turn, lambda c: Role.ANYONE < c.needs <= turn.role),
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


def unknown(turn: Turn) -> None:
    """A command that does not exist, or that is not this person's: one and the same answer."""
    turn.answer("unknown-command")


COMMANDS: dict[str, Command] = {
    command.name: command
    for command in (
        Command("enroll", Role.STAFF, enroll.enroll),
        Command("session", Role.STAFF, enroll.session),
        Command("patient", Role.STAFF, card.patient),
        Command("preview", Role.STAFF, card.preview),
        Command("reschedule", Role.STAFF, appointments.reschedule),
        Command("cancel", Role.STAFF, appointments.cancel),
        Command("alerts", Role.STAFF, alerts.show_open),
        Command("link", Role.STAFF, links.link),
        Command("unlink", Role.STAFF, links.unlink),
        Command("erase", Role.ADMIN, erase.ask),
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
        Command("resume", Role.ANYONE, patient.resume, in_private=True),
        Command("delete", Role.ANYONE, delete.command, in_private=True),
        Command("whoami", Role.ANYONE, whoami, anywhere=True),
        Command("help", Role.ANYONE, help_for),
        Command("start", Role.ANYONE, start.start, listed=False, in_private=True),
    )
}
