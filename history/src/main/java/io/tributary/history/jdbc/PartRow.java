package io.tributary.history.jdbc;

import io.tributary.history.intake.MappedEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionJson;
import io.tributary.history.interaction.NameUuid;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A part of an interaction as its table has it.
 *
 * @param content canonical JSON, by which equal revisions are ordered
 */
@SuppressWarnings("ArrayRecordComponent") // never compared but by its key
record PartRow(UUID interaction, UUID part, long revision, byte[] content, UUID rawEvent) {

    static final UUID MAIN = key("");

    /** By the primary key: the order in which rows are written. */
    static final Comparator<PartRow> BY_KEY =
            Comparator.comparing(PartRow::interaction, NameUuid::compareUnsigned)
                    .thenComparing(PartRow::part, NameUuid::compareUnsigned);

    static List<PartRow> of(MappedEvent event) {
        UUID raw = RawArchive.id(event.raw());
        return event.interactions().stream().map(each -> of(each, raw)).toList();
    }

    private static PartRow of(Interaction part, UUID raw) {
        return new PartRow(
                part.id().value(),
                key(part.part()),
                part.revision(),
                InteractionJson.canonicalBytes(part),
                raw);
    }

    PartRow with(byte[] otherContent) {
        return new PartRow(interaction, part, revision, otherContent, rawEvent);
    }

    private static UUID key(String part) {
        return NameUuid.of("part", part);
    }

    /** As {@link io.tributary.history.interaction.InteractionParts#latest} and the table do. */
    static PartRow latest(PartRow one, PartRow other) {
        int newer = Long.compare(one.revision, other.revision);
        if (newer == 0) {
            newer = Arrays.compareUnsigned(one.content, other.content);
        }
        return newer >= 0 ? one : other;
    }
}
