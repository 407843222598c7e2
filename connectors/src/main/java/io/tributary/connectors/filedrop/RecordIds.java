package io.tributary.connectors.filedrop;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ids of records: of the name of the file, the number of the record and its bytes. So a file that
 * is seen twice is the same events, and two records that are alike stay two.
 */
final class RecordIds {

    private RecordIds() {}

    static String of(String file, long number, byte[] record) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update((file + '\0' + number + '\0').getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash.digest(record));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
