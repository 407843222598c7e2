package io.tributary.faults.world;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/**
 * A certificate for 127.0.0.1 that signs itself, as a key store and as PEM files. Its own root, so
 * that clients check chain and name in full.
 */
record Certificate(Path keyStore, Path certificatePem, Path keyPem) {

    static final String PASSWORD = "faults-store";

    private static final String ALIAS = "faults";

    /** Makes it with the JDK's {@code keytool}. */
    static Certificate make(Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        Path store = directory.resolve("store.p12").toAbsolutePath();
        Files.deleteIfExists(store);
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Processes.run(
                directory,
                List.of(
                        tool,
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1,dns:localhost",
                        "-ext",
                        "bc:c=ca:true",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD));
        return pem(store, directory.toAbsolutePath());
    }

    private static Certificate pem(Path store, Path directory) throws IOException {
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            byte[] key = keys.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded();
            byte[] certificate = keys.getCertificate(ALIAS).getEncoded();
            Path keyPem = write(directory.resolve("key.pem"), "PRIVATE KEY", key);
            // PostgreSQL does not start with a key that others may read.
            Files.setPosixFilePermissions(keyPem, PosixFilePermissions.fromString("rw-------"));
            return new Certificate(
                    store,
                    write(directory.resolve("certificate.pem"), "CERTIFICATE", certificate),
                    keyPem);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("keytool has made a store that cannot be read", e);
        }
    }

    private static Path write(Path file, String what, byte[] der) throws IOException {
        String base64 =
                Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(der);
        return Files.writeString(
                file, "-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n");
    }
}
