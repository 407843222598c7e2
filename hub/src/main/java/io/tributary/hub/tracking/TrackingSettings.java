package io.tributary.hub.tracking;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.segment.SegmentMapping;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The tracking API.
 *
 * @param sources what sends calls, by the name of the source, for example {@code web/main}; none,
 *     and every key is unknown
 * @param keyRate events a second that one write key may bring in the long run
 * @param addressRate events a second that one address may bring in the long run, whatever the key
 * @param burstSeconds what may come at once, in seconds of either rate
 * @param maxEventSize of one call, also within a batch
 * @param maxBatchSize of the body of a batch, unpacked
 */
@Validated
@ConfigurationProperties("tributary.tracking")
public record TrackingSettings(
        @DefaultValue Map<String, @Valid Source> sources,
        @Min(1) @Max(1_000_000) @DefaultValue("500") int keyRate,
        @Min(1) @Max(1_000_000) @DefaultValue("50") int addressRate,
        @Min(1) @Max(3_600) @DefaultValue("30") int burstSeconds,
        @NotNull @DefaultValue("32KB") DataSize maxEventSize,
        @NotNull @DefaultValue("500KB") DataSize maxBatchSize) {

    private static final String NAME = "[A-Za-z0-9_~-][A-Za-z0-9._~/-]{0,119}";

    public TrackingSettings {
        sources = sources == null ? Map.of() : Map.copyOf(sources);
    }

    /**
     * A source of calls. Its write keys are public where a browser or a telephone has them.
     *
     * @param writeKeys what its calls name it by; several while one is replaced
     * @param origins the web sites whose pages may send calls; empty for apps and servers alone
     * @param region ISO 3166 country that national phone numbers are read in
     * @param orders the source of the shop that {@code order_id} is of; null for this one
     * @param accounts where user ids are unique; null for this source
     * @param proof how well user ids, addresses and numbers are known to be the sender's own:
     *     {@code authenticated} only where the keys are secret
     * @param channel of calls that tell of none
     * @param events what names of events stand for: {@code kind/channel/direction/status}
     */
    public record Source(
            @NotEmpty List<@Pattern(regexp = "[A-Za-z0-9._~-]{8,200}") String> writeKeys,
            @DefaultValue List<@Pattern(regexp = "https?://[^\\s/*]+") String> origins,
            @Nullable @Pattern(regexp = "|[A-Z]{2}") String region,
            @Nullable String orders,
            @Nullable String accounts,
            @NotNull @DefaultValue("stated") Proof proof,
            @NotNull @DefaultValue("web") Channel channel,
            @DefaultValue Map<String, String> events) {

        public Source {
            writeKeys = writeKeys == null ? List.of() : List.copyOf(writeKeys);
            origins = origins == null ? List.of() : List.copyOf(origins);
            events = events == null ? Map.of() : new TreeMap<>(events);
        }

        @AssertTrue(message = "events must be kinds, channels and directions of the contract")
        boolean isEveryEventKnown() {
            try {
                SegmentMapping.checkEvents(written());
                return true;
            } catch (PayloadRejected e) {
                return false;
            }
        }

        /** What the mapping is told. */
        Map<String, String> forMapping() {
            Map<String, String> settings = new TreeMap<>();
            put(settings, "region", region);
            put(settings, "orders", orders);
            put(settings, "accounts", accounts);
            put(settings, "events", written());
            settings.put("proof", proof.name().toLowerCase(Locale.ROOT));
            settings.put("channel", channel.wireName());
            return Map.copyOf(settings);
        }

        private String written() {
            StringBuilder written = new StringBuilder();
            events.forEach(
                    (name, kind) -> written.append(name).append('=').append(kind).append(','));
            return written.toString();
        }

        private static void put(Map<String, String> settings, String name, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                settings.put(name, value.strip());
            }
        }
    }

    @AssertTrue(message = "tributary.tracking.sources must be names like web/main")
    boolean isEverySourceNamed() {
        return sources.keySet().stream().allMatch(name -> name.matches(NAME));
    }

    @AssertTrue(message = "tributary.tracking.sources must not share a write key")
    boolean isEveryKeyOfOneSource() {
        Set<String> seen = new HashSet<>();
        return sources.values().stream()
                .flatMap(source -> Set.copyOf(source.writeKeys()).stream())
                .allMatch(seen::add);
    }
}
