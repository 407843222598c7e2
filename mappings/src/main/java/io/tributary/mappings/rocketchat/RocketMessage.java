package io.tributary.mappings.rocketchat;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.tributary.history.interaction.Attachment;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message of a conversation with a visitor.
 *
 * @param u who wrote it; old servers tell only {@code username}
 * @param alias the name that is shown
 * @param agentId there if an agent wrote it
 * @param t kind of what the server itself notes; null for what somebody wrote
 */
record RocketMessage(
        @JsonProperty("_id") @Nullable String id,
        @Nullable String rid,
        @Nullable String msg,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant ts,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant editedAt,
        @Nullable RocketPerson u,
        @Nullable String username,
        @Nullable String alias,
        @Nullable String agentId,
        @Nullable String token,
        @Nullable String t,
        @Nullable String tmid,
        @Nullable Boolean closingMessage,
        @Nullable List<Upload> attachments,
        @Nullable File file) {

    /** A file below a message. */
    record Upload(
            @Nullable String title,
            @JsonAlias({"title_link", "titleLink"}) @Nullable String link,
            @Nullable Stored fileUpload) {}

    /** Where a file is kept. */
    record Stored(@Nullable String publicFilePath, @Nullable String type, @Nullable Long size) {}

    /** A file, by its name. */
    record File(@Nullable String name, @Nullable String type) {}

    RocketPerson author() {
        RocketPerson told = u == null ? RocketPerson.of(agentId, username, null) : u;
        return RocketPerson.of(told.id(), told.username(), Payloads.firstText(alias, told.name()));
    }

    List<Attachment> files() {
        List<Attachment> files = new ArrayList<>();
        for (Upload each : Payloads.list(attachments)) {
            Stored stored = each.fileUpload();
            String url =
                    Payloads.firstText(
                            stored == null ? null : stored.publicFilePath(), each.link());
            if (url != null) {
                files.add(
                        new Attachment(
                                Payloads.firstText(each.title(), file == null ? null : file.name()),
                                stored == null ? null : Payloads.text(stored.type()),
                                stored == null ? null : stored.size(),
                                url));
            }
        }
        return files;
    }
}
