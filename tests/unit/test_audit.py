"""The audit: only what has words for it can be noted about a patient."""

import pytest
from sqlite_utils import Database

from bot.catalogue import Catalogue
from bot.store import audit


def test_whatever_is_done_with_a_patient_has_its_words():
    assert {f"audit-{action}" for action in audit.OF_PATIENTS} <= Catalogue.load(["en"]).keys("en")


def test_what_has_no_words_is_refused():
    with pytest.raises(ValueError, match="'juggled'"):
        audit.record(Database(memory=True), None, "juggled", patient_id=1)
