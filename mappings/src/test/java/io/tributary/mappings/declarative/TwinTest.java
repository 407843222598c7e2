package io.tributary.mappings.declarative;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.InteractionJson;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.asterisk.AsteriskCdrMapping;
import io.tributary.mappings.delighted.DelightedMapping;
import io.tributary.mappings.payload.Goldens;
import io.tributary.mappings.wechat.WeChatMapping;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples make of a payload what their twins in Java make of it. */
class TwinTest {

    private static final String MASTER =
            "clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,start,answer,end,duration,"
                    + "billsec,disposition,amaflags,accountcode,uniqueid,userfield,sequence";

    private static final Goldens DELIGHTED = new Goldens("survey/delighted");
    private static final Goldens DELIGHTED_SAMPLES = Goldens.samples("delighted");

    private static final Goldens WECHAT = new Goldens("messaging/wechat");
    private static final Goldens WECHAT_SAMPLES = Goldens.samples("wechat");

    static Stream<byte[]> delighted() {
        return Stream.concat(
                DELIGHTED.names().map(DELIGHTED::bytes),
                DELIGHTED_SAMPLES.names().map(DELIGHTED_SAMPLES::bytes));
    }

    @ParameterizedTest
    @MethodSource("delighted")
    void json(byte[] body) {
        same(
                new DelightedMapping(),
                DeclaredExamples.read("delighted"),
                DeclaredExamples.event(
                        "delighted/eu", "application/json", Map.of("region", "ES"), body));
    }

    static Stream<byte[]> wechat() {
        return Stream.concat(
                WECHAT.names().map(WECHAT::bytes),
                WECHAT_SAMPLES.names().map(WECHAT_SAMPLES::bytes));
    }

    @ParameterizedTest
    @MethodSource("wechat")
    void xml(byte[] body) {
        same(
                new WeChatMapping(),
                DeclaredExamples.read("wechat"),
                DeclaredExamples.event("wechat/main", "text/xml", Map.of(), body));
    }

    /** This file has columns of its own, and tells the time of Madagascar. */
    @Test
    void csvOfAnotherLayout() throws IOException {
        String adapted =
                DeclaredExamples.text("asterisk-cdr")
                        .replaceFirst("columns: \\[[^]]*]", "columns: [" + MASTER + "]");
        same(
                new AsteriskCdrMapping(),
                DeclarativeMapping.parse(adapted.getBytes(StandardCharsets.UTF_8)),
                calls(
                        "fixtures/telephony/asterisk-cdr-csv/Master.csv",
                        Map.of("zone", "Indian/Antananarivo", "columns", MASTER)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"queue", "stock"})
    void csv(String name) throws IOException {
        same(
                new AsteriskCdrMapping(),
                DeclaredExamples.read("asterisk-cdr"),
                calls("samples/asterisk-cdr/" + name + ".csv", Map.of("region", "ES")));
    }

    private static RawEvent calls(String file, Map<String, String> settings) throws IOException {
        return DeclaredExamples.event(
                "pbx/madrid",
                "text/csv",
                settings,
                Files.readAllBytes(Path.of("src/test/resources", file)));
    }

    private static void same(Mapping java, DeclarativeMapping declared, RawEvent event) {
        assertThat(made(declared, event))
                .isEqualTo(made(java, event))
                .isEqualTo(made(declared, event));
    }

    /** What cannot be mapped is rejected by both, in the words of each. */
    private static List<String> made(Mapping mapping, RawEvent event) {
        try {
            return mapping.map(event).stream()
                    .map(InteractionJson::canonicalBytes)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .toList();
        } catch (PayloadRejected e) {
            return List.of("rejected");
        }
    }
}
