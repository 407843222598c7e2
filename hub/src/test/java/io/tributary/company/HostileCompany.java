package io.tributary.company;

import io.tributary.history.interaction.Attachment;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Interactions that try to run a script wherever a field is shown. */
public final class HostileCompany {

    /** Each would call {@code hacked()} if it were taken for markup, script or an expression. */
    public static final List<String> PAYLOADS =
            List.of(
                    "<script>hacked()</script>",
                    "</script><script>hacked()</script>",
                    "</title><script>hacked()</script>",
                    "</textarea></select><img src=x onerror=hacked()>",
                    "\"><img src=x onerror=hacked()>",
                    "'><svg/onload=hacked()>",
                    "\" autofocus onfocus=hacked() x=\"",
                    "' onmouseover=hacked() x='",
                    "javascript:hacked()",
                    "JaVaScRiPt:hacked()//",
                    "data:text/html,<script>hacked()</script>",
                    "<iframe srcdoc=\"<script>parent.hacked()</script>\"></iframe>",
                    "<a href=javascript:hacked() autofocus>x</a>",
                    "<details open ontoggle=hacked()>",
                    "<div hx-get=/live hx-trigger=load hx-on:htmx:load=hacked()>",
                    "<div data-hx-on--load=hacked()>",
                    "<style>*{display:none!important}</style>",
                    "<base href=//evil.example/>",
                    "<meta http-equiv=refresh content=0;url=javascript:hacked()>",
                    "<math><mtext></form><form><mglyph><style></math><img src onerror=hacked()>",
                    "<noscript><p title=\"</noscript><img src=x onerror=hacked()>\">",
                    "[[${T(java.lang.Runtime).getRuntime()}]]",
                    "__${7*7}__::.x",
                    "${{7*7}}#{brand}~{layout :: head}",
                    "\u202Eevil\u202C\u0007\u2028<b>",
                    "&lt;script&gt;hacked()&lt;/script&gt;&#x3c;img src=x onerror=hacked()&#x3e;");

    private HostileCompany() {}

    public static List<Interaction> until(Instant now) {
        List<Interaction> all = new ArrayList<>();
        for (int i = 0; i < PAYLOADS.size(); i++) {
            all.add(interaction(i, PAYLOADS.get(i), now.minusSeconds(60L * i)));
        }
        return all;
    }

    private static Interaction interaction(int i, String payload, Instant at) {
        return Interaction.builder()
                .source("hostile/" + payload)
                .sourceEventId(payload + i)
                .kind(Kind.MESSAGE)
                .channel(List.of(Channel.values()).get(i % Channel.values().length))
                .direction(List.of(Direction.values()).get(i % Direction.values().length))
                .occurredAt(at)
                .status(payload)
                .subject(payload)
                .text(payload + "\n" + "long ".repeat(80) + payload)
                .thread(payload)
                .link(payload)
                .participant(
                        new Participant(
                                ParticipantRole.CUSTOMER,
                                payload,
                                List.of(
                                        Identifier.of("email", "evil@example.com", Proof.STATED),
                                        Identifier.scoped(
                                                "shopify.customer",
                                                payload,
                                                payload,
                                                Proof.INFERRED))))
                .participant(
                        new Participant(
                                ParticipantRole.AGENT,
                                payload,
                                List.of(
                                        Identifier.scoped(
                                                "agent", payload, payload, Proof.NETWORK))))
                .reference(Reference.of("order", payload, payload))
                .attachments(List.of(new Attachment(payload, payload, 1L, payload)))
                .attribute(payload, payload)
                .build();
    }
}
