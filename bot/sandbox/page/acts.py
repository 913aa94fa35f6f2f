"""What can be done at the page, one form each: checked whole before anything happens."""

from datetime import datetime
from typing import Annotated, Any, Literal, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError
from pydantic.fields import FieldInfo

from bot.sandbox.page.disturbance import KEYS

Text = Annotated[
    str, Field(min_length=1, max_length=4096, pattern=r"\S", description="1 to 4,096 characters")
]
Name = Annotated[
    str,
    StringConstraints(strip_whitespace=True, pattern=r"^[^/;\p{C}\p{Zl}\p{Zp}]{1,64}$"),
    Field(description="1 to 64 characters, without / and ;"),
]
Language = Annotated[
    str, Field(pattern=r"^[a-z]{2}(-[A-Za-z]{2,4})?$", description="a language code, such as en")
]
Number = Annotated[int, Field(ge=1, description="the number of a message")]


A = TypeVar("A", bound=BaseModel)


class Act(BaseModel):
    """Anything that is done; the field `act` says what."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class ByPerson(Act):
    """Something that a person does: `who` is the Telegram id."""

    who: int


class Say(ByPerson):
    """Write a message, perhaps in reply to another."""

    act: Literal["say"]
    chat: int
    text: Text
    reply: Number | None = None


class Edit(ByPerson):
    """Change an own message."""

    act: Literal["edit"]
    chat: int
    message: Number
    text: Text


class Delete(ByPerson):
    """Delete an own message."""

    act: Literal["delete"]
    chat: int
    message: Number


class Tap(ByPerson):
    """Press a button, by its place; the label tells whether it is still the one that was seen."""

    act: Literal["tap"]
    chat: int
    message: Number
    row: Annotated[int, Field(ge=0)]
    column: Annotated[int, Field(ge=0)]
    label: str


class Open(ByPerson):
    """Open a link to the bot."""

    act: Literal["open"]
    link: Annotated[str, Field(max_length=500, description="a link of at most 500 characters")]


class Start(ByPerson):
    """Press Start in an empty chat."""

    act: Literal["start"]


class Block(ByPerson):
    """Block the bot, or let it write again."""

    act: Literal["block", "unblock"]


class Sample(ByPerson):
    """Send a file that the sandbox has at hand."""

    act: Literal["sample"]
    chat: int
    kind: Literal["photo", "voice"]


class AddPatient(Act):
    """Somebody more with a telephone."""

    act: Literal["add_patient"]
    name: Name
    language: Annotated[
        str, Field(pattern=r"^[a-z]{2}(-[A-Za-z]{2,4})?$", description="a language code, such as en")
    ] = "en"


class AddStaff(Act):
    """Somebody more on the staff, by an invitation of the admin's."""

    act: Literal["add_staff"]
    name: Name
    role: Literal["staff", "admin"] = "staff"


class Enrol(Act):
    """Let the nurse enrol somebody, so that a link lies ready."""

    act: Literal["enrol"]
    name: Name


class Move(Act):
    """Let time pass: by hours or days, until a moment on the clinic's clock, or until something happens."""

    act: Literal["move"]
    hours: Annotated[int, Field(ge=1, le=24, description="1 to 24")] | None = None
    days: Annotated[int, Field(ge=1, le=366, description="1 to 366")] | None = None
    to: datetime | None = None
    next: bool = False


class Halt(Act):
    """Let time pass no further."""

    act: Literal["halt"]


class Disturb(Act):
    """Disturb the line to Telegram, or mend it."""

    act: Literal["fault"]
    mode: str = Field(pattern=f"^({'|'.join(KEYS)})$", description=", ".join(KEYS))


class Tell(Act):
    """Begin anew with a story."""

    act: Literal["story"]
    key: str


AnyAct = (
    Say
    | Edit
    | Delete
    | Tap
    | Open
    | Start
    | Block
    | Sample
    | AddPatient
    | AddStaff
    | Enrol
    | Move
    | Halt
    | Disturb
    | Tell
)
FORMS: dict[str, type[AnyAct]] = {
    name: form for form in get_args(AnyAct) for name in get_args(form.model_fields["act"].annotation)
}
"""The form of each act, by its name."""


class File(ByPerson):
    """What stands beside a file that is sent."""

    chat: int
    kind: Literal["photo", "document", "voice"]
    name: Annotated[str, Field(max_length=120, description="at most 120 characters")] = ""
    caption: Annotated[str, Field(max_length=1024, description="at most 1,024 characters")] = ""
    reply: Number | None = None


def read(data: Any) -> AnyAct:
    """The act that this JSON describes. Raises ValueError with one line that names what was found and is allowed."""
    found = data.get("act") if isinstance(data, dict) else data
    form = FORMS.get(found) if isinstance(found, str) else None
    if form is None:
        raise ValueError(f"act: found {_shown(found)}; allowed: {', '.join(FORMS)}")
    return _checked(form, data)


def read_file(fields: dict[str, str]) -> File:
    """The same for what stands beside a file."""
    return _checked(File, fields)


def _checked(form: type[A], data: Any) -> A:
    try:
        return form.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        name = str(first["loc"][0])
        field = form.model_fields.get(name)
        if field is None:
            raise ValueError(f"{name}: not a part of this; allowed: {', '.join(form.model_fields)}") from None
        if first["type"] == "missing":
            raise ValueError(f"{name}: missing") from None
        allowed = _described(field) or first["msg"]
        raise ValueError(f"{name}: found {_shown(first['input'])}; allowed: {allowed}") from None


def _described(field: FieldInfo) -> str | None:
    """What is allowed there, in words; an optional field keeps them one level deeper."""
    if field.description:
        return field.description
    for kind in get_args(field.annotation):
        for detail in getattr(kind, "__metadata__", ()):
            if isinstance(detail, FieldInfo) and detail.description:
                return detail.description
    return None


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:59]}…"
