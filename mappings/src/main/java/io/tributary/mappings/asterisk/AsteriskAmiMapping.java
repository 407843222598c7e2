package io.tributary.mappings.asterisk;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.call.CallContext;
import io.tributary.mappings.call.CallPart;
import io.tributary.mappings.call.CallParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Mapping {@code asterisk-ami}: events of Asterisk's manager interface (AMI), which tell of calls
 * as they ring, are answered, transferred and end; each is a part of the call that its linked id
 * names, as the lines of a CDR file are. Of Asterisk before 12, which tells no linked id, only
 * dialling, the channel event log and records.
 *
 * <p>Ignored on purpose: all other events, and the actions and answers in a recorded session.
 *
 * <p>Settings of the route: those of {@code asterisk-cdr}, except {@code columns} and {@code
 * charset}.
 */
public final class AsteriskAmiMapping implements Mapping {

    @Override
    public String name() {
        return "asterisk-ami";
    }

    @Override
    public String platform() {
        return "asterisk";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        AsteriskCdrSettings settings = AsteriskCdrSettings.of(event);
        CallContext context = CallContext.of(event, platform());
        List<Interaction> interactions = new ArrayList<>();
        for (AmiEvent each : AmiReader.read(event.body())) {
            if (each.name().equals("Cdr")) {
                interactions.add(AmiRecords.leg(each, event.source(), settings));
                continue;
            }
            CallPart part = part(each, settings, context);
            if (part != null) {
                interactions.addAll(CallParts.interactions(List.of(part), context));
            }
        }
        return interactions;
    }

    private static @Nullable CallPart part(
            AmiEvent event, AsteriskCdrSettings settings, CallContext context) {
        return switch (event.name()) {
            case "Newchannel", "Newstate" -> AmiMoments.channel(event, context);
            case "DialBegin" -> AmiMoments.dial(event, true, context);
            case "DialEnd" -> AmiMoments.dial(event, false, context);
            case "Dial" ->
                    AmiMoments.dial(
                            event,
                            Objects.toString(event.text("SubEvent"), "").equals("Begin"),
                            context);
            case "BridgeEnter" -> AmiMoments.bridged(event, context);
            case "QueueCallerJoin", "Join" -> AmiMoments.queued(event, context);
            case "AgentConnect" -> AmiMoments.connected(event, context);
            case "BlindTransfer", "AttendedTransfer" -> AmiMoments.transferred(event, context);
            case "Hangup" -> AmiMoments.hangup(event, context);
            case "CEL" -> new AmiChannelLog(settings.zone(), context).part(event);
            default -> null;
        };
    }
}
