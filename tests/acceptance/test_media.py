"""Photos, voice messages, videos and files: what comes through, what does not, and what is then said."""

from __future__ import annotations

import pytest

LABELS = {
    "photo": "📷 P-0001, day 1 after session 2 of 6: a photo.",
    "voice": "🎤 P-0001, day 1 after session 2 of 6: a voice message.",
    "video": "🎬 P-0001, day 1 after session 2 of 6: a video.",
    "document": "📎 P-0001, day 1 after session 2 of 6: a picture or PDF, sent as a file.",
}


async def notes(stage) -> list[dict[str, object]]:
    return await stage.rows("SELECT * FROM notes ORDER BY id")


def files_in(chat) -> list:
    return [message for message in chat.from_bot if message.file is not None]


# What is passed on


@pytest.mark.parametrize(
    ("kind", "caption"),
    [
        ("photo", ""),
        ("photo", "the <left> & right side"),
        ("voice", ""),
        ("video", "see?"),
        ("document", "a & b"),
    ],
)
async def test_what_a_patient_sends_is_shown_to_staff_as_it_is_and_kept(stage, kind, caption):
    anna = await stage.followed_up()
    await stage.until("2026-11-25 09:00")
    sent = getattr(anna, f"sends_{kind}")(caption)
    await stage.settle()
    (alert,) = stage.alerts_in(stage.team_chat, "AMBER")
    assert "❗ The patient sent a photo, a video or a voice message" in alert.plain
    relay = stage.team_chat.last
    assert relay.file is sent.file  # by its id: nothing is uploaded again
    assert relay.plain == f"{LABELS[kind]} {caption}".rstrip()
    assert relay.reply_to is alert
    (note,) = await notes(stage)
    assert (note["kind"], note["text"], note["file_id"]) == (kind, caption, sent.file.file_id)
    assert (note["day"], note["session_id"], note["alert_id"], note["author"]) == (1, 1, 1, "patient")
    assert anna.chat.last.plain.startswith("I have passed this on to Lindenhof Clinic.")


async def test_a_picture_sent_as_a_file_is_passed_on_too(stage):
    anna = await stage.followed_up()
    for name, mime in (
        ("IMG_1.png", "image/png"),
        ("IMG_2.HEIC", "image/heic"),
        ("lab.pdf", "application/pdf"),
    ):
        sent = anna.sends_document("look", name=name, mime=mime)
        await stage.settle()
        assert stage.team_chat.last.file is sent.file, name
    assert len(await notes(stage)) == 3
    assert len(stage.alerts_in(stage.team_chat)) == 1


async def test_a_forwarded_photo_is_passed_on_too(stage):
    anna = await stage.followed_up()
    photo = anna.sends_photo("mine")
    await stage.settle()
    anna.forwards(photo)
    await stage.settle()
    assert stage.team_chat.last.file is photo.file
    assert len(await notes(stage)) == 2


async def test_the_longest_caption_arrives_whole(stage):
    anna = await stage.followed_up()
    caption = ("🙂 <&> ё " * 114)[:-1]  # 1024 UTF-16 units and a little less
    anna.sends_photo(caption)
    await stage.settle()
    photo, rest = stage.team_chat.from_bot[-2:]
    assert photo.photo is not None
    assert rest.photo is None
    whole = photo.plain.partition(": a photo. ")[2] + rest.plain.partition("2 of 6:\n")[2]
    assert "".join(whole.split()) == "".join(caption.split())
    (note,) = await notes(stage)
    assert note["text"] == caption


async def test_a_photo_under_an_open_alert_opens_no_second_one(stage):
    anna = await stage.followed_up()
    anna.says("It itches")
    await stage.settle()
    (alert,) = stage.alerts_in(stage.team_chat)
    anna.sends_photo()
    await stage.settle()
    assert stage.alerts_in(stage.team_chat) == [alert]
    assert stage.team_chat.last.reply_to is alert
    assert anna.chat.last.plain.startswith("Passed on as well.")


async def test_without_a_group_every_colleague_sees_the_photo_with_the_name(clinic):
    stage = await clinic(group=False)
    anna = await stage.followed_up()
    sent = anna.sends_photo("look")
    await stage.settle()
    for person in (stage.nurse, stage.doctor):
        relay = person.chat.last
        assert relay.file is sent.file
        assert relay.plain.startswith("📷 P-0001 (Anna Petrova), day of session 2 of 6: a photo. look")


async def test_before_consent_a_photo_reaches_nobody_and_is_not_kept(stage):
    link = await stage.enrolled()
    anna = stage.api.person("Anna")
    anna.opens(link)
    await stage.settle()
    anna.sends_photo("look")
    await stage.settle()
    assert "did not get what you wrote" in anna.chat.last.plain
    assert await notes(stage) == []
    assert not files_in(stage.team_chat)


async def test_a_strangers_photo_reaches_nobody(stage):
    guest = stage.api.person("Guest")
    guest.sends_photo("look")
    await stage.settle()
    assert guest.chat.last.plain.startswith("Hello. This is the aftercare assistant of Lindenhof Clinic.")
    assert await notes(stage) == []
    assert stage.team_chat.from_bot == []


# Albums


async def test_an_album_counts_as_one(stage):
    anna = await stage.followed_up()
    album = anna.sends_album(["from the left", None, None, None, "<from> the right"])
    await stage.settle()
    (alert,) = stage.alerts_in(stage.team_chat)
    shown = files_in(stage.team_chat)
    assert [m.file for m in shown] == [m.file for m in album]
    assert all(m.reply_to is alert for m in shown)
    assert shown[0].plain.endswith("a photo. from the left")
    assert shown[4].plain.endswith("a photo. <from> the right")
    assert len(stage.said(anna.chat, "assed")) == 1
    kept = await notes(stage)
    assert [note["file_id"] for note in kept] == [m.file.file_id for m in album]
    assert {note["album"] for note in kept} == {album[0].album}


async def test_the_next_album_is_answered_again(stage):
    anna = await stage.followed_up()
    for _ in range(2):
        anna.sends_album([None] * 3)
        await stage.settle()
    assert [m.plain[:6] for m in stage.said(anna.chat, "assed")] == ["I have", "Passed"]
    assert len(files_in(stage.team_chat)) == 6
    assert len(stage.alerts_in(stage.team_chat)) == 1


async def test_an_album_and_a_text_behind_it_are_both_answered(stage):
    anna = await stage.followed_up()
    anna.sends_album([None] * 10)
    anna.says("That is all")
    await stage.settle()
    assert len(files_in(stage.team_chat)) == 10
    assert stage.team_chat.last.plain.endswith("That is all")
    assert anna.chat.last.plain.startswith("Passed on as well.")


# What is not taken


async def test_what_cannot_be_passed_on_gets_one_polite_answer_and_no_alert(stage):
    anna = await stage.followed_up()
    before, seen = await stage.dump(), len(stage.team_chat.from_bot)
    sends = [
        anna.sends_sticker,
        anna.sends_location,
        anna.sends_contact,
        anna.sends_poll,
        anna.sends_audio,
        anna.sends_video_note,
        anna.sends_animation,
        lambda: anna.sends_document("run this", name="tool.exe", mime="application/x-msdownload"),
        lambda: anna.sends_document("all of it", name="photos.zip", mime="application/zip"),
        lambda: anna.sends_document(name="page.html", mime="text/html"),
        lambda: anna.sends_document(name="letter.docx", mime="application/msword"),
    ]
    for send in sends:
        count = len(anna.chat.from_bot)
        send()
        await stage.settle()
        (answer,) = anna.chat.from_bot[count:]
        assert answer.plain.startswith("I can pass on text, photos, videos and voice messages"), send
        assert "did not get this" in answer.plain
        assert "112" in answer.plain
        assert "+49 30 1234567" in answer.plain
    assert await stage.dump() == before
    assert len(stage.team_chat.from_bot) == seen


async def test_words_like_a_warning_sign_under_a_file_that_is_not_taken_are_heard_all_the_same(stage):
    anna = await stage.followed_up()
    anna.sends_document("I can't breathe", name="letter.docx", mime="application/msword")
    await stage.settle()
    assert stage.said(anna.chat, "Please act now.")
    assert len(stage.alerts_in(stage.team_chat, "RED")) == 1
    assert stage.team_chat.last.plain == "💬 P-0001, day of session 2 of 6:\nI can't breathe"
    assert "did not get this" in anna.chat.last.plain


async def test_a_place_that_moves_is_answered_once(stage):
    anna = await stage.followed_up()
    place = anna.sends_location()
    await stage.settle()
    seen = len(anna.chat.from_bot)
    for _ in range(20):
        anna.edits(place, "")
    await stage.settle()
    assert len(anna.chat.from_bot) == seen


@pytest.mark.parametrize("who", ["opened", "stranger"])
async def test_a_sticker_from_someone_who_has_not_agreed_is_answered_with_the_way_in(stage, who):
    link = await stage.enrolled()
    anna = stage.api.person("Anna")
    if who == "opened":
        anna.opens(link)
    anna.sends_sticker()
    await stage.settle()
    words = "Do you agree that we ask and store this?" if who == "opened" else "a personal link"
    assert words in anna.chat.last.plain


async def test_an_edited_caption_reaches_staff_with_its_photo(stage):
    anna = await stage.followed_up()
    message = anna.sends_photo("the left side")
    await stage.settle()
    anna.edits(message, "the right side, sorry")
    await stage.settle()
    relay = stage.team_chat.last
    assert "the right side, sorry" in relay.plain
    assert relay.file is message.file
    assert len(stage.alerts_in(stage.team_chat)) == 1


# A server that takes some kinds of files only


async def test_a_server_that_does_not_know_a_method_stops_nothing_and_staff_are_told(stage):
    anna = await stage.followed_up()
    with stage.api.faults.status(404, method="sendVoice"):
        anna.sends_voice()
        await stage.settle()
        assert stage.team_chat.last.plain.startswith("⚠️ P-0001 sent something that I could not pass on.")
        anna.says("Did you get it?")
        await stage.settle()
    assert stage.team_chat.last.plain.endswith("Did you get it?")
    (voice, _text) = await notes(stage)
    assert voice["kind"] == "voice"


async def test_a_reply_to_the_note_about_a_lost_file_reaches_the_patient(stage):
    anna = await stage.followed_up()
    with stage.api.faults.status(404, method="sendVideo"):
        anna.sends_video()
        await stage.settle()
    stage.nurse.replies(stage.team_chat.last, "Please send a photo")
    await stage.settle()
    assert anna.chat.last.plain == "Lindenhof Clinic writes:\nPlease send a photo"


async def test_the_words_under_a_file_that_is_lost_are_not(stage):
    anna = await stage.followed_up()
    with stage.api.faults.status(404, method="sendVoice"):
        anna.sends_voice("it began at noon")
        await stage.settle()
    assert stage.said(stage.team_chat, "it began at noon")


async def test_a_staff_voice_message_that_a_server_does_not_take_is_told(stage):
    anna = await stage.followed_up()
    anna.says("It itches")
    await stage.settle()
    seen = len(anna.chat.from_bot)
    with stage.api.faults.status(404, method="sendVoice"):
        stage.nurse.sends_voice(chat=stage.team, reply_to=stage.alerts_in(stage.team_chat)[0])
        await stage.settle()
    assert len(anna.chat.from_bot) == seen
    assert "P-0001: Telegram did not take your message" in stage.team_chat.last.plain


async def test_a_token_that_is_not_known_for_a_moment_loses_no_photo(stage):
    anna = await stage.followed_up()
    with stage.api.faults.status(401, method="sendPhoto", times=1):
        sent = anna.sends_photo("look")
        await stage.settle()
    assert [m.file for m in files_in(stage.team_chat)] == [sent.file]


# The other way


async def test_what_staff_send_as_a_reply_reaches_the_patient(stage):
    anna = await stage.followed_up()
    anna.says("It itches")
    await stage.settle()
    (alert,) = stage.alerts_in(stage.team_chat)
    for kind, caption in (("photo", "press <here>"), ("voice", ""), ("video", "so"), ("document", "")):
        sent = getattr(stage.nurse, f"sends_{kind}")(caption, chat=stage.team, reply_to=alert)
        await stage.settle()
        assert anna.chat.last.file is sent.file
        assert anna.chat.last.plain == f"Lindenhof Clinic writes:\n{caption}".rstrip()
        assert stage.team_chat.last.plain == "✉️ On its way to P-0001."
        note = (await notes(stage))[-1]
        assert (note["author"], note["kind"], note["file_id"]) == ("staff", kind, sent.file.file_id)


async def test_what_staff_cannot_send_is_said_and_nothing_goes(stage):
    anna = await stage.followed_up()
    anna.says("It itches")
    await stage.settle()
    (alert,) = stage.alerts_in(stage.team_chat)
    seen = len(anna.chat.from_bot)
    for send in (stage.nurse.sends_location, stage.nurse.sends_video_note, stage.nurse.sends_audio):
        send(chat=stage.team, reply_to=alert)
        await stage.settle()
        assert stage.team_chat.last.plain.endswith("Nothing was sent.")
    assert len(anna.chat.from_bot) == seen


async def test_a_file_that_is_not_taken_from_staff_is_not_sent_as_its_caption_alone(stage):
    anna = await stage.followed_up()
    anna.says("It itches")
    await stage.settle()
    seen = len(anna.chat.from_bot)
    stage.nurse.sends_document(
        "see inside", name="plan.docx", mime="application/msword",
        chat=stage.team, reply_to=stage.alerts_in(stage.team_chat)[0],
    )  # fmt: skip
    await stage.settle()
    assert stage.team_chat.last.plain.endswith("Nothing was sent.")
    assert len(anna.chat.from_bot) == seen


async def test_without_a_group_colleagues_see_the_file_that_one_of_them_sent(clinic):
    stage = await clinic(group=False)
    anna = await stage.followed_up()
    anna.says("It itches")
    await stage.settle()
    sent = stage.nurse.sends_photo("like this", reply_to=stage.alerts_in(stage.nurse.chat)[0])
    await stage.settle()
    assert stage.doctor.chat.last.file is sent.file
    assert stage.doctor.chat.last.plain == "↩️ Maria to P-0001 (Anna Petrova):\nlike this"
