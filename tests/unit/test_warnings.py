"""What sounds like a warning sign in each language, and what only looks like it."""

import tomllib
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.care.warnings import sounds_like_warning
from bot.catalogue import Catalogue
from bot.wording import available

PHRASES = Path(__file__).parent / "phrases"
LISTS = ("breathing", "vision", "skin", "pain", "fever")


def examples(language, part):
    told = tomllib.loads((PHRASES / f"{language}.toml").read_text(encoding="utf-8"))[part]
    return [(key, text) for key, texts in told.items() for text in texts]


@cache
def catalogue():
    return Catalogue.load(available())


def wording(language, key):
    return catalogue().plain(language, f"warning-{key}")


def heard(language, text):
    return {
        key
        for key in LISTS
        if sounds_like_warning(text, wording(language, key), wording(language, "harmless"))
    }


@pytest.mark.parametrize("language", available())
def test_what_sounds_like_a_warning_sign_is_heard(language):
    missed = [
        (sign, text) for sign, text in examples(language, "sounds") if sign not in heard(language, text)
    ]
    assert not missed


@pytest.mark.parametrize("language", available())
def test_what_only_looks_like_one_is_not(language):
    wrongly = {text: heard(language, text) for _, text in examples(language, "harmless")}
    assert not {text: signs for text, signs in wrongly.items() if signs}


@pytest.mark.parametrize("language", available())
def test_every_sign_and_the_false_friends_have_examples(language):
    told = tomllib.loads((PHRASES / f"{language}.toml").read_text(encoding="utf-8"))
    assert set(told["sounds"]) == set(LISTS)
    assert all(len(texts) >= 5 for texts in told["sounds"].values())
    assert len(told["harmless"]["texts"]) >= 15


@pytest.mark.parametrize("text", ["CAN'T BREATHE", "cant   breathe", "i can’t\nbreathe", "I càn't breathe!!"])
def test_capitals_accents_and_apostrophes_do_not_count(text):
    assert sounds_like_warning(text.replace("\n", " "), "can’t breathe\ncant breathe", "")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("my lips are swollen", True),
        ("my lips are really very swollen", True),
        ("my lips are quite all right but my foot is swollen", False),
        ("thanks for the tip. swollen", False),
        ("my lips. swollen foot", False),
    ],
)
def test_a_gap_takes_three_words_of_one_sentence(text, found):
    assert sounds_like_warning(text, "lip* … swollen", "") is found


def test_what_is_harmless_is_taken_out_and_the_rest_still_heard():
    assert not sounds_like_warning("no fever today", "fever", "no fever")
    assert sounds_like_warning("no fever yesterday, fever today", "fever", "no fever")


@given(st.text(), st.text(), st.text())
def test_any_text_and_any_list_can_be_held_together(text, phrases, harmless):
    assert sounds_like_warning(text, phrases, harmless) in (True, False)


@given(st.text(alphabet="abc xyz", max_size=40))
def test_an_empty_list_hears_nothing(text):
    assert not sounds_like_warning(text, "", "")
