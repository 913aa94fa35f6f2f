import base64
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.markup import parse_html
from bot.sandbox.paper import Labels, Listing, Paper, Scene, Signature, Step, document, steps_of
from bot.sandbox.people import A_PHOTO
from bot.sandbox.server import BotApi

VOID = {"meta", "br", "img"}
BLOCKS = {"p", "div", "ul", "ol", "dl", "figure", "blockquote", "pre", "section", "nav", "h1", "h2"}
FROM_TELEGRAM = {"b", "i", "u", "s", "a", "code", "pre", "blockquote", "span", "br"}
PIECES = [
    "<", ">", '"', "'", "&", "/", "\n", "\r", "\t", "\0", "\x7f", "\ud800", "=", " ", "<b>", "</b>", "<script>",
    "</style>", "</title>", "</p>", "<!--", "-->", "]]>", "&lt;script&gt;", "&#60;", "<a href=\"javascript:x\">",
    "<a href='tg://x\n\"onclick=y'>", "<a href=\"https://a.example/?a=1&b=%22\">", "</a>", "<pre>", "</pre>",
    "<blockquote expandable>", "</blockquote>", "<tg-spoiler>", "</tg-spoiler>", "<img src=x>", "😀", "é",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(min_size=1, max_size=3), min_size=1, max_size=8).map(
    "".join
)


class Page(HTMLParser):
    """Reads a page, and fails where it is not well formed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        assert len(dict(attrs)) == len(attrs)
        assert not (tag in BLOCKS and "p" in self.open), f"{tag} in {self.open}"
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        raise AssertionError(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_comment(self, data):
        raise AssertionError(data)

    def handle_data(self, data):
        self.texts.append((self.open[-1] if self.open else "", data))

    def named(self, tag: str) -> list[dict[str, str]]:
        return [attrs for found, attrs in self.tags if found == tag]

    def inside(self, tag: str) -> list[str]:
        return [text for found, text in self.texts if found == tag]


def step(**more) -> Step:
    return Step(**({"at": "Wed 25 Nov, 10:00", "who": "Aftercare", "side": "bot", "kind": "message"} | more))


def paper(*steps: Step, **more) -> Paper:
    made = {
        "language": "en",
        "title": "What the bot says",
        "paragraphs": ("Please read.",),
        "scenes": (Scene("Enrolment", steps),),
        "rest": None,
        "lists": (),
        "signature": Signature("Signature", ("Name", "Date")),
    }
    return Paper(**(made | more))


def shown(html: str) -> str:
    """What becomes of the text of a message."""
    page = document(paper(step(html=html)))
    return page.partition('<div class="text">')[2].partition("</div>")[0]


def test_a_page_is_whole_and_says_what_it_is() -> None:
    html = document(paper(step(html="<b>Hi</b>"), language="es"))
    page = Page(html)
    assert html.startswith('<!DOCTYPE html>\n<html lang="es" dir="ltr">\n<head>\n<meta charset="utf-8">\n')
    assert [tag for tag, _ in page.tags[:2]] == ["html", "head"]
    assert page.inside("title") == page.inside("h1") == ["What the bot says"]
    assert len(page.named("h1")) == 1


@pytest.mark.parametrize("language", ["ar", "he", "fa-IR"])
def test_some_languages_run_from_the_right(language: str) -> None:
    assert Page(document(paper(language=language))).named("html") == [{"lang": language, "dir": "rtl"}]


def test_nothing_is_loaded_or_run() -> None:
    html = document(paper(step(image=A_PHOTO, html='<a href="https://a.example/">a</a>')))
    page = Page(html)
    assert {tag for tag, _ in page.tags}.isdisjoint(
        {"script", "link", "iframe", "object", "base", "form", "button"}
    )
    for tag, attrs in page.tags:
        assert not any(name.startswith("on") for name in attrs)
        assert "src" not in attrs or (tag == "img" and attrs["src"].startswith("data:image/"))
        assert "href" not in attrs or tag == "a"
    assert page.named("meta")[1]["content"].startswith("default-src 'none'")
    style = "".join(page.inside("style"))
    assert "url(" not in style
    assert "@import" not in style
    assert style.count("{") == style.count("}")


def test_every_section_is_in_the_contents_in_order() -> None:
    listing = Listing("The rest", "Not shown above.", (("error-x", "No."),))
    scenes = tuple(Scene(f"Scene <{number}>", (step(html="x"),)) for number in range(3))
    whole = paper(
        scenes=scenes, rest=listing, lists=(replace(listing, title="Buttons"),), contents="Contents"
    )
    page = Page(document(whole))
    titles = ["Scene <0>", "Scene <1>", "Scene <2>", "The rest", "Buttons", "Signature"]
    assert page.inside("h2") == titles
    assert [text for text in page.inside("a") if text.strip()] == titles
    anchors = [attrs["href"].removeprefix("#") for attrs in page.named("a")]
    assert anchors == [attrs["id"] for attrs in page.named("section")]
    ids = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert {attrs["aria-labelledby"] for _, attrs in page.tags if "aria-labelledby" in attrs} <= set(ids)


def test_buttons_stand_in_their_rows_and_order() -> None:
    html = document(paper(step(html="How?", buttons=(("All clear",), ("None", "<Mild>"))), buttons="Buttons"))
    assert (
        '<ul class="row" role="list" aria-label="Buttons">\n<li>All clear</li>\n</ul>\n'
        '<ul class="row" role="list" aria-label="Buttons">\n<li>None</li>\n<li>&lt;Mild&gt;</li>\n</ul>'
        in html
    )
    assert all("tabindex" not in attrs for _, attrs in Page(html).tags)


def test_each_kind_of_step_is_drawn_in_its_way() -> None:
    html = document(
        paper(
            step(html="Hello"),
            step(kind="tap", who="Anna", side="person", note="taps ‹Mild›"),
            step(kind="edit", html="Thanks", note="The message changes to:"),
            step(kind="notice", who="Anna", side="person", html="Saved", note="For a moment:"),
            step(side="person", who="Anna", attachment="Voice message", note="replies to “Hello”"),
        )
    )
    assert [attrs["class"] for attrs in Page(html).named("li") if "class" in attrs] == [
        "step message bot",
        "step tap person",
        "step edit bot",
        "step notice person",
        "step message person",
    ]
    assert '<p class="deed"><b>Anna</b> taps ‹Mild›</p>' in html
    assert '<p class="note">The message changes to:</p>\n<div class="card">' in html
    assert '<p class="attachment">Voice message</p>' in html


def test_a_time_is_shown_where_it_changes() -> None:
    times = ["10:00", "10:00", "10:10", "", "10:10"]
    html = document(paper(*(step(at=at, html="x") for at in times)))
    assert html.count('<p class="at"><span>10:00</span></p>') == 1
    assert html.count('<p class="at"><span>10:10</span></p>') == 2


def test_a_picture_is_inside_the_page() -> None:
    page = Page(document(paper(step(image=A_PHOTO, attachment="Photo", html="my arm"))))
    address = f"data:image/jpeg;base64,{base64.b64encode(A_PHOTO).decode()}"
    assert page.named("img") == [{"src": address, "alt": "Photo"}]
    assert page.inside("figcaption") == ["Photo"]


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n", "png"),
        (b"\xff\xd8\xff", "jpeg"),
        (b"GIF89a", "gif"),
        (b"RIFF....WEBPVP8 ", "webp"),
    ],
)
def test_four_kinds_of_pictures_are_known(head: bytes, kind: str) -> None:
    assert f'<img src="data:image/{kind};base64,' in document(paper(step(image=head)))


def test_what_is_no_picture_is_only_named() -> None:
    html = document(paper(step(image=b"<svg>", attachment="Photo")))
    assert "<img" not in html
    assert '<p class="attachment">Photo</p>' in html


@pytest.mark.parametrize(
    ("html", "becomes"),
    [
        ("<b>a</b><strong>b</strong>", "<b>a</b><b>b</b>"),
        ("<i>a</i><em>b</em><u>c</u><ins>d</ins>", "<i>a</i><i>b</i><u>c</u><u>d</u>"),
        ("<s>a</s><strike>b</strike><del>c</del>", "<s>a</s><s>b</s><s>c</s>"),
        ("<code>a</code><pre>b\nc</pre>", "<code>a</code><pre>b<br>c</pre>"),
        ('<pre><code class="language-x">a</code></pre>', "<pre>a</pre>"),
        ("<blockquote expandable>a</blockquote>", "<blockquote>a</blockquote>"),
        ("<tg-spoiler>a</tg-spoiler>", '<span class="spoiler">a</span>'),
        ("<b>a <i>b\nc</i></b>", "<b>a <i>b<br>c</i></b>"),
        (
            '<a href="https://a.example/?a=1&amp;b=2">a</a>',
            '<a href="https://a.example/?a=1&amp;b=2" rel="noopener noreferrer">a</a>',
        ),
        ('<a href="javascript:alert(1)">a</a>', "a"),
        ("<a href='tg://x\n\"y'>a</a>", '<a href="tg://x &quot;y" rel="noopener noreferrer">a</a>'),
        ("1 &lt; 2 &amp; 3 &gt; 2", "1 &lt; 2 &amp; 3 &gt; 2"),
        ("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"),
        ("<b>not closed", "&lt;b&gt;not closed"),
        ("a\0b\ud800c", "a b\ufffdc"),
    ],
)
def test_telegrams_markup_passes_and_nothing_else(html: str, becomes: str) -> None:
    assert shown(html) == becomes


def everywhere(text: str) -> Paper:
    """A paper with this text in every field."""
    steps = [
        Step(text, text, "bot", kind, text, ((text, text), (text,)), text, image, text)
        for kind in ("message", "edit", "tap", "notice")
        for image in (None, A_PHOTO)
    ]
    listing = Listing(text, text, ((text, text),))
    return Paper(
        text, text, (text,), (Scene(text, tuple(steps)),), listing, (listing,), Signature(text, (text,)), text, text
    )  # fmt: skip


ORDINARY = Page(document(everywhere("x")))
FRAME = [(tag, set(attrs)) for tag, attrs in ORDINARY.tags if tag not in FROM_TELEGRAM]
OWN_LINKS = [attrs for attrs in ORDINARY.named("a") if attrs["href"].startswith("#")]


@given(TEXTS)
def test_no_text_can_add_a_tag_or_an_attribute(text: str) -> None:
    html = document(everywhere(text))
    html.encode()
    page = Page(html)
    assert [(tag, set(attrs)) for tag, attrs in page.tags if tag not in FROM_TELEGRAM] == FRAME
    links = page.named("a")
    assert [attrs for attrs in links if attrs["href"].startswith("#")] == OWN_LINKS
    allowed = ("#", "http://", "https://", "tg://", "ton://", "tonsite://")
    assert all(attrs["href"].startswith(allowed) for attrs in links)
    assert all(set(attrs) <= {"href", "rel"} for attrs in links)
    for tag in FROM_TELEGRAM - {"a", "span"}:
        assert not any(page.named(tag))
    assert {attrs.get("class") for attrs in page.named("span")} <= {None, "rule", "spoiler"}


# From a chat's log

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
LABELS = Labels(
    taps="taps ‹{}›",
    changes="The message changes to:",
    short="Shown for a moment:",
    alert="To be acknowledged:",
    deletes="deletes “{}”",
    replies="replies to “{}”",
    forwards="forwarded from {}",
    attachments={"photo": "Photo", "document": "File:", "location": "Place"},
    deeds={"blocks the bot": "stops the bot"},
)


def when(at: datetime) -> str:
    return f"{at:%H:%M}"


@pytest.fixture
def api() -> BotApi:
    return BotApi(now=lambda: NOON)


def ask(api: BotApi, chat, html: str, *rows: list[str]):
    keyboard = [[{"text": label, "callback_data": label} for label in row] for row in rows]
    return api.world.post(chat, api.world.bot, *parse_html(html), keyboard=keyboard)


def test_a_conversation_becomes_steps(api: BotApi) -> None:
    anna = api.person("Anna")
    anna.says("1 < 2")
    message = ask(api, anna.chat, "<b>How?</b>", ["All clear"], ["None", "Mild"])
    tap = api.world.callbacks[anna.taps(None, "Mild")]
    api.world.show_toast(tap, "Saved & kept", alert=False)
    api.world.change(message, *parse_html("<i>Thanks</i>"), [])
    api.world.show_toast(tap, "Too late", alert=True)
    anna.says("thank you", reply_to=message)
    rows = (("All clear",), ("None", "Mild"))
    assert steps_of(anna.chat.log, when, LABELS) == (
        Step("12:00", "Anna", "person", "message", "1 &lt; 2"),
        Step("12:00", "Aftercare", "bot", "message", "<b>How?</b>", rows),
        Step("12:00", "Anna", "person", "tap", note="taps ‹Mild›"),
        Step("12:00", "Anna", "person", "notice", "Saved &amp; kept", note="Shown for a moment:"),
        Step("12:00", "Aftercare", "bot", "edit", "<i>Thanks</i>", note="The message changes to:"),
        Step("12:00", "Anna", "person", "notice", "Too late", note="To be acknowledged:"),
        Step("12:00", "Anna", "person", "message", "thank you", note="replies to “Thanks”"),
    )


def test_files_and_places_are_named_and_photos_shown(api: BotApi) -> None:
    anna = api.person("Anna")
    anna.sends_photo("my arm")
    anna.sends_document(name="a.pdf")
    anna.sends_location()
    anna.sends_voice()
    anna.forwards("hi", "Carla")
    steps = steps_of(anna.chat.log, when, LABELS)
    assert [(step.html, step.attachment, step.image) for step in steps] == [
        ("my arm", "Photo", A_PHOTO),
        ("", "File: a.pdf", None),
        ("", "Place", None),
        ("", "", None),
        ("hi", "", None),
    ]
    assert steps[-1].note == "forwarded from Carla"


def test_what_has_no_words_is_left_out(api: BotApi) -> None:
    anna, nurse = api.person("Anna"), api.person("Nurse")
    anna.deletes(anna.says("oops"))
    anna.blocks()
    anna.unblocks()
    assert [step.note for step in steps_of(anna.chat.log, when, LABELS)] == [
        "",
        "deletes “oops”",
        "stops the bot",
    ]
    group = api.group("Staff", [nurse])
    group.migrates()
    assert steps_of(group.chat.log, when, LABELS) == ()
    bare = Labels("", "", "", "")
    assert [step.kind for step in steps_of(anna.chat.log, when, bare)] == ["message"]


def test_the_log_is_drawn_as_it_was_said(api: BotApi) -> None:
    anna = api.person("Anna")
    ask(
        api,
        anna.chat,
        'A <a href="https://a.example/">link</a>\n<blockquote>and a quote</blockquote>',
        ["OK"],
    )
    anna.taps(None, "OK", chat=anna.chat)
    html = document(paper(*steps_of(anna.chat.log, when, LABELS)))
    Page(html)
    assert "<br><blockquote>and a quote</blockquote></div>" in html
    assert "<b>Anna</b> taps ‹OK›" in html
