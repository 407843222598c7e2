package io.tributary.connectors.smpp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jsmpp.bean.AbstractSmCommand;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jspecify.annotations.Nullable;

/**
 * A message of an SMSC as the hub keeps it: one JSON object that says what the PDU said, by the
 * names of SMPP 3.4, so that whoever looks at a parked event can read it.
 *
 * <pre>{@code
 * {"command": "deliver_sm", "sequence": 7, "serviceType": "",
 *  "source": {"ton": 1, "npi": 1, "address": "447700900001"},
 *  "destination": {"ton": 3, "npi": 0, "address": "40404"},
 *  "esmClass": 64, "protocolId": 0, "priority": 0, "registeredDelivery": 0, "dataCoding": 8,
 *  "scheduleDeliveryTime": "", "validityPeriod": "",
 *  "shortMessage": "BQADzAIBAEgAaQ==",
 *  "tlvs": [{"tag": "0x0204", "value": "AAc="}]}
 * }</pre>
 *
 * <p>Octets stand in Base64 as they came: {@code shortMessage} with its user data header, and the
 * value of each TLV, known or not, in the order of the PDU. A {@code data_sm} has no short message,
 * protocol, priority and times.
 */
final class SmppEnvelope {

    private static final int TLV_HEAD = 4;

    private SmppEnvelope() {}

    static byte[] of(DeliverSm message) {
        ObjectNode envelope = begun("deliver_sm", message);
        envelope.put("protocolId", octet(message.getProtocolId()));
        envelope.put("priority", octet(message.getPriorityFlag()));
        envelope.put("scheduleDeliveryTime", text(message.getScheduleDeliveryTime()));
        envelope.put("validityPeriod", text(message.getValidityPeriod()));
        byte[] octets = message.getShortMessage();
        envelope.put("shortMessage", octets == null ? new byte[0] : octets);
        return ended(envelope, message);
    }

    static byte[] of(DataSm message) {
        return ended(begun("data_sm", message), message);
    }

    private static ObjectNode begun(String command, AbstractSmCommand message) {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        envelope.put("command", command);
        envelope.put("sequence", message.getSequenceNumber());
        envelope.put("serviceType", text(message.getServiceType()));
        address(
                envelope.putObject("source"),
                message.getSourceAddrTon(),
                message.getSourceAddrNpi(),
                message.getSourceAddr());
        address(
                envelope.putObject("destination"),
                message.getDestAddrTon(),
                message.getDestAddrNpi(),
                message.getDestAddress());
        envelope.put("esmClass", octet(message.getEsmClass()));
        envelope.put("registeredDelivery", octet(message.getRegisteredDelivery()));
        envelope.put("dataCoding", octet(message.getDataCoding()));
        return envelope;
    }

    private static void address(ObjectNode node, byte ton, byte npi, @Nullable String address) {
        node.put("ton", octet(ton));
        node.put("npi", octet(npi));
        node.put("address", text(address));
    }

    private static byte[] ended(ObjectNode envelope, AbstractSmCommand message) {
        OptionalParameter[] parameters = message.getOptionalParameters();
        ArrayNode tlvs = envelope.putArray("tlvs");
        if (parameters != null) {
            for (OptionalParameter parameter : parameters) {
                tlvs.addObject()
                        .put("tag", String.format("0x%04x", parameter.tag & 0xFFFF))
                        .put("value", value(parameter));
            }
        }
        return envelope.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] value(OptionalParameter parameter) {
        byte[] whole = parameter.serialize();
        return Arrays.copyOfRange(whole, TLV_HEAD, whole.length);
    }

    /** jsmpp makes null of an empty one. */
    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static int octet(byte signed) {
        return Byte.toUnsignedInt(signed);
    }
}
