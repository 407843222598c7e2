package io.tributary.routes.xmpp;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/**
 * A certificate of {@value Prosody#SHOP} that nobody else signed.
 *
 * @param store that trusts it, with the password {@value #PASSWORD}
 */
record TestCertificate(Path key, Path certificate, Path store) {

    static final String PASSWORD = "changeit";

    static TestCertificate in(Path directory) throws Exception {
        Path store = directory.resolve("keys.p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keyalg",
                                "RSA",
                                "-alias",
                                "shop",
                                "-dname",
                                "CN=" + Prosody.SHOP,
                                "-ext",
                                "san=dns:" + Prosody.SHOP,
                                "-ext",
                                "bc:c=ca:true",
                                "-keystore",
                                store.toString(),
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                PASSWORD)
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve("keytool").toFile())
                        .start();
        if (!keytool.waitFor(2, TimeUnit.MINUTES) || keytool.exitValue() != 0) {
            throw new IllegalStateException(
                    "keytool failed: " + Files.readString(directory.resolve("keytool")));
        }
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        return new TestCertificate(
                pem(
                        directory.resolve("key.pem"),
                        "PRIVATE KEY",
                        keys.getKey("shop", PASSWORD.toCharArray()).getEncoded()),
                pem(
                        directory.resolve("certificate.pem"),
                        "CERTIFICATE",
                        keys.getCertificate("shop").getEncoded()),
                trusting(directory.resolve("trust.p12"), keys));
    }

    private static Path pem(Path file, String what, byte[] encoded) throws Exception {
        return Files.writeString(
                file,
                "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                        .formatted(
                                what,
                                Base64.getMimeEncoder(64, new byte[] {'\n'})
                                        .encodeToString(encoded),
                                what));
    }

    private static Path trusting(Path file, KeyStore keys) throws Exception {
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry("shop", keys.getCertificate("shop"));
        try (var out = Files.newOutputStream(file)) {
            trust.store(out, PASSWORD.toCharArray());
        }
        return file;
    }
}
