package io.tributary.mappings.whatsapp;

import io.tributary.mappings.payload.Payloads;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The customer's side of a message, as far as the payload tells.
 *
 * @param number the phone number in digits; null if the user shows none
 * @param userId null where WhatsApp gives none yet
 */
record WhatsAppParty(
        @Nullable String number, @Nullable String userId, @Nullable String parentUserId) {

    /** Takes a number for one only if it is in digits, as WhatsApp writes them. */
    static WhatsAppParty of(
            @Nullable String number, @Nullable String userId, @Nullable String parentUserId) {
        String digits = Payloads.text(number);
        return new WhatsAppParty(
                digits != null && digits.matches("\\d{5,15}") ? digits : null,
                Payloads.text(userId),
                Payloads.text(parentUserId));
    }

    /** The contact that is the same user by number or id; null if there is none. */
    @Nullable WhatsAppContact among(List<WhatsAppContact> contacts) {
        return contacts.stream().filter(this::is).findFirst().orElse(null);
    }

    private boolean is(WhatsAppContact contact) {
        return (number != null && number.equals(contact.waId()))
                || (userId != null && userId.equals(contact.userId()));
    }

    /** With what the contact tells beyond. */
    WhatsAppParty with(@Nullable WhatsAppContact contact) {
        return contact == null
                ? this
                : of(
                        Objects.requireNonNullElse(number, Objects.toString(contact.waId(), "")),
                        userId == null ? contact.userId() : userId,
                        parentUserId == null ? contact.parentUserId() : parentUserId);
    }

    /** What a conversation is named after; null if nothing is known. */
    @Nullable String conversation() {
        return number == null ? userId : number;
    }
}
