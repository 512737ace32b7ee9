"""Affixed forms that are known by rule, and slips that must not be."""

import pytest

from copydesk import packs
from copydesk.desk import Desk
from copydesk.language.spelling import speller

DESK = Desk(packs.load().languages)

KNOWN = {
    "id": """mempertanggungjawabkan anak-anaknya berlari-lari kehijau-hijauan tarik-menarik
        sayur-mayur pascapanen antarkota antartim nonaktif prasejarah antikorupsi rumahnyalah
        ketidakadilannya mengeklaim mengecat menyapu memukul mengarang dibukukan terbaca berjalan
        pembangunannya kepulauannya seberapapun durabilitas retaliasi interoperabilitas digitalisasi
        di-upload me-review ngobrol nyuci bikinin seindah-indahnya dua-duanya bersama-sama
        keragu-raguan sebaik-baiknya antihuru-hara memperumit teregister tecermin teperdaya
        makanan dagangannya menyukai mengatakan mengeksplor
        pemrogram pemrakarsanya ketidaksinkronan
        memperdagangkan diperdebatkan keterlambatannya""",
    "en": """don't they've o'clock  people's mother-in-law's co-founder whistle-blower organised
        anti-corruption 12-year-old pre-war nanotechnology hyperinflation colour color recognising
        rock'n'roll well-being's selflessness""",
}
DOUBTFUL = {
    "id": """mengatkan pemeritah masyarkat menggunaka sebelumya anaknnya kehidpuan brsama dngan
        layananan melaluii pengunaan kegaitan menghubung kesimbangan dinaikan memasukan
        mencampuradukan rekan-relan bepindah-pindah buka-bukaaan begerak
        presidn membagnun keselmatan diperiska terhdap meningggal bagaiamana kemenntrian""",
    "en": """recieve goverment occured seperate untill accomodation definately wich publically
        accidently supect announcments beleive""",
}


@pytest.mark.parametrize(("code", "word"), [(c, w) for c in KNOWN for w in KNOWN[c].split()])
def test_known(code: str, word: str) -> None:
    assert speller(DESK.languages[code], DESK).status(word) == "known"


@pytest.mark.parametrize(("code", "word"), [(c, w) for c in DOUBTFUL for w in DOUBTFUL[c].split()])
def test_doubtful(code: str, word: str) -> None:
    assert speller(DESK.languages[code], DESK).status(word) in ("rare", "unknown")
