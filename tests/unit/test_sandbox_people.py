from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.sandbox.server import BotApi
from bot.sandbox.transcript import transcript

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.at = NOON

    def now(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def api(clock: Clock) -> BotApi:
    return BotApi(now=clock.now)


def ask(api: BotApi, chat_id: int, text: str, *rows: list[str]) -> None:
    keyboard = [[{"text": label, "callback_data": label[:3]} for label in row] for row in rows]
    api.world.post(api.world.writable(chat_id), api.world.bot, text, keyboard=keyboard)


def test_a_person_is_a_private_chat_with_the_same_id(api: BotApi) -> None:
    anna = api.person("Anna")
    assert anna.chat.id == anna.id
    assert anna.chat.messages == []
    with pytest.raises(LookupError, match="nothing stands in Anna yet"):
        _ = anna.chat.last


def test_a_taken_id_is_refused(api: BotApi) -> None:
    anna = api.person("Anna")
    with pytest.raises(ValueError, match="taken by Anna"):
        api.person("Boris", id=anna.id)


def test_opening_a_link_says_start_with_its_token(api: BotApi) -> None:
    anna = api.person("Anna")
    assert anna.opens("https://t.me/AftercareSandboxBot?start=T-1").text == "/start T-1"
    update = api.mailbox.updates[0]["message"]
    assert update["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert update["from"]["language_code"] == "en"
    with pytest.raises(ValueError, match="does not lead to this bot"):
        anna.opens("https://t.me/OtherBot?start=T-1")


def test_tapping_takes_the_newest_button_with_that_beginning(api: BotApi) -> None:
    anna = api.person("Anna")
    anna.says("/start")
    ask(api, anna.id, "old", ["All clear", "None"])
    ask(api, anna.id, "new", ["All clear: none of it"])
    anna.taps(None, "All clear")
    anna.taps(None, "None")
    first, second = (update["callback_query"] for update in list(api.mailbox.updates)[1:])
    assert (first["message"]["text"], second["message"]["text"]) == ("new", "old")


def test_a_button_that_is_not_there_is_reported_with_those_that_are(api: BotApi) -> None:
    anna = api.person("Anna")
    anna.says("/start")
    ask(api, anna.id, "how?", ["None", "Mild"])
    with pytest.raises(LookupError, match=r"no button 'Severe' .* on offer: 'None', 'Mild'"):
        anna.taps(None, "Severe")


def test_a_forged_tap_on_a_deleted_message_shows_it_as_inaccessible(api: BotApi) -> None:
    anna = api.person("Anna")
    message = anna.says("/start")
    anna.deletes(message)
    anna.taps_data(message, "x")
    assert api.mailbox.updates[-1]["callback_query"]["message"]["date"] == 0


def test_a_group_passes_on_commands_replies_and_mentions_only(api: BotApi) -> None:
    nurse = api.person("Nurse")
    group = api.group("Staff", [nurse])
    ask(api, group.id, "alert")
    before = api.pending_updates
    nurse.says("lunch?", chat=group)
    nurse.says("/alerts@OtherBot", chat=group)
    assert api.pending_updates == before
    nurse.says("/alerts", chat=group)
    nurse.says("/alerts@aftercaresandboxbot", chat=group)
    nurse.replies(group.chat.from_bot[0], "on it")
    nurse.says("hey @AftercareSandboxBot", chat=group)
    assert api.pending_updates == before + 4


def test_blocking_is_told_and_ends_the_conversation(api: BotApi) -> None:
    anna = api.person("Anna")
    anna.says("/start")
    anna.blocks()
    change = api.mailbox.updates[-1]["my_chat_member"]
    assert (change["old_chat_member"]["status"], change["new_chat_member"]["status"]) == ("member", "kicked")
    with pytest.raises(ValueError, match="has blocked the bot"):
        anna.says("hello?")
    anna.opens("https://t.me/AftercareSandboxBot?start=again")
    assert api.mailbox.updates[-1]["message"]["text"] == "/start again"


def test_only_group_members_speak_there(api: BotApi) -> None:
    group = api.group("Staff", [api.person("Nurse")])
    stranger = api.person("Stranger")
    with pytest.raises(ValueError, match="Stranger is not in Staff"):
        stranger.says("/alerts", chat=group)


def test_migration_moves_the_group_and_announces_both_ids(api: BotApi) -> None:
    nurse = api.person("Nurse")
    old = api.group("Staff", [nurse])
    new = old.migrates()
    told = [update["message"] for update in list(api.mailbox.updates)[-2:]]
    assert (told[0]["chat"]["id"], told[0]["migrate_to_chat_id"]) == (old.id, new.id)
    assert (told[1]["chat"]["id"], told[1]["migrate_from_chat_id"]) == (new.id, old.id)
    assert told[1]["chat"]["type"] == "supergroup"


def test_an_edit_keeps_the_earlier_text(api: BotApi, clock: Clock) -> None:
    anna = api.person("Anna")
    message = anna.says("swolen")
    clock.at += timedelta(minutes=1)
    anna.edits(message, "swollen")
    assert (message.text, message.history, message.edited) == ("swollen", ["swolen"], clock.at)
    assert api.mailbox.updates[-1]["edited_message"]["text"] == "swollen"


def test_an_edit_of_only_the_buttons_keeps_no_history(api: BotApi) -> None:
    anna = api.person("Anna")
    anna.says("/start")
    ask(api, anna.id, "done?", ["Yes"])
    message = anna.chat.from_bot[-1]
    api.world.change(message, message.text, message.entities, [])
    assert (message.history, message.buttons, message.edited) == ([], [], NOON)


def test_a_transcript_tells_all_chats_in_the_order_of_events(api: BotApi, clock: Clock) -> None:
    anna, nurse = api.person("Anna"), api.person("Nurse")
    group = api.group("Staff", [nurse])
    anna.says("/start")
    ask(api, anna.id, "How is it?\nTap one.", ["All clear"], ["None", "Mild"])
    tap = anna.taps(None, "All")
    api.world.show_toast(api.world.callbacks[tap], "Thank you", alert=False)
    api.world.change(anna.chat.from_bot[0], "All clear.", [], [])
    clock.at += timedelta(days=1)
    ask(api, group.id, "AMBER P-0001", ["Claim"])
    nurse.replies(group.chat.from_bot[0], "please call")
    anna.sends_photo("my arm")
    anna.deletes(anna.says("oops"))
    assert (
        transcript({"Anna": anna.chat, "Staff": group.chat}, ZoneInfo("Europe/Berlin"))
        == """\
=== Monday 2 March 2026 ===

--- Staff ---
13:00   Nurse adds the bot

--- Anna ---
13:00   Anna:
        /start
13:00   Aftercare:
        How is it?
        Tap one.
        [ All clear ]
        [ None ] [ Mild ]
13:00   Anna taps ‹All clear›
13:00   Anna sees for a moment: Thank you
13:00   Aftercare edits “How is it?”:
        All clear.

=== Tuesday 3 March 2026 ===

--- Staff ---
13:00   Aftercare:
        AMBER P-0001
        [ Claim ]
13:00   Nurse replies to “AMBER P-0001”:
        please call

--- Anna ---
13:00   Anna:
        (photo)
        my arm
13:00   Anna:
        oops
13:00   Anna deletes “oops”
"""
    )


def test_a_transcript_of_silence_is_empty(api: BotApi) -> None:
    assert transcript({"Anna": api.person("Anna").chat}, UTC) == ""


def test_who_moves_the_bot_is_told_to_it_with_its_standing(api: BotApi) -> None:
    anna, boris = api.person("Anna"), api.person("Boris")
    group = api.group("Staff", [anna, boris], supergroup=True)
    group.promotes_bot(boris)
    group.kicks_bot(boris)
    group.adds_bot()
    channel = api.channel("News", anna)
    told = [update["my_chat_member"] for update in api.mailbox.updates if "my_chat_member" in update]
    assert [(one["from"]["id"], one["chat"]["type"]) for one in told] == [
        (anna.id, "supergroup"),
        (boris.id, "supergroup"),
        (boris.id, "supergroup"),
        (anna.id, "supergroup"),
        (anna.id, "channel"),
    ]
    assert [(one["old_chat_member"]["status"], one["new_chat_member"]["status"]) for one in told] == [
        ("left", "member"),
        ("member", "administrator"),
        ("administrator", "kicked"),
        ("kicked", "member"),
        ("left", "administrator"),
    ]
    anna.says("News of the day", channel)
    assert "channel_post" in api.mailbox.updates[-1]
    assert "from" not in api.mailbox.updates[-1]["channel_post"]


def test_the_bot_is_moved_only_by_those_who_are_there_and_only_where_it_is(api: BotApi) -> None:
    anna, stranger = api.person("Anna"), api.person("Stranger")
    group = api.group("Staff", [anna])
    for act in (group.kicks_bot, group.promotes_bot):
        with pytest.raises(ValueError, match="Stranger is not in"):
            act(stranger)
    with pytest.raises(ValueError, match="already in"):
        group.adds_bot()
    group.kicks_bot()
    with pytest.raises(ValueError, match="not in Staff"):
        group.kicks_bot()
