package io.tributary.connectors.smpp;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;

/** An SMSC, by jsmpp's own server. */
final class Smsc implements AutoCloseable {

    final List<BindRequest> binds = new CopyOnWriteArrayList<>();

    private final SMPPServerSessionListener door;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final BlockingQueue<SMPPServerSession> bound = new LinkedBlockingQueue<>();
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();

    /**
     * @param refusals how many binds are refused before one is taken
     */
    Smsc(int port, int refusals) throws IOException {
        door = new SMPPServerSessionListener(port);
        thread.execute(() -> letIn(refusals));
    }

    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private void letIn(int refusals) {
        try {
            for (int count = 0; !Thread.currentThread().isInterrupted(); count++) {
                SMPPServerSession session = door.accept();
                sessions.add(session);
                BindRequest bind = session.waitForBind(10_000);
                binds.add(bind);
                if (count < refusals) {
                    bind.reject(SMPPConstant.STAT_ESME_RINVPASWD);
                } else {
                    bind.accept("smsc");
                    bound.add(session);
                }
            }
        } catch (IOException | TimeoutException | org.jsmpp.PDUStringException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next session that is bound. */
    SMPPServerSession session() throws InterruptedException {
        return Objects.requireNonNull(bound.poll(20, TimeUnit.SECONDS), "nobody binds");
    }

    /** Returns once it was answered with 0. */
    static void deliver(SMPPServerSession session, byte[] octets, OptionalParameter... tlvs)
            throws Exception {
        session.deliverShortMessage(
                "CMT",
                TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN,
                "447700900001",
                TypeOfNumber.NETWORK_SPECIFIC,
                NumberingPlanIndicator.UNKNOWN,
                "40404",
                new ESMClass(0),
                (byte) 0,
                (byte) 0,
                new RegisteredDelivery(0),
                new RawDataCoding((byte) 0xF5),
                octets,
                tlvs);
    }

    @Override
    public void close() throws IOException {
        thread.shutdownNow();
        door.close();
        sessions.forEach(SMPPServerSession::close);
    }
}
