package io.tributary.mappings.smpp;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.util.List;
import org.mapstruct.factory.Mappers;

/**
 * Mapping {@code smpp}: what an SMSC delivers, as the connector {@code smpp-receiver} keeps it.
 *
 * <p>Messages that came in are joined of their parts, in whatever order those come and however
 * often. Receipts tell how far a message of the company has come, and are parts of it, by the id
 * that the SMSC gave when the message was handed to it.
 *
 * <p>Ignored on purpose: the end of a dialogue that the network tore down (conversation abort), of
 * which only the Korean networks of SMPP 3.4 tell.
 *
 * <p>Settings of the route: {@code region} of numbers without their country; {@code zone} of the
 * dates in receipts (UTC); {@code alphabet} that data coding 0 stands for ({@code gsm}, or a
 * charset such as ISO-8859-1); {@code receiptIds} = {@code decimal} where receipts tell in decimal
 * digits the ids that the SMSC gave in hexadecimal ones; {@code joinHours} (24) within which parts
 * are of one message; {@code repeatMinutes} (10) within which the same message is one that was sent
 * again.
 */
public final class SmppMapping implements Mapping {

    private static final int DELIVERY_RECEIPT = 0x04;
    private static final int CONVERSATION_ABORT = 0x18;
    private static final int INTERMEDIATE_NOTIFICATION = 0x20;

    private final SmppMapper mapper = Mappers.getMapper(SmppMapper.class);

    @Override
    public String name() {
        return "smpp";
    }

    @Override
    public String platform() {
        return "smpp";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        SmppPdu pdu = JsonPayload.read(JsonPayload.object(event.body()), SmppPdu.class, "");
        String command = Payloads.required(pdu.command(), "command");
        if (!command.equals("deliver_sm") && !command.equals("data_sm")) {
            throw new PayloadRejected("command", "must be deliver_sm or data_sm");
        }
        if (pdu.messageType() == CONVERSATION_ABORT) {
            return List.of();
        }
        SmppContext context = SmppContext.of(event);
        return List.of(
                isReceipt(pdu)
                        ? mapper.receipt(SmppReceipt.of(pdu), context)
                        : mapper.message(SmppMessage.of(pdu), context));
    }

    /** Some SMSCs tell the type by TLVs alone. */
    private static boolean isReceipt(SmppPdu pdu) {
        boolean named = pdu.tlv(SmppTags.RECEIPTED_MESSAGE_ID).isPresent();
        return switch (pdu.messageType()) {
            case DELIVERY_RECEIPT, INTERMEDIATE_NOTIFICATION -> true;
            case SmppStates.READ -> named;
            case 0 -> named && pdu.tlv(SmppTags.MESSAGE_STATE).isPresent();
            default -> false;
        };
    }
}
