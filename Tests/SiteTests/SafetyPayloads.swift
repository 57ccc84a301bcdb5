/// Texts that would do harm where they are not taken for mere text.
enum SafetyPayloads {
    /// At most 50 letters each, so that they fit into every field but the shortest.
    static let texts = [
        "<script>alert(1)</script>", "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>",
        "\"><svg onload=alert(1)>", "'><svg/onload=alert(1)>", "\" onmouseover=\"alert(1)", "' onfocus='alert(1)' autofocus='",
        "<!--<script>", "--><b>x</b>", "]]><x/>", "<![CDATA[<b>]]>", "{{title}}", "{{{title}}}", "{{>head}}{{#x}}",
        "{{=<% %>=}}<%title%>", "&lt;b&gt; &amp;lt; &#60;", "&#x3C;script&#x3E;", "javascript:alert(1)", "</title><h1>x</h1>",
        "</textarea><iframe src=//e>", "<a href=\"javascript:alert(1)\">x</a>", "<base href=//e.example/>",
        "<meta http-equiv=refresh content=0>", "<style>*{display:none}</style>", "a\\u003cscript\\n", "\"}]}</script><!--",
        "%3Cscript%3E%22", "`${alert(1)}`", "<?xml version=\"1.0\"?><!DOCTYPE x>", "<svg><style><img src=\"</style><b>\">",
        "<math><mtext></mtext><mglyph>", "<details open ontoggle=alert(1)>", "<<script>alert(1);//<</script>", "\\\"><b>\\\\",
        "O'Reilly & \"Sons\" <x>", "＜script＞ ＂ ＆", "<form><button formaction=x>", "</main></body></html><p>",
        "&notin; &copy &#0; &#x110000;", "😀<b>é</b>đ", "@import \"//e\"; /* */", "http-equiv; url=//e.example",
    ]

    /// Addresses that no link may lead to, written as Markdown takes them.
    static let destinations = [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "&#106;avascript:alert(1)", "&#x6A;&#x61;vascript:alert(1)",
        "java&Tab;script:alert(1)", "java&NewLine;script:alert(1)", "&#1;javascript:alert(1)", "javascript&colon;alert(1)",
        "javascript&#58;alert(1)", "%6Aavascript:alert(1)", "vbscript:msgbox(1)", "data:text/html,x", "data:text/html;base64,PHNjcmlwdD4=",
        "data:image/svg+xml,x", "file:///etc/passwd", "blob:https://e.example/1", "view-source:x", "//e.example/", "\\\\\\\\e.example/",
        "/\\\\e.example/", "/&#9;/e.example/", "&#8206;javascript:alert(1)", "feed:javascript:alert(1)", "https:e.example", "https:/e.example",
        "http:///e", "https://",
    ]

    /// The same where a field takes an address.
    static let addresses = [
        "javascript:alert(1)", "JAVASCRIPT:alert(1)", " javascript:alert(1)", "java\\tscript:alert(1)", "\\u0001javascript:alert(1)",
        "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//e.example/", "\\\\\\\\e.example", "/\\\\e.example", "https:e.example",
        "https://", "https://a b/", "https://e.example/\\\"><b>", "ftp://e.example/",
    ]
}
