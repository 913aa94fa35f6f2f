"""Time zones: everyone finds theirs by their clock or by a city, and nothing that is found can't be shown."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from types import SimpleNamespace
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.catalogue import Catalogue
from bot.chat import zones
from bot.chat.patient import settings as places

LANGUAGES = ("en", "es", "ru")
NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)
proving = settings(deadline=None, database=None, max_examples=40)
moments = st.datetimes(datetime(2025, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))


@cache
def clinic(zone: str = "Europe/Berlin") -> SimpleNamespace:
    """What `zones` asks of a clinic."""
    return SimpleNamespace(zone=ZoneInfo(zone), catalogue=catalogue())


@cache
def catalogue() -> Catalogue:
    return Catalogue.load(LANGUAGES)


@settings(deadline=None, database=None, max_examples=3)
@given(moments)
def test_every_zone_on_offer_is_found_by_its_clock_exactly_once_from_west_to_east(now):
    offsets = zones.offsets(clinic(), now)
    assert offsets == sorted(set(offsets))
    found = []
    for offset in offsets:
        there = zones.at_offset(clinic(), now, offset)
        assert {now.astimezone(ZoneInfo(zone)).utcoffset().total_seconds() for zone in there} == {offset * 60}
        found += there
    assert sorted(found) == sorted(zones.known(clinic()))


@proving
@given(
    moments, st.sampled_from(["Europe/Berlin", "America/Argentina/Buenos_Aires", "Europe/Busingen", "UTC"])
)
def test_the_clinics_own_zone_is_offered_and_comes_first(now, own):
    minutes = now.astimezone(ZoneInfo(own)).utcoffset().total_seconds() // 60
    assert zones.at_offset(clinic(own), now, int(minutes))[0] == own


def test_a_clock_that_nobody_has_leads_nowhere():
    assert zones.at_offset(clinic(), NOW, 61) == []


def test_every_zone_on_offer_exists_and_fits_into_a_button():
    known = zones.known(clinic())
    assert len(known) > 100
    assert known <= available_timezones()
    assert all(len(f"s:{10**15 - 1}:z:{zone}".encode()) <= 64 for zone in known)
    assert all(catalogue().city(language, zone).strip() for language in LANGUAGES for zone in known)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Europe/Lisbon", "Europe/Lisbon"), ("Lisbon", "Europe/Lisbon"), ("  lisbon ", "Europe/Lisbon"),
        ("LISBOA", "Europe/Lisbon"), ("Лиссабон", "Europe/Lisbon"), ("new york", "America/New_York"),
        ("New_York", "America/New_York"), ("america/new york", "America/New_York"), ("Nueva York", "America/New_York"),
        ("москва", "Europe/Moscow"), ("Москва", "Europe/Moscow"), ("new \n york", "America/New_York"),
    ],
)  # fmt: skip
def test_a_city_is_found_by_its_name_in_any_of_the_clinics_languages(text, zone):
    assert zones.find(clinic(), text) == zone


@pytest.mark.parametrize(
    "text",
    [
        "", "   ", "_", "Atlantis", "Europe", "Europe/", "/", "../Europe/Lisbon", "Etc/GMT+5", "GMT+5", "Lissab",
        "Factory", "localtime", "posixrules",
    ],
)  # fmt: skip
def test_what_is_no_place_is_not_found(text):
    assert zones.find(clinic(), text) is None


@proving
@given(st.text() | st.sampled_from(sorted(available_timezones())))
def test_whatever_is_found_exists(text):
    found = zones.find(clinic(), text)
    assert found is None or found in available_timezones()


def test_whatever_can_be_found_can_be_shown_in_every_language():
    found = {zones.find(clinic(), zone) for zone in available_timezones()} - {None}
    assert len(found) > 300
    for zone in found:
        for language in LANGUAGES:
            assert catalogue().city(language, zone).strip(), zone


def test_the_name_that_is_shown_for_a_zone_on_offer_leads_to_a_zone_with_the_same_clock():
    for zone in zones.known(clinic()):
        for language in LANGUAGES:
            found = zones.find(clinic(), catalogue().city(language, zone))
            assert found is not None, (zone, language)
            there, here = NOW.astimezone(ZoneInfo(found)), NOW.astimezone(ZoneInfo(zone))
            assert there.utcoffset() == here.utcoffset(), (zone, language, found)


@pytest.mark.parametrize("month", [1, 7])
def test_no_place_is_cut_off_from_what_settings_shows(month):
    """Moscow and Kiev come last of those with their clock."""
    now = NOW.replace(month=month)
    for offset in (60, 120, 180, 480):
        assert len(zones.at_offset(clinic(), now, offset)) <= places.MOST_PLACES, offset
