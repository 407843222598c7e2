package io.tributary.mappings.freeswitch;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.call.CallContext;
import io.tributary.mappings.call.CallParts;
import java.util.List;

/**
 * Mapping {@code freeswitch}: the records of mod_json_cdr and mod_xml_cdr, encoded in any of their
 * ways, and the channel events of the event socket, in JSON or plain. A call and the legs it was
 * put through to are parts of one interaction, named by the first leg.
 *
 * <p>Ignored on purpose: events of other kinds, such as heartbeats.
 *
 * <p>Settings of the route: {@code region} of national numbers, {@code own} (the company's
 * numbers), {@code extensions} (regular expression of numbers inside).
 */
public final class FreeSwitchMapping implements Mapping {

    @Override
    public String name() {
        return "freeswitch";
    }

    @Override
    public String platform() {
        return "freeswitch";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        FreeSwitchFields leg = FreeSwitchReader.read(event.body());
        String name = leg.text("Event-Name");
        if (name != null && !name.startsWith("CHANNEL_")) {
            return List.of();
        }
        CallContext context = CallContext.of(event, platform());
        return CallParts.interactions(List.of(FreeSwitchLegs.part(leg, context)), context);
    }
}
