package siaga.gateway.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import siaga.contracts.problem.ProblemType;

/** The explanations of problems as pages and as Markdown. */
final class ProblemText {

    static final String STYLE = """
            body{max-width:42rem;margin:4rem auto;padding:0 1.25rem;font:1.05rem/1.6 system-ui,sans-serif;color:#1b1f24;background:#fff}
            h1{font-size:1.6rem;line-height:1.25;margin:.25rem 0 1rem}
            code{background:#eef1f4;border-radius:.25rem;padding:.1em .35em;font-size:.9em}
            a{color:#0b5cad}li{margin:.35rem 0}
            .status{color:#59636e;font-weight:600;letter-spacing:.04em}
            @media(prefers-color-scheme:dark){body{color:#e6e9ec;background:#14171a}code{background:#262b31}a{color:#7db7f0}.status{color:#9aa4ae}}
            """;

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private ProblemText() {}

    static String html(ProblemType type) {
        return page(type.title(), """
                <p class="status">HTTP %d</p>
                <h1>%s</h1>
                <p>%s</p>
                <p><a href="/problems">All problems</a> · <a href="/docs/">Documentation</a></p>
                """.formatted(type.status(), escaped(type.title()), rich(type.explanation())));
    }

    static String html(List<ProblemType> types) {
        String items = types.stream()
                .map(type -> "<li><a href=\"%s\">%s</a> <span class=\"status\">%d</span></li>\n"
                        .formatted(type.path(), escaped(type.title()), type.status()))
                .collect(Collectors.joining());
        return page(
                "Problems",
                "<h1>Problems</h1>\n<ul>\n" + items + "</ul>\n<p><a href=\"/docs/\">Documentation</a></p>\n");
    }

    static String markdown(ProblemType type) {
        return "# %s\n\nHTTP %d\n\n%s\n".formatted(type.title(), type.status(), type.explanation());
    }

    static String markdown(List<ProblemType> types) {
        return types.stream()
                .map(type -> "- [%s](%s) (%d)\n".formatted(type.title(), type.path(), type.status()))
                .collect(Collectors.joining("", "# Problems\n\n", ""));
    }

    private static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · Siaga</title>
                <style>%s</style>
                </head>
                <body>
                %s</body>
                </html>
                """.formatted(escaped(title), STYLE, body);
    }

    private static String rich(String explanation) {
        return CODE.matcher(escaped(explanation)).replaceAll("<code>$1</code>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
