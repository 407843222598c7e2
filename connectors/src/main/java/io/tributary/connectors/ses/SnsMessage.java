package io.tributary.connectors.ses;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.List;

/** The envelope of SNS, and what of it is signed. */
record SnsMessage(JsonNode fields) {

    /** A name that comes twice would be read once here, and perhaps the other time elsewhere. */
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private static final String NOTIFICATION = "Notification";
    private static final String SUBSCRIPTION = "SubscriptionConfirmation";
    private static final List<String> SIGNED_OF_NOTIFICATIONS =
            List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
    private static final List<String> SIGNED_OF_CONFIRMATIONS =
            List.of(
                    "Message",
                    "MessageId",
                    "SubscribeURL",
                    "Timestamp",
                    "Token",
                    "TopicArn",
                    "Type");

    /**
     * @throws IllegalArgumentException if it is none; does not quote it
     */
    static SnsMessage read(byte[] body) {
        JsonNode fields;
        try {
            fields = JSON.readTree(body);
        } catch (IOException e) {
            throw new IllegalArgumentException("the body is not JSON");
        }
        if (fields == null || !fields.isObject()) {
            throw new IllegalArgumentException("the body is not a JSON object");
        }
        return new SnsMessage(fields);
    }

    private String text(String field) {
        JsonNode value = fields.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("the message has no " + field);
        }
        return value.asText();
    }

    String topic() {
        return text("TopicArn");
    }

    String certificateAddress() {
        return text("SigningCertURL");
    }

    String subscribeAddress() {
        return text("SubscribeURL");
    }

    boolean isSubscription() {
        return text("Type").equals(SUBSCRIPTION);
    }

    byte[] signature() {
        String written = text("Signature");
        byte[] signature;
        try {
            signature = Base64.getDecoder().decode(written);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the Signature is not base64");
        }
        if (!Base64.getEncoder().encodeToString(signature).equals(written)) {
            throw new IllegalArgumentException("the Signature is not base64");
        }
        return signature;
    }

    String algorithm() {
        return switch (text("SignatureVersion")) {
            case "1" -> "SHA1withRSA";
            case "2" -> "SHA256withRSA";
            default -> throw new IllegalArgumentException("the SignatureVersion is not known");
        };
    }

    /** Names and values of what is signed, each on a line. */
    String signed() {
        boolean notification = text("Type").equals(NOTIFICATION);
        StringBuilder signed = new StringBuilder();
        for (String field : notification ? SIGNED_OF_NOTIFICATIONS : SIGNED_OF_CONFIRMATIONS) {
            if (field.equals("Subject") && !fields.hasNonNull(field)) {
                continue;
            }
            signed.append(field).append('\n').append(text(field)).append('\n');
        }
        return signed.toString();
    }
}
