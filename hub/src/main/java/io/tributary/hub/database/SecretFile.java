package io.tributary.hub.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A generated secret in a file that only its owner may read. */
public final class SecretFile {

    private static final int BYTES = 32;

    private SecretFile() {}

    /** 256 random bits as URL-safe text. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The secret in the file, generated if there is no file yet. */
    public static String readOrGenerate(Path file) throws IOException {
        try {
            write(file, random());
        } catch (FileAlreadyExistsException e) {
            return Files.readString(file).strip();
        }
        return Files.readString(file).strip();
    }

    /**
     * Writes a new file, readable by its owner only.
     *
     * @throws FileAlreadyExistsException if there is one
     */
    public static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, ownerOnly(file));
        Files.writeString(file, content + "\n");
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
