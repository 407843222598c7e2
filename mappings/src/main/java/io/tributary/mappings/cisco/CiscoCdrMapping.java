package io.tributary.mappings.cisco;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.call.CallContext;
import io.tributary.mappings.call.CallParts;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Mapping {@code cisco-cdr}: flat files of call detail records that Cisco Unified Communications
 * Manager (CUCM) pushes, each with the names of its columns.
 *
 * <p>Ignored on purpose: records of call quality (CMR), and the calls by which phones reach a
 * recorder.
 *
 * <p>Settings of the route: {@code region} of national numbers, {@code own} (the company's
 * numbers), {@code extensions} (regular expression of numbers inside), {@code phones} (regular
 * expression of the names of devices that are phones of the company, and no trunks).
 */
public final class CiscoCdrMapping implements Mapping {

    private static final String PHONES = "(SEP|CSF|BOT|TCT|TAB|ATA|AN|VGC|CIPC|UPC|ECP).*";

    @Override
    public String name() {
        return "cisco-cdr";
    }

    @Override
    public String platform() {
        return "cisco-cucm";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        CallContext context = CallContext.of(event, platform());
        CiscoCalls calls = new CiscoCalls(phones(event), context);
        return CallParts.interactions(
                CiscoCdrReader.read(event.body()).stream()
                        .filter(calls::isCall)
                        .map(calls::part)
                        .toList(),
                context);
    }

    private static Pattern phones(RawEvent event) {
        String regex = event.setting("phones", "").strip();
        try {
            return Pattern.compile(regex.isEmpty() ? PHONES : regex);
        } catch (PatternSyntaxException e) {
            throw new PayloadRejected("phones", "the route's setting is no regular expression", e);
        }
    }
}
