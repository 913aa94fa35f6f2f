from contextlib import suppress
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.content import read_caption, read_text
from bot.sandbox.entities import as_html, discovered, trimmed, utf16_len, utf16_slice
from bot.sandbox.markup import parse_html
from bot.sandbox.params import Params
from bot.sandbox.refusals import ApiError

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("b", "bold"),
        ("strong", "bold"),
        ("i", "italic"),
        ("em", "italic"),
        ("u", "underline"),
        ("ins", "underline"),
        ("s", "strikethrough"),
        ("strike", "strikethrough"),
        ("del", "strikethrough"),
        ("tg-spoiler", "spoiler"),
        ("code", "code"),
        ("pre", "pre"),
        ("blockquote", "blockquote"),
    ],
)
def test_each_tag_becomes_its_entity(tag: str, kind: str) -> None:
    assert parse_html(f"a<{tag}>bc</{tag}>") == ("abc", [{"type": kind, "offset": 1, "length": 2}])


def test_attributes_that_matter_are_read() -> None:
    assert parse_html('<a href="https://a.example/?x=1&amp;y=2">go</a>')[1] == [
        {"type": "text_link", "offset": 0, "length": 2, "url": "https://a.example/?x=1&y=2"}
    ]
    assert parse_html('<span class="tg-spoiler">x</span>')[1][0]["type"] == "spoiler"
    assert parse_html("<blockquote expandable>x</blockquote>")[1][0]["type"] == "expandable_blockquote"
    assert parse_html('<pre><code class="language-python">x</code></pre>')[1] == [
        {"type": "pre", "offset": 0, "length": 1, "language": "python"}
    ]


def test_a_link_that_is_no_link_is_dropped_silently() -> None:
    assert parse_html('<a href="nowhere">x</a>') == ("x", [])


def test_offsets_count_utf16_units() -> None:
    plain, entities = parse_html("😀é<b>👩‍⚕️</b>")
    assert entities == [{"type": "bold", "offset": 3, "length": utf16_len("👩‍⚕️")}]
    assert utf16_slice(plain, 3, entities[0]["length"]) == "👩‍⚕️"


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<x>a</x>", 'Unsupported start tag "x" at byte offset 0'),
        ("é<x>a</x>", 'Unsupported start tag "x" at byte offset 2'),
        ("3 < 4", 'Unsupported start tag "" at byte offset 2'),
        ("a <", "Unclosed start tag at byte offset 2"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<a href="x>a</a>', "Unclosed start tag at byte offset 0"),
        ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
    ],
)
def test_broken_markup_is_refused_in_telegrams_words(markup: str, words: str) -> None:
    with pytest.raises(ApiError) as refusal:
        parse_html(markup)
    assert (refusal.value.code, refusal.value.description) == (
        400,
        f"Bad Request: can't parse entities: {words}",
    )


def test_unknown_references_stay_as_they_are() -> None:
    assert parse_html("&nbsp; &copy; AT&T &#0; &#8217; &#x1F600; &lt")[0] == "&nbsp; &copy; AT&T &#0; ’ 😀 <"


@given(ANY_TEXT)
def test_escaped_text_is_read_back_unchanged(text: str) -> None:
    assert parse_html(escape(text, quote=False)) == (text, [])


@given(st.text())
def test_any_input_is_either_parsed_or_refused(text: str) -> None:
    with suppress(ApiError):
        plain, entities = parse_html(text)
        assert all(e["offset"] >= 0 and e["offset"] + e["length"] <= utf16_len(plain) for e in entities)


TREES = st.recursive(
    ANY_TEXT.map(lambda text: escape(text, quote=False)),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>",
        st.sampled_from(["b", "i", "u", "s", "tg-spoiler", "code", "blockquote"]),
        st.lists(inner, max_size=4),
    ),
    max_leaves=12,
)


@given(TREES)
def test_html_written_back_means_the_same(markup: str) -> None:
    plain, entities = parse_html(markup)
    again, same = parse_html(as_html(plain, entities))
    assert again == plain
    assert _spans(same) == _spans(entities)


def _spans(entities: list[dict[str, object]]) -> set[tuple[object, ...]]:
    return {(e["type"], e["offset"], e["length"]) for e in entities}


@given(ANY_TEXT, st.integers(0, 40), st.integers(1, 40))
def test_trimming_keeps_formatting_inside_the_text(text: str, offset: int, length: int) -> None:
    length = min(length, utf16_len(text) - offset)
    given_ = [{"type": "bold", "offset": offset, "length": length}] if length > 0 else []
    plain, entities = trimmed(text, given_)
    assert plain == plain.rstrip()
    assert all(e["length"] > 0 and e["offset"] + e["length"] <= utf16_len(plain) for e in entities)


def test_commands_and_addresses_are_found_but_not_inside_code() -> None:
    found = discovered("😀 /start@Bot_x see https://a.example/x. or /help", [])
    assert [(e["type"], e["offset"], e["length"]) for e in found] == [
        ("bot_command", 3, 12),
        ("url", 20, 19),
        ("bot_command", 44, 5),
    ]
    assert discovered("/start", [{"type": "code", "offset": 0, "length": 6}]) == [
        {"type": "code", "offset": 0, "length": 6}
    ]
    assert discovered("and/or 1/2 a/b </b>", []) == []


def test_text_is_measured_after_its_markup_was_read() -> None:
    params = {"parse_mode": "HTML"}
    assert len(read_text(Params(params | {"text": "<b>" + "&lt;" * 4096 + "</b>"}))[0]) == 4096
    with pytest.raises(ApiError, match="message is too long"):
        read_text(Params(params | {"text": "😀" * 2048 + "x"}))
    with pytest.raises(ApiError, match="message caption is too long"):
        read_caption(Params({"caption": "x" * 1025}))


@pytest.mark.parametrize("text", ["", "   ", "\n \n", "<b> </b>", "\x00\x01"])
def test_text_without_anything_to_read_is_empty(text: str) -> None:
    with pytest.raises(ApiError, match="message text is empty"):
        read_text(Params({"text": text, "parse_mode": "html"}))
