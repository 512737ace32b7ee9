"""Every rule of the built-in packs is tried on its own bad: and good: examples."""

import pytest

from copydesk import packs
from copydesk.prove import Proof, proofs

ALL = [proof for pack in packs.builtin() for proof in proofs(pack)]


@pytest.mark.parametrize("proof", ALL, ids=[proof.name for proof in ALL])
def test_example_holds(proof: Proof) -> None:
    assert proof.failure == "", proof.path
