package io.tributary.history.interaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A party to an interaction.
 *
 * @param name as the platform shows it; null if it shows none
 * @param identifiers may be empty: a withheld number is still a caller
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Participant(
        ParticipantRole role, @Nullable String name, List<Identifier> identifiers) {

    public Participant {
        Objects.requireNonNull(role, "role");
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
    }
}
