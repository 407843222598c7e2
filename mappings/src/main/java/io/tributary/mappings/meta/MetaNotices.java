package io.tributary.mappings.meta;

import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.payload.Payloads;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what happened in a conversation other than a message. */
final class MetaNotices {

    private MetaNotices() {}

    static List<MetaNotice> of(MetaEvent event, MetaContext context) {
        List<MetaNotice> notices = new ArrayList<>();
        if (event.messageEdit() != null) {
            notices.add(edit(event.messageEdit(), context));
        }
        if (event.postback() != null) {
            notices.add(postback(event.postback(), context));
        }
        if (event.reaction() != null) {
            notices.add(reaction(event.reaction(), context));
        }
        addReceipts(notices, "delivered", event.delivery());
        addReceipts(notices, "read", event.read());
        if (event.referral() != null) {
            notices.add(event("referral", context).referral(event.referral()).build());
        }
        if (event.optin() != null) {
            notices.add(optIn(event.optin(), context));
        }
        addHandover(notices, "pass_thread_control", event.passThreadControl(), context);
        addHandover(notices, "take_thread_control", event.takeThreadControl(), context);
        addHandover(notices, "request_thread_control", event.requestThreadControl(), context);
        notices.addAll(MetaTold.of(event, context));
        return notices;
    }

    /** Something without words and without an id of its own. */
    static MetaNotice.Builder event(String name, MetaContext context) {
        return MetaNotice.of(context.named(name), Kind.EVENT, context.direction())
                .attribute("event", name);
    }

    /** The new text replaces the old one; edits are counted from 1. */
    private static MetaNotice edit(MetaEvent.Edit edit, MetaContext context) {
        String mid = context.required(edit.mid(), "message_edit.mid");
        long number = Math.max(context.required(edit.numEdit(), "message_edit.num_edit"), 0);
        return MetaNotice.of(mid, Kind.MESSAGE, context.direction())
                .revision(number, false)
                .message(mid)
                .text(Payloads.text(edit.text()))
                .attribute("edited", true)
                .build();
    }

    private static MetaNotice postback(MetaEvent.Postback postback, MetaContext context) {
        String mid = Payloads.text(postback.mid());
        return MetaNotice.of(
                        mid == null ? context.named("postback") : mid,
                        Kind.MESSAGE,
                        context.direction())
                .message(mid)
                .text(Payloads.firstText(postback.title(), postback.payload()))
                .attribute("choice", postback.payload())
                .referral(postback.referral())
                .build();
    }

    /** Named after its message and who reacts, so that another emoji replaces it. */
    private static MetaNotice reaction(MetaEvent.Reaction reaction, MetaContext context) {
        String mid = context.required(reaction.mid(), "reaction.mid");
        String who =
                context.direction() == Direction.OUTBOUND ? context.account() : context.customer();
        boolean withdrawn =
                "unreact".equals(Objects.toString(reaction.action(), "").toLowerCase(Locale.ROOT));
        return MetaNotice.of(
                        "reaction:" + mid + ":" + context.required(who, "sender.id"),
                        Kind.EVENT,
                        context.direction())
                .revision(context.time().toEpochMilli(), withdrawn)
                .about(mid)
                .text(Payloads.firstText(reaction.emoji(), reaction.reaction()))
                .attribute("event", "reaction")
                .build();
    }

    /**
     * Only messages that are named: a watermark says of all that came before, which one event
     * cannot tell.
     */
    private static void addReceipts(
            List<MetaNotice> notices, String status, MetaEvent.@Nullable Receipt receipt) {
        if (receipt == null) {
            return;
        }
        List<String> mids = new ArrayList<>(Payloads.list(receipt.mids()));
        if (receipt.mid() != null) {
            mids.add(receipt.mid());
        }
        mids.stream()
                .filter(mid -> !mid.isBlank())
                .distinct()
                .map(
                        mid ->
                                MetaNotice.of(mid, Kind.MESSAGE, Direction.OUTBOUND)
                                        .status(status)
                                        .message(mid)
                                        .build())
                .forEach(notices::add);
    }

    private static MetaNotice optIn(MetaEvent.OptIn optIn, MetaContext context) {
        return event("optin", context)
                .text(Payloads.text(optIn.title()))
                .attribute("optInType", optIn.type())
                .attribute("optInStatus", optIn.notificationMessagesStatus())
                .attribute("referralRef", optIn.ref())
                .attribute("choice", optIn.payload())
                .build();
    }

    private static void addHandover(
            List<MetaNotice> notices,
            String name,
            MetaEvent.@Nullable Handover handover,
            MetaContext context) {
        if (handover != null) {
            notices.add(
                    MetaNotice.of(context.named(name), Kind.EVENT, Direction.INTERNAL)
                            .attribute("event", name)
                            .attribute("app", handover.newOwnerAppId())
                            .attribute("appBefore", handover.previousOwnerAppId())
                            .attribute("appAsked", handover.requestedOwnerAppId())
                            .attribute("metadata", handover.metadata())
                            .build());
        }
    }
}
