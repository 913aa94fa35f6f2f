"""The clinic's figures of a period in words and as a picture. No names and no codes are in them."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from bot.care import figures, plan
from bot.care.model import Grade, Symptom
from bot.catalogue import Html
from bot.media.spread import MOST_DAYS, Bar, Labels, Spread
from bot.proofs import TEXT, units
from bot.store import figures as stored

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlite_utils import Database

    from bot.care.figures import Day, Figures, Share, Summary
    from bot.catalogue import Value
    from bot.chat.clinic import Clinic

PERIODS = {30: "month", 90: "quarter", 365: "year", 0: "all"}
"""Days that figures can be about, with the end of their wording's key; 0 is from the beginning."""


class Report:
    """The figures of a period of whole days, told in the clinic's first language."""

    def __init__(self, db: Database, clinic: Clinic, now: datetime, days: int) -> None:
        today = clinic.zone_date(now)
        since = plan.to_utc(today - timedelta(days=days - 1), time(), clinic.zone) if days else None
        material = stored.material(db, since, now)
        self.clinic = clinic
        self.days = days
        self.figures: Figures = figures.figures(material, clinic.zone)
        self.since, self.until = clinic.zone_date(since or material.first_at or now), today

    def _word(self, key: str, /, **args: Value) -> Html:
        return Html(self.clinic.staff(key, **args))

    # The text

    def text(self) -> str:
        """Everything in one message; where there is too much, the end of the longest list is left out."""
        days = len(figures.busiest(self.figures.days, MOST_DAYS))
        room = {"days": days, "treatments": len(self.figures.treatments), "months": len(self.figures.months)}
        while units(text := self._told(**room)) > TEXT and any(room.values()):
            room[max(room, key=lambda name: room[name])] -= 1
        return text

    def _told(self, days: int, treatments: int, months: int) -> str:
        period = self._word(f"stats-period-{PERIODS[self.days]}")
        blocks: list[list[str]] = [[self._word("stats-title", period=period, dates=self.dates())]]
        if self.figures.total.empty:
            return "\n\n".join((*blocks[0], self._word("stats-nothing")))
        blocks.append(self._total())
        if self.figures.days:
            blocks.append(self._grades(days))
        by_treatment = [(self._named(key), one) for key, one in self.figures.treatments]
        by_month = [(self._month(first), one) for first, one in self.figures.months]
        blocks.append(self._listed("stats-treatments", by_treatment, treatments))
        blocks.append(self._listed("stats-months", by_month[::-1], months))
        return "\n\n".join("\n".join(block) for block in blocks)

    def dates(self) -> Html:
        """From which day to which."""
        since, until = self.since.isoformat(), self.until.isoformat()
        return self._word("stats-dates", since=since, until=until)

    def _total(self) -> list[str]:
        """Check-ins, alerts and appointments of everyone; of each either figures or that there were none."""
        total = self.figures.total
        answered = self._word("stats-answered-none")
        if total.response.whole:
            answered = self._word("stats-answered", share=self._share(total.response))
        answering: list[str] = []
        if total.answering.median is not None:
            answering = [self._word("stats-answering", time=self._time(total.answering.median))]
        alerts: list[str] = [self._word("stats-alerts-none")]
        if total.alerts:
            taken = self._share(total.taken)
            counts = {"red": total.red, "amber": total.amber, "open": total.open}
            alerts = [self._word("stats-alerts", share=taken, **counts)]
        if total.taking.median is not None and total.taking.slowest is not None:
            median, slowest = self._time(total.taking.median), self._time(total.taking.slowest)
            alerts.append(self._word("stats-taking", median=median, slowest=slowest))
        booked = self._word("stats-booked-none")
        if total.booked:
            booked = self._word(
                "stats-booked",
                count=total.booked,
                confirmed=self._share(total.confirmed),
                outcome=self._outcome(total),
            )
        return [answered, *answering, *alerts, booked]

    def _outcome(self, summary: Summary) -> Html:
        """`kept 80% of 20, moved 3, missed 2`: what did not happen is not told."""
        counts = {
            "moved": summary.moved,
            "missed": summary.missed,
            "cancelled": summary.cancelled,
            "unknown": summary.unknown,
        }
        parts: list[str] = []
        if summary.kept.whole:
            parts.append(self._word("stats-kept", share=self._share(summary.kept)))
        parts += [self._word(f"stats-{key}", count=n) for key, n in counts.items() if n]
        return Html(", ".join(parts))

    def _grades(self, most: int) -> list[str]:
        shown = figures.busiest(self.figures.days, most)
        lines: list[str] = [self._word("stats-grades")]
        for n, symptom in enumerate(Symptom):
            lines.append(self._word("stats-symptom", symptom=self._word(f"symptom-{symptom.value}")))
            lines += [self._graded(day, n) for day in shown if day.spreads[n].total]
        left = len(self.figures.days) - len(shown)
        return [*lines, self._word("stats-more-days", count=left)] if left else lines

    def _graded(self, day: Day, n: int) -> str:
        spread = day.spreads[n]
        shares = " · ".join(str(share.percent) for share in spread.shares)
        middle = Html(" – ".join(dict.fromkeys(self._grade(grade) for grade in spread.median or ())))
        return self._word("stats-day", day=day.day, shares=shares, count=spread.total, median=middle)

    def _grade(self, grade: Grade) -> Html:
        return self._word(f"grade-{grade.word}")

    def _listed(self, heading: str, parts: Sequence[tuple[str, Summary]], most: int) -> list[str]:
        lines: list[str] = [self._word(heading)]
        lines += [self._word("stats-line", name=name, figures=self._brief(one)) for name, one in parts[:most]]
        left = len(parts) - most
        return [*lines, self._word("stats-more", count=left)] if left > 0 else lines

    def _brief(self, summary: Summary) -> Html:
        """All figures of a treatment or a month that there are, on one line."""
        parts = []
        if summary.response.whole:
            parts.append(self._word("stats-brief-answered", share=self._share(summary.response)))
        if summary.strong.whole:
            parts.append(self._word("stats-brief-strong", share=self._share(summary.strong)))
        if summary.alerts:
            parts.append(self._word("stats-brief-alerts", red=summary.red, amber=summary.amber))
        if summary.taking.median is not None:
            taken, took = self._share(summary.taken), self._time(summary.taking.median)
            parts.append(self._word("stats-brief-taken", share=taken, time=took))
        if summary.booked:
            parts.append(self._outcome(summary))
        return Html(" · ".join(parts)) if parts else self._word("stats-brief-nothing")

    def _named(self, key: str) -> str:
        known = self.clinic.config.treatment(key)
        return known.name if known else key

    def _month(self, first: date) -> str:
        return self.clinic.catalogue.month(self.clinic.staff_language, first)

    def _share(self, share: Share) -> Html:
        """`83% of 120`."""
        percent = "–" if share.percent is None else share.percent
        return self._word("stats-share", percent=percent, count=share.whole)

    def _time(self, took: timedelta) -> Html:
        """`25 min`, `2 h 10 min`, `3 d 4 h`: as exact as anybody needs."""
        minutes = int(took.total_seconds()) // 60
        hours, days = minutes // 60, minutes // (24 * 60)
        if days:
            return self._word("stats-time-days", days=days, hours=hours % 24)
        if hours:
            return self._word("stats-time-hours", hours=hours, minutes=minutes % 60)
        return (
            self._word("stats-time-minutes", minutes=minutes) if minutes else self._word("stats-time-short")
        )

    # The picture

    def picture(self) -> Spread | None:
        """The grades by day; None when there is no answer to show."""
        bars = tuple(_bar(day) for day in figures.busiest(self.figures.days, MOST_DAYS))
        return Spread(self._labels(), bars) if bars else None

    def _labels(self) -> Labels:
        def plain(key: str) -> str:
            return self.clinic.plain(self.clinic.staff_language, key)

        return Labels(
            title=plain("chart-spread-title"),
            period=self.dates(),
            day=plain("chart-spread-day"),
            answers=plain("chart-spread-answers"),
            symptoms=(plain("symptom-swelling"), plain("symptom-redness"), plain("symptom-bruising")),
            grades=(plain("grade-none"), plain("grade-mild"), plain("grade-moderate"), plain("grade-severe")),
        )


def _bar(day: Day) -> Bar:
    swelling, redness, bruising = (spread.counts for spread in day.spreads)
    return Bar(day.day, swelling, redness, bruising)
