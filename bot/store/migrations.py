"""The schema, as changes in the order in which they came. What has landed is never edited; a new one is added.

Instants are text in UTC (`database.stamp`), dates `YYYY-MM-DD`; words are the values of `care.model`'s enums.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Migrations

if TYPE_CHECKING:
    from sqlite_utils import Database

migrations = Migrations("aftercare")


@migrations()
def m001_inbox(db: Database) -> None:
    """What Telegram gave us: stored raw until handled, then only its number is kept, against redelivery.

    `position` is the order of receipt, which neither Telegram's numbers nor a clock that may be set back can tell.
    """
    db.execute(
        """
        CREATE TABLE inbox (
            position INTEGER PRIMARY KEY,
            update_id INTEGER NOT NULL UNIQUE,
            raw TEXT,
            received_at TEXT NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0,
            handled_at TEXT,
            outcome TEXT CHECK (outcome IN ('done', 'failed', 'unreadable'))
        ) STRICT
        """
    )
    db.execute("CREATE INDEX inbox_unhandled ON inbox (position) WHERE handled_at IS NULL")
    db.execute("CREATE INDEX inbox_handled ON inbox (handled_at) WHERE handled_at IS NOT NULL")


@migrations()
def m002_people(db: Database) -> None:
    """Patients, and the one-time links that connect them with a chat (only a hash of the token is kept)."""
    db.execute(
        """
        CREATE TABLE patients (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            code TEXT UNIQUE,
            name TEXT NOT NULL,
            state TEXT NOT NULL,
            language TEXT NOT NULL,
            timezone TEXT NOT NULL,
            checkin_at TEXT,
            chat_id INTEGER,
            user_id INTEGER,
            consent_at TEXT,
            consent_version TEXT,
            created_at TEXT NOT NULL,
            created_by INTEGER NOT NULL
        ) STRICT
        """
    )
    db.execute("CREATE INDEX patients_chat ON patients (chat_id) WHERE chat_id IS NOT NULL")
    db.execute(
        """
        CREATE TABLE invites (
            token_hash TEXT PRIMARY KEY,
            patient_id INTEGER NOT NULL REFERENCES patients (id) ON DELETE CASCADE,
            created_at TEXT NOT NULL,
            expires_at TEXT NOT NULL,
            used_at TEXT
        ) STRICT
        """
    )
    db.execute("CREATE INDEX invites_patient ON invites (patient_id)")


@migrations()
def m003_sessions(db: Database) -> None:
    """Sessions held, each with the appointment that follows it."""
    db.execute(
        """
        CREATE TABLE sessions (
            id INTEGER PRIMARY KEY,
            patient_id INTEGER NOT NULL REFERENCES patients (id) ON DELETE CASCADE,
            treatment TEXT NOT NULL,
            number INTEGER NOT NULL CHECK (number >= 1),
            total INTEGER NOT NULL CHECK (total >= number),
            held_on TEXT NOT NULL,
            next_at TEXT,
            next_state TEXT NOT NULL,
            recorded_at TEXT NOT NULL
        ) STRICT
        """
    )
    db.execute("CREATE INDEX sessions_patient ON sessions (patient_id, id)")


@migrations()
def m004_checkins(db: Database) -> None:
    """Check-ins that were issued, with where the conversation stands and what was answered."""
    db.execute(
        """
        CREATE TABLE checkins (
            id INTEGER PRIMARY KEY,
            patient_id INTEGER NOT NULL REFERENCES patients (id) ON DELETE CASCADE,
            session_id INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
            day INTEGER NOT NULL,
            due_at TEXT NOT NULL,
            issued_at TEXT NOT NULL,
            closes_at TEXT NOT NULL,
            step TEXT NOT NULL,
            swelling INTEGER CHECK (swelling BETWEEN 0 AND 3),
            redness INTEGER CHECK (redness BETWEEN 0 AND 3),
            bruising INTEGER CHECK (bruising BETWEEN 0 AND 3),
            signs TEXT NOT NULL DEFAULT '',
            answered_at TEXT,
            closed_at TEXT,
            level TEXT
        ) STRICT
        """
    )
    db.execute("CREATE INDEX checkins_patient ON checkins (patient_id, id)")
    db.execute("CREATE INDEX checkins_session ON checkins (session_id, id)")


@migrations()
def m005_alerts(db: Database) -> None:
    """What staff were paged about, and who took it."""
    db.execute(
        """
        CREATE TABLE alerts (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            patient_id INTEGER NOT NULL REFERENCES patients (id) ON DELETE CASCADE,
            session_id INTEGER,
            checkin_id INTEGER,
            day INTEGER,
            level TEXT NOT NULL,
            findings TEXT NOT NULL,
            raised_at TEXT NOT NULL,
            pages INTEGER NOT NULL DEFAULT 1,
            claimed_at TEXT,
            claimed_by INTEGER,
            claimed_name TEXT,
            resolved_at TEXT,
            resolved_by INTEGER,
            resolved_name TEXT
        ) STRICT
        """
    )
    db.execute("CREATE INDEX alerts_patient ON alerts (patient_id)")
    db.execute("CREATE INDEX alerts_checkin ON alerts (checkin_id) WHERE checkin_id IS NOT NULL")
    db.execute("CREATE INDEX alerts_open ON alerts (patient_id, id) WHERE resolved_at IS NULL")


@migrations()
def m006_agenda(db: Database) -> None:
    """Everything to come, with UTC due times. Only due rows are ever looked at, so its length costs nothing.

    A row goes with its patient; the other ids are no foreign keys, each of which would want an index of its own.
    """
    db.execute(
        """
        CREATE TABLE agenda (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            key TEXT NOT NULL,
            patient_id INTEGER NOT NULL REFERENCES patients (id) ON DELETE CASCADE,
            session_id INTEGER,
            checkin_id INTEGER,
            alert_id INTEGER,
            due_at TEXT NOT NULL,
            expires_at TEXT,
            state TEXT NOT NULL DEFAULT 'waiting'
                CHECK (state IN ('waiting', 'done', 'cancelled', 'expired', 'failed')),
            settled_at TEXT
        ) STRICT
        """
    )
    db.execute("CREATE INDEX agenda_due ON agenda (due_at, id) WHERE state = 'waiting'")
    db.execute("CREATE INDEX agenda_patient ON agenda (patient_id, state)")
    db.execute(
        """
        CREATE UNIQUE INDEX agenda_once ON agenda (session_id, kind, key)
        WHERE session_id IS NOT NULL AND (state = 'waiting' OR (state = 'done' AND kind = 'checkin'))
        """
    )


@migrations()
def m007_outbox(db: Database) -> None:
    """Every message that leaves: first as an intention, then with what became of it; the text goes once sent."""
    db.execute(
        """
        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            lane INTEGER NOT NULL,
            kind TEXT NOT NULL,
            chat_id INTEGER NOT NULL,
            method TEXT NOT NULL,
            payload TEXT,
            target_id INTEGER,
            after_id INTEGER,
            message_id INTEGER,
            patient_id INTEGER,
            session_id INTEGER,
            checkin_id INTEGER,
            alert_id INTEGER,
            expires_at TEXT,
            state TEXT NOT NULL DEFAULT 'ready' CHECK (state IN
                ('ready', 'sending', 'sent', 'refused', 'unknown', 'expired', 'cancelled', 'superseded')),
            attempts INTEGER NOT NULL DEFAULT 0,
            withdrawn INTEGER NOT NULL DEFAULT 0,
            leased_by TEXT,
            created_at TEXT NOT NULL,
            settled_at TEXT,
            reason TEXT
        ) STRICT
        """
    )
    db.execute("CREATE INDEX outbox_ready ON outbox (lane, id) WHERE state = 'ready'")
    db.execute("CREATE INDEX outbox_waiting ON outbox (chat_id) WHERE state = 'ready'")
    db.execute("CREATE INDEX outbox_sending ON outbox (id) WHERE state = 'sending'")
    db.execute("CREATE INDEX outbox_message ON outbox (chat_id, message_id) WHERE message_id IS NOT NULL")
    db.execute("CREATE INDEX outbox_checkin ON outbox (checkin_id) WHERE checkin_id IS NOT NULL")
    db.execute("CREATE INDEX outbox_alert ON outbox (alert_id) WHERE alert_id IS NOT NULL")
    db.execute("CREATE INDEX outbox_patient ON outbox (patient_id, id) WHERE patient_id IS NOT NULL")
    db.execute("CREATE INDEX outbox_session ON outbox (session_id) WHERE session_id IS NOT NULL")
    db.execute("CREATE INDEX outbox_settled ON outbox (settled_at) WHERE settled_at IS NOT NULL")


@migrations()
def m008_chats(db: Database) -> None:
    """Groups that became supergroups: where to write instead."""
    db.execute(
        "CREATE TABLE moved_chats (old_id INTEGER PRIMARY KEY, new_id INTEGER NOT NULL, at TEXT NOT NULL) STRICT"
    )


@migrations()
def m009_audit(db: Database) -> None:
    """Who looked at or changed what; rows can only be added."""
    db.execute(
        """
        CREATE TABLE audit (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at TEXT NOT NULL,
            actor INTEGER,
            action TEXT NOT NULL,
            patient_id INTEGER,
            detail TEXT
        ) STRICT
        """
    )
    db.execute("CREATE INDEX audit_patient ON audit (patient_id, id)")
    for verb in ("UPDATE", "DELETE"):
        db.execute(
            f"""
            CREATE TRIGGER audit_no_{verb.lower()} BEFORE {verb} ON audit
            BEGIN SELECT RAISE(ABORT, 'the audit can only be added to'); END
            """
        )


@migrations()
def m010_attachments(db: Database) -> None:
    """A message's file is one value, whatever it is, where there had been a field for each kind."""
    db.execute(
        """
        UPDATE outbox SET payload = json_set(
            json_remove(payload, '$.qr', '$.photo'), '$.attachment', json_object(
                'kind', 'photo',
                'source', iif(json_extract(payload, '$.qr') IS NULL, 'telegram', 'qr'),
                'value', coalesce(json_extract(payload, '$.qr'), json_extract(payload, '$.photo')),
                'name', ''))
        WHERE coalesce(json_extract(payload, '$.qr'), json_extract(payload, '$.photo')) IS NOT NULL
        """
    )


@migrations()
def m011_notes(db: Database) -> None:
    """What a patient wrote or sent, and what staff answered. Of a file only Telegram's id is kept."""
    db.execute(
        """
        CREATE TABLE notes (
            id INTEGER PRIMARY KEY,
            patient_id INTEGER NOT NULL REFERENCES patients (id) ON DELETE CASCADE,
            session_id INTEGER,
            day INTEGER,
            alert_id INTEGER,
            at TEXT NOT NULL,
            author TEXT NOT NULL CHECK (author IN ('patient', 'staff')),
            kind TEXT NOT NULL,
            text TEXT NOT NULL,
            file_id TEXT,
            album TEXT
        ) STRICT
        """
    )
    db.execute("CREATE INDEX notes_patient ON notes (patient_id, id)")


@migrations()
def m012_presession(db: Database) -> None:
    """The questions before a session: what was marked for the appointment at `next_at`."""
    db.execute(
        """
        CREATE TABLE presession (
            session_id INTEGER PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
            patient_id INTEGER NOT NULL REFERENCES patients (id) ON DELETE CASCADE,
            next_at TEXT NOT NULL,
            asked_at TEXT NOT NULL,
            marked TEXT NOT NULL DEFAULT '',
            answered_at TEXT
        ) STRICT
        """
    )
    db.execute("CREATE INDEX presession_patient ON presession (patient_id)")


@migrations()
def m013_wishes(db: Database) -> None:
    """When a patient would rather have the appointment, and how often it has changed (a calendar file's number)."""
    db.execute("ALTER TABLE sessions ADD COLUMN wish_at TEXT")
    db.execute("ALTER TABLE sessions ADD COLUMN revision INTEGER NOT NULL DEFAULT 0")


@migrations()
def m014_ids_are_never_given_twice(db: Database) -> None:
    """Buttons carry the ids of check-ins and sessions: those of somebody erased must not fit what comes after.

    Each table is built anew with AUTOINCREMENT, those that refer to sessions before sessions themselves.
    """
    for table in ("sessions", "checkins", "presession"):
        (made,) = db.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
        made = made.replace(f"CREATE TABLE {table} (", f"CREATE TABLE new_{table} (")
        made = made.replace("id INTEGER PRIMARY KEY,", "id INTEGER PRIMARY KEY AUTOINCREMENT,", 1)
        db.execute(made.replace("REFERENCES sessions (", "REFERENCES new_sessions ("))
        db.execute(f"INSERT INTO new_{table} SELECT * FROM {table}")
    for table in ("presession", "checkins", "sessions"):
        db.execute(f"DROP TABLE {table}")
    for table in ("sessions", "checkins", "presession"):
        db.execute(f"ALTER TABLE new_{table} RENAME TO {table}")
    db.execute("CREATE INDEX sessions_patient ON sessions (patient_id, id)")
    db.execute("CREATE INDEX checkins_patient ON checkins (patient_id, id)")
    db.execute("CREATE INDEX checkins_session ON checkins (session_id, id)")
    db.execute("CREATE INDEX presession_patient ON presession (patient_id)")


@migrations()
def m015_staff(db: Database) -> None:
    """Staff who were invited, beside those whom the settings name; whoever was removed stays, for the audit's names."""
    db.execute(
        """
        CREATE TABLE staff (
            user_id INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            role TEXT CHECK (role IN ('staff', 'admin')),
            joined_at TEXT,
            invited_by INTEGER
        ) STRICT
        """
    )
    db.execute(
        """
        CREATE TABLE staff_invites (
            token_hash TEXT PRIMARY KEY,
            role TEXT NOT NULL CHECK (role IN ('staff', 'admin')),
            created_at TEXT NOT NULL,
            created_by INTEGER NOT NULL,
            expires_at TEXT NOT NULL,
            used_at TEXT,
            used_by INTEGER
        ) STRICT
        """
    )
    db.execute("CREATE TABLE closed_chats (chat_id INTEGER PRIMARY KEY, at TEXT NOT NULL) STRICT")
    # How a patient stood before staff paused or ended the follow-up: what it goes back to.
    db.execute("ALTER TABLE patients ADD COLUMN held_state TEXT")


@migrations()
def m016_forms(db: Database) -> None:
    """Forms that staff are filling in, one a person and chat: they survive a restart."""
    db.execute(
        """
        CREATE TABLE forms (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            user_id INTEGER NOT NULL,
            chat_id INTEGER NOT NULL,
            kind TEXT NOT NULL,
            step TEXT NOT NULL,
            patient_id INTEGER REFERENCES patients (id) ON DELETE CASCADE,
            alert_id INTEGER REFERENCES alerts (id) ON DELETE CASCADE,
            given TEXT NOT NULL DEFAULT '{}',
            row_id INTEGER,
            changed_at TEXT NOT NULL,
            UNIQUE (user_id, chat_id)
        ) STRICT
        """
    )
    db.execute("CREATE INDEX forms_patient ON forms (patient_id) WHERE patient_id IS NOT NULL")
    db.execute("CREATE INDEX forms_alert ON forms (alert_id) WHERE alert_id IS NOT NULL")


@migrations()
def m017_threads(db: Database) -> None:
    """How an alert ended, and who of the staff said what: for whoever takes over."""
    db.execute("ALTER TABLE alerts ADD COLUMN resolution TEXT")
    db.execute("ALTER TABLE alerts ADD COLUMN claimed_in INTEGER")
    db.execute("ALTER TABLE notes ADD COLUMN author_name TEXT NOT NULL DEFAULT ''")


@migrations()
def m018_rounds(db: Database) -> None:
    """What comes round for the clinic as a whole, and routine notices that are gathered until then."""
    db.execute("CREATE TABLE rounds (kind TEXT PRIMARY KEY, due_at TEXT NOT NULL) STRICT")
    db.execute(
        """
        CREATE TABLE notices (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            patient_id INTEGER REFERENCES patients (id) ON DELETE CASCADE,
            key TEXT NOT NULL,
            args TEXT NOT NULL,
            noted_at TEXT NOT NULL,
            told_at TEXT
        ) STRICT
        """
    )
    db.execute("CREATE INDEX notices_patient ON notices (patient_id) WHERE patient_id IS NOT NULL")
    db.execute("CREATE INDEX notices_told ON notices (told_at)")
    db.execute("CREATE INDEX checkins_due ON checkins (due_at)")


@migrations()
def m019_attendance(db: Database) -> None:
    """Whether an appointment was confirmed and how often it moved, which its last state alone doesn't tell."""
    db.execute("ALTER TABLE sessions ADD COLUMN confirmed_at TEXT")
    db.execute("ALTER TABLE sessions ADD COLUMN moves INTEGER NOT NULL DEFAULT 0")
