package io.tributary.routes.webhook;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the sender of a source is answered: what a failure looks like, and what an answer is in. */
public enum AnswerFormat {
    /** Problem details of RFC 9457 in JSON. */
    JSON,
    /** Problem details of RFC 9457 in XML. */
    XML,
    /** As {@link #SOAP11} or {@link #SOAP12}, whichever the request is of. */
    SOAP,
    /** An envelope of SOAP 1.1. */
    SOAP11,
    /** An envelope of SOAP 1.2. */
    SOAP12;

    /**
     * @param written empty for {@link #JSON}
     * @throws IllegalArgumentException naming the formats, if it is none
     */
    static AnswerFormat of(String written) {
        if (written.isEmpty()) {
            return JSON;
        }
        return Arrays.stream(values())
                .filter(format -> format.word().equals(written.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "hub:webhook option answerFormat must be one of "
                                                + Arrays.stream(values())
                                                        .map(AnswerFormat::word)
                                                        .collect(Collectors.joining(", "))));
    }

    boolean isXml() {
        return this != JSON;
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
