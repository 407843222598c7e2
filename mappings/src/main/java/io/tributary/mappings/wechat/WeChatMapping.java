package io.tributary.mappings.wechat;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.XmlPayload;
import java.util.List;
import java.util.Set;
import org.mapstruct.factory.Mappers;

/**
 * Mapping {@code wechat}: what followers of an official account write, and their following,
 * scanning and choosing. A message of a kind that is not known is one without words.
 *
 * <p>Ignored on purpose: positions that WeChat reports every few seconds ({@code LOCATION}), what
 * becomes of template messages and mass mails, and events of other kinds.
 */
public final class WeChatMapping implements Mapping {

    private static final Set<String> EVENTS =
            Set.of("subscribe", "unsubscribe", "scan", "click", "view");

    private final WeChatMapper mapper = Mappers.getMapper(WeChatMapper.class);

    @Override
    public String name() {
        return "wechat";
    }

    @Override
    public String platform() {
        return "wechat";
    }

    /**
     * {@inheritDoc}
     *
     * @throws PayloadRejected also if it is not XML, or encrypted still
     */
    @Override
    public List<Interaction> map(RawEvent event) {
        WeChatMessage message =
                JsonPayload.read(XmlPayload.read(event.body()).content(), WeChatMessage.class, "");
        Payloads.required(Payloads.text(message.msgType()), "MsgType");
        if (WeChatConversions.isEvent(message)
                && !EVENTS.contains(WeChatConversions.event(message))) {
            return List.of();
        }
        return List.of(mapper.toInteraction(message, event.source()));
    }
}
