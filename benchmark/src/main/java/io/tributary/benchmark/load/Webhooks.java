package io.tributary.benchmark.load;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.SplittableRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * WhatsApp messages as Meta sends and signs them. A message's id ends with when it was sent, in
 * microseconds since 1970. Of the customers the first are the most talkative. For one thread.
 */
public final class Webhooks {

    static final String SIGNATURE = "X-Hub-Signature-256";

    /** Of whom the first has this number: a mobile phone in Spain. */
    private static final long FIRST = 34_600_000_000L;

    private static final String TEXT =
            new String(
                    JsonStringEncoder.getInstance()
                            .quoteAsString(
                                    "Hello, I ordered two of the blue ones last week and only one"
                                            + " came. The parcel was open at one side, and the"
                                            + " paper inside says that both were packed. Could"
                                            + " you please look where the other one is? I am at"
                                            + " home on Tuesday and Thursday, and I would rather"
                                            + " have the missing one than the money back."));
    private static final String MESSAGE =
            """
            {"object":"whatsapp_business_account","entry":[{"id":"880480571844883","changes":[{\
            "value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":\
            "43330585569","phone_number_id":"409552778964973"},"contacts":[{"profile":{"name":\
            "Customer %d"},"wa_id":"%d"}],"messages":[{"from":"%d","id":"%s","timestamp":"%d",\
            "text":{"body":"%s"},"type":"text"}]},"field":"messages"}]}]}""";

    private final SplittableRandom random;
    private final String run;
    private final int customers;
    private final Mac mac;
    private long last;

    /**
     * @param run part of the ids, so that runs are told apart
     * @param customers how many there are, at most a million
     */
    public Webhooks(String run, String secret, int customers) {
        this.run = run;
        this.customers = customers;
        this.random = new SplittableRandom(run.hashCode());
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /**
     * A message nobody has seen.
     *
     * @param sentMicros since 1970
     */
    public Signed next(long sentMicros) {
        double uniform = random.nextDouble();
        long customer = (long) (customers * uniform * uniform);
        long phone = FIRST + customer;
        String id = "wamid." + run + "." + ++last + "." + sentMicros;
        byte[] body =
                MESSAGE.formatted(customer, phone, phone, id, sentMicros / 1_000_000, TEXT)
                        .getBytes(StandardCharsets.UTF_8);
        return new Signed(
                Buffer.buffer(body), "sha256=" + HexFormat.of().formatHex(mac.doFinal(body)));
    }

    /** Whether to send one again that was answered, which platforms do: 1 of 20. */
    boolean repeats() {
        return random.nextInt(20) == 0;
    }

    /** One of so many. */
    int any(int bound) {
        return random.nextInt(bound);
    }

    /** A body and its signature. */
    public record Signed(Buffer body, String signature) {}
}
