package io.tributary.hub.backfill;

import io.tributary.history.intake.MappedEvent;
import io.tributary.history.intake.RawEvent;
import io.tributary.mappings.Mappings;
import org.jspecify.annotations.Nullable;

/**
 * What became of a piece: an event, or a reject.
 *
 * @param raw null if it is not even a raw event
 * @param event null if it is a reject
 * @param reject null if it is an event
 */
record Mapped(
        Piece piece, @Nullable RawEvent raw, @Nullable MappedEvent event, @Nullable Reject reject) {

    static Mapped of(Piece piece, PieceReader reader, Mappings mappings) {
        RawEvent raw = null;
        try {
            raw = reader.read(piece);
            return new Mapped(piece, raw, mappings.map(raw), null);
        } catch (RuntimeException e) {
            return new Mapped(piece, raw, null, Reject.of(e));
        } catch (StackOverflowError e) {
            return new Mapped(piece, raw, null, Reject.bug(e));
        }
    }

    Mapped rejected(RuntimeException failure) {
        return new Mapped(piece, raw, null, Reject.of(failure));
    }
}
