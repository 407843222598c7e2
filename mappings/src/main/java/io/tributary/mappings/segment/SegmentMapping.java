package io.tributary.mappings.segment;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.payload.JsonPayload;
import java.util.List;
import java.util.Set;
import org.mapstruct.factory.Mappers;

/**
 * Mapping {@code segment}: calls of the tracking API, one an event, and what Segment itself passes
 * on of them.
 *
 * <p>Pages and screens are views; what a track call is, its name tells ({@link SegmentNames}).
 * Identify and alias are evidence of identity, and no better than the sender's word. Calls of other
 * types are ignored. Settings: {@code region}, the country of national phone numbers; {@code
 * orders}, the source of the shop whose {@code order_id} events carry; {@code accounts}, where user
 * ids are unique; {@code proof} of user ids and traits, by default {@code stated}; {@code channel}
 * of what tells of none, by default {@code web}; {@code events}, {@code Name=kind/channel,…}, for
 * names that are not known.
 */
public final class SegmentMapping implements Mapping {

    public static final String NAME = "segment";

    /** Header: the type of a call that does not tell it itself, such as {@code track}. */
    public static final String CALL = "tracking-call";

    /** Header: when the batch was sent, by the clock of its sender. */
    public static final String SENT_AT = "tracking-sent-at";

    /** Header: the context of the batch, as JSON. */
    public static final String CONTEXT = "tracking-context";

    private static final Set<String> CALLS =
            Set.of("track", "page", "screen", "identify", "alias", "group");

    private final SegmentCallMapper calls = Mappers.getMapper(SegmentCallMapper.class);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String platform() {
        return NAME;
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        SegmentEvent read =
                JsonPayload.read(JsonPayload.object(event.body()), SegmentEvent.class, "");
        SegmentCall call = SegmentCall.of(event);
        return CALLS.contains(SegmentConversions.type(read, call))
                ? List.of(calls.toInteraction(read, call))
                : List.of();
    }

    /**
     * Checks the setting {@code events}.
     *
     * @throws PayloadRejected if it is not written as it has to be
     */
    public static void checkEvents(String written) {
        SegmentNames.with(written);
    }
}
