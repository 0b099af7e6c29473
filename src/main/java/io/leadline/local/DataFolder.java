package io.leadline.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The folder that holds what this machine keeps: PostgreSQL's files and, outside of them, the encryption keys. One
 * running server at a time owns it.
 */
final class DataFolder implements AutoCloseable {

    /** The specs of the two key rings. */
    record Keys(String encryption, String webhook) {}

    /** Another server runs on this folder. */
    static final class InUse extends RuntimeException {}

    private final Path folder;
    private final FileChannel lockFile;

    private DataFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    static DataFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel lockFile =
                FileChannel.open(folder.resolve("leadline.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = lockFile.tryLock();
        if (lock == null) {
            lockFile.close();
            throw new InUse();
        }
        return new DataFolder(folder, lockFile);
    }

    Path postgres() {
        return folder.resolve("postgres");
    }

    Path binaries() {
        return folder.resolve("postgres-binaries");
    }

    /** From the environment if it has them, else from a file that only this user can read, made at the first start. */
    Keys keys() throws IOException {
        Map<String, String> environment = System.getenv();
        String encryption = environment.get("LEADLINE_ENCRYPTION_KEYS");
        String webhook = environment.get("LEADLINE_WEBHOOK_KEYS");
        if (encryption != null && webhook != null) {
            return new Keys(encryption, webhook);
        }
        Path file = folder.resolve("keys");
        if (Files.notExists(file)) {
            write(file, List.of("1:" + random(), "1:" + random()));
        }
        List<String> lines = Files.readAllLines(file);
        return new Keys(lines.get(0), lines.get(1));
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Path fresh = file.resolveSibling("keys.new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, lines);
        Files.move(fresh, file);
    }

    private static String random() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
