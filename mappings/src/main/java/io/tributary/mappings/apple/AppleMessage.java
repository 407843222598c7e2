package io.tributary.mappings.apple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tributary.history.interaction.Attachment;
import io.tributary.mappings.payload.Payloads;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message, or that the customer ended the conversation.
 *
 * @param sourceId who wrote it: a customer ({@code urn:mbid:…}) or a business ({@code urn:biz:…})
 * @param intent what the customer chose to write about, where the business offers it
 * @param interactiveData what was chosen, picked or paid
 * @param interactiveDataRef where it is, if it is large
 */
record AppleMessage(
        @Nullable String id,
        @Nullable String type,
        @Nullable String sourceId,
        @Nullable String destinationId,
        @Nullable String body,
        @Nullable String intent,
        @Nullable String group,
        @Nullable String locale,
        @Nullable List<File> attachments,
        @Nullable JsonNode interactiveData,
        @Nullable JsonNode interactiveDataRef,
        @Nullable JsonNode richLinkData) {

    /** A file; what is at its address is sealed. */
    record File(
            @Nullable String name,
            @Nullable String mimeType,
            @Nullable Long size,
            @Nullable String url) {}

    JsonNode data() {
        return interactiveData == null ? MissingNode.getInstance() : interactiveData.path("data");
    }

    /** The words, or what was chosen. Files leave a mark in the words, which says nothing. */
    @Nullable String text() {
        JsonNode chosen = data().path("quick-reply");
        JsonNode item = chosen.path("items").path(chosen.path("selectedIndex").asInt(-1));
        return Payloads.firstText(
                body == null ? null : body.replace("\uFFFC", ""),
                data().path("replyMessage").path("title").asText(""),
                item.path("title").asText(""),
                richLinkData == null ? null : richLinkData.path("title").asText(""));
    }

    /** What kind of choice it was; null if it was none, or one that is not known. */
    @Nullable String choice() {
        for (String kind :
                List.of(
                        "listPicker",
                        "event",
                        "payment",
                        "authenticate",
                        "quick-reply",
                        "dynamic")) {
            if (data().has(kind)) {
                return kind;
            }
        }
        return null;
    }

    List<Attachment> files() {
        return Payloads.list(attachments).stream()
                .map(
                        file ->
                                new Attachment(
                                        Payloads.text(file.name()),
                                        Payloads.text(file.mimeType()),
                                        file.size(),
                                        Payloads.text(file.url())))
                .toList();
    }
}
