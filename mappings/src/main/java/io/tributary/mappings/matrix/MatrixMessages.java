package io.tributary.mappings.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.interaction.Attachment;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskText;
import io.tributary.mappings.payload.Payloads;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads messages, their edits, reactions to them, and that something was taken back. */
final class MatrixMessages {

    private MatrixMessages() {}

    /** An edit is a later state of the message that it names. */
    static DeskEntry message(MatrixTold told) {
        MatrixEvent event = told.event();
        JsonNode said = event.said();
        String id = told.eventId();
        String edited = event.relates("m.replace") ? event.related() : null;
        List<Attachment> files = files(said);
        String type = MatrixEvent.text(said, "msgtype");
        return told.begin("event:" + (edited == null ? id : edited), Kind.MESSAGE)
                .changedAt(edited == null ? null : told.time())
                .text(text(said, files))
                .participant(told.party(told.sender(), null, event.isMessage("m.notice")))
                .messageId(edited == null ? id : edited)
                .replyTo(event.answered())
                .attachments(files)
                .attribute("messageType", "m.text".equals(type) ? null : type)
                .attribute("place", MatrixEvent.text(said, "geo_uri"))
                .build();
    }

    /** Only who has the keys can read it: that somebody wrote is all that is known. */
    static DeskEntry encrypted(MatrixTold told) {
        String id = told.eventId();
        return told.begin("event:" + id, Kind.MESSAGE)
                .participant(told.party(told.sender(), null, false))
                .messageId(id)
                .replyTo(told.event().answered())
                .attribute("encrypted", true)
                .build();
    }

    static DeskEntry reaction(MatrixTold told) {
        return told.begin("event:" + told.eventId(), Kind.EVENT)
                .text(MatrixEvent.text(told.event().relation(), "key"))
                .participant(told.party(told.sender(), null, false))
                .replyTo(told.event().related())
                .attribute("event", "reaction")
                .build();
    }

    /** What is taken back never comes again, whatever it was. */
    static DeskEntry redaction(MatrixTold told) {
        MatrixEvent event = told.event();
        String redacted =
                told.required(
                        Payloads.firstText(event.redacts(), event.text("redacts")), "redacts");
        return told.begin("event:" + redacted, Kind.MESSAGE)
                .deleted()
                .participant(told.party(told.sender(), null, false))
                .messageId(redacted)
                .attribute("reason", event.text("reason"))
                .build();
    }

    /** Of a file that has no words the body is its name. */
    private static @Nullable String text(JsonNode said, List<Attachment> files) {
        String body = MatrixEvent.text(said, "body");
        boolean caption = files.isEmpty() || !Objects.equals(files.get(0).name(), body);
        return caption ? DeskText.plain(body) : null;
    }

    private static List<Attachment> files(JsonNode said) {
        String url = MatrixEvent.text(said, "url");
        JsonNode sealed = said.path("file");
        String where = url == null ? MatrixEvent.text(sealed, "url") : url;
        if (where == null) {
            return List.of();
        }
        JsonNode info = said.path("info");
        JsonNode size = info.path("size");
        return List.of(
                new Attachment(
                        Payloads.firstText(
                                MatrixEvent.text(said, "filename"), MatrixEvent.text(said, "body")),
                        MatrixEvent.text(info, "mimetype"),
                        size.isIntegralNumber() && size.canConvertToLong() ? size.asLong() : null,
                        where));
    }
}
