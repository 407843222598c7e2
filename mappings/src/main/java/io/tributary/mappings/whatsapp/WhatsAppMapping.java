package io.tributary.mappings.whatsapp;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.meta.MetaElement;
import io.tributary.mappings.meta.MetaEnvelope;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.mapstruct.factory.Mappers;

/**
 * Mapping {@code whatsapp}: webhooks of the WhatsApp Cloud API, of which one may bring many
 * interactions and parts.
 *
 * <p>Changes of the fields {@code messages}, {@code calls}, {@code smb_message_echoes} and {@code
 * message_echoes} are mapped. Changes of other fields tell of the account (its templates, its
 * quality, its restrictions) and not of a customer; they are ignored and stay in the raw archive.
 * So do errors that belong to no message. Settings: {@code portfolio}, the id of the business
 * portfolio in which user ids are unique; without it they are taken to be unique within the
 * account.
 */
public final class WhatsAppMapping implements Mapping {

    private static final Set<String> FIELDS =
            Set.of("messages", "calls", "smb_message_echoes", "message_echoes");

    private final WhatsAppMessageMapper messages = Mappers.getMapper(WhatsAppMessageMapper.class);
    private final WhatsAppStatusMapper statuses = Mappers.getMapper(WhatsAppStatusMapper.class);
    private final WhatsAppCallMapper calls = Mappers.getMapper(WhatsAppCallMapper.class);

    @Override
    public String name() {
        return "whatsapp";
    }

    @Override
    public String platform() {
        return "whatsapp";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        List<Interaction> mapped = new ArrayList<>();
        MetaEnvelope.elements(JsonPayload.object(event.body()), "whatsapp_business_account")
                .stream()
                .filter(element -> FIELDS.contains(element.field()))
                .forEach(element -> mapValue(element, event, mapped));
        return mapped;
    }

    private void mapValue(MetaElement element, RawEvent event, List<Interaction> mapped) {
        WhatsAppValue value = element.read(WhatsAppValue.class);
        String account = element.account();
        String path = element.path();
        String scope = Payloads.firstText(event.setting("portfolio", ""), account);
        WhatsAppChange change =
                new WhatsAppChange(
                        event.source(),
                        account,
                        scope == null ? event.source() : scope,
                        value.metadata(),
                        value.contacts(),
                        Direction.INBOUND,
                        path);
        WhatsAppChange echo = change.at(Direction.OUTBOUND, path);
        mapEach(value.messages(), change, "messages", messages::toInteraction, mapped);
        mapEach(value.messageEchoes(), echo, "message_echoes", messages::toInteraction, mapped);
        mapEach(value.statuses(), change, "statuses", statuses::toInteraction, mapped);
        mapEach(value.calls(), change, "calls", calls::toInteraction, mapped);
    }

    private static <T> void mapEach(
            @Nullable List<@Nullable T> elements,
            WhatsAppChange change,
            String name,
            BiFunction<T, WhatsAppChange, Interaction> mapper,
            List<Interaction> mapped) {
        if (elements == null) {
            return;
        }
        for (int index = 0; index < elements.size(); index++) {
            String path = change.path() + "." + name + "[" + index + "]";
            T element = Payloads.required(elements.get(index), path);
            mapped.add(mapper.apply(element, change.at(change.direction(), path)));
        }
    }
}
