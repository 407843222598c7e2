package io.tributary.mappings.amazonconnect;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.tributary.mappings.payload.IsoTime;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A contact as Amazon Connect tells of it. Events write names in camel case, records and functions'
 * input in Pascal case, and some events both.
 *
 * @param eventType null in records and in functions' input
 * @param initialContactId the first of a chain of contacts; null if this is the first
 */
@JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
record ConnectContact(
        @Nullable String eventType,
        @Nullable String contactId,
        @Nullable String initialContactId,
        @Nullable String channel,
        @Nullable String initiationMethod,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant initiationTimestamp,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant connectedToSystemTimestamp,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant disconnectTimestamp,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant lastUpdateTimestamp,
        @Nullable String disconnectReason,
        @Nullable String answeringMachineDetectionStatus,
        @JsonAlias("queue") @Nullable Queue queueInfo,
        @JsonAlias("agent") @Nullable Agent agentInfo,
        @Nullable Endpoint customerEndpoint,
        @Nullable String customerId,
        @JsonAlias("tags") @Nullable JsonNode attributes) {

    /** Where the contact waited. */
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
    record Queue(
            @JsonAlias("arn") @Nullable String queueArn,
            @Nullable String name,
            @JsonDeserialize(using = IsoTime.class) @Nullable Instant enqueueTimestamp) {

        @Nullable String shown() {
            return Payloads.firstText(name, lastOf(queueArn));
        }
    }

    /** Who took the contact. */
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
    record Agent(
            @JsonAlias("arn") @Nullable String agentArn,
            @Nullable String username,
            @JsonDeserialize(using = IsoTime.class) @Nullable Instant connectedToAgentTimestamp) {

        @Nullable String id() {
            return Payloads.firstText(lastOf(agentArn), username);
        }
    }

    /** Where somebody is reached. */
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
    record Endpoint(
            @Nullable String type, @Nullable String address, @Nullable String displayName) {}

    String id() {
        return Payloads.required(contactId, "contactId").strip();
    }

    /** The first contact of the chain. */
    String chain() {
        String first = Payloads.text(initialContactId);
        return first == null ? id() : first;
    }

    /** Upper case; empty if not told. */
    String method() {
        return upper(initiationMethod);
    }

    /** Upper case; empty in records and in functions' input. */
    String event() {
        return upper(eventType);
    }

    /** Upper case. */
    String where() {
        return upper(Payloads.required(channel, "channel"));
    }

    private static String upper(@Nullable String word) {
        return word == null ? "" : word.strip().toUpperCase(Locale.ROOT);
    }

    /** {@code arn:aws:connect:…:instance/…/agent/id} names it by its last part. */
    private static @Nullable String lastOf(@Nullable String arn) {
        String text = Payloads.text(arn);
        return text == null ? null : Payloads.text(text.substring(text.lastIndexOf('/') + 1));
    }
}
