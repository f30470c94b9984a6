"""Guess the language of a note from its function words."""

from __future__ import annotations

import re
from collections import Counter

_MOST_CHARACTERS = 20_000
_LEAST_SCORE = 2.0
_LEAST_LEAD = 1.4

_WORDS = {
    "en": "the of and to was with for is on he she at his her had has were be from by this that an no "
    "not as or are which who been will there their but if into after before during without "
    "patient",
    "es": "el la los las de del que y en con por para se una un su al es fue como más pero sin sobre "
    "este esta lo tras ha había sus le o no muy desde hasta durante entre presenta paciente años",
    "sv": "och att det som en på är av för med till den har inte om ett han hon var från vid hade men "
    "utan sedan efter samt också kan ej även eller då hans hennes ska mot inga inom under "
    "patienten inkommer utskrivs anmärkning smärta ingen vidare då år",
    # Languages that Chartlight does not know, so that they are not taken for a neighbour.
    "de": "der die und das ist von mit dem den des ein eine nicht im zu auf für wurde bei sich als auch "
    "nach aus wird oder keine am zum zur patient",
    "fr": "le la les des et du est une un dans pour que qui au aux avec sur par pas ne ce il elle son "
    "sa été ont plus chez sans patiente",
    "pt": "o a os as do da dos das em um uma que e não com para por foi no na ao se seu sua mais como "
    "mas à são sem após paciente anos",
    "it": "il la di che e è un una del della per con non in da si al dei le i nel alla sono ha gli delle senza dopo",
    "da": "og at det som en på er af for med til den har ikke om et han hun var fra ved havde men uden "
    "siden efter samt også kan ej eller da hans hendes skal mod ingen inden under patienten blev",
    "no": "og at det som en på er av for med til den har ikke om et han hun var fra ved hadde men uten "
    "siden etter samt også kan ei eller da hans hennes skal mot ingen innen under pasienten ble",
    "nl": "de het een en van is dat op te in met voor niet zijn er aan was bij om naar ook als door "
    "maar of uit patiënt geen werd",
    "ca": "el la els les de del que i en amb per a es una un al és va com més però sense sobre aquest "
    "aquesta ha pacient anys dels seva seu",
}
_KNOWN = ("en", "es", "sv")
_LANGUAGES_OF: dict[str, list[str]] = {}
for _language, _line in _WORDS.items():
    for _word in set(_line.split()):
        _LANGUAGES_OF.setdefault(_word, []).append(_language)
_TOKEN = re.compile(r"[^\W\d_]+")


def guess_language(text: str) -> str | None:
    """The language of a text: "en", "es" or "sv", or None where it is unclear or another one.

    A function word counts for the languages that have it, less the more of them there are; the first
    20,000 characters are looked at.
    """
    scores = dict.fromkeys(_WORDS, 0.0)
    for word, count in Counter(_TOKEN.findall(text[:_MOST_CHARACTERS].lower())).items():
        languages = _LANGUAGES_OF.get(word, [])
        for language in languages:
            scores[language] += count / len(languages)
    second, best = sorted(_WORDS, key=scores.__getitem__)[-2:]
    clear = scores[best] >= _LEAST_SCORE and scores[best] >= _LEAST_LEAD * scores[second]
    return best if clear and best in _KNOWN else None
