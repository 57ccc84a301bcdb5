"""Texts that would run script, or change the page, where they are not taken for mere text. RUN is called by those that run."""

RUN = "ran()"

# As HTML: most of these run in a page that has them unescaped, at once or when somebody touches them.
MARKUP = [
    "<script>ran()</script>", "</script><script>ran()</script>", "</title><script>ran()</script>", "</textarea><script>ran()</script>",
    "--><script>ran()</script>", "<ScRiPt>ran()</sCrIpT>", "<script\n>ran()</script\n>", "<script/x>ran()</script>",
    "<img src=x onerror=ran()>", "<img src=x onerror=ran() >", "<IMG SRC=x ONERROR=ran()>", "<img/src=x/onerror=ran()>",
    "\"><img src=x onerror=ran()>", "'><img src=x onerror=ran()>", "<img src='x'onerror='ran()'>", "<image src=x onerror=ran()>",
    "<svg onload=ran()>", "<svg/onload=ran()>", "\"><svg/onload=ran()>", "<svg><script>ran()</script></svg>",
    "<svg><script>ran&lpar;)</script></svg>", "<svg><animate onbegin=ran() attributeName=x>", "<math><mtext></p><img src=x onerror=ran()>",
    "<body onload=ran()>", "<input autofocus onfocus=ran()>", "<details open ontoggle=ran()>x</details>", "<iframe srcdoc='<script>parent.ran()</script>'></iframe>",
    "<iframe src=javascript:parent.ran()></iframe>", "<object data=javascript:ran()></object>", "<embed src=javascript:ran()>",
    "<video><source onerror=ran()></video>", "<audio src=x onerror=ran()>", "<video src=x onerror=ran()></video>",
    "<style onload=ran()></style>", "<link rel=stylesheet href=x onerror=ran()>", "<marquee onstart=ran()>x</marquee>",
    "<select autofocus onfocus=ran()><option>", "<textarea autofocus onfocus=ran()></textarea>", "<p onclick=ran()>x</p>", "<a href=javascript:ran()>x</a>",
    "<a href=\"java\tscript:ran()\">x</a>", "<a href=' javascript:ran()'>x</a>", "<form action=javascript:ran()><button>x</button></form>",
    "<button formaction=javascript:ran() form=f>x</button>", "<base href=//elsewhere.example/>", "<meta http-equiv=refresh content='0;url=javascript:ran()'>",
    "<svg><a href=javascript:ran()><text y=9>x</text></a></svg>", "<template><script>ran()</script></template>", "<noscript><p title='</noscript><img src=x onerror=ran()>'>",
    "<!--><img src=x onerror=ran()>-->", "<![CDATA[><img src=x onerror=ran()>]]>", "<?x ><img src=x onerror=ran()>?>", "<<script>ran()</script>",
    "<div style='background:url(javascript:ran())'>x</div>", "<table background=javascript:ran()></table>", "<h1>thêm</h1>", "</main></body><script>ran()</script>",
    "\" onmouseover=\"ran()\" x=\"", "' onfocus='ran()' autofocus='", "\" autofocus onfocus=ran() tabindex=1 x=\"", "` onclick=ran() `",
    "&lt;script&gt;ran()&lt;/script&gt;", "&#60;img src=x onerror=ran()&#62;", "\\u003cscript\\u003eran()\\u003c/script\\u003e", "%3Cscript%3Eran()%3C/script%3E",
    "\"}</script><script>ran()</script>", "<!--<script>", "]]><script>ran()</script>", "{{{ran()}}}", "${ran()}", "＜script＞ran()＜/script＞",
    "\u2028<script>ran()</script>", "<a id=forms name=location>x</a>", "<form id=x><input name=attributes></form>",
]

# As links, in the ways of Markdown.
DESTINATIONS = [
    "javascript:ran()", "JaVaScRiPt:ran()", "&#106;avascript:ran()", "&#x6A;avascript:ran()", "java&Tab;script:ran()", "java&NewLine;script:ran()",
    "&#1;javascript:ran()", "javascript&colon;ran()", "%6Aavascript:ran()", "vbscript:ran()", "data:text/html,<script>ran()</script>",
    "data:text/html;base64,PHNjcmlwdD5yYW4oKTwvc2NyaXB0Pg==", "data:image/svg+xml,<svg onload=ran()>", "//elsewhere.example/", "\\\\elsewhere.example/", "blob:x", "feed:javascript:ran()",
    "javascript://%0aran()", "https://a@elsewhere.example\"onclick=ran()//", "tel:1022\"onclick=\"ran()", "mailto:a@b\" onclick=\"ran()",
]

# Each place in a text that a payload can stand in. Those of one line stand on one page: HTML left open, or a fence that is
# none, swallows what follows, so that these are alone or last.
FORMS = [
    ["%"],
    ["# %", "- %", "> %", "| % | b |\n|---|---|\n| c | % |", "Bảng: %\n\n| a | b |\n|---|---|\n| c | d |", "`%`", "[%](/gioi-thieu/)",
     "[chữ](/gioi-thieu/ \"%\")", "Chữ[^1]\n\n[^1]: %", "![%](anh.png)", "![ảnh](anh.png \"%\")", "**%**", "```\n%\n```"],
    ["```%\nx\n```"],
]
LINKS = ["[chữ](%)", "[chữ](<%>)", "![ảnh](%)", "[chữ][1]\n\n[1]: %", "<%>"]
