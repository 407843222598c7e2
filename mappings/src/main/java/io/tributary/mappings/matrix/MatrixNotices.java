package io.tributary.mappings.matrix;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.desk.DeskEntry;
import org.jspecify.annotations.Nullable;

/** Reads who comes to a room or goes, and calls. */
final class MatrixNotices {

    private MatrixNotices() {}

    static DeskEntry member(MatrixTold told) {
        MatrixEvent event = told.event();
        String user = told.required(event.stateKey(), "state_key");
        return told.begin("member:" + told.eventId(), Kind.EVENT)
                .subject("Membership")
                .participant(told.party(user, event.text("displayname"), false))
                .attribute("membership", event.text("membership"))
                .attribute("reason", event.text("reason"))
                .build();
    }

    /** What happens to a call are parts of it. */
    static DeskEntry call(MatrixTold told) {
        String call = told.required(told.event().text("call_id"), "content.call_id");
        String step = String.valueOf(told.event().type()).substring("m.call.".length());
        return told.begin("call:" + call, Kind.CALL)
                .channel(Channel.PHONE)
                .part(step.equals("invite") ? "" : step)
                .endedAt(step.equals("hangup") || step.equals("reject") ? told.time() : null)
                .status(status(step, told.event().text("reason")))
                .participant(told.party(told.sender(), null, false))
                .build();
    }

    private static @Nullable String status(String step, @Nullable String reason) {
        return switch (step) {
            case "invite" -> "ringing";
            case "answer" -> "answered";
            case "reject" -> "busy";
            default -> "invite_timeout".equals(reason) ? "no-answer" : null;
        };
    }
}
