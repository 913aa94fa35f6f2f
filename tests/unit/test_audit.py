"""The audit: only what has words for it can be noted about a patient."""

import pytest
from sqlite_utils import Database

from bot.catalogue import Catalogue
from bot.store import audit


@pytest.mark.parametrize("action", sorted(audit.OF_PATIENTS))
def test_whatever_is_done_with_a_patient_has_its_words(action):
    assert f"audit-{action}" in Catalogue.load(["en"]).keys("en")


def test_what_has_no_words_is_refused():
    with pytest.raises(ValueError, match="'juggled'"):
        audit.record(Database(memory=True), None, "juggled", patient_id=1)
