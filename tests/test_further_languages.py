"""Further languages: what each finds and leaves alone, by lexicons made once a test session."""

import os
from pathlib import Path

import pytest

from copydesk import packs, run
from copydesk.desk import Desk
from copydesk.rule import Rule
from copydesk.settings import Settings
from tests.desk_tools import check, put

CODES = packs.further()
WORDS = ("typo", "name-typo", "missing-space", "variant-spelling", "nonstandard-form")
_OPENED: dict[str, tuple[list[Rule], Desk]] = {}


@pytest.fixture(scope="session")
def lexicons(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A cache folder that all workers of a test run share."""
    base = tmp_path_factory.getbasetemp()
    return str((base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / "lexicons")


def found(code: str, text: str, cache: str) -> list[tuple[str, str]]:
    """The rule and the text of each finding of an ordinary run."""
    if code not in _OPENED:
        _OPENED[code] = run.open_desk(Settings(language=code, cache=cache))[:2]
    rules, desk = _OPENED[code]
    article = run.read("a.txt", text.encode(), desk, code)
    assert {paragraph.language for paragraph in article.paragraphs} == {code}
    examined = run.examine(article, rules, desk)
    assert not examined.problems
    return [(finding.rule, finding.text) for finding in examined.findings]


def test_there_are_the_languages_that_were_promised() -> None:
    assert CODES == ["ar", "de", "es", "eu", "fa", "fr", "it", "lv", "ms", "nl", "pt", "ru"]


SLIPS = {
    "es": [
        ("El gobeirno anunció ayer las nuevas medidas para la ciudad.", "typo", "gobeirno"),
        ("El presidente tambien habló ayer de las nuevas medidas.", "typo", "tambien"),
        ("El presidente habló de de las nuevas medidas.", "repeated-word", "de de"),
        ("La reunión fue el martes, 20 de noviembre de 2024.", "weekday-date",
         "martes, 20 de noviembre de 2024"),
        ("La votación será el 31 de junio en la sede.", "impossible-date", "31 de junio"),
    ],
    "fr": [
        ("Le gouvernemnt a annoncé hier les nouvelles mesures.", "typo", "gouvernemnt"),
        ("Les médecins de l'hopital ont annoncé les mesures hier.", "typo", "l'hopital"),
        ("Le ministre a parlé de l’entrepirse et des mesures.", "typo", "l’entrepirse"),
        ("Le ministre a parlé de de ces mesures.", "repeated-word", "de de"),
        ("La réunion a eu lieu mardi 20 novembre 2024.", "weekday-date", "mardi 20 novembre 2024"),
        ("Le vote est prévu le 31 juin à Paris.", "impossible-date", "31 juin"),
    ],
    "de": [
        ("Die Regierung hat gestern beschlosssen, die Steuern zu senken.", "typo", "beschlosssen"),
        ("Der Minister hat die Vorwürfe gestern zurückgewisen.", "typo", "zurückgewisen"),
        ("Er sprach von von den neuen Plänen der Stadt.", "repeated-word", "von von"),
        ("Das Treffen war am Dienstag, den 20. November 2024, in Berlin.", "weekday-date",
         "Dienstag, den 20. November 2024"),
        ("Die Abstimmung ist am 31. Juni in Berlin.", "impossible-date", "31. Juni"),
    ],
    "pt": [
        ("O govreno anunciou ontem as novas medidas para a cidade.", "typo", "govreno"),
        ("Ontem houve varios protestos na cidade contra as medidas.", "typo", "varios"),
        ("O presidente falou das das novas medidas.", "repeated-word", "das das"),
        ("A reunião foi na terça-feira, 20 de novembro de 2024.", "weekday-date",
         "terça-feira, 20 de novembro de 2024"),
        ("A votação será em 31 de junho em Lisboa.", "impossible-date", "31 de junho"),
    ],
    "it": [
        ("Il govenro ha annunciato ieri le nuove misure per la città.", "typo", "govenro"),
        ("I vertici dell’azeinda hanno annunciato ieri le misure.", "typo", "dell’azeinda"),
        ("Il ministro ha parlato delle delle nuove misure.", "repeated-word", "delle delle"),
        ("La riunione si è tenuta martedì 20 novembre 2024.", "weekday-date",
         "martedì 20 novembre 2024"),
        ("Il voto è previsto per il 31 giugno a Roma.", "impossible-date", "31 giugno"),
    ],
    "nl": [
        ("De regering nam gisteren een beslissign over de belasting.", "typo", "beslissign"),
        ("De minister sprak met met de leden van de partij.", "repeated-word", "met met"),
        ("De vergadering was dinsdag 20 november 2024 in Den Haag.", "weekday-date",
         "dinsdag 20 november 2024"),
        ("De stemming is op 31 juni in Den Haag.", "impossible-date", "31 juni"),
    ],
    "ru": [
        ("Вчера правителсьтво объявило о новых мерах для жителей города.", "typo", "правителсьтво"),
        ("Об этом сообщил журналситам глава города вчера вечером.", "typo", "журналситам"),
        ("Он рассказал о мерах для для жителей города.", "repeated-word", "для для"),
        ("Встреча прошла во вторник, 20 ноября 2024 года.", "weekday-date",
         "вторник, 20 ноября 2024"),
        ("Голосование назначено на 31 июня в Москве.", "impossible-date", "31 июня"),
    ],
    "ar": [
        ("أعلنت الحكوممة أمس عن خطة جديدة في المدينة.", "typo", "الحكوممة"),
        ("أعلنت الحكومة عن إجراءات جديدة في في المدينة.", "repeated-word", "في في"),
        ("عقد الاجتماع يوم الثلاثاء 20 نوفمبر 2024 في القاهرة.", "weekday-date",
         "الثلاثاء 20 نوفمبر 2024"),
        ("يجري التصويت في 31 يونيو في القاهرة.", "impossible-date", "31 يونيو"),
    ],
    "lv": [
        ("Valdība vakar paziņoja par jauniem lēmmumiem un plāniem pilsētā.", "typo", "lēmmumiem"),
        ("Ministrs runāja par par jauniem plāniem pilsētā.", "repeated-word", "par par"),
        ("Balsojums notiks 31. jūnijā Rīgā.", "impossible-date", "31. jūnijā"),
    ],
    "eu": [
        ("Jaurlaritzak atzo esan zuen herritarrei lagunzten ari dela.", "typo", "lagunzten"),
        ("Lehendakariak eta eta sailburuak hitz egin zuten atzo.", "repeated-word", "eta eta"),
    ],
    "fa": [
        ("رئیس دولت دیروز درباره برنامه های تازه کشور در تهران گتفگو کرد.", "typo", "گتفگو"),
        ("رئیس دولت دیروز از از برنامه تازه کشور خبر داد.", "repeated-word", "از از"),
    ],
    "ms": [
        ("Kerajaan mengumumkan langkah baharu untuk pennduduk bandar itu.", "typo", "pennduduk"),
        ("Menteri itu berkata dalam dalam majlis yang yang sama.", "repeated-word", "yang yang"),
    ],
}  # fmt: skip

GOOD = {
    "es": [
        "La ministra quiso decírselo a los vecinos, pero no pudo encontrarlos en la plaza.",
        "El exministro y la vicealcaldesa inauguraron el superordenador de la biblioteca.",
        "«No lo sé todavía», dijo Núñez Feijóo; el guion de la película es de Almodóvar.",
        "La empresa publica los datos que critica la oposición, según explicó ayer el portavoz.",
        "El título del disco, “The Dark Side of the Moon”, es conocido en todo el mundo.",
        "El martes, 19 de noviembre de 2024, nadie sabía qué había pasado ni cómo.",
    ],
    "fr": [
        "L’homme n’a pas répondu aux questions qu’elle lui posait aujourd’hui devant l’assemblée.",
        "Nous nous sommes demandé où il était et ce qu’il avait dû faire; elle a été réélue.",
        "« Je ne sais pas », a dit M. Lefebvre-Dupont, ex-ministre de l’Économie.",
        "Il faut connaitre le cout de l’entrainement, selon la réforme de 1990.",
        "Quelques-uns des sous-préfets ont télétravaillé dans l’arrière-boutique.",
        "Elle est née le mardi 1er octobre 2024, et le film “Gone with the Wind” a été rediffusé.",
    ],
    "de": [
        "Die Donaudampfschifffahrtsgesellschaft veröffentlichte den Jahresabschlussbericht.",
        "Der Mann, der der Frau half, die die Tasche trug, wusste, dass das das Beste war.",
        "Das Treffen fand am Dienstag, den 19. November 2024, in Baden-Württemberg statt.",
        "Er sagte: „Wir haben die umweltfreundlichsten und kostengünstigsten Autos.“",
        "Frau Müller-Lüdenscheidt und Herr Schmidt besuchten die Grundschulen in Köln.",
        "Der Film “Gone with the Wind” lief gestern wieder im Fernsehen.",
    ],
    "pt": [
        "O presidente quis dizê-lo aos moradores, mas não pôde encontrá-los na praça.",
        "A ex-ministra e o vice-governador inauguraram o supercomputador da biblioteca.",
        "“Ainda não sei”, disse João Gonçalves; à noite foi às ruas com os irmãos.",
        "A reunião foi na terça-feira, 19 de novembro de 2024, e ninguém sabia o que houve.",
    ],
    "it": [
        "L’uomo non ha voluto dirglielo, ma c’è chi gliel’aveva chiesto dall’inizio dell’anno.",
        "L’ex ministra e il vicesindaco hanno inaugurato il supercomputer dell’università.",
        "«Non lo so ancora», ha detto D’Alema; perché no? È così, più o meno.",
        "La riunione si è tenuta martedì 19 novembre 2024, e pian piano la gente è tornata.",
    ],
    "nl": [
        "De verkeersveiligheidscampagne van de rijksoverheid begint in het voorjaar.",
        "De man zei dat het het beste was en dat de vrouw die die tas droeg in in Utrecht stapte.",
        "Ensors schilderijen en Van Goghs zonnebloemen hangen in Amsterdamse musea.",
        "De vergadering was dinsdag 19 november 2024; de auto’s en foto’s zijn van ’s avonds.",
    ],
    "ru": [
        "Президентом был избран бывший министр, сообщили журналистам в пресс-службе.",
        "Встреча прошла во вторник, 19 ноября 2024 года, в Санкт-Петербурге.",
        "Иванову вручили награду; Иванова поздравили коллеги, а с Ивановым говорил Петров.",
        "Компания Google и фонд Open Society не ответили на запрос журналистов.",
    ],
    "ar": [
        "وقال الرئيس للصحفيين إن الحكومة ستعلن عن إجراءاتها الجديدة وسيلتقي بالمواطنين.",
        "عُقِدَ الاجتماع يوم الثلاثاء ١٩ نوفمبر ٢٠٢٤ في القاهرة، وشارك فيه المسؤولون.",
        "نشرت شركة Google بيانا عن خدماتها، وقرأ الكتـــاب علي على الطلاب.",
    ],
    "lv": [
        "Ministru prezidente Evika Siliņa tikās ar Rīgas domes deputātiem un iedzīvotājiem.",
        "Sanāksme notika otrdien, 19. novembrī, un pirmdien, 18. novembrī, Rīgā.",
        "Uzņēmuma Google pārstāvis neatbildēja uz žurnālistu jautājumiem par nodokļiem.",
    ],
    "eu": [
        "Lehendakariak Bilboko herritarrekin hitz egin zuen, eta etxeetara itzuli ziren.",
        "Donostiako Udalak kaleetako lanak amaitu dituela jakinarazi du gaur goizean.",
    ],
    "fa": [
        "رئیس‌جمهور می‌گوید که دولت برنامه‌های تازه‌ای برای کشور دارد و آن‌ها را اجرا می‌کند.",
        "او در تهران با خبرنگاران گفت‌وگو کرد و به پرسش‌هایشان پاسخ داد.",
    ],
    "ms": [
        "Perdana Menteri berkata kerajaan akan mempertimbangkan cadangan yang dikemukakan itu.",
        "Kanak-kanak bermain di padang manakala ibu bapa mereka menunggu di tepi jalan.",
    ],
}


@pytest.mark.parametrize(
    ("code", "text", "rule", "wrong"),
    [(code, *row) for code, rows in SLIPS.items() for row in rows],
    ids=[f"{code}-{row[2]}" for code, rows in SLIPS.items() for row in rows],
)
def test_found(code: str, text: str, rule: str, wrong: str, lexicons: str) -> None:
    assert found(code, text, lexicons) == [(rule, wrong)]


@pytest.mark.parametrize(
    ("code", "text"),
    [(code, text) for code, texts in GOOD.items() for text in texts],
    ids=[f"{code}-{number}" for code, texts in GOOD.items() for number in range(len(texts))],
)
def test_left_alone(code: str, text: str, lexicons: str) -> None:
    assert found(code, text, lexicons) == []


def test_each_language_has_both_tables() -> None:
    assert sorted(SLIPS) == sorted(GOOD) == CODES


SUGGESTED = [
    ("fr", "Le ministre a parlé de l’entrepirse et des mesures.", "l'entreprise"),
    ("es", "El presidente tambien habló ayer de las nuevas medidas.", "también"),
    ("pt", "A reunião foi na terça-feira, 20 de novembro de 2024.", "quarta-feira"),
    ("fa", "رئیس دولت دیروز درباره برنامه های تازه کشور در تهران گتفگو کرد.", "گفتگو"),
]


@pytest.mark.parametrize(("code", "text", "right"), SUGGESTED, ids=[row[2] for row in SUGGESTED])
def test_suggested(code: str, text: str, right: str, lexicons: str) -> None:
    found(code, text, lexicons)
    rules, desk = _OPENED[code]
    (finding,) = run.examine(run.read("a.txt", text.encode(), desk, code), rules, desk).findings
    assert finding.suggestions[0].text == right


ENGLISH = "The goverment said on Monday that it would answer the letter this week.\n"
FRENCH = "Le gouvernemnt a annoncé hier les nouvelles mesures pour la ville.\n"
BERITA = "Delegasi itu mengatkan sudah tiba di ibu kota kemarin.\n"


@pytest.fixture
def desk_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lexicons: str) -> Path:
    """A folder to work in, with the lexicons of the session."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COPYDESK_CACHE", lexicons)
    return tmp_path


BY_CONFIG = [
    ("auto: further languages are none of its business", "", FRENCH, []),
    ("fixed", "language: fr\n", FRENCH, ["gouvernemnt"]),
    ("fixed, a quotation from where it borrows", "language: fr\n",
     f"{FRENCH}\n{ENGLISH}", ["gouvernemnt", "goverment"]),
    ("a list: each paragraph by vote", "languages: [fr, en]\n",
     f"{FRENCH}\n{ENGLISH}", ["gouvernemnt", "goverment"]),
    ("what is not in the list is left alone", "languages: [fr, en]\n",
     f"{BERITA}\n{FRENCH}", ["gouvernemnt"]),
    ("an override", "overrides:\n  - files: '*.txt'\n    language: fr\n", FRENCH, ["gouvernemnt"]),
    ("the article says so itself", "", f"---\nlang: fr-CA\n---\n\n{FRENCH}", ["gouvernemnt"]),
    ("the article says so, the desk has no such pack", "", f"---\nlang: sv\n---\n\n{FRENCH}", []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("config", "text", "words"), [row[1:] for row in BY_CONFIG], ids=[row[0] for row in BY_CONFIG]
)
@pytest.mark.usefixtures("desk_folder")
def test_asked_for(config: str, text: str, words: list[str]) -> None:
    name = "a.md" if text.startswith("---") else "a.txt"
    put(name, text)
    put("copydesk.yaml", config or "{}")
    checked = check(name, "--select", "typo")
    assert [finding["text"] for finding in checked.report["findings"]] == words


@pytest.mark.usefixtures("desk_folder")
def test_articles_of_several_languages_do_not_colour_one_another() -> None:
    put("a.md", f"---\nlang: fr\n---\n\n{FRENCH}")
    put("b.md", ENGLISH)
    put("c.md", f"---\nlang: es\n---\n\n{SLIPS['es'][0][0]}\n")
    put("d.md", FRENCH)
    checked = check(".", "--select", "typo")
    places = [(one["path"], one["text"]) for one in checked.report["findings"]]
    assert places == [("a.md", "gouvernemnt"), ("b.md", "goverment"), ("c.md", "gobeirno")]
