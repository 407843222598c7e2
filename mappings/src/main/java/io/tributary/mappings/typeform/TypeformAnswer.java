package io.tributary.mappings.typeform;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.Payloads;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An answer. What was answered stands under the name of its type. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record TypeformAnswer(
        @Nullable String type,
        @Nullable Field field,
        @Nullable String text,
        @Nullable String email,
        @Nullable String phoneNumber,
        @Nullable String url,
        @Nullable String fileUrl,
        @Nullable String date,
        @Nullable JsonNode number,
        @JsonProperty("boolean") @Nullable Boolean yes,
        @Nullable Choice choice,
        @Nullable Choices choices,
        @Nullable Payment payment) {

    /** The question that it answers. */
    record Field(@Nullable String id, @Nullable String type) {}

    /** One of several, or something else. */
    record Choice(@Nullable String label, @Nullable String other) {}

    /** Some of several, or something else. */
    record Choices(List<String> labels, @Nullable String other) {
        Choices {
            labels = Payloads.list(labels);
        }
    }

    /** What was paid within the form. */
    record Payment(@Nullable String amount, @Nullable Boolean success) {}

    @Nullable String fieldId() {
        return field == null ? null : Payloads.text(field.id());
    }

    /** As the respondent would say it; null for an answer of a kind that is not known. */
    @Nullable String said() {
        return switch (Objects.toString(type, "")) {
            case "boolean" -> yes == null ? null : yes ? "yes" : "no";
            case "number" -> number == null || !number.isNumber() ? null : number.asText();
            case "choice" ->
                    choice == null ? null : Payloads.firstText(choice.label(), choice.other());
            case "choices" -> choices == null ? null : all(choices);
            case "payment" -> payment == null ? null : Payloads.text(payment.amount());
            default -> Payloads.firstText(text, email, phoneNumber, date, url, fileUrl);
        };
    }

    private static @Nullable String all(Choices choices) {
        return Payloads.text(
                Stream.concat(choices.labels().stream(), Stream.ofNullable(choices.other()))
                        .map(Payloads::text)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")));
    }
}
