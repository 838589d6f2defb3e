package dev.covet.migrations.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DashboardPageTest {

    private static final Pattern POLICY =
            Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\">");

    private final String html = new DashboardPage().html();

    @Test
    void itsPolicyAllowsItsOwnScriptsAndStylesAndNothingElse() throws Exception {
        assertThat(inlined("script"))
                .hasSize(3)
                .allSatisfy(script -> assertThat(directive("script-src")).contains(hash(script)));
        assertThat(inlined("style"))
                .hasSize(2)
                .allSatisfy(style -> assertThat(directive("style-src")).contains(hash(style)));
        assertThat(directive("script-src").split(" ")).hasSize(1 + 3);
        assertThat(directive("style-src").split(" ")).hasSize(1 + 2);
        assertThat(policy())
                .contains("default-src 'none'", "connect-src 'self'", "base-uri 'none'", "form-action 'none'")
                .doesNotContain("unsafe", "http", "*");
    }

    @Test
    void itHasEverythingInItself() {
        var own = html.replaceAll("(?s)<script>.*?</script>", "").replaceAll("(?s)<style.*?</style>", "");

        assertThat(own).doesNotContain(" src=", "<link rel=\"stylesheet\"", "@import", "{{");
        assertThat(Pattern.compile("href=\"([^\"]*)\"").matcher(own).results().map(found -> found.group(1)))
                .allMatch(address -> address.startsWith("#") || address.startsWith("data:"));
        assertThat(html).contains("Chart.js v4.5.1", "The Cytoscape Consortium").doesNotContain("sourceMappingURL");
    }

    /** What is read as HTML would be run. Elements are made, and texts put into them. */
    @Test
    void itsOwnScriptsNeverReadHtml() {
        assertThat(inlined("script").get(0))
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "DOMParser");
    }

    @Test
    void itIsMadeOnce() {
        var page = new DashboardPage();

        assertThat(page.html()).isSameAs(page.html());
    }

    private List<String> inlined(String element) {
        return Pattern.compile("(?s)<" + element + "[^>]*>(.*?)</" + element + ">")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String policy() {
        return POLICY.matcher(html).results().findFirst().orElseThrow().group(1);
    }

    private String directive(String name) {
        return List.of(policy().split("; ")).stream()
                .filter(directive -> directive.startsWith(name + " "))
                .findFirst()
                .orElseThrow();
    }

    private static String hash(String text) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }
}
