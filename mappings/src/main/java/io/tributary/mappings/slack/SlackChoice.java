package io.tributary.mappings.slack;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.Payloads;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was pressed, picked or typed.
 *
 * @param name of a button of old
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SlackChoice(
        @Nullable String actionId,
        @Nullable String name,
        @Nullable String actionTs,
        @Nullable Label text,
        @Nullable String value,
        @Nullable Option selectedOption,
        @Nullable List<Option> selectedOptions,
        @Nullable String selectedDate,
        @Nullable String selectedTime,
        @Nullable String selectedDateTime,
        @Nullable String selectedUser,
        @Nullable String selectedChannel,
        @Nullable String selectedConversation) {

    /** Words on a button, a menu or a form; of buttons of old a bare text. */
    record Label(@Nullable String text) {

        @JsonCreator
        static Label of(JsonNode node) {
            JsonNode words = node.isObject() ? node.get("text") : node;
            return new Label(words == null || words.isContainerNode() ? null : words.asText());
        }
    }

    /** One of those to choose from. */
    record Option(@Nullable Label text, @Nullable String value) {

        @Nullable String words() {
            return Payloads.firstText(text == null ? null : text.text(), value);
        }
    }

    /** What a person would say was chosen; null if nothing was. */
    @Nullable String words() {
        String options =
                Payloads.list(selectedOptions).stream()
                        .map(Option::words)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        return Payloads.firstText(
                selectedOption == null ? null : selectedOption.words(),
                options,
                text == null ? null : text.text(),
                selectedDate,
                selectedTime,
                selectedDateTime,
                selectedUser,
                selectedChannel,
                selectedConversation,
                value);
    }

    /** What the company gave the choice; null if nothing. */
    @Nullable String choice() {
        return Payloads.firstText(selectedOption == null ? null : selectedOption.value(), value);
    }

    @Nullable String field() {
        return Payloads.firstText(actionId, name);
    }
}
