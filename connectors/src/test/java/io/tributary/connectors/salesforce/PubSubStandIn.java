package io.tributary.connectors.salesforce;

import com.google.protobuf.ByteString;
import com.salesforce.eventbus.protobuf.ConsumerEvent;
import com.salesforce.eventbus.protobuf.FetchRequest;
import com.salesforce.eventbus.protobuf.FetchResponse;
import com.salesforce.eventbus.protobuf.ProducerEvent;
import com.salesforce.eventbus.protobuf.PubSubGrpc;
import com.salesforce.eventbus.protobuf.ReplayPreset;
import com.salesforce.eventbus.protobuf.SchemaInfo;
import com.salesforce.eventbus.protobuf.SchemaRequest;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/**
 * Speaks the Pub/Sub API as Salesforce publishes it: events are Avro, come in the order of their
 * replay ids and no more than are asked for; a replay id that it no longer has is an error.
 */
public final class PubSubStandIn extends PubSubGrpc.PubSubImplBase implements AutoCloseable {

    /** What subscribers asked for first, for example {@code EARLIEST} or {@code CUSTOM 3}. */
    public final List<String> subscriptions = new CopyOnWriteArrayList<>();

    /** How many of the next questions for a schema fail. */
    final AtomicInteger schemasAway = new AtomicInteger();

    private final Schema schema;
    private final Server server;
    private final List<ConsumerEvent> events = new ArrayList<>();
    private final List<Subscriber> subscribers = new ArrayList<>();
    private long earliest = 1;

    /**
     * @param schema of all its events
     */
    public PubSubStandIn(Schema schema) throws IOException {
        this.schema = schema;
        server =
                Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
                        .addService(this)
                        .build()
                        .start();
    }

    public int port() {
        return server.getPort();
    }

    /** Publishes the next event. */
    public void publish(GenericRecord event) {
        publish(avro(event));
    }

    /** Publishes an event that is not of its schema. */
    void publishBroken() {
        publish(ByteString.copyFrom(new byte[] {2, 3}));
    }

    private synchronized void publish(ByteString payload) {
        long replayId = earliest + events.size();
        events.add(
                ConsumerEvent.newBuilder()
                        .setReplayId(replayId(replayId))
                        .setEvent(
                                ProducerEvent.newBuilder()
                                        .setId("event-" + replayId)
                                        .setSchemaId("s")
                                        .setPayload(payload))
                        .build());
        List.copyOf(subscribers).forEach(Subscriber::send);
    }

    /** Throws away what it has, as Salesforce does after three days. */
    synchronized void forget() {
        earliest += events.size();
        events.clear();
    }

    /** Ends all streams, quietly. */
    synchronized void hangUp() {
        List.copyOf(subscribers).forEach(each -> each.answers.onCompleted());
        subscribers.clear();
    }

    static ByteString replayId(long number) {
        return ByteString.copyFrom(ByteBuffer.allocate(8).putLong(number).array());
    }

    private ByteString avro(GenericRecord event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            new GenericDatumWriter<GenericRecord>(schema).write(event, encoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ByteString.copyFrom(bytes.toByteArray());
    }

    @Override
    public void getSchema(SchemaRequest request, StreamObserver<SchemaInfo> answer) {
        if (schemasAway.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            answer.onError(Status.UNAVAILABLE.asRuntimeException());
            return;
        }
        answer.onNext(
                SchemaInfo.newBuilder().setSchemaId("s").setSchemaJson(schema.toString()).build());
        answer.onCompleted();
    }

    @Override
    public StreamObserver<FetchRequest> subscribe(StreamObserver<FetchResponse> answers) {
        return new Subscriber(answers);
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private final class Subscriber implements StreamObserver<FetchRequest> {

        private final StreamObserver<FetchResponse> answers;
        private long next = -1;
        private int wanted;

        Subscriber(StreamObserver<FetchResponse> answers) {
            this.answers = answers;
        }

        @Override
        public void onNext(FetchRequest request) {
            synchronized (PubSubStandIn.this) {
                if (next < 0 && !begin(request)) {
                    return;
                }
                wanted += request.getNumRequested();
                send();
            }
        }

        private boolean begin(FetchRequest request) {
            if (request.getReplayPreset() == ReplayPreset.CUSTOM) {
                long last = request.getReplayId().asReadOnlyByteBuffer().getLong();
                subscriptions.add("CUSTOM " + last);
                if (last < earliest - 1) {
                    refuse();
                    return false;
                }
                next = last + 1;
            } else {
                subscriptions.add(request.getReplayPreset().name());
                next = earliest;
            }
            subscribers.add(this);
            return true;
        }

        private void refuse() {
            Metadata trailers = new Metadata();
            trailers.put(
                    Metadata.Key.of("error-code", Metadata.ASCII_STRING_MARSHALLER),
                    "sfdc.platform.eventbus.grpc.subscription.fetch.replayid.corrupted");
            answers.onError(Status.INVALID_ARGUMENT.asRuntimeException(trailers));
        }

        private void send() {
            while (wanted > 0 && next < earliest + events.size()) {
                wanted--;
                ConsumerEvent event = events.get((int) (next - earliest));
                next++;
                answers.onNext(
                        FetchResponse.newBuilder()
                                .addEvents(event)
                                .setLatestReplayId(event.getReplayId())
                                .setPendingNumRequested(wanted)
                                .build());
            }
        }

        @Override
        public void onError(Throwable cause) {
            leave();
        }

        @Override
        public void onCompleted() {
            leave();
            answers.onCompleted();
        }

        private void leave() {
            synchronized (PubSubStandIn.this) {
                subscribers.remove(this);
            }
        }
    }
}
