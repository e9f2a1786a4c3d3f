package siaga.stack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import siaga.stack.engine.EngineFailed;
import siaga.stack.run.CannotRun;

/** The whole of Siaga on one machine. */
@Command(
        name = "./siaga",
        description = "The whole of Siaga on one machine: PostgreSQL, Kafka, Keycloak and the three services.",
        footer = {
            "",
            "  ./siaga test     build everything and run every test (mvn verify)",
            "",
            "Environment: SIAGA_HOME (where the stack keeps its data), SIAGA_PORTS=auto (free ports),",
            "SIAGA_PORT_GATEWAY and the like (one port), SIAGA_CACHE (unpacked engines), SIAGA_BUILD=never."
        },
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            ResetCommand.class,
            TokenCommand.class,
            ImportCommand.class,
            VerifyAuditCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Siaga {

    // Held here because loggers are weakly referenced.
    private static final Logger KAFKA_CLIENT = Logger.getLogger("org.apache.kafka");

    private Siaga() {}

    /** Runs one command; the exit code is 0 when it did what was asked. */
    public static void main(String[] arguments) {
        KAFKA_CLIENT.setLevel(Level.OFF);
        CommandLine line = new CommandLine(new Siaga())
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
        System.exit(line.execute(arguments.length == 0 ? new String[] {"help"} : arguments));
    }

    private static int explain(Exception failure, CommandLine command) {
        command.getErr().println("siaga: " + inOneLine(failure));
        if (System.getenv("SIAGA_DEBUG") != null) {
            failure.printStackTrace(command.getErr());
        }
        return 1;
    }

    static String inOneLine(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("No space left on device") || message.contains("Disk quota exceeded")) {
                return "The disk is full (" + message + "): make room and run ./siaga up again.";
            }
        }
        if (failure instanceof CannotRun || failure instanceof EngineFailed) {
            return String.valueOf(failure.getMessage());
        }
        boolean file = failure instanceof IOException || failure instanceof UncheckedIOException;
        return (file ? failure.getMessage() + ": " + failure.getCause() : failure.toString())
                + " (SIAGA_DEBUG=1 shows where it happened)";
    }
}
