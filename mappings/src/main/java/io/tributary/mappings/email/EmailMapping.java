package io.tributary.mappings.email;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import java.util.List;
import org.mapstruct.factory.Mappers;

/**
 * Turns one mail, as its bytes stand on the server, into one interaction.
 *
 * <p>What it is: a delivery report, a complaint or a read receipt is an {@code event} whose
 * customer is the recipient it tells of; a calendar invitation an {@code appointment}; anything
 * else a {@code message}. The same mail found in two folders is one interaction, named by its
 * Message-ID; a mail without one is named by the hash of its bytes.
 *
 * <p>Settings of the route:
 *
 * <ul>
 *   <li>{@code own}: the company's addresses and {@code @domain}s, comma separated. Mail from them
 *       is outbound; without the setting all mail is inbound
 *   <li>{@code trustAuthenticationResults}: names of the receiving servers (RFC 8601 authserv-id)
 *       whose word is taken that the sender is genuine, comma separated. Then {@code dmarc=pass}
 *       makes the sender's address as good as the network's word; without it, it is only stated
 * </ul>
 *
 * <p>Header {@code mailbox}: where the mail was found; becomes {@code attributes.mailbox}.
 */
public final class EmailMapping implements Mapping {

    private static final EmailMessageMapper MAPPER = Mappers.getMapper(EmailMessageMapper.class);

    @Override
    public String name() {
        return "email";
    }

    @Override
    public String platform() {
        return "email";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        return List.of(MAPPER.interaction(event, EmailReading.of(event)));
    }
}
