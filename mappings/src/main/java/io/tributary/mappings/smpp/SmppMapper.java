package io.tributary.mappings.smpp;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A message is one interaction, and so are its parts together; receipts are parts of theirs. */
@Mapper(imports = SmppParties.class)
interface SmppMapper {

    @SmppInteraction
    @Mapping(target = "sourceEventId", expression = "java(message.name(context))")
    @Mapping(target = "part", expression = "java(message.part())")
    @Mapping(target = "direction", constant = "INBOUND")
    @Mapping(target = "occurredAt", expression = "java(context.receivedAt())")
    @Mapping(target = "status", ignore = true)
    @Mapping(target = "text", expression = "java(message.text(context))")
    @Mapping(
            target = "participants",
            expression =
                    "java(SmppParties.participants("
                            + "message.pdu().source(), message.pdu().destination(), context))")
    @Mapping(
            target = "thread",
            expression =
                    "java(SmppParties.thread("
                            + "message.pdu().source(), message.pdu().destination()))")
    @Mapping(target = "messageId", ignore = true)
    @Mapping(target = "replyTo", expression = "java(message.answers())")
    @Mapping(target = "attributes", expression = "java(message.attributes(context))")
    Interaction message(SmppMessage message, @Context SmppContext context);

    @SmppInteraction
    @Mapping(target = "sourceEventId", expression = "java(receipt.messageId(context))")
    @Mapping(target = "part", expression = "java(\"status:\" + receipt.status())")
    @Mapping(target = "direction", constant = "OUTBOUND")
    @Mapping(target = "occurredAt", expression = "java(receipt.at(context))")
    @Mapping(target = "status", expression = "java(receipt.status())")
    @Mapping(target = "text", ignore = true)
    @Mapping(
            target = "participants",
            expression =
                    "java(SmppParties.participants("
                            + "receipt.pdu().source(), receipt.pdu().destination(), context))")
    @Mapping(
            target = "thread",
            expression =
                    "java(SmppParties.thread("
                            + "receipt.pdu().source(), receipt.pdu().destination()))")
    @Mapping(target = "messageId", expression = "java(receipt.messageId(context))")
    @Mapping(target = "replyTo", ignore = true)
    @Mapping(target = "attributes", expression = "java(receipt.attributes())")
    Interaction receipt(SmppReceipt receipt, @Context SmppContext context);
}
