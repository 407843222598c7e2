package io.tributary.history.jdbc;

import io.tributary.history.interaction.InteractionId;
import io.tributary.history.interaction.NameUuid;
import io.tributary.history.matter.Moment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an interaction may have in common with others.
 *
 * @param customer within whom it counts; {@link MemberRow#NOBODY} if it counts for all, or for
 *     nobody
 * @param written the key of those who mention the reference; null if it is none
 * @param type of a reference
 * @param named what is shown of a reference or an agent
 */
record KeyRow(
        UUID interaction,
        UUID key,
        Kind kind,
        UUID customer,
        Instant at,
        boolean closes,
        @Nullable UUID written,
        @Nullable String type,
        @Nullable String named) {

    /** The first ones join, as the kinds of the same names do. */
    enum Kind {
        THREAD,
        MESSAGE,
        CONVERSATION,
        TOKEN,
        REFERENCE,
        MENTION,
        /** The interaction is the message: tells whose message it is. */
        OWN,
        /** An agent took part. */
        AGENT;

        boolean isOwned() {
            return this == MESSAGE || this == CONVERSATION || this == TOKEN || this == REFERENCE;
        }

        boolean isReference() {
            return this == REFERENCE || this == MENTION;
        }

        boolean isNamed() {
            return this == REFERENCE || this == AGENT;
        }
    }

    /** Where a key counts. */
    record Place(UUID key, UUID customer) {}

    static KeyRow read(ResultSet row) throws SQLException {
        return new KeyRow(
                Columns.uuid(row, "interaction_id"),
                Columns.uuid(row, "key_id"),
                Kind.valueOf(row.getString("kind")),
                Columns.uuid(row, "customer_id"),
                Columns.time(row, "at"),
                row.getBoolean("closes"),
                Columns.uuidOrNull(row, "written_id"),
                row.getString("type"),
                row.getString("named"));
    }

    /** The key by which a message is looked up among those that are it. */
    static UUID own(UUID message) {
        return NameUuid.of("matter-own", message.toString());
    }

    Place place() {
        return new Place(key, customer);
    }

    /** Where the customer's own message of this key counts, if there is one. */
    Place ownPlace() {
        return new Place(own(key), customer);
    }

    Moment moment() {
        return new Moment(at, new InteractionId(interaction));
    }

    KeyRow of(UUID other) {
        boolean everybodys = kind == Kind.THREAD || kind == Kind.AGENT;
        return everybodys
                ? this
                : new KeyRow(interaction, key, kind, other, at, closes, written, type, named);
    }
}
