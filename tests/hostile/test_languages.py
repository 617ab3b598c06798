"""A text in a language without rules is refused for claims, named, and still found; no other is refused."""

from pathlib import Path

import pytest

from verify.claims import extract
from verify.corpus import open_corpus
from verify.documents.read import read_bytes
from verify.lexicon import tongue
from verify.models import load_shipped
from verify.pipeline import Settings, check_claims
from verify.text import Language

FOREIGN = {
    "Spanish": (
        "El ministro de Transportes dijo a Reuters que el puerto de Basora fue cerrado el "
        "viernes, según dos funcionarios que pidieron no ser nombrados. Los barcos se "
        "quedaron en la bahía por la noche."
    ),
    "Portuguese": (
        "O ministro dos Transportes disse à Reuters que o porto foi fechado na sexta-feira, "
        "segundo dois funcionários que não quiseram ser identificados. Os navios ainda estão "
        "na baía, mas não há feridos."
    ),
    "Italian": (
        "Il ministro dei Trasporti ha detto alla Reuters che il porto di Bassora è stato "
        "chiuso venerdì, secondo due funzionari che non hanno voluto essere nominati. Le navi"
        " sono rimaste nella baia."
    ),
    "German": (
        "Der Verkehrsminister sagte Reuters, dass der Hafen von Basra am Freitag geschlossen "
        "wurde, wie zwei Beamte mitteilten, die nicht genannt werden wollten. Die Schiffe "
        "sind in der Bucht geblieben."
    ),
    "Dutch": (
        "De minister van Vervoer zei tegen Reuters dat de haven van Basra vrijdag is "
        "gesloten, volgens twee ambtenaren die niet bij naam genoemd wilden worden. De "
        "schepen zijn nog in de baai."
    ),
    "Polish": (
        "Minister transportu powiedział agencji Reuters, że port w Basrze został zamknięty w "
        "piątek, co potwierdziło dwóch urzędników. Statki są nadal w zatoce i nie wiadomo, "
        "kiedy wypłyną. Jest to już druga przerwa w tym roku, ale nie ostatnia."
    ),
    "Swedish": (
        "Transportministern sade till Reuters att hamnen i Basra stängdes på fredagen, enligt"
        " två tjänstemän som inte ville bli namngivna. Fartygen är kvar i bukten och det är "
        "inte klart när de kan gå."
    ),
    "Romanian": (
        "Ministrul transporturilor a declarat pentru Reuters că portul din Basra a fost "
        "închis vineri, după cum au spus doi oficiali care nu au vrut să fie numiți. Navele "
        "sunt în golf până la noi ordine."
    ),
    "Turkish": (
        "Ulaştırma Bakanı Reuters'a yaptığı açıklamada Basra limanının cuma günü "
        "kapatıldığını söyledi. İki yetkili de bu bilgiyi doğruladı ancak daha sonra gemiler "
        "için yeni bir program olduğu bildirildi."
    ),
    "Indonesian or Malay": (
        "Menteri perhubungan mengatakan kepada Reuters bahwa pelabuhan Basra ditutup pada "
        "hari Jumat, menurut dua pejabat yang tidak mau disebutkan. Kapal itu masih ada di "
        "teluk dan belum bisa keluar."
    ),
    "Persian": (
        "وزیر راه به رویترز گفت که بندر بصره روز جمعه بسته شد و دو مقام که نخواستند نامشان "
        "فاش شود این خبر را تایید کردند. کشتی‌ها هنوز در خلیج هستند و باید منتظر بمانند، اما "
        "خسارتی نیز گزارش نشده است."
    ),
    "Urdu": (
        "وزیر ٹرانسپورٹ نے رائٹرز کو بتایا کہ بصرہ کی بندرگاہ جمعہ کے روز بند کر دی گئی ہے "
        "اور دو حکام نے اس کی تصدیق کی ہے۔ جہاز ابھی تک خلیج میں ہیں اور ان کے لیے کوئی حکم "
        "نہیں آیا۔"
    ),
    "Kurdish": (
        "وەزیری گواستنەوە بە ڕۆیتەرزی گوت کە بەندەری بەسرە لە ڕۆژی هەینی داخرا و دوو بەرپرس "
        "ئەو هەواڵەیان پشتڕاست کردەوە. کەشتییەکان هێشتا لە کەنداون و هیچ بڕیارێک بۆ ئەوان "
        "نییە."
    ),
    "Hebrew script": "שר התחבורה אמר לרויטרס כי נמל בצרה נסגר ביום שישי, לדברי שני פקידים.",
    "Cyrillic script": "Министр транспорта сообщил Reuters, что порт Басры был закрыт в пятницу (NATO).",
    "Greek script": (
        "Ο υπουργός Μεταφορών δήλωσε στο Reuters ότι το λιμάνι της Βασόρας έκλεισε την Παρασκευή."
    ),
    "CJK script": "交通部长告诉路透社,巴士拉港口星期五关闭。两名官员证实了这一消息。",
    "Devanagari script": "परिवहन मंत्री ने रॉयटर्स को बताया कि बसरा बंदरगाह शुक्रवार को बंद कर दिया गया।",
}
HOME = {
    "short English": ("Port shut Friday.", Language.ENGLISH),
    "an English headline": ("Basra port closure: two ships leave, Reuters says", Language.ENGLISH),
    "names in a headline": (
        "Real Madrid - Atletico de la Plata, Bayern 2-1 Paris Saint-Germain",
        Language.ENGLISH,
    ),
    "English about Spain": (
        (
            "El Pais reported from La Paz that the Museo de la Nacion in Santa Cruz de la Sierra "
            "was shut on Friday."
        ),
        Language.ENGLISH,
    ),
    "English with a French quotation": (
        (
            "The minister said on Friday that the port was shut. He told the paper: « Le port est"
            " fermé, mais les navires ne sont pas en danger et nous avons des nouvelles de la mer"
            " ». Two officials denied that."
        ),
        Language.ENGLISH,
    ),
    "English names in an Arabic text": (
        ("قالت شركة Advanced Micro Devices إن الميناء أغلق يوم الجمعة، وأكد ذلك متحدث باسم الشركة."),
        Language.ARABIC,
    ),
    "Arabic typed with Persian letters": (
        "قال وزیر النقل إن میناء البصرة أغلق یوم الجمعة، وأکد مسؤولان کبیران فی الوزارة ذلك.",
        Language.ARABIC,
    ),
    "Arabic about Iran": (
        (
            "نقلت وكالة إيرنا عن علي باقري كني قوله في طهران إن المحادثات مع واشنطن لن تستأنف قبل"
            " الشهر المقبل."
        ),
        Language.ARABIC,
    ),
    "short Arabic": ("أغلق الميناء.", Language.ARABIC),
    "Polish names in English": (
        "Mayor Łukasz Żak of Łódź met Grzegorz Brzęczyszczykiewicz.",
        Language.ENGLISH,
    ),
}


FRENCH = (
    "Le ministre des Transports a déclaré à Reuters que le port de Bassora avait été "
    "fermé vendredi, selon deux responsables qui ont requis l'anonymat. Les navires sont "
    "restés dans la rade."
)


def _article(text: str, front: str = "") -> bytes:
    return f"---\npublished: 2024-03-16\n{front}---\n{text}\n".encode()


@pytest.mark.parametrize("name", FOREIGN)
@pytest.mark.parametrize("front", ["", "language: en\n", "language: ar\n"])
def test_another_language_is_refused_by_name(name: str, front: str) -> None:
    document = read_bytes(_article(FOREIGN[name], front), name="a.md", suffix=".md")
    assert document.language is Language.UNKNOWN
    found = extract(document)
    assert found.claims == ()
    assert [notice.id for notice in found.notices] == ["N201"]
    assert name in found.notices[0].text


@pytest.mark.parametrize("name", HOME)
def test_no_text_with_rules_is_refused(name: str) -> None:
    text, language = HOME[name]
    assert tongue(text).language is language
    assert read_bytes(_article(text), name="a.md", suffix=".md").language is language


@pytest.mark.parametrize("front", ["", "language: fr\n", "language: en\n"])
def test_french_is_read_and_said_to_be_a_first_version(front: str) -> None:
    document = read_bytes(_article(FRENCH, front), name="a.md", suffix=".md")
    assert document.language is Language.FRENCH
    found = extract(document)
    assert [voice.name for voice in found.claims[0].chain[1:3]] == ["Reuters", "Le ministre des Transports"]
    assert [notice.id for notice in found.notices] == ["N209"]


def test_a_short_text_is_what_it_is_declared_to_be() -> None:
    document = read_bytes(_article("Le port a rouvert.", "language: fr\n"), name="a.md", suffix=".md")
    assert document.language is Language.FRENCH
    assert document.notices == ()


def test_a_false_declaration_does_not_refuse_a_clear_text() -> None:
    text = (
        "The port of Basra was shut on Friday, officials said, and it was not clear when it would be opened."
    )
    document = read_bytes(_article(text, "language: fr\n"), name="a.md", suffix=".md")
    assert document.language is Language.ENGLISH
    assert "N113" in {notice.id for notice in document.notices}


def test_a_report_in_another_language_is_found_and_is_no_evidence(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "es.md").write_bytes(_article(FOREIGN["Spanish"], "outlet: El País\n"))
    english = "The port of Basra was shut on Friday. Reuters reported it. Two ships left on Sunday."
    (folder / "en.md").write_bytes(_article(english, "outlet: Basra Post\n"))
    article = tmp_path / "article.md"
    article.write_bytes(
        _article("The minister said that the port of Bassora was shut on Friday.", "outlet: X\n")
    )
    corpus = open_corpus(str(folder), load_shipped(), cache_dir=tmp_path / "cache")
    assert {hit.passage.report.path for hit in corpus.search_text("el puerto de Basra")} == {"es.md", "en.md"}
    assert corpus.search_text("funcionarios pidieron nombrados")[0].passage.report.path == "es.md"
    report = check_claims(str(article), Settings(corpus=str(folder), cache=tmp_path / "cache"))
    spoken = {one.passage.report.path for finding in report.findings for one in finding.evidence}
    assert spoken <= {"en.md"}
    assert (report.corpus.reports, report.corpus.asked) == (2, 1)
    assert any(notice.id == "N201" and notice.path == "es.md" for notice in report.notices)
