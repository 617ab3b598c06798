"""Pieces of text that mean something to a reader, and some that mean to hurt one."""

PROSE = (
    # who says it
    *("Reuters", "The New York Times", "AFP", "(AFP)", " told ", " said ", " said that ", " according to ",
      ", citing ", " officials ", " two Iranian officials ", "The minister ", "John Smith ", " denied ",
      " accused ", "If ", " may ", " not ", "U.S. ", "a.m. ", "Mr. ", "قال ", "قالت ", "وفق ", "نقلا عن ",
      "إن ", "أن ", "لا ", "لم ", "نفى ", "مسؤولون ", "الوزير ", "رويترز", "صحيفة ", "وأضاف ", "بحسب "),
    # when, how many, where
    *("on Friday", "16 March 2024", "2024-02-31", "last week", "8 months ago", "in the first half of ",
      "Published: 2 May 2024\n", "الجمعة", "مطلع العام الجاري", "١٦ مارس ٢٠٢٤", "قبل ثمانية أشهر",
      "30/13/2024",
      "99999999999999999999999999", "3.5 million", "about 300", "between 5 and ", "minus ", "1e309", "½",
      "ثلاثة ملايين", "عشرة آلاف", "٪", "%", "$", "€5", "0", "١٢", " dollars", " people",
      " times as many as ",
      "Muscat", "in Tunis", "New York", "مسقط", "في تونس", "Bagheri Kani", "باقري كاني", "al-", "Mc", "O'"),
    # how it is set
    *("\n", "\n\n", "\r\n", "\r", "\t", "  ", " ", " ", ". ", "? ", "! ", "؟ ", "، ", ", ", "; ", ": ",
      "…", "...",
      '"', "“", "”", "«", "»", "'", "‘", "(", ")", "[", "]", "{", "}", "- ", "* ", "# ", "> ", "1. ", "|",
      "/", "\\",
      "_", "`", "~", "=", "@", "https://example.org/a?b=c ", "READ MORE: ", "اقرأ أيضا: ", "المصدر: "),
    # what hurts
    *("\0", "\x1b[31m", "\x07", "\x85", "\u200b", "\u200f", "\u202e", "\u2066", "\u2069", "\u2028",
      "\ufeff", "\ufffe",
      "\ud800", "\udcff", "\U0001f600", "\U000e0041", "ـ", "ـ ", "ﷺ", "ﻻ", "İ", "ß", "ﬁ", "e\u0301",
      "\u0651" * 20, "Ǆ",
      "##vso[", "::error::", "=1+1", "[red]", "<script>", "%s%n", "\u00ad", "\u0640\u064b", "²", "๓", "Ⅷ",
      "〇"),
    *(piece * 40 for piece in ("لا ", "U.S. ", "ـ", "(", "«", '"', "and ", "و", "12 ", "a", "said ", "، ")),
)  # fmt: skip

FRONT_MATTER = (
    "---\n", "title: ", "outlet: ", "published: ", "language: ", "verify-ignore: [", "url: ", "2024-03-16\n",
    "ar\n", "fr\n", "\n", ": ", "- ", "? ", "&a ", "*a\n", "<<: *a\n", "!!python/object:os.system ",
    "!!binary ",
    "[[[[[[[[", "{a: ", "}", "]", "|\n  ", ">\n  ", "'", '"', "# ", "%YAML 9.9\n", "...\n", "null\n",
    "~\n", "0x7f\n",
    "1_000\n", ".inf\n", "2024-13-45\n", "0001-01-01\n", "9999-12-31\n", "true\n", "\t", "\\ud800", "\x00",
    "date: ",
)  # fmt: skip

JSON_LINES = (
    '{"id": "a", "text": "', '{"text": "', '", "title": "', '", "published": "2024-03-16", "outlet": "',
    '"}\n',
    '"}', "\n", "{}\n", "[]\n", "null\n", '{"id": 1, "text": 2}\n', '{"id": {"a": []}, "text": "', "\\ud800",
    "\\udc00", "\\u0000", "\\u202e", "\\n", '\\"', "\\", "[[[[[[[[[[", '{"a":', "1e999", "-0", "NaN",
    "Infinity",
    '{"id": " line 99", "text": "', '", "language": "', '", "verify-ignore": ["', '"text": "', ", ", "}",
)  # fmt: skip

MARKUP = (
    "<head>", "</head>", "<body>", "</body>", "<p>", "</p>", "<article>", "</article>", "<div>", "</div>",
    "<h1>",
    "</h1>", "<title>", "</title>", "<table>", "<tr>", "<td>", "<ul>", "<li>", "<a href='", "'>", "</a>",
    "<br>",
    "<script>", "</script>", "<style>", "</style>", "<!--", "-->", "<![CDATA[", "]]>",
    "<?xml version='1.0'?>",
    "<meta property='article:published_time' content='2024-03-16'>", "<meta charset=", "<time datetime='",
    "<script type='application/ld+json'>", '{"@type": "NewsArticle", "datePublished": "', "&#65535;", "&#0;",
    "&#xD800;", "&#x110000;", "&amp;", "&nbsp;", "&lt;", "&", "<", ">", "</", "<svg>", "<math>", "<template>",
    "<noscript>", "<iframe>", "<p " + "a=b " * 40, "<b>" * 40, "</b>" * 40, "<blockquote>", "<span dir=rtl>",
)  # fmt: skip
