package io.tributary.history.interaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A party to an interaction.
 *
 * @param name as the platform shows it; null if it shows none
 * @param identifiers may be empty: a withheld number is still a caller
 * @param traits what else is known of the party and may tell who it is, such as {@code birthDate}
 *     or {@code postalCode}; by name, in order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Participant(
        ParticipantRole role,
        @Nullable String name,
        List<Identifier> identifiers,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> traits) {

    public Participant {
        Objects.requireNonNull(role, "role");
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
        traits = traits == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(traits));
    }

    public Participant(ParticipantRole role, @Nullable String name, List<Identifier> identifiers) {
        this(role, name, identifiers, Map.of());
    }
}
