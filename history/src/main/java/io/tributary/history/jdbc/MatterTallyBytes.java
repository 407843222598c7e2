package io.tributary.history.jdbc;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.matter.MatterStep;
import io.tributary.history.matter.Moment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A {@link MatterTally} as its column has it. Derived: what cannot be read is worked out anew. */
final class MatterTallyBytes {

    /** To be raised when the form changes: older ones are then worked out anew. */
    private static final int FORM = 1;

    private MatterTallyBytes() {}

    static byte[] write(MatterTally tally) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeLong(tally.count);
            writeChannels(out, tally.firsts);
            writeChannels(out, tally.lasts);
            out.writeByte(tally.steps.size());
            for (Map.Entry<MatterStep, List<Moment>> each : tally.steps.entrySet()) {
                out.writeUTF(each.getKey().wireName());
                out.writeByte(each.getValue().size());
                for (Moment moment : each.getValue()) {
                    writeMoment(out, moment);
                }
            }
            for (Moment moment : single(tally)) {
                out.writeBoolean(moment != null);
                if (moment != null) {
                    writeMoment(out, moment);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written to", e);
        }
        return bytes.toByteArray();
    }

    /** Null if they are of another form, or none. */
    static @Nullable MatterTally read(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length == 0 || bytes[0] != FORM) {
            return null;
        }
        MatterTally tally = new MatterTally();
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1))) {
            tally.count = in.readLong();
            readChannels(in, tally.firsts);
            readChannels(in, tally.lasts);
            for (int left = in.readUnsignedByte(); left > 0; left--) {
                MatterStep step = MatterStep.ofWireName(in.readUTF());
                List<Moment> moments = new ArrayList<>();
                for (int more = in.readUnsignedByte(); more > 0; more--) {
                    moments.add(readMoment(in));
                }
                tally.steps.put(step, List.copyOf(moments));
            }
            tally.resolution = readMomentOrNull(in);
            tally.titled = readMomentOrNull(in);
            tally.asked = readMomentOrNull(in);
            tally.answering = readMomentOrNull(in);
            tally.answered = readMomentOrNull(in);
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
        return tally;
    }

    private static List<@Nullable Moment> single(MatterTally tally) {
        List<@Nullable Moment> single = new ArrayList<>();
        single.add(tally.resolution);
        single.add(tally.titled);
        single.add(tally.asked);
        single.add(tally.answering);
        single.add(tally.answered);
        return single;
    }

    private static void writeChannels(DataOutputStream out, Map<Channel, Moment> moments)
            throws IOException {
        out.writeByte(moments.size());
        for (Map.Entry<Channel, Moment> each : moments.entrySet()) {
            out.writeUTF(each.getKey().wireName());
            writeMoment(out, each.getValue());
        }
    }

    private static void readChannels(DataInputStream in, Map<Channel, Moment> moments)
            throws IOException {
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            Channel channel = Channel.ofWireName(in.readUTF());
            moments.put(channel, readMoment(in));
        }
    }

    private static void writeMoment(DataOutputStream out, Moment moment) throws IOException {
        Instant at = moment.at();
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
        out.writeLong(moment.id().value().getMostSignificantBits());
        out.writeLong(moment.id().value().getLeastSignificantBits());
    }

    private static Moment readMoment(DataInputStream in) throws IOException {
        Instant at = Instant.ofEpochSecond(in.readLong(), in.readInt());
        return new Moment(at, new InteractionId(new UUID(in.readLong(), in.readLong())));
    }

    private static @Nullable Moment readMomentOrNull(DataInputStream in) throws IOException {
        return in.readBoolean() ? readMoment(in) : null;
    }
}
