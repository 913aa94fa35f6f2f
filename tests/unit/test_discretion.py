"""What shows on a locked screen says nothing medical, in any language; and nothing is advised about a medicine."""

import re
from functools import cache
from pathlib import Path

import pytest

from bot.catalogue import Catalogue
from bot.wording import REFERENCE, available, checked

FOLDER = Path(__file__).parents[2] / "messages"
LANGUAGES = available(FOLDER)

PUSHED = (
    "checkin-hello", "nudge", "reminder-", "appointment-", "card-", "consent", "presession", "calendar-",
    "from-clinic", "passed-on", "not-passed-on", "media-not-taken", "emergency", "call-asked", "erased-told",
    "paused-told", "taken-up-told", "discharged-told",
    "followup-next", "about-whom", "whom-", "trouble", "start-", "mydata-title",
)  # fmt: skip
"""Texts that begin a message of their own, which rings the phone. `closing-*` and the questions are edits."""

# Beginnings of words, in small letters. One before two spaces is the whole word.
MEDICAL = {
    "en": "swell swollen red  redness reddish bruis skin inject mesother lipo filler botox hyaluron needle "
    "prick pain hurt sore fever chill lump nodule wound pus infect inflam rash itch allerg bleed scar acne "
    "eczema herpes pregnan breastfe medic drug pill treatment therap procedure "
    "symptom diagnos doctor face body hair scalp lip cellulit "
    "fat dissolv vision breath blood aesthetic cosmetic beauty surg",
    "es": "hincha inflam enroje rojez morat hematom piel inyec mesoter lipo relleno botox botóx hialur aguja "
    "pinchaz dolor duele fiebre escalofr bulto nódul nodul herida pus infec sarpull pic alerg sangr cicatri acné "
    "eccema herpes embaraz lactan medic fármac farmac pastill tratam terap síntom sintom diagn médic cara cuerpo "
    "pelo cabello labio celulit grasa visión respir estétic",
    "fr": "gonfl enfl œdème rouge ecchym hématom bleu peau inject mésothér mesother lipo combl botox hyalur aiguille "
    "piqûre douleur mal  fièvre frisson bosse boul grosseur nodul plaie pus infect inflam éruption démang allerg saign "
    "cicatri acné eczéma herpès enceinte grossess allait médic remède comprim traitem thérap soin symptôm diagn "
    "médec visage corps cheveu lèvre cellulit graiss vision vue respir esthét",
    "it": "gonf ross livid ematom pelle iniez iniett mesoter lipo filler botox ialur ago  puntur dolor male  febbr "
    "brivid nodul bozz ferit pus infez infiam eruz sfogo prur allerg sangu cicatri acne eczema herpes gravid "
    "incint allatt medic farmac pastigl trattam terap cura sintom diagn dottor viso corpo capell labbr cellulit "
    "grass vista respir estetic",
    "pt": "inch vermelh nódoa hematom pele inje mesoter lipo preench botox hialur agulha picad dor  dores febre "
    "arrepi caroço nódul nodul ferid pus infe inflam erupç comich alerg sangr cicatri acne eczema herpes grávid "
    "gravid amament medic fármac comprim tratam terap sintom diagn médic rosto corpo cabelo lábio celulit gordura "
    "visão respir estétic",
    "ru": "отёк отек опух припух красн покрасн синяк гематом кож инъекц укол мезотер липо филлер ботокс "
    "гиалурон игл боль  боли болит болез болел температур жар озноб уплотнен шишк узел рана ранк гной "
    "гное инфекц воспал сып зуд аллерг кров шрам акне экзем герпес беремен кормл лекарств препарат "
    "таблет лечен леч терап процедур симптом диагноз врач лиц тел  волос губ целлюлит жир зрен дыхан "
    "космет эстет медиц",
}  # fmt: skip

MEDICINE = {
    "en": "medic drug pill tablet isotret prescri blood-thin aspirin antibiot",
    "es": "medic fármac farmac pastill isotret receta aspirin antibi",
    "fr": "médic remède comprim isotrét ordonn aspirin antibi traitem",
    "it": "medic farmac pastigl compress isotret ricett aspirin antibi",
    "pt": "medic fármac farmac comprim isotret receit aspirin antibi",
    "ru": "лекарств препарат таблет изотрет рецепт аспирин антибиот медикам",
}
ADVICE = {
    "en": "stop take taking pause continue skip avoid quit keep go on don’t reduc dose",
    "es": "dej pare parar suspend tom siga seguir contin evit interrump interrum reduz dosis no ",
    "fr": "arrêt cess pren prend suspend contin évit interromp repren rédui dose pas ",
    "it": "smett sospend prend assum contin evit interromp riduc dose non ",
    "pt": "deix pare parar suspend tom continu evit interromp reduz dose não ",
    "ru": "прекра останов прин пейт пить отмен продолж пропус избег уменьш доз не ",
}


@cache
def catalogue():
    return Catalogue.load(LANGUAGES, FOLDER)


def stems(words):
    """`words` as one pattern: each is the beginning of a word, and one before two spaces is a whole word."""
    found = re.findall(r"\S+(?: (?= |$))?", words)
    return re.compile(
        "|".join(rf"\b{re.escape(w.strip())}{chr(92) + 'b' if w.endswith(' ') else ''}" for w in found)
    )


def shown(language, key):
    """Each form of a text without markup, in small letters; what people put in stands there as nothing."""
    names = catalogue().variables(key)
    for number in (0, 1, 2, 5):
        text = catalogue().html(language, key, **dict.fromkeys(names, number))
        yield re.sub(r"<[^>]+>", "", text).casefold()


def first_line(text):
    return next(line for line in text.splitlines() if line.strip())


def pushed():
    return sorted(key for key in catalogue().keys("en") if key.startswith(PUSHED))


@cache
def groups():
    return checked((REFERENCE,), FOLDER)[REFERENCE].groups


def for_patients(key):
    return not groups()[key].startswith(("For staff", "The document"))


def medical(language, text):
    return stems(MEDICAL[language]).findall(text)


def test_there_are_lists_for_every_language():
    assert set(LANGUAGES) <= set(MEDICAL) & set(MEDICINE) & set(ADVICE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lists_find_what_they_are_for(language):
    """The cards, grades and signs are full of such words: lists that found nothing there would prove nothing."""
    cards = [key for key in catalogue().keys(language) if key.startswith("card-")]
    for key in cards:
        assert len(set(medical(language, "\n".join(shown(language, key))))) >= 8, key
    for key in (
        "symptom-swelling",
        "symptom-redness",
        "symptom-bruising",
        "sign-fever",
        "sign-pain",
        "sign-lump",
    ):
        assert medical(language, next(shown(language, key))), key
    assert stems(MEDICINE[language]).search(next(shown(language, "question-medicines")))
    assert stems(MEDICINE[language]).search(next(shown(language, "question-isotretinoin")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_line_on_a_locked_screen_says_nothing_medical(language):
    found = {
        key: (words, line)
        for key in pushed()
        for text in shown(language, key)
        for line in [first_line(text)]
        if (words := medical(language, line))
    }
    assert not found, found


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_at_all_in_a_note_about_the_appointment_is_medical(language):
    """These are short, so that a locked screen shows them whole; a calendar is seen by others."""
    short = ("reminder-", "appointment-", "calendar-", "nudge", "checkin-hello", "followup-next", "next-")
    keys = [key for key in sorted(catalogue().keys(language)) if key.startswith(short) and "state" not in key]
    found = {
        key: words for key in keys for text in shown(language, key) if (words := medical(language, text))
    }
    assert not found, found


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_before_a_session_advises_about_a_medicine(language):
    """A medicine is named only by the labels that ask about it; the rest tells nobody what to do with it."""
    medicine, advice = stems(MEDICINE[language]), stems(ADVICE[language])
    texts = {
        key: text
        for key in sorted(catalogue().keys(language))
        if key.startswith(("question-", "presession", "button-nothing-applies"))
        for text in shown(language, key)
    }
    named = {key for key, text in texts.items() if medicine.search(text)}
    assert named == {"question-isotretinoin", "question-medicines"}
    assert not {key: text for key, text in texts.items() if key in named and advice.search(text)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_told_anywhere_to_stop_or_take_a_medicine(language):
    medicine, advice = stems(MEDICINE[language]), stems(ADVICE[language])
    found = {
        key: sentence
        for key in sorted(catalogue().keys(language))
        if for_patients(key) and not key.startswith("warning-")
        for text in shown(language, key)
        for sentence in re.split(r"[.!?\n]", text)
        if medicine.search(sentence) and advice.search(sentence)
    }
    assert not found, found
