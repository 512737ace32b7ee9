"""Offices as language packs declare them: heads, portfolios, bodies, and the words about them."""

from __future__ import annotations

from itertools import pairwise

from copydesk.language.data import Language
from copydesk.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Any


class Head(NamedTuple):
    """The word that makes a title one: "Menteri", "chief executive". `words` are lower case.

    `over` says what a title of this head is told apart by: "realm" (portfolio words), "place",
    "country", "body" (an organisation). `adds` are portfolio words that the head already holds
    (Menkeu: keuangan), `scope` what it says about itself; `sole` that nobody holds two of
    them, `local` that its places may be villages.
    """

    words: tuple[str, ...]
    office: str
    over: str
    adds: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()
    sole: bool = False
    local: bool = False


class Offices:
    """A language's offices, ready for look-ups."""

    __slots__ = (
        "acts", "appointing", "areas", "articles", "becoming", "before", "bodies", "changes",
        "companies", "company_ends", "drop", "exclusive", "fused", "gives", "heads", "into",
        "joins", "later", "leaves", "modifiers", "of", "of_parties", "once_was",
        "owned", "phrases", "realm", "rivals", "scopes", "seconds", "selects", "skips", "synonyms",
        "toward", "triggers", "vague",
    )  # fmt: skip

    def __init__(self, language: Language) -> None:
        data = language["offices"]
        self.heads: dict[str, list[Head]] = {}
        for office, entry in data.get("heads", {}).items():
            for form in entry.get("words", ()):
                self._add(form, office, entry)
        for form, entry in data.get("short", {}).items():
            of = data["heads"][entry["office"]]
            self._add(form, entry["office"], {**of, **entry})
        for found in self.heads.values():
            found.sort(key=lambda head: -len(head.words))
        self.triggers = frozenset(self.heads)
        self.fused = frozenset(form for form in data.get("short", {}) if " " not in form)
        self.synonyms: dict[str, tuple[str, ...]] = {
            form: tuple(str(name).split())
            for name, forms in data.get("synonyms", {}).items()
            for form in forms
        }
        self.realm = frozenset(data.get("portfolio", ())) | frozenset(
            word for form, to in self.synonyms.items() for word in (*form.split(), *to)
        )
        self.toward = frozenset(data.get("toward", ()))
        self.vague = frozenset(data.get("vague", ()))
        self.areas = frozenset(data.get("areas", ()))
        self.bodies = frozenset(data.get("bodies", ()))
        self.companies = frozenset(data.get("companies", ()))
        self.company_ends = frozenset(data.get("company_ends", ()))
        self.exclusive = frozenset(data.get("exclusive_bodies", ()))
        # "Anggota Komisi IX dari Fraksi PKS, Abdul Ghofur,": two words that a party follows
        self.of_parties = frozenset(data.get("of_parties", ()))
        self.drop = frozenset(data.get("drop", ()))
        self.joins = frozenset(data.get("joins", ()))
        self.of = frozenset(data.get("of", ()))
        self.owned = frozenset(data.get("its", ()))
        self.articles = frozenset(data.get("articles", ()))
        self.selects = frozenset(data.get("as", ()))
        self.skips = frozenset(data.get("as_skips", ()))
        self.modifiers = bool(data.get("before_head", False))
        self.scopes: dict[str, str] = dict(data.get("scopes", {}))
        # words of a scope that say something else but before these: "Under Secretary"
        self.seconds: dict[str, list[str]] = data.get("seconds", {})
        self.later = _phrases(data.get("after", {}))
        self.before = _phrases(data.get("before", {}))
        self.changes = frozenset(data.get("changes", ()))
        self.leaves = frozenset(data.get("leaves", ()))
        self.rivals: dict[str, tuple[str, ...]] = {}
        for name, offices in data.get("rivals", {}).items():
            for office in offices:
                self.rivals[office] = (*self.rivals.get(office, ()), name)
        # "melantik … sebagai": who is made what; and names of bodies that a person might bear
        self.into = frozenset(data.get("into", ()))
        self.appointing = frozenset(data.get("appointing", ()))
        self.once_was = frozenset(data.get("once_was", ()))
        self.phrases = frozenset(
            pair for form in data.get("body_names", ()) for pair in pairwise(form.split())
        )
        self.acts = frozenset(data.get("acts", ()))
        self.becoming = frozenset(data.get("becoming", ()))
        self.gives = frozenset(data.get("gives", ()))

    def _add(self, form: str, office: str, entry: dict[str, Any]) -> None:
        parts = tuple(form.split())
        head = Head(
            parts,
            office,
            entry.get("over", "realm"),
            tuple(entry.get("adds", ())),
            tuple(entry.get("scope", ())),
            bool(entry.get("sole", False)),
            bool(entry.get("local", False)),
        )
        self.heads.setdefault(parts[0], []).append(head)


def _phrases(listed: dict[str, str]) -> list[tuple[str, str]]:
    """Phrases as they are looked for among words, with what they say of a title."""
    return [(f" {form} ", scope) for form, scope in listed.items()]


def offices(language: Language) -> Offices:
    """The offices of a language, made once."""
    made: Offices = language.once(Offices)
    return made
