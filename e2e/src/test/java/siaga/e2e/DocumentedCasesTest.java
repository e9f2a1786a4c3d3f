package siaga.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What the documentation tells a newcomer to type does what it says. */
class DocumentedCasesTest {

    private static final Pattern BLOCK = Pattern.compile("^```sh\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @Test
    @EnabledIf(value = "toolsAreThere", disabledReason = "curl and jq are not installed")
    void theFourCasesArePlayedByFollowingTheDocumentationToTheLetter() throws Exception {
        // What fails in a block, a jq that does not find what is said above it included, ends the shell. A problem in a
        // pipeline does not: some blocks show one on purpose.
        StringBuilder script = new StringBuilder("set -eu\n");
        Matcher block = BLOCK.matcher(Files.readString(RunningStack.PROJECT.resolve("docs/cases.md")));
        while (block.find()) {
            script.append(block.group(1)).append('\n');
        }
        RunningStack.local();

        RunningStack.Ended shell = RunningStack.shell(script.toString());

        assertThat(shell.status()).as(shell.printed()).isZero();
        assertThat(shell.printed()).contains("Not DONE yet: KR-MFDS");
    }

    static boolean toolsAreThere() {
        return RunningStack.shell("command -v curl && command -v jq").status() == 0;
    }
}
