package io.tributary.mappings.twilio;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.payload.FormPayload;
import java.util.List;
import java.util.Map;

/**
 * Calls of Twilio Voice: form-encoded callbacks, and the JSON of the calls resource. A call and the
 * legs it was put through to are parts of one interaction, named by the parent's sid.
 *
 * <p>Ignored on purpose: callbacks about recordings and the like, which tell nothing of a call's
 * course (they have no {@code CallStatus}), and pages of other resources.
 *
 * <p>Settings of the route: {@code region} of national numbers, {@code own} (the company's numbers,
 * comma separated: those at Twilio and those of its agents).
 */
public final class TwilioVoiceMapping implements Mapping {

    @Override
    public String name() {
        return "twilio-voice";
    }

    @Override
    public String platform() {
        return "twilio";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        if (FormPayload.isJson(event.body())) {
            TwilioCallContext context = TwilioCallContext.of(event, true);
            return TwilioCallReader.json(event.body()).stream()
                    .map(call -> part(call, context))
                    .toList();
        }
        Map<String, String> form = FormPayload.read(event.body());
        if (form.containsKey("CallSid") && !form.containsKey("CallStatus")) {
            return List.of();
        }
        if (!form.containsKey("CallSid")) {
            throw new PayloadRejected("CallSid", "is missing: not a callback of Twilio Voice");
        }
        return List.of(part(TwilioCallReader.call(form), TwilioCallContext.of(event, false)));
    }

    private static Interaction part(TwilioCall call, TwilioCallContext context) {
        TwilioParties parties = TwilioParties.of(call, context);
        return TwilioCallMapper.INSTANCE.part(call, parties, context.source(), context);
    }
}
