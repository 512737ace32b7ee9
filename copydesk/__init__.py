"""Copydesk: an editorial lint and fact-consistency checker."""

import os.path

HERE = os.path.dirname(os.path.abspath(__file__))

# A wheel holds checks/, reports/ and rules/ inside this folder; a checkout, beside it.
if not os.path.isdir(os.path.join(HERE, "checks")):
    __path__.append(os.path.dirname(HERE))
