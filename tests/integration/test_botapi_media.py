"""Voice, video, albums, forwards and the rest: what the bot sends and what reaches it, through python-telegram-bot."""

from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta

import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    MessageOriginHiddenUser,
    MessageOriginUser,
    ReplyParameters,
)
from telegram import Message as Received
from telegram.error import BadRequest, Forbidden

from bot.sandbox.limits import Limits
from bot.sandbox.people import A_PHOTO, A_VIDEO, A_VOICE, Person
from bot.sandbox.server import BotApi
from bot.sandbox.transcript import transcript

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
MARKUP = InlineKeyboardMarkup([[InlineKeyboardButton("Seen", callback_data="s")]])
A_PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (640).to_bytes(4) + (480).to_bytes(4)


class Clock:
    def __init__(self) -> None:
        self.at = NOON

    def now(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def api(clock: Clock) -> AsyncIterator[BotApi]:
    async with BotApi(now=clock.now, limits=Limits.off()) as server:
        yield server


@pytest.fixture
def anna(api: BotApi) -> Person:
    person = api.person("Anna", language_code="de")
    person.says("/start")
    return person


@pytest.fixture
async def bot(api: BotApi, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Bot]:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    async with Bot(api.token, base_url=api.url + "/bot", base_file_url=api.url + "/file/bot") as bot:
        yield bot


async def newest(bot: Bot) -> Received:
    message = (await bot.get_updates())[-1].message
    assert message is not None
    return message


# --- What the bot sends ---


@pytest.mark.parametrize(
    ("send", "data"),
    [
        pytest.param(Bot.send_voice, A_VOICE, id="voice"),
        pytest.param(Bot.send_video, A_VIDEO, id="video"),
        pytest.param(Bot.send_photo, A_PHOTO, id="photo"),
        pytest.param(Bot.send_document, b"BEGIN:VCALENDAR", id="document"),
    ],
)
async def test_every_file_takes_what_a_photo_takes(
    bot: Bot, anna: Person, send: Callable, data: bytes, request: pytest.FixtureRequest
) -> None:
    sent = await send(
        bot, anna.id, data, caption="<b>For you</b>", parse_mode="HTML", reply_markup=MARKUP,
        disable_notification=True, protect_content=True, reply_parameters=ReplyParameters(1),
    )  # fmt: skip
    assert (sent.caption, sent.caption_entities[0].type) == ("For you", "bold")
    assert sent.reply_markup == MARKUP
    assert sent.reply_to_message.text == "/start"
    stands = anna.chat.last
    assert (stands.html, stands.silent, stands.protected) == ("<b>For you</b>", True, True)
    assert stands.buttons == [["Seen"]]
    assert stands.file is not None
    assert (stands.file.kind, stands.file.data) == (request.node.callspec.id, data)


async def test_a_voice_message_and_a_video_are_sent_again_by_id(bot: Bot, anna: Person) -> None:
    voice = (await bot.send_voice(anna.id, A_VOICE, duration=7)).voice
    assert voice is not None
    assert (voice.duration, voice.mime_type, voice.file_size) == (
        timedelta(seconds=7),
        "audio/ogg",
        len(A_VOICE),
    )
    again = await bot.send_voice(anna.id, voice.file_id)
    assert again.voice == voice
    assert anna.chat.last.voice is anna.chat.messages[-2].file
    video = (await bot.send_video(anna.id, A_VIDEO, width=720, height=1280, duration=7)).video
    assert video is not None
    assert (video.width, video.height, video.duration) == (720, 1280, timedelta(seconds=7))
    assert (await bot.send_video(anna.id, video.file_id)).video == video
    assert anna.chat.last.video is not None
    file = await bot.get_file(video.file_id)
    assert bytes(await file.download_as_bytearray()) == A_VIDEO


async def test_what_a_person_sent_can_be_passed_on_by_id(bot: Bot, api: BotApi, anna: Person) -> None:
    nurse = api.person("Nurse")
    nurse.says("/start")
    anna.sends_video("look")
    video = (await newest(bot)).video
    assert video is not None
    await bot.send_video(nurse.id, video, caption="Anna: look")
    assert nurse.chat.last.file is anna.chat.last.file
    anna.sends_voice()
    voice = (await newest(bot)).voice
    assert voice is not None
    await bot.send_voice(nurse.id, voice)
    assert nurse.chat.last.file is anna.chat.last.file


async def test_an_uploaded_document_keeps_its_name_and_bytes(bot: Bot, anna: Person) -> None:
    await bot.send_document(anna.id, b"BEGIN:VCALENDAR", filename="session.ics")
    kept = anna.chat.last.document
    assert kept is not None
    assert (kept.name, kept.data) == ("session.ics", b"BEGIN:VCALENDAR")


@pytest.mark.parametrize("head", [b"OggS", b"ID3", b"\xff\xfb", b"\0\0\0\x18ftypM4A "])
async def test_a_voice_message_is_ogg_mp3_or_m4a(bot: Bot, anna: Person, head: bytes) -> None:
    assert (await bot.send_voice(anna.id, head + b"...")).voice is not None


async def test_other_formats_arrive_as_documents(bot: Bot, anna: Person) -> None:
    sent = await bot.send_voice(anna.id, b"RIFF....WAVE", filename="a.wav")
    assert (sent.voice, anna.chat.last.voice) == (None, None)
    assert sent.document is not None
    assert sent.document.file_name == "a.wav"
    sent = await bot.send_video(anna.id, b"\x1aE\xdf\xa3", filename="a.webm")
    assert (sent.video, anna.chat.last.video) == (None, None)
    assert sent.document is not None


@pytest.mark.parametrize(
    ("file", "send", "words"),
    [
        ("photo", Bot.send_video, "Photo as Video"),
        ("voice", Bot.send_video, "VoiceNote as Video"),
        ("video_note", Bot.send_video, "VideoNote as Video"),
        ("video", Bot.send_photo, "Video as Photo"),
        ("animation", Bot.send_photo, "Animation as Photo"),
        ("document", Bot.send_voice, "Document as VoiceNote"),
        ("audio", Bot.send_voice, "Audio as VoiceNote"),
        ("voice", Bot.send_document, "VoiceNote as Document"),
    ],
)
async def test_a_file_cannot_be_sent_as_another_kind(
    bot: Bot, anna: Person, file: str, send: Callable, words: str
) -> None:
    sent = getattr(anna, f"sends_{file}")()
    assert sent.file is not None
    with pytest.raises(BadRequest, match=f"(?i)^can't use file of type {words}$"):
        await send(bot, anna.id, sent.file.file_id)
    assert anna.chat.from_bot == []


async def test_an_animation_may_be_sent_as_the_document_that_came_with_it(bot: Bot, anna: Person) -> None:
    anna.sends_animation()
    document = (await newest(bot)).document
    assert document is not None
    again = await bot.send_document(anna.id, document)
    assert again.animation is not None
    assert again.document == document


@pytest.mark.parametrize("send", [Bot.send_voice, Bot.send_video])
async def test_a_wrong_file_is_refused(bot: Bot, anna: Person, send: Callable) -> None:
    with pytest.raises(BadRequest, match="Wrong file identifier/http url specified"):
        await send(bot, anna.id, "nonsense")
    with pytest.raises(BadRequest, match="File must be non-empty"):
        await send(bot, anna.id, b"")
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await send(bot, anna.id, A_VIDEO, caption="x" * 1025)
    anna.blocks()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await send(bot, anna.id, A_VIDEO)


# --- What people send ---


async def test_a_persons_video(bot: Bot, anna: Person) -> None:
    question = await bot.send_message(anna.id, "Show us")
    anna.sends_video("my arm", b"\0\0\0\x18ftypisom", reply_to=anna.chat.last)
    message = await newest(bot)
    assert (message.caption, message.reply_to_message) == ("my arm", question)
    assert message.video is not None
    assert (message.video.mime_type, message.video.file_size) == ("video/mp4", 12)
    assert (message.video.width, message.video.height) == (720, 1280)
    assert message.document is None


async def test_a_persons_voice_message(bot: Bot, anna: Person) -> None:
    anna.sends_voice("hear", b"OggS ouch", reply_to=anna.chat.last)
    message = await newest(bot)
    assert message.voice is not None
    assert (message.caption, message.voice.duration) == ("hear", timedelta(seconds=3))
    assert message.reply_to_message is not None
    file = await message.voice.get_file()
    assert bytes(await file.download_as_bytearray()) == b"OggS ouch"


async def test_a_persons_video_note_audio_and_animation(bot: Bot, anna: Person) -> None:
    anna.sends_video_note()
    note = (await newest(bot)).video_note
    assert note is not None
    assert (note.length, note.duration) == (384, timedelta(seconds=3))
    anna.sends_audio("a song")
    message = await newest(bot)
    assert message.audio is not None
    assert (message.audio.file_name, message.caption) == ("sound.mp3", "a song")
    anna.sends_animation("haha")
    message = await newest(bot)
    assert message.animation is not None
    assert message.document is not None
    assert message.document.file_id == message.animation.file_id
    assert (message.effective_attachment, message.caption) == (message.animation, "haha")


async def test_a_persons_place_contact_and_poll(bot: Bot, anna: Person) -> None:
    anna.sends_location(48.1, 11.5)
    location = (await newest(bot)).location
    assert location is not None
    assert (location.latitude, location.longitude) == (48.1, 11.5)
    anna.sends_contact("+491701234567", "Boris")
    contact = (await newest(bot)).contact
    assert contact is not None
    assert (contact.phone_number, contact.first_name, contact.user_id) == ("+491701234567", "Boris", None)
    anna.sends_poll("When?", ["Now", "Later"])
    message = await newest(bot)
    assert message.poll is not None
    assert (message.poll.question, [option.text for option in message.poll.options]) == (
        "When?",
        ["Now", "Later"],
    )
    assert (message.text, message.effective_attachment) == (None, message.poll)


async def test_an_album_is_messages_of_their_own_with_one_id(bot: Bot, anna: Person) -> None:
    anna.sends_album([None, "left", None], reply_to=anna.chat.last)
    anna.sends_album(photos=[A_PNG, A_PHOTO])
    anna.sends_photo("alone")
    messages = [update.message for update in (await bot.get_updates())[1:] if update.message]
    assert [message.caption for message in messages] == [None, "left", None, None, None, "alone"]
    groups = [message.media_group_id for message in messages]
    assert groups[5] is None
    assert groups[0] != groups[3]
    assert groups == [groups[0]] * 3 + [groups[3]] * 2 + [None]
    assert all(group is None or group.isdecimal() for group in groups)
    assert [message.photo[-1].width for message in messages[3:]] == [640, 8, 8]
    assert len({message.photo[-1].file_unique_id for message in messages}) == 6
    assert messages[0].reply_to_message is not None
    assert len({update.update_id for update in await bot.get_updates()}) == 7


@pytest.mark.parametrize("number", [1, 11])
def test_an_album_has_two_to_ten_photos(anna: Person, number: int) -> None:
    with pytest.raises(ValueError, match=f"2 to 10 photos, not {number}"):
        anna.sends_album(photos=[A_PHOTO] * number)


async def test_a_forward_says_who_wrote_it(bot: Bot, api: BotApi, anna: Person, clock: Clock) -> None:
    boris = api.person("Boris")
    boris.says("/start")
    sent = await bot.send_message(anna.id, "<b>Your link</b>", parse_mode="HTML", reply_markup=MARKUP)
    clock.at += timedelta(hours=1)
    anna.forwards(anna.chat.last)
    message = await newest(bot)
    assert isinstance(message.forward_origin, MessageOriginUser)
    assert (message.forward_origin.sender_user.id, message.forward_origin.date) == (bot.id, sent.date)
    assert (message.text, message.reply_markup, message.date) == ("Your link", None, clock.at)
    assert message.entities == sent.entities
    group = api.group("Family", [anna, boris])
    anna.forwards(anna.chat.last, chat=group)
    last = group.chat.last
    assert last.origin is anna.chat.last.origin
    assert boris.forwards(last).origin is last.origin


async def test_a_text_from_elsewhere_is_forwarded_with_its_links(bot: Bot, api: BotApi, anna: Person) -> None:
    link = "https://t.me/AftercareSandboxBot?start=T-1"
    anna.forwards(f"Open this: {link}", "Carla")
    message = await newest(bot)
    assert isinstance(message.forward_origin, MessageOriginHiddenUser)
    assert message.forward_origin.sender_user_name == "Carla"
    assert [message.parse_entity(entity) for entity in message.entities] == [link]
    carla = api.person("Carla")
    anna.forwards("hi", carla)
    origin = (await newest(bot)).forward_origin
    assert isinstance(origin, MessageOriginUser)
    assert origin.sender_user.full_name == "Carla"


async def test_files_and_places_are_forwarded_whole(bot: Bot, anna: Person) -> None:
    anna.forwards(anna.sends_photo("my arm"))
    message = await newest(bot)
    assert (message.caption, message.forward_origin is not None) == ("my arm", True)
    assert message.photo
    anna.forwards(anna.sends_location())
    assert (await newest(bot)).location is not None


def test_what_cannot_be_forwarded(api: BotApi, anna: Person) -> None:
    boris = api.person("Boris")
    seen = anna.says("mine")
    with pytest.raises(ValueError, match="Boris does not see"):
        boris.forwards(seen)
    anna.deletes(seen)
    secret = api.world.post(anna.chat, api.world.bot, "secret", protected=True)
    for message in (seen, secret):
        with pytest.raises(ValueError, match="can't be forwarded"):
            anna.forwards(message)


SENDS: list[tuple[str, str]] = [
    ("photo", "(photo)"),
    ("document", "(file)"),
    ("voice", "(voice message)"),
    ("video", "(video)"),
    ("video_note", "(video message)"),
    ("audio", "(audio file)"),
    ("animation", "(animation)"),
    ("sticker", "(sticker)"),
    ("location", "(location)"),
    ("contact", "(contact)"),
    ("poll", "(poll)"),
]


@pytest.mark.parametrize(("kind", "words"), SENDS)
async def test_each_kind_reaches_the_bot_the_log_and_the_transcript(
    bot: Bot, anna: Person, kind: str, words: str
) -> None:
    sent = getattr(anna, f"sends_{kind}")()
    received = await newest(bot)
    assert getattr(received, kind)
    assert received.api_kwargs == {}
    assert anna.chat.log[-1].attachment == sent.attachment == kind
    assert anna.chat.log[-1].file is sent.file
    assert transcript({"Anna": anna.chat}, UTC).endswith(f"12:00   Anna:\n        {words}\n")


def test_the_transcript_tells_whose_text_was_forwarded(anna: Person) -> None:
    anna.forwards("a <link>", "Carla")
    assert transcript({"Anna": anna.chat}, UTC).endswith(
        "12:00   Anna forwards from Carla:\n        a <link>\n"
    )
    assert anna.chat.log[-1].html == "a &lt;link&gt;"


async def test_the_log_keeps_formatting_and_who_is_the_bot(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.id, "<b>How</b>?", parse_mode="HTML", reply_markup=MARKUP)
    tap = anna.taps(None, "Seen")
    await bot.answer_callback_query(tap, "Thank <you>")
    await bot.edit_message_text("<i>Well</i>", anna.id, sent.message_id, parse_mode="HTML")
    assert [(event.kind, event.from_bot, event.html) for event in anna.chat.log[1:]] == [
        ("sent", True, "<b>How</b>?"),
        ("tapped", False, "Seen"),
        ("toasted", False, "Thank &lt;you&gt;"),
        ("edited", True, "<i>Well</i>"),
    ]
