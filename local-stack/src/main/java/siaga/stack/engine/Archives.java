package siaga.stack.engine;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/** The two archive formats the engines come in, unpacked with their modes and links. */
public final class Archives {

    private static final int ANY_EXECUTE_BIT = 0111;

    private Archives() {}

    /** Unpacks an xz-compressed tar. */
    public static void tarXz(InputStream archive, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = inside(folder, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(target, inside(folder, entry.getLinkName()));
                } else {
                    write(tar, target, entry.getMode());
                }
            }
        }
    }

    /** Unpacks a zip without the one folder that all its entries stand in. */
    public static void zipWithoutTopFolder(Path archive, Path folder) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
            for (ZipArchiveEntry entry : (Iterable<ZipArchiveEntry>) zip.getEntries()::asIterator) {
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                Path target = inside(folder, name);
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    try (InputStream content = zip.getInputStream(entry)) {
                        write(content, target, entry.getUnixMode());
                    }
                }
            }
        }
    }

    private static void write(InputStream content, Path target, int mode) throws IOException {
        Files.createDirectories(target.getParent());
        Files.copy(content, target);
        if ((mode & ANY_EXECUTE_BIT) != 0) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(target));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            Files.setPosixFilePermissions(target, permissions);
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive names a file outside its folder: " + name);
        }
        return target;
    }
}
