package io.tributary.hub.backfill;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.hub.intake.PostedInteraction;
import io.tributary.routes.accept.EventIds;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes raw events of pieces, as the hub would have accepted them. */
final class PieceReader {

    private final BackfillOrder order;

    PieceReader(BackfillOrder order) {
        this.order = order;
    }

    /**
     * @throws PayloadRejected naming the field that is missing or wrong
     */
    RawEvent read(Piece piece) {
        if (piece.tooLong()) {
            throw new PayloadRejected("", "is longer than " + Pieces.LONGEST + " bytes");
        }
        return switch (order.format()) {
            case INTERACTIONS -> PostedInteraction.raw(piece.content(), piece.file().changed());
            case RAW -> raw(RawLine.read(piece.content()), piece);
            case LINES, FILES -> payload(piece);
        };
    }

    private RawEvent payload(Piece piece) {
        return new RawEvent(
                order.source(),
                EventIds.ofBytes(piece.content()),
                order.mapping(),
                piece.file().changed(),
                order.headers().get("content-type"),
                order.settings(),
                order.headers(),
                piece.content());
    }

    private RawEvent raw(RawLine line, Piece piece) {
        byte[] body = line.bytes();
        String id = line.eventId();
        return new RawEvent(
                required("source", line.source(), order.source()),
                id == null || id.isBlank() ? EventIds.ofBytes(body) : id,
                required("mapping", line.mapping(), order.mapping()),
                Objects.requireNonNullElse(line.receivedAt(), piece.file().changed()),
                line.contentType(),
                orElse(line.settings(), order.settings()),
                orElse(line.headers(), order.headers()),
                body);
    }

    private static Map<String, String> orElse(
            @Nullable Map<String, String> given, Map<String, String> otherwise) {
        return given == null ? otherwise : given;
    }

    private static String required(String field, @Nullable String given, String otherwise) {
        String value = given == null || given.isBlank() ? otherwise : given;
        if (value.isBlank()) {
            throw new PayloadRejected(field, "is missing; give it in the line or as --" + field);
        }
        return value;
    }
}
