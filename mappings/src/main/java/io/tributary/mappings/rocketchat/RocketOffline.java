package io.tributary.mappings.rocketchat;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.NameUuid;
import io.tributary.history.interaction.Participant;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.desk.DeskText;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a visitor left while nobody was there. */
record RocketOffline(
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant sentAt,
        @Nullable RocketPerson visitor,
        @Nullable String message,
        @Nullable String department) {

    /** Rocket.Chat gives it no id: when, by whom and what make one. */
    DeskEntry entry(DeskContext context) {
        Instant time = Payloads.required(sentAt, "sentAt");
        Participant sender =
                visitor == null ? DeskParty.customer(context).build() : visitor.customer(context);
        String name =
                NameUuid.of(
                                time.toString(),
                                sender.identifiers().toString(),
                                Objects.toString(message, ""))
                        .toString();
        return DeskEntry.of("offline:" + name, Kind.MESSAGE, time)
                .channel(Channel.CHAT)
                .direction(Direction.INBOUND)
                .text(DeskText.plain(message))
                .participant(sender)
                .attribute("department", Payloads.text(department))
                .attribute("offline", true)
                .build();
    }
}
