package io.tributary.routes.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.camel.spi.Resource;

/** One route file as found, not yet read. */
record RouteText(String name, RouteFile.Origin origin, Resource resource) {

    static final String SUFFIX = ".camel.yaml";
    private static final int MAX_BYTES = 1 << 20;

    /**
     * @throws IOException if the file cannot be read, is not UTF-8 or is larger than 1 MiB
     */
    String read() throws IOException {
        try (InputStream in = resource.getInputStream()) {
            if (in == null) {
                throw new IOException("the file is gone");
            }
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IOException("a route file must not be larger than 1 MiB");
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new IOException("a route file must be UTF-8 text", e);
        }
    }

    static String nameOf(String location) {
        String file =
                location.substring(
                        Math.max(location.lastIndexOf('/'), location.lastIndexOf(':')) + 1);
        return file.substring(0, file.length() - SUFFIX.length());
    }
}
