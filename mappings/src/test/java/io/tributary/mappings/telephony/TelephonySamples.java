package io.tributary.mappings.telephony;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionJson;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.asterisk.AsteriskCdrMapping;
import io.tributary.mappings.twilio.TwilioVoiceMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Recorded and written payloads of telephony, as the raw events they would be. */
public final class TelephonySamples {

    public static final Path RESOURCES = Path.of("src/test/resources");

    /** The file is of a server at UTC+3, as its unique ids tell, with columns of its own. */
    private static final Map<String, String> MASTER =
            Map.of(
                    "zone",
                    "Indian/Antananarivo",
                    "columns",
                    "clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,start,answer,"
                            + "end,duration,billsec,disposition,amaflags,accountcode,"
                            + "uniqueid,userfield,sequence");

    private static final Map<String, String> MADRID =
            Map.of("zone", "Europe/Madrid", "region", "ES", "own", "+34 912 345 678");

    private static final Mapping ASTERISK = new AsteriskCdrMapping();
    private static final Mapping TWILIO = new TwilioVoiceMapping();

    private TelephonySamples() {}

    public static RawEvent raw(Path file) {
        return raw(file, read(file));
    }

    public static RawEvent raw(Path file, byte[] body) {
        return isAsterisk(file)
                ? asterisk(body, file.endsWith("Master.csv") ? MASTER : MADRID)
                : twilio(body, Map.of("own", "+12025550199"));
    }

    public static RawEvent asterisk(byte[] body, Map<String, String> settings) {
        return raw("pbx/madrid", "asterisk-cdr", body, settings);
    }

    public static RawEvent asterisk(String body, String... changed) {
        Map<String, String> settings = new HashMap<>(MADRID);
        for (int i = 0; i < changed.length; i += 2) {
            settings.put(changed[i], changed[i + 1]);
        }
        return asterisk(body.getBytes(StandardCharsets.UTF_8), settings);
    }

    public static RawEvent twilio(byte[] body, Map<String, String> settings) {
        return raw("twilio/main", "twilio-voice", body, settings);
    }

    public static RawEvent twilio(String body, Map<String, String> settings) {
        return twilio(body.getBytes(StandardCharsets.UTF_8), settings);
    }

    public static List<Interaction> map(RawEvent raw) {
        return (raw.mapping().equals(ASTERISK.name()) ? ASTERISK : TWILIO).map(raw);
    }

    public static List<Interaction> sample(String name) {
        return map(raw(RESOURCES.resolve("samples").resolve(name)));
    }

    public static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String json(List<Interaction> interactions) {
        ObjectWriter pretty = InteractionJson.mapper().writerWithDefaultPrettyPrinter();
        try {
            return pretty.writeValueAsString(interactions) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAsterisk(Path file) {
        return file.toString().contains("asterisk");
    }

    private static RawEvent raw(
            String source, String mapping, byte[] body, Map<String, String> settings) {
        return new RawEvent(
                source,
                "event",
                mapping,
                Instant.parse("2026-11-20T10:00:00.500Z"),
                null,
                settings,
                Map.of(),
                body);
    }
}
