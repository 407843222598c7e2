package io.tributary.connectors.sqlrows;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A row as it was read.
 *
 * @param id of the bytes: a row that changed is another event
 */
record Row(byte[] bytes, String id, RowPosition position) {

    static Row of(byte[] bytes, RowPosition position) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Row(bytes, "sha256:" + HexFormat.of().formatHex(hash), position);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
