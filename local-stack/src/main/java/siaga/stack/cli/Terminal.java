package siaga.stack.cli;

import java.io.Console;
import siaga.stack.run.Board;

/** Whether a person looks on. */
final class Terminal {

    private Terminal() {}

    static boolean isInteractive() {
        Console console = System.console();
        return console != null && console.isTerminal() && !"dumb".equals(System.getenv("TERM"));
    }

    static Board board() {
        return new Board(System.out, isInteractive());
    }
}
