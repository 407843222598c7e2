package io.tributary.hub.tracking;

import io.tributary.history.intake.RawEvent;
import io.tributary.hub.http.BodyReader;
import io.tributary.mappings.segment.SegmentMapping;
import io.tributary.routes.accept.EventIds;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;

/** Reads requests, and makes raw events of them: one for each call. */
final class TrackingRequests {

    private static final int LONGEST_ID = 200;

    private final TrackingSettings settings;

    TrackingRequests(TrackingSettings settings) {
        this.settings = settings;
    }

    /**
     * @throws TrackingRejected if it is too large, or no call
     * @throws IOException if the sender went away
     */
    TrackingBody read(TrackingCall call, HttpServletRequest request) throws IOException {
        DataSize most =
                call == TrackingCall.BATCH ? settings.maxBatchSize() : settings.maxEventSize();
        byte[] body = BodyReader.read(request, most).orElseThrow(() -> tooLarge(most));
        if ("gzip".equalsIgnoreCase(request.getHeader(HttpHeaders.CONTENT_ENCODING))) {
            body = unpacked(body, most);
        }
        return TrackingReader.read(call, body, settings.maxEventSize().toBytes());
    }

    private static byte[] unpacked(byte[] packed, DataSize most) {
        int limit = Math.toIntExact(most.toBytes());
        byte[] body;
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            body = gzip.readNBytes(limit + 1);
        } catch (IOException e) {
            throw TrackingRejected.invalid("The body is not packed as Content-Encoding says.");
        }
        if (body.length > limit) {
            throw tooLarge(most);
        }
        return body;
    }

    private static TrackingRejected tooLarge(DataSize most) {
        return TrackingRejected.tooLarge("A request may bring " + most + ".");
    }

    /** The same call is the same event, however often and in whatever batch it comes. */
    static List<RawEvent> events(
            TrackingCall call, TrackingBody body, TrackingKeys.Owner owner, Instant receivedAt) {
        Map<String, String> headers = new TreeMap<>();
        if (call != TrackingCall.BATCH) {
            headers.put(SegmentMapping.CALL, call.word());
        }
        if (body.sentAt() != null) {
            headers.put(SegmentMapping.SENT_AT, body.sentAt());
        }
        if (body.context() != null) {
            headers.put(SegmentMapping.CONTEXT, body.context());
        }
        return body.events().stream()
                .map(
                        event ->
                                new RawEvent(
                                        owner.source(),
                                        eventId(event),
                                        SegmentMapping.NAME,
                                        receivedAt,
                                        "application/json",
                                        owner.settings().forMapping(),
                                        headers,
                                        event.json()))
                .toList();
    }

    private static String eventId(TrackingBody.Event event) {
        String id = event.messageId() == null ? "" : event.messageId().strip();
        boolean usable = id.chars().allMatch(c -> c >= ' ') && id.length() <= LONGEST_ID;
        return id.isEmpty() || !usable ? EventIds.ofBytes(event.json()) : id;
    }
}
