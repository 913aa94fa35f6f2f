"""What can be done at the page, one form each: checked whole before anything happens."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from bot.sandbox.page.disturbance import KEYS

Text = Annotated[str, Field(min_length=1, max_length=4096)]
Name = Annotated[str, Field(pattern=r"^[^\s/;][^/;\n]{0,63}$")]


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
    reply: int | None = None


class Edit(ByPerson):
    """Change an own message."""

    act: Literal["edit"]
    chat: int
    message: int
    text: Text


class Delete(ByPerson):
    """Delete an own message."""

    act: Literal["delete"]
    chat: int
    message: int


class Tap(ByPerson):
    """Press a button, by its place; the label tells whether it is still the one that was seen."""

    act: Literal["tap"]
    chat: int
    message: int
    row: Annotated[int, Field(ge=0)]
    column: Annotated[int, Field(ge=0)]
    label: str


class Open(ByPerson):
    """Open a link to the bot."""

    act: Literal["open"]
    link: Annotated[str, Field(max_length=500)]


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
    language: Annotated[str, Field(pattern=r"^[a-z]{2}(-[A-Za-z]{2,4})?$")] = "en"


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
    hours: Annotated[int, Field(ge=1, le=24)] | None = None
    days: Annotated[int, Field(ge=1, le=366)] | None = None
    to: datetime | None = None
    next: bool = False


class Halt(Act):
    """Let time pass no further."""

    act: Literal["halt"]


class Disturb(Act):
    """Disturb the line to Telegram, or mend it."""

    act: Literal["fault"]
    mode: str = Field(pattern=f"^({'|'.join(KEYS)})$")


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
_ADAPTER: TypeAdapter[AnyAct] = TypeAdapter(Annotated[AnyAct, Field(discriminator="act")])


class File(ByPerson):
    """What stands beside a file that is sent."""

    chat: int
    kind: Literal["photo", "document", "voice"]
    name: Annotated[str, Field(max_length=120)] = ""
    caption: Annotated[str, Field(max_length=1024)] = ""
    reply: int | None = None


def read(data: Any) -> AnyAct:
    """The act that this JSON describes. Raises ValueError with one line that names what was found."""
    try:
        return _ADAPTER.validate_python(data)
    except ValidationError as error:
        raise ValueError(_line(error)) from None


def read_file(fields: dict[str, str]) -> File:
    """The same for what stands beside a file."""
    try:
        return File.model_validate(fields)
    except ValidationError as error:
        raise ValueError(_line(error)) from None


def _line(error: ValidationError) -> str:
    first = error.errors(include_url=False)[0]
    place = ".".join(str(part) for part in first["loc"]) or "act"
    return f"{place}: {first['msg']}, not {str(first.get('input'))[:80]!r}"
