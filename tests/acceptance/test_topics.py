"""A staff group with topics: what the bot writes by itself goes into one, an answer to where it was asked for."""

from __future__ import annotations

import pytest


@pytest.fixture
async def forum(clinic):
    """A clinic whose group is a forum, with a topic for alerts."""
    return await clinic(topic="Alerts")


async def feverish(stage, who: str = "Anna"):
    """A patient who has just reported a fever on day 1 (25 November, 10:00)."""
    anna = await stage.followed_up(who, next_at="-")
    await stage.until("2026-11-25 10:00")
    await stage.taps(anna, "All clear", "Fever")
    return anna


def outside_of_topics(stage):
    """What the bot wrote to the General topic, or to a group without topics."""
    return [message for message in stage.team_chat.from_bot if message.topic is None]


# What the bot writes by itself


async def test_an_alert_and_its_pages_go_into_the_topic(forum):
    await feverish(forum)
    await forum.until("2026-11-25 10:15")
    alert, page = forum.alerts_in(forum.topic)
    assert page.reply_to is alert
    assert outside_of_topics(forum) == []


@pytest.mark.digest
async def test_the_mornings_summary_goes_into_the_topic(forum):
    await forum.followed_up(next_at="-")
    await forum.until("2026-11-25 09:00")
    (summary,) = forum.topic.from_bot
    assert "Today" in summary.plain


async def test_what_a_patient_says_stands_in_the_topic_under_the_alert(forum):
    anna = await feverish(forum)
    anna.says("since last night")
    anna.sends_photo("look")
    await forum.settle()
    (alert,), (text, photo) = forum.alerts_in(forum.topic), forum.topic.from_bot[-2:]
    assert "since last night" in text.plain
    assert photo.photo
    assert text.reply_to is photo.reply_to is alert
    assert outside_of_topics(forum) == []


async def test_notices_and_wishes_go_into_the_topic(forum):
    anna = await forum.followed_up()
    await forum.until("2026-12-11 10:00")
    await forum.taps(anna, "Reschedule", "18", "11:00")
    assert "asks to move" in forum.topic.from_bot[-1].plain
    anna.blocks()
    await forum.settle()
    assert "blocked" in forum.topic.from_bot[-1].plain
    assert outside_of_topics(forum) == []


async def test_a_staff_reply_in_the_topic_reaches_the_patient(forum):
    anna = await feverish(forum)
    (alert,) = forum.alerts_in(forum.topic)
    forum.nurse.replies(alert, "Please come by at noon.")
    await forum.settle()
    assert "Please come by at noon." in anna.chat.last.plain
    assert "P-0001" in forum.topic.from_bot[-1].plain
    assert outside_of_topics(forum) == []


async def test_words_among_colleagues_in_a_topic_are_no_reply(forum):
    anna = await feverish(forum)
    before = anna.chat.last_message_id
    assert await forum.hears(forum.nurse, "who takes P-0001?", forum.topic) == []
    assert anna.chat.last_message_id == before


async def test_claim_in_the_topic_changes_the_alert_in_its_place(forum):
    await feverish(forum)
    (alert,) = forum.alerts_in(forum.topic)
    assert await forum.tap(forum.nurse, "Claim", alert) == "It’s yours now."
    assert "Maria has it" in alert.plain


# Answers


async def test_a_command_is_answered_in_the_topic_where_it_was_written(forum):
    await feverish(forum)
    coffee = forum.team.topic("Coffee")
    for command in ("/help", "/alerts", "/patient P-0001", "/preview P-0001", "/nosuchthing"):
        before = len(coffee.from_bot)
        answers = await forum.hears(forum.nurse, command, coffee)
        assert len(coffee.from_bot) - before == len(answers) > 0, command
    assert len(forum.alerts_in(forum.topic)) == 1
    assert outside_of_topics(forum) == []


async def test_a_command_in_general_is_answered_there(forum):
    await feverish(forum)
    for command in ("/help", "/alerts"):
        before = len(outside_of_topics(forum))
        answers = await forum.hears(forum.nurse, command, forum.team)
        assert len(outside_of_topics(forum)) - before == len(answers) > 0, command
    assert len(forum.alerts_in(forum.topic)) == 1


async def test_whoami_tells_staff_the_number_of_the_topic(forum):
    (answer,) = await forum.hears(forum.nurse, "/whoami", forum.topic)
    assert f"This topic’s number is {forum.topic.id}, for alerts_topic." in answer
    for elsewhere in (forum.team, None):
        (answer,) = await forum.hears(forum.nurse, "/whoami", elsewhere)
        assert "topic" not in answer


# Topics that are gone


@pytest.mark.parametrize("fate", ["closed", "deleted", "just deleted"])
async def test_an_alert_whose_topic_takes_nothing_goes_to_general_at_once(forum, fate):
    if fate == "closed":
        forum.topic.closes()
    else:
        forum.topic.deletes(remembered=fate == "just deleted")
    anna = await feverish(forum)
    (alert,) = forum.alerts_in(forum.team_chat, "RED")
    assert alert.topic is None
    anna.says("since last night")
    await forum.settle()
    relay = outside_of_topics(forum)[-1]
    assert "since last night" in relay.plain
    assert relay.reply_to is alert
    assert (
        len(await forum.rows("SELECT 1 FROM outbox WHERE kind IN ('alert', 'relay') AND state = 'sent'")) == 2
    )


async def test_what_belongs_under_an_alert_in_a_closed_topic_is_not_lost(forum):
    anna = await feverish(forum)
    forum.topic.closes()
    anna.sends_photo("look")
    await forum.until("2026-11-25 10:15")
    photo, page = outside_of_topics(forum)
    assert photo.photo
    assert "RED" in page.plain
    assert forum.said(forum.nurse.chat, "RED") == []


async def test_a_topic_that_opens_again_is_used_again(forum):
    forum.topic.closes()
    await feverish(forum)
    forum.topic.reopens()
    await forum.until("2026-11-25 10:15")
    (page,) = forum.topic.from_bot
    assert "RED" in page.plain


async def test_an_answer_whose_topic_was_closed_meanwhile_goes_to_general(forum):
    coffee = forum.team.topic("Coffee")
    await forum.stop_bot()
    forum.nurse.says("/help", coffee)
    coffee.closes()
    await forum.restart_bot()
    assert coffee.from_bot == []
    assert len(outside_of_topics(forum)) == 1


async def test_where_nothing_can_be_written_in_the_group_everyone_is_told_in_private(forum):
    forum.topic.closes()
    forum.team.closes_general()
    await feverish(forum)
    assert forum.alerts_in(forum.team_chat) == []
    for person in (forum.nurse, forum.doctor):
        assert len(forum.alerts_in(person.chat, "RED")) == 1


# Groups without topics


async def test_a_group_without_topics_gets_everything_whatever_the_settings_say(clinic):
    stage = await clinic(settings={"staff": {"alerts_topic": 4711}})
    anna = await feverish(stage)
    anna.says("since last night")
    await stage.settle()
    assert len(stage.alerts_in(stage.team_chat, "RED")) == 1
    assert "since last night" in stage.team_chat.last.plain


async def test_in_a_group_without_topics_a_reply_is_answered_as_ever(stage):
    await feverish(stage)
    (alert,) = stage.alerts_in(stage.team_chat)
    stage.nurse.replies(alert, "/help")
    stage.nurse.replies(alert, "/whoami")
    await stage.settle()
    threads = [
        call.params["message_thread_id"] for call in stage.api.calls if "message_thread_id" in call.params
    ]
    assert threads == []
    assert "topic" not in stage.team_chat.last.plain


async def test_after_a_migration_the_topic_is_one_of_the_new_group(clinic):
    stage = await clinic(settings={"staff": {"alerts_topic": 4711}})
    new = stage.team.migrates()
    await stage.settle()
    await feverish(stage)
    (alert,) = stage.alerts_in(new.chat)
    threads = {
        (call.params["chat_id"], call.params["message_thread_id"])
        for call in stage.api.calls
        if "message_thread_id" in call.params
    }
    assert threads == {(str(new.id), "4711")}
    assert alert.topic is None
