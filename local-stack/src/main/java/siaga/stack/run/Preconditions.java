package siaga.stack.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import siaga.stack.engine.Folders;
import siaga.stack.engine.FreePort;

/** What can be known to go wrong before anything is started. */
final class Preconditions {

    private static final long MIB = 1024 * 1024;
    private static final long FIRST_TIME_MIB = 1500;
    private static final long LATER_MIB = 300;

    private Preconditions() {}

    /**
     * Looks for room on the disk.
     *
     * @throws CannotRun when there is not enough of it
     */
    static void enoughDisk(Home home) throws IOException {
        boolean firstTime = !Files.exists(home.file("postgres"));
        long needed = firstTime ? FIRST_TIME_MIB : LATER_MIB;
        Files.createDirectories(home.folder());
        Path cache = Files.createDirectories(Folders.cache());
        for (Path folder : new Path[] {home.folder(), cache}) {
            enoughDisk(folder, Files.getFileStore(folder).getUsableSpace() / MIB, needed);
        }
    }

    static void enoughDisk(Path folder, long freeMib, long neededMib) {
        if (freeMib < neededMib) {
            throw new CannotRun("Only " + freeMib + " MiB are free on the disk of " + folder + " and the stack needs "
                    + neededMib + " MiB: make room, or put the stack elsewhere with SIAGA_HOME and SIAGA_CACHE.");
        }
    }

    /**
     * Looks whether a part that does not run could listen on its ports.
     *
     * @throws CannotRun when something else listens there
     */
    static void portsAreFree(Part part) {
        part.ports().forEach((port, number) -> {
            if (!FreePort.isFree(number)) {
                String owner = PortOwner.of(number).map(name -> " by " + name).orElse("");
                throw new CannotRun("Port " + number + ", which " + part.name() + " needs, is in use" + owner
                        + ": stop that, or choose another port with " + port.variable() + "=" + FreePort.any()
                        + " ./siaga up");
            }
        });
    }
}
