package io.tributary.mappings.telegram;

import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.payload.Payloads;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who takes part: users, whom Telegram vouches for, and the company's people and bots. */
final class TelegramPartyConversions {

    private TelegramPartyConversions() {}

    /** Who wrote to whom; and those who came or went, of whom a message may tell. */
    static List<Participant> participants(TelegramMessage message, TelegramContext context) {
        List<Participant> participants = new ArrayList<>();
        if (TelegramMessageConversions.isCompany(message, context)) {
            addCompany(participants, message);
        } else {
            participants.add(sender(message, context));
        }
        List<TelegramUser> others = new ArrayList<>(Payloads.list(message.newChatMembers()));
        if (message.leftChatMember() != null) {
            others.add(message.leftChatMember());
        }
        others.stream()
                .filter(user -> !user.bot())
                .map(user -> customer(user, List.of()))
                .filter(other -> !participants.contains(other))
                .forEach(participants::add);
        return participants;
    }

    private static Participant sender(TelegramMessage message, TelegramContext context) {
        List<Identifier> told = told(message, context);
        if (message.senderChat() != null) {
            return chat(ParticipantRole.CUSTOMER, message.senderChat());
        }
        TelegramUser from = message.from();
        return from == null
                ? new Participant(ParticipantRole.CUSTOMER, null, told)
                : customer(from, told);
    }

    private static void addCompany(List<Participant> participants, TelegramMessage message) {
        TelegramChat chat = message.chat();
        if (chat != null && chat.isPrivate()) {
            participants.add(customer(chat.user(), List.of()));
        }
        TelegramUser company =
                message.senderBusinessBot() == null ? message.from() : message.senderBusinessBot();
        if (message.senderChat() != null) {
            participants.add(chat(ParticipantRole.AGENT, message.senderChat()));
        } else if (company != null) {
            ParticipantRole role = company.bot() ? ParticipantRole.BOT : ParticipantRole.AGENT;
            participants.add(new Participant(role, company.name(), identifiers(company)));
        } else if (chat != null) {
            participants.add(chat(ParticipantRole.AGENT, chat));
        }
    }

    static Participant customer(TelegramUser user, List<Identifier> more) {
        List<Identifier> identifiers = new ArrayList<>(identifiers(user));
        more.stream().filter(each -> !identifiers.contains(each)).forEach(identifiers::add);
        return new Participant(ParticipantRole.CUSTOMER, user.name(), identifiers);
    }

    private static Participant chat(ParticipantRole role, TelegramChat chat) {
        String id = Payloads.text(chat.id());
        return new Participant(
                role,
                Payloads.text(chat.title()),
                id == null
                        ? List.of()
                        : List.of(Identifier.of("telegram.chat", id, Proof.NETWORK)));
    }

    private static List<Identifier> identifiers(TelegramUser user) {
        List<Identifier> identifiers = new ArrayList<>();
        String id = Payloads.text(user.id());
        if (id != null) {
            identifiers.add(Identifier.of("telegram.user", id, Proof.NETWORK));
        }
        String username = Payloads.text(user.username());
        if (username != null) {
            identifiers.add(Identifier.of("telegram.username", username, Proof.NETWORK));
        }
        return identifiers;
    }

    /** The user's own number, if it was shared, and what was typed in to pay. */
    private static List<Identifier> told(TelegramMessage message, TelegramContext context) {
        List<Identifier> told = new ArrayList<>();
        String number = ownNumber(message.contact(), message.from());
        if (number != null) {
            told.add(Identifier.phone("+" + number, null, Proof.NETWORK));
        }
        if (message.successfulPayment() != null) {
            told.addAll(typed(message.successfulPayment().orderInfo(), context));
        }
        return told;
    }

    /** In digits; null if the card is somebody else's, or Telegram does not say whose. */
    private static @Nullable String ownNumber(
            TelegramMessage.@Nullable Contact contact, @Nullable TelegramUser from) {
        return contact != null
                        && from != null
                        && contact.userId() != null
                        && contact.userId().equals(from.id())
                ? digits(contact.phoneNumber())
                : null;
    }

    static List<Identifier> typed(@Nullable TelegramOrderInfo order, TelegramContext context) {
        List<Identifier> typed = new ArrayList<>();
        String email = order == null ? null : Payloads.text(order.email());
        if (email != null) {
            typed.add(Identifier.of("email", email, Proof.STATED));
        }
        String phone = order == null ? null : Payloads.text(order.phoneNumber());
        if (phone != null) {
            typed.add(Identifier.phone(phone, context.region(), Proof.STATED));
        }
        return typed;
    }

    /** Telegram writes numbers with their country, and a plus only sometimes. */
    private static @Nullable String digits(@Nullable String number) {
        String digits = number == null ? "" : number.replaceAll("[+ ()-]", "");
        return digits.matches("\\d{5,15}") ? digits : null;
    }
}
