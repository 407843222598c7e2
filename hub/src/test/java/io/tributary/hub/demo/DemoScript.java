package io.tributary.hub.demo;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who the demo company's customers are, and what they do; {@code demo/company.yaml}. */
record DemoScript(Map<String, Person> customers, List<Step> steps) {

    private static final ObjectMapper YAML =
            YAMLMapper.builder()
                    .addModule(new JavaTimeModule())
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .build();

    /** A customer, all identifiers invented. */
    record Person(String name, String email, String phone, String region, long account) {}

    /** The way in which a step gets in touch. */
    enum Way {
        ORDER,
        REFUND,
        MAIL,
        ANSWER,
        CALL,
        CHAT
    }

    /**
     * One contact.
     *
     * @param ago how long before the start it happened, in the first round
     * @param seconds of a call; 0 if nobody answered
     */
    record Step(
            String who,
            Way by,
            Duration ago,
            @Nullable String item,
            @Nullable String price,
            @Nullable String subject,
            @Nullable String text,
            int seconds,
            @Nullable String agent,
            @Nullable String note) {}

    static DemoScript load() throws IOException {
        try (InputStream yaml = DemoScript.class.getResourceAsStream("/demo/company.yaml")) {
            return YAML.readValue(yaml, DemoScript.class);
        }
    }
}
