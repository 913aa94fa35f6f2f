"""`/staff`: who is on the staff, the one-time links that invite others, and taking an invitation back. Admins only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.catalogue import safe_name
from bot.chat import access, alerting, keyboards, notices
from bot.chat.access import Role
from bot.chat.kinds import For, names_for
from bot.store import audit, outbox, people, staff
from bot.store.messages import Lane, Outgoing

if TYPE_CHECKING:
    from bot.chat.keyboards import Pressed
    from bot.chat.turn import Turn
    from bot.store.messages import Keyboard

NAME_ROOM = 30
"""So many characters of a name stand in a line or on a button."""

IN_ONE_MESSAGE = 30


def command(turn: Turn) -> None:
    """`/staff`: everyone, with name, Telegram id, role, and how they came to it."""
    *before, (text, keyboard) = _listed(turn)
    for earlier, buttons in before:
        turn.answer_text(earlier, keyboard=buttons)
    turn.answer_text(text, keyboard=keyboard)


def tapped(turn: Turn, pressed: Pressed) -> None:
    """A button of the list, or of the question that it leads to."""
    if turn.role < Role.ADMIN:
        turn.pop("toast-not-yours")
    elif pressed.rest in ("invite-staff", "invite-admin"):
        _invite(turn, Role[pressed.rest.removeprefix("invite-").upper()])
    elif pressed.rest == "keep":
        text, keyboard = _listed(turn)[-1]
        turn.edit_text(text, keyboard=keyboard)
    elif pressed.rest in ("remove", "sure"):
        _remove(turn, pressed.id, sure=pressed.rest == "sure")
    else:
        turn.pop("toast-not-yours")


def open_invitation(turn: Turn, token: str) -> bool:
    """Whether this token is an invitation to the staff; if so, whoever opened it is on the staff from now on."""
    invite = staff.find_invite(turn.db, token, turn.now)
    if invite is None or access.role_of(turn.db, turn.clinic.config, invite.by) is not Role.ADMIN:
        return False
    role = Role[invite.role.upper()]
    if turn.role >= role:
        turn.answer_text(turn.clinic.staff("staff-already", role=_word(turn, turn.role)))
        return True
    user_id = turn.event.user_id
    staff.join(turn.db, token, user_id, turn.event.user_name, turn.now)
    turn.role = role
    audit.record(turn.db, turn.now, "staff-joined", actor=user_id, detail=str(user_id))
    turn.menus[user_id] = (role, turn.clinic.staff_language)
    turn.answer_text(turn.clinic.staff("staff-welcome", role=_word(turn, role)))
    admins = [one for one in access.admin_ids(turn.db, turn.clinic.config) if one != user_id]
    notices.tell_in_private(
        turn.db,
        turn.clinic,
        turn.now,
        admins,
        "notice-staff-joined",
        name=name(turn, user_id),
        id=str(user_id),
        role=_word(turn, role),
        by=name(turn, invite.by),
    )
    return True


def name(turn: Turn, user_id: int) -> str:
    """What somebody of the staff is called, as it can be shown; the id of whoever has never written to the bot."""
    return safe_name(staff.name_of(turn.db, user_id) or "")[:NAME_ROOM] or str(user_id)


def _word(turn: Turn, role: Role) -> str:
    return turn.clinic.plain(turn.clinic.staff_language, f"role-{role.name.lower()}")


def _listed(turn: Turn) -> list[tuple[str, Keyboard]]:
    """The list in messages that Telegram takes, the last with the buttons that invite."""
    invited = staff.roles(turn.db)
    everyone = access.everyone(turn.db, turn.clinic.config)
    all_ids = list(everyone)
    found: list[tuple[str, Keyboard]] = []
    for start in range(0, len(all_ids), IN_ONE_MESSAGE):
        ids = all_ids[start : start + IN_ONE_MESSAGE]
        lines = [turn.clinic.staff("staff-heading", count=len(everyone)), ""] if not found else []
        lines += [_line(turn, user_id, everyone[user_id]) for user_id in ids]
        removable = [(user_id, name(turn, user_id)) for user_id in ids if user_id in invited]
        last = ids[-1] == all_ids[-1]
        if last:
            lines += ["", turn.clinic.staff("staff-in-settings")]
            waiting = staff.open_invites(turn.db, turn.now)
            lines += [turn.clinic.staff("staff-links-open", count=waiting)] if waiting else []
        found.append(("\n".join(lines), keyboards.team(turn.clinic, removable, invites=last)))
    return found


def _line(turn: Turn, user_id: int, role: Role) -> str:
    """One of the staff. Whoever stands in the settings stays whatever is tapped here, so that comes first."""
    named = user_id in turn.clinic.config.staff.ids
    joined = staff.joined(turn.db).get(user_id)
    sources = [turn.clinic.plain(turn.clinic.staff_language, "staff-from-settings")] if named else []
    if joined is not None and joined.at is not None:
        sources.append(
            turn.clinic.plain(
                turn.clinic.staff_language,
                "staff-from-invitation",
                at=turn.clinic.zone_date(joined.at).isoformat(),
                by=name(turn, joined.by or 0),
            )
        )
    return turn.clinic.staff(
        "staff-line",
        name=name(turn, user_id) if staff.name_of(turn.db, user_id) else "–",
        id=str(user_id),
        role=_word(turn, role),
        source=", ".join(sources),
    )


def _invite(turn: Turn, role: Role) -> None:
    """A fresh link, which goes to the admin's private chat wherever it was asked for."""
    token = staff.invite(turn.db, role.name.lower(), turn.event.user_id, turn.now)
    audit.record(turn.db, turn.now, "staff-invited", actor=turn.event.user_id, detail=role.name.lower())
    text = turn.clinic.staff(
        "staff-invitation",
        role=_word(turn, role),
        hours=int(staff.INVITE_LASTS.total_seconds() // 3600),
        link=turn.clinic.link(token),
    )
    turn.send(Outgoing(turn.event.user_id, "link", text, Lane.REPLY))
    if not turn.event.private:
        turn.answer("staff-invitation-in-private", bot=turn.clinic.username)


def _remove(turn: Turn, user_id: int, *, sure: bool) -> None:
    invited, named = staff.roles(turn.db), turn.clinic.config.staff
    who = name(turn, user_id)
    if user_id not in invited:
        turn.pop("toast-staff-in-settings" if user_id in named.ids else "toast-staff-gone", alert=True)
    elif not access.leaves_an_admin(invited, named, user_id):
        turn.pop("toast-staff-last-admin", alert=True)
    elif not sure:
        keyboard = keyboards.remove_from_team(turn.clinic, user_id, who)
        turn.edit("staff-remove-sure", keyboard=keyboard, name=who, id=str(user_id))
    else:
        _take_back(turn, user_id)
        role = access.role_of(turn.db, turn.clinic.config, user_id)
        if role is Role.ANYONE:
            turn.edit("staff-removed", name=who, id=str(user_id))
        else:
            turn.edit("staff-removed-stays", name=who, id=str(user_id), role=_word(turn, role))


def _take_back(turn: Turn, user_id: int) -> None:
    """The invitation ends, and with it all that hung on it and that the settings don't give."""
    db, clinic, now = turn.db, turn.clinic, turn.now
    before = access.role_of(db, clinic.config, user_id)
    staff.remove(db, user_id)
    after = access.role_of(db, clinic.config, user_id)
    audit.record(db, now, "staff-removed", actor=turn.event.user_id, detail=str(user_id))
    if after is before:
        return
    staff.void_invites(db, user_id)
    if after is Role.ANYONE:
        outbox.cancel_unsent_for_staff(db, now, user_id, names_for(For.STAFF))
        staff.drop_forms(db, user_id)
        alerting.release(db, clinic, now, user_id)
    patients = people.in_chat(db, user_id)
    guests_own = patients[-1].language if patients else clinic.staff_language
    turn.menus[user_id] = (after, guests_own if after is Role.ANYONE else clinic.staff_language)
    key = "staff-removed-told" if after is Role.ANYONE else "staff-role-told"
    turn.send(Outgoing(user_id, "reply", clinic.staff(key, role=_word(turn, after)), Lane.REPLY))
