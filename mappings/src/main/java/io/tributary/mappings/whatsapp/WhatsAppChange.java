package io.tributary.mappings.whatsapp;

import io.tributary.history.interaction.Direction;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the elements of one change.
 *
 * @param account the business account
 * @param scope where user ids are unique: the business portfolio if the route names it, else the
 *     account
 * @param direction of the element
 * @param path of the element within the body
 */
record WhatsAppChange(
        String source,
        @Nullable String account,
        String scope,
        WhatsAppValue.@Nullable Metadata metadata,
        List<WhatsAppContact> contacts,
        Direction direction,
        String path) {

    WhatsAppChange at(Direction otherDirection, String otherPath) {
        return new WhatsAppChange(
                source, account, scope, metadata, contacts, otherDirection, otherPath);
    }

    /**
     * The value of a field of the element.
     *
     * @throws io.tributary.history.failure.PayloadRejected if it is null or blank
     */
    <T> T required(@Nullable T value, String field) {
        return Payloads.required(value, JsonPayload.join(path, field));
    }

    /** The conversation of one of the company's numbers with a user or a group. */
    @Nullable String thread(@Nullable String userOrGroup) {
        String number = metadata == null ? null : Payloads.text(metadata.phoneNumberId());
        return number == null || userOrGroup == null ? null : number + ":" + userOrGroup;
    }
}
