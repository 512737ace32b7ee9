"""Records behave as `typing.NamedTuple` does, whichever way they are made."""

import copy
import pickle
import typing
from typing import Any

import pytest

from copydesk.record import NamedTuple


class Ours(NamedTuple):
    """What it is for."""

    path: str
    start: int
    end: int = 0
    words: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.path}:{self.start}"

    @property
    def length(self) -> int:
        return self.end - self.start


class Theirs(typing.NamedTuple):
    path: str
    start: int
    end: int = 0
    words: tuple[str, ...] = ()


class Wide(NamedTuple):
    a: int
    b: int
    c: int
    d: int
    e: int
    f: int
    g: int
    h: int
    i: int
    j: int
    k: int
    m: int = 12


CASES = {
    "by place": lambda make: make("a", 1, 2, ("x",)),
    "by name": lambda make: make(start=1, path="a"),
    "defaults": lambda make: make("a", 1),
    "made of a list": lambda make: make._make(["a", 1, 2, ()]),
    "replaced": lambda make: make("a", 1)._replace(end=5),
    "as a mapping": lambda make: make("a", 1)._asdict(),
    "fields": lambda make: make._fields,
    "field defaults": lambda make: make._field_defaults,
    "match": lambda make: make.__match_args__,
    "an attribute": lambda make: make("a", 1, 7).end,
    "annotations": lambda make: list(make.__annotations__),
    "a slice": lambda make: make("a", 1)[1:3],
    "equal to a tuple": lambda make: make("a", 1) == ("a", 1, 0, ()),
    "a key": lambda make: {make("a", 1): 1}[("a", 1, 0, ())],
    "sorted": lambda make: sorted([make("b", 1), make("a", 2)]),
    "a copy": lambda make: copy.deepcopy(make("a", 1)),
    "shown": lambda make: repr(make("a", 1)).partition("(")[2],
    "arguments": lambda make: make("a", 1).__getnewargs__(),
    "metaclass": type,
    "no dictionary": lambda make: hasattr(make("a", 1), "__dict__"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_as_the_original(case: str) -> None:
    do: Any = CASES[case]
    assert do(Ours) == do(Theirs)


MISTAKES = {
    "too few": lambda make: make("a"),
    "too many": lambda make: make("a", 1, 2, (), 5),
    "twice": lambda make: make("a", 1, path="b"),
    "an unknown name": lambda make: make("a", 1, color=1),
    "made of too few": lambda make: make._make(["a"]),
    "replacing an unknown name": lambda make: make("a", 1)._replace(color=1),
    "setting a field": lambda make: setattr(make("a", 1), "path", "b"),
    "setting another name": lambda make: setattr(make("a", 1), "color", "b"),
}  # fmt: skip


@pytest.mark.parametrize("case", MISTAKES)
def test_mistakes_as_the_original(case: str) -> None:
    do: Any = MISTAKES[case]
    with pytest.raises((TypeError, ValueError, AttributeError), match=r".") as theirs:
        do(Theirs)
    with pytest.raises(theirs.type) as ours:
        do(Ours)
    assert str(ours.value).replace("Ours", "Theirs") == str(theirs.value)


def test_methods_properties_and_the_docstring_stay() -> None:
    one = Ours("a", 3, 10)
    assert (str(one), one.length, Ours.__doc__) == ("a:3", 7, "What it is for.")
    assert isinstance(one, tuple)


def test_it_travels_between_processes() -> None:
    again = pickle.loads(pickle.dumps(Ours("a", 1)))
    assert again == Ours("a", 1)
    assert type(again) is Ours


def test_more_fields_than_there_are_ready_made_functions_for() -> None:
    one = Wide(*range(11))
    assert tuple(one) == (*range(11), 12)
    assert (one.a, one.k, one.m, one._replace(m=3).m) == (0, 10, 12, 3)
    assert Wide(**one._asdict()) == one


def test_a_default_before_a_field_without_one_is_refused() -> None:
    with pytest.raises(TypeError):

        class _Wrong(NamedTuple):
            a: int = 1
            b: int  # type: ignore[misc]
