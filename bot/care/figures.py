"""Figures of a clinic: what was asked, answered, paged and booked, as counts, shares and medians. Pure.

Laws:
- A share knows of how many it is; of none there is no percentage, and a percentage never hides that some differ.
- Grades are an order and no quantity: they have a spread and a median, and no average.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import timedelta
from statistics import median, median_high, median_low
from typing import TYPE_CHECKING, TypeVar

from bot.care.model import Grade, Level, NextState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date, datetime, tzinfo

MOST_MONTHS = 6


@dataclass(frozen=True, slots=True)
class Questions:
    """One check-in. `asked`: it counts as asked by us, since it reached the patient and was answered or is over."""

    treatment: str
    at: datetime
    day: int
    asked: bool
    answered: bool
    took: timedelta | None
    grades: tuple[Grade | None, Grade | None, Grade | None]


@dataclass(frozen=True, slots=True)
class Page:
    """One alert; `taken_at` is when somebody claimed it, or resolved it without."""

    treatment: str
    at: datetime
    level: Level
    taken_at: datetime | None
    open: bool


@dataclass(frozen=True, slots=True)
class Booking:
    """One appointment whose date has come, and what became of it."""

    treatment: str
    at: datetime
    state: NextState
    confirmed: bool
    moved: bool


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that the figures are made of."""

    questions: tuple[Questions, ...] = ()
    pages: tuple[Page, ...] = ()
    bookings: tuple[Booking, ...] = ()

    @property
    def size(self) -> int:
        """How much there is."""
        return len(self.questions) + len(self.pages) + len(self.bookings)

    @property
    def first_at(self) -> datetime | None:
        """When the oldest of it was; None where there is nothing."""
        moments = [one.at for part in (self.questions, self.pages, self.bookings) for one in part]
        return min(moments, default=None)


@dataclass(frozen=True, slots=True)
class Share:
    """`part` of `whole`."""

    part: int
    whole: int

    @property
    def percent(self) -> int | None:
        """Rounded, but 0 only for none and 100 only for all; None of none."""
        if self.whole == 0:
            return None
        if self.part in (0, self.whole):
            return 100 * self.part // self.whole
        return min(99, max(1, round(100 * self.part / self.whole)))


@dataclass(frozen=True, slots=True)
class Spread:
    """How often each grade was given, from none to severe."""

    counts: tuple[int, int, int, int] = (0, 0, 0, 0)

    @classmethod
    def of(cls, grades: Iterable[Grade | None]) -> Spread:
        """Those that were given."""
        counted = Counter(grades)
        return cls((counted[Grade.NONE], counted[Grade.MILD], counted[Grade.MODERATE], counted[Grade.SEVERE]))

    @property
    def total(self) -> int:
        """How many answers there were."""
        return sum(self.counts)

    @property
    def shares(self) -> tuple[Share, ...]:
        """Each grade's."""
        return tuple(Share(count, self.total) for count in self.counts)

    @property
    def median(self) -> tuple[Grade, Grade] | None:
        """The grade in the middle, twice; where the middle lies between two, both."""
        given = [grade for grade in Grade for _ in range(self.counts[grade])]
        return (median_low(given), median_high(given)) if given else None


@dataclass(frozen=True, slots=True)
class Day:
    """What was answered on one day after a session: swelling, redness, bruising."""

    day: int
    spreads: tuple[Spread, Spread, Spread]

    @property
    def answers(self) -> int:
        """Of how many check-ins."""
        return max(spread.total for spread in self.spreads)


@dataclass(frozen=True, slots=True)
class Times:
    """How long something took; None where it never happened."""

    median: timedelta | None = None
    slowest: timedelta | None = None

    @classmethod
    def of(cls, taken: Sequence[timedelta]) -> Times:
        """The middle and the end."""
        if not taken:
            return cls()
        return cls(timedelta(seconds=median(one.total_seconds() for one in taken)), max(taken))


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of everything, of one treatment or of one month.

    `strong` are check-ins with a moderate or severe grade. `kept` is of those whose outcome is known.
    """

    response: Share
    answering: Times
    strong: Share
    red: int
    amber: int
    taken: Share
    taking: Times
    open: int
    booked: int
    kept: Share
    confirmed: Share
    moved: int
    missed: int
    cancelled: int
    unknown: int

    @property
    def alerts(self) -> int:
        """RED and AMBER together."""
        return self.red + self.amber

    @property
    def empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not (self.response.whole or self.strong.whole or self.alerts or self.booked)


@dataclass(frozen=True, slots=True)
class Figures:
    """All of it; `treatments` those with the most first, `months` (by their first day) and `days` in order."""

    total: Summary
    treatments: tuple[tuple[str, Summary], ...]
    months: tuple[tuple[date, Summary], ...]
    days: tuple[Day, ...]


def figures(material: Material, zone: tzinfo) -> Figures:
    """Work them out; months are those of the clinic's calendar, the last six."""

    def month(one: Questions | Page | Booking) -> date:
        return one.at.astimezone(zone).date().replace(day=1)

    treatments = _split(material, lambda one: one.treatment)
    months = _split(material, month)
    by_size = sorted(treatments, key=lambda name: (-treatments[name].size, name))
    return Figures(
        total=_summary(material),
        treatments=tuple((name, _summary(treatments[name])) for name in by_size),
        months=tuple((first, _summary(months[first])) for first in sorted(months)[-MOST_MONTHS:]),
        days=_days(material.questions),
    )


def busiest(days: Sequence[Day], most: int) -> tuple[Day, ...]:
    """The `most` days with the most answers, in order; of equals the earlier."""
    chosen = sorted(days, key=lambda day: (-day.answers, day.day))[:most]
    return tuple(sorted(chosen, key=lambda day: day.day))


K = TypeVar("K")


def _split(material: Material, key: Callable[[Questions | Page | Booking], K]) -> dict[K, Material]:
    """The same material in parts."""
    questions: dict[K, list[Questions]] = defaultdict(list)
    pages: dict[K, list[Page]] = defaultdict(list)
    bookings: dict[K, list[Booking]] = defaultdict(list)
    for question in material.questions:
        questions[key(question)].append(question)
    for page in material.pages:
        pages[key(page)].append(page)
    for booking in material.bookings:
        bookings[key(booking)].append(booking)
    return {
        name: Material(tuple(questions[name]), tuple(pages[name]), tuple(bookings[name]))
        for name in {**questions, **pages, **bookings}
    }


def _summary(material: Material) -> Summary:
    asked = [one for one in material.questions if one.asked]
    graded = [given for one in material.questions if (given := [g for g in one.grades if g is not None])]
    pages, bookings = material.pages, material.bookings
    taken = [page.taken_at - page.at for page in pages if page.taken_at is not None]
    ended = Counter(_end(booking.state) for booking in bookings)
    known = ended[NextState.HELD] + ended[NextState.MISSED] + ended[NextState.CANCELLED]
    return Summary(
        response=Share(sum(one.answered for one in asked), len(asked)),
        answering=Times.of([one.took for one in asked if one.took is not None]),
        strong=Share(sum(max(given) >= Grade.MODERATE for given in graded), len(graded)),
        red=sum(page.level is Level.RED for page in pages),
        amber=sum(page.level is Level.AMBER for page in pages),
        taken=Share(len(taken), len(pages)),
        taking=Times.of(taken),
        open=sum(page.open for page in pages),
        booked=len(bookings),
        kept=Share(ended[NextState.HELD], known),
        confirmed=Share(sum(booking.confirmed for booking in bookings), len(bookings)),
        moved=sum(booking.moved for booking in bookings),
        missed=ended[NextState.MISSED],
        cancelled=ended[NextState.CANCELLED],
        unknown=len(bookings) - known,
    )


def _end(state: NextState) -> NextState:
    """A date that the patient cancelled and nobody booked anew is cancelled."""
    return NextState.CANCELLED if state is NextState.CANCEL_ASKED else state


def _days(questions: Iterable[Questions]) -> tuple[Day, ...]:
    given: dict[int, list[Questions]] = defaultdict(list)
    for one in questions:
        if any(grade is not None for grade in one.grades):
            given[one.day].append(one)
    return tuple(
        Day(
            day,
            (
                Spread.of(one.grades[0] for one in given[day]),
                Spread.of(one.grades[1] for one in given[day]),
                Spread.of(one.grades[2] for one in given[day]),
            ),
        )
        for day in sorted(given)
    )
