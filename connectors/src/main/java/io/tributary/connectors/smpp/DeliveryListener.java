package io.tributary.connectors.smpp;

import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.MessageIDGenerator;
import org.jsmpp.util.RandomMessageIDGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers each message of the SMSC once the route is done with it. What the route did not take is
 * answered with ESME_RX_T_APPN, whatever the reason: the SMSC keeps it and sends it again.
 */
final class DeliveryListener implements MessageReceiverListener {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryListener.class);

    private final SmppReceiverConsumer consumer;
    private final MessageIDGenerator ids = new RandomMessageIDGenerator();

    DeliveryListener(SmppReceiverConsumer consumer) {
        this.consumer = consumer;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
        handOn(SmppEnvelope.of(message));
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm message, Session session)
            throws ProcessRequestException {
        handOn(SmppEnvelope.of(message));
        return new DataSmResult(ids.newMessageId(), new OptionalParameter[0]);
    }

    private void handOn(byte[] message) throws ProcessRequestException {
        try {
            consumer.handOn(message);
        } catch (Exception e) {
            throw new ProcessRequestException(
                    "not taken now: to be sent again", SMPPConstant.STAT_ESME_RX_T_APPN, e);
        }
    }

    /** Says that a telephone can be reached again, and nothing of a contact. */
    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {
        LOG.debug("an alert notification is passed over");
    }
}
