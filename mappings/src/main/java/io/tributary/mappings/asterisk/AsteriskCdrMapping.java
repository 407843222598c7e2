package io.tributary.mappings.asterisk;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import java.util.List;

/**
 * Lines of Asterisk's CDR files ({@code cdr_csv} or {@code cdr_custom}), each a leg of a call. The
 * legs of one call are parts of one interaction, named by the linked id, else by the unique id.
 *
 * <p>Settings of the route: {@code columns} (the file's order; default that of {@code cdr_csv}),
 * {@code zone} of its times (UTC), {@code charset} (UTF-8), {@code region} of national numbers,
 * {@code extensions} (regular expression of numbers inside the company, {@code \d{2,5}}), {@code
 * own} (numbers the company is called under, comma separated).
 */
public final class AsteriskCdrMapping implements Mapping {

    @Override
    public String name() {
        return "asterisk-cdr";
    }

    @Override
    public String platform() {
        return "asterisk";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        AsteriskCdrSettings settings = AsteriskCdrSettings.of(event);
        return AsteriskCdrReader.read(event.body(), settings).stream()
                .map(cdr -> leg(cdr, event.source(), settings))
                .toList();
    }

    private static Interaction leg(AsteriskCdr cdr, String source, AsteriskCdrSettings settings) {
        CdrParties parties = CdrParties.of(cdr, source, settings);
        return AsteriskCdrMapper.INSTANCE.leg(cdr, parties, source, settings);
    }
}
