"""Answers that are kept: worked out once, let go of together once there are too many."""

import pytest

from copydesk.learnt import Learnt


def test_an_answer_is_worked_out_once() -> None:
    asked = []

    def double(number: int) -> int:
        asked.append(number)
        return 2 * number

    known = Learnt(double)
    assert [known[3], known[4], known[3]] == [6, 8, 6]
    assert asked == [3, 4]


def test_what_is_kept_never_grows_beyond_its_size() -> None:
    known = Learnt(str, most=3)
    for number in range(10):
        assert known[number] == str(number)
        assert len(known) <= 3


def test_no_answer_is_kept_where_there_is_none() -> None:
    known = Learnt(int)
    with pytest.raises(ValueError, match="invalid literal"):
        known["eleven"]
    assert not known


def test_an_answer_may_rest_on_another_one() -> None:
    known: Learnt[int, int] = Learnt(lambda n: n if n < 2 else known[n - 1] + known[n - 2], most=5)
    assert known[20] == 6765
