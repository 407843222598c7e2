package io.tributary.mappings.zendesk;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An end user, an agent or an admin.
 *
 * @param externalId what the company itself calls the user
 * @param isStaff told by events on comments only
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ZendeskUser(
        @Nullable String id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String externalId,
        @Nullable String role,
        @Nullable Boolean isStaff,
        @Nullable Boolean active,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant createdAt,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant updatedAt) {

    /** Type of the identifier that Zendesk's own id of an end user is. */
    static final String TYPE = "zendesk.user";

    boolean staff() {
        String known = Objects.toString(role, "").toLowerCase(Locale.ROOT);
        return Boolean.TRUE.equals(isStaff) || known.equals("agent") || known.equals("admin");
    }

    DeskParty party(DeskContext desk) {
        return staff()
                ? DeskParty.agent(desk, id).name(name)
                : DeskParty.customer(desk)
                        .name(name)
                        .id(TYPE, id)
                        .account(externalId)
                        .email(email)
                        .phone(phone);
    }
}
