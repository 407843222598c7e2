package io.tributary.hub.api;

import io.tributary.hub.http.BodyReader;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.util.unit.DataSize;

/** A rule file as the body of a request. */
final class RuleBody {

    private static final DataSize MOST = DataSize.ofMegabytes(1);

    private RuleBody() {}

    static String read(HttpServletRequest request) throws IOException {
        byte[] body =
                BodyReader.read(request, MOST)
                        .orElseThrow(() -> ProblemException.tooLarge("rules take at most " + MOST));
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw ProblemException.invalid("the body must be UTF-8", e);
        }
    }
}
