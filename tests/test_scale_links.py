"""Paragraphs carry links, so that a folder's are not one group; what is kept stays small."""

from copydesk import run
from copydesk.examined import keys_of, pack
from copydesk.settings import Settings

TEXT = "\n\n".join(
    f"Paragraf ke-{number} dari berita ini bercerita tentang pasar nomor {number} di kota kecil "
    f"yang ramai dikunjungi warga setiap hari kerja sejak tahun {1950 + number} yang lalu."
    for number in range(5)
)


def test_every_paragraph_is_linked_and_in_no_bucket() -> None:
    settings = Settings()
    opened = run.open_desk(settings)
    found = run.examine_file("a.txt", opened.rules, opened.desk, settings, TEXT.encode())
    paragraphs = [fact for fact in found.facts if fact.attribute == "paragraph"]
    assert paragraphs
    assert all(fact.links for fact in paragraphs)
    packed = pack(found, {"paragraph"})
    assert not list(keys_of(packed.keys, range(8)))
    assert packed.links
