"""Staff who joined by an invitation, the one-time links that invite them, and what everyone of the staff is called."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.store import tokens
from bot.store.database import first, maybe_moment, rows, stamp

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database

INVITE_LASTS = timedelta(hours=48)


@dataclass(frozen=True, slots=True)
class Invite:
    """What a link makes of whoever opens it (`staff` or `admin`), and who issued it."""

    role: str
    by: int


@dataclass(frozen=True, slots=True)
class Joined:
    """Since when somebody has been on the staff by an invitation, and whose."""

    at: datetime | None
    by: int | None


def roles(db: Database) -> dict[int, str]:
    """Everyone who was invited and not removed since: Telegram id and role (`staff` or `admin`)."""
    found = rows(db, "SELECT user_id, role FROM staff WHERE role IS NOT NULL ORDER BY user_id")
    return {row["user_id"]: row["role"] for row in found}


def joined(db: Database) -> dict[int, Joined]:
    """When each of those came in."""
    found = rows(db, "SELECT user_id, joined_at, invited_by FROM staff WHERE role IS NOT NULL")
    return {row["user_id"]: Joined(maybe_moment(row["joined_at"]), row["invited_by"]) for row in found}


def name_of(db: Database, user_id: int) -> str | None:
    """What a member of staff, also a former one, is called in Telegram; None if they never wrote to the bot."""
    row = first(db, "SELECT name FROM staff WHERE user_id = ?", (user_id,))
    return row["name"] if row else None


def note_name(db: Database, user_id: int, name: str) -> None:
    """Remember what a member of staff is called."""
    db.execute(
        "INSERT INTO staff (user_id, name) VALUES (?, ?) "
        "ON CONFLICT (user_id) DO UPDATE SET name = excluded.name WHERE name <> excluded.name",
        (user_id, name),
    )


def invite(db: Database, role: str, by: int, now: datetime) -> str:
    """A fresh one-time token of 256 bits, of which only the hash is kept."""
    token = tokens.fresh()
    db.execute(
        "INSERT INTO staff_invites (token_hash, role, created_at, created_by, expires_at) VALUES (?, ?, ?, ?, ?)",
        (tokens.hashed(token), role, stamp(now), by, stamp(now + INVITE_LASTS)),
    )
    return token


def find_invite(db: Database, token: str, now: datetime) -> Invite | None:
    """What a token is good for; None for an unknown, used or expired one alike."""
    row = first(
        db,
        "SELECT role, created_by FROM staff_invites "
        "WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?",
        (tokens.hashed(token), stamp(now)),
    )
    return Invite(row["role"], row["created_by"]) if row else None


def join(db: Database, token: str, user_id: int, name: str, now: datetime) -> None:
    """Use a token up, which `find_invite` has just found: whoever opened it is on the staff from now on."""
    hashed = tokens.hashed(token)
    db.execute(
        "UPDATE staff_invites SET used_at = ?, used_by = ? WHERE token_hash = ?",
        (stamp(now), user_id, hashed),
    )
    db.execute(
        "INSERT INTO staff (user_id, name, role, joined_at, invited_by) "
        "SELECT ?, ?, role, used_at, created_by FROM staff_invites WHERE token_hash = ? "
        "ON CONFLICT (user_id) DO UPDATE SET name = excluded.name, role = excluded.role, "
        "joined_at = excluded.joined_at, invited_by = excluded.invited_by",
        (user_id, name, hashed),
    )


def open_invites(db: Database, now: datetime) -> int:
    """How many links could still be opened."""
    row = first(
        db, "SELECT count(*) AS n FROM staff_invites WHERE used_at IS NULL AND expires_at > ?", (stamp(now),)
    )
    return row["n"] if row else 0


def remove(db: Database, user_id: int) -> bool:
    """Take an invitation back; False when there is none. The name stays, for the audit."""
    taken = db.execute("UPDATE staff SET role = NULL WHERE user_id = ? AND role IS NOT NULL", (user_id,))
    return bool(taken.rowcount)


def void_invites(db: Database, by: int) -> None:
    """The links that somebody issued and nobody has opened stop working."""
    db.execute("DELETE FROM staff_invites WHERE created_by = ? AND used_at IS NULL", (by,))


def drop_forms(db: Database, user_id: int) -> None:
    """Whatever somebody was filling in is gone."""
    db.execute("DELETE FROM forms WHERE user_id = ?", (user_id,))
