package io.tributary.mappings.surveymonkey;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntries;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.payload.JsonFields;
import io.tributary.mappings.payload.JsonPayload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Mapping {@code surveymonkey}: webhooks about responses, which carry ids alone, and responses with
 * their answers as the API gives them ({@code details}), alone or in lists ({@code data}). The
 * webhook is a part of the response that the API has the rest of. Webhooks about surveys and
 * collectors are ignored.
 *
 * <p>Custom variables {@code email}, {@code phone} and {@code account} become identifiers, as the
 * address of the survey carried them.
 */
public final class SurveyMonkeyMapping implements Mapping {

    @Override
    public String name() {
        return "surveymonkey";
    }

    @Override
    public String platform() {
        return "surveymonkey";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        DeskContext desk = DeskContext.of(event, platform());
        JsonFields root = JsonFields.of(JsonPayload.object(event.body()));
        return DeskEntries.interactions(entries(root, desk), desk);
    }

    private static List<DeskEntry> entries(JsonFields root, DeskContext desk) {
        if (root.has("event_type")) {
            return notice(root, desk);
        }
        return root.node().path("data").isArray()
                ? root.list("data").stream().map(each -> response(each, desk)).toList()
                : List.of(response(root, desk));
    }

    private static List<DeskEntry> notice(JsonFields root, DeskContext desk) {
        String type = root.required("event_type");
        if (!type.startsWith("response_")) {
            return List.of();
        }
        Instant at = root.time("event_datetime");
        boolean deleted = type.equals("response_deleted");
        DeskEntry.Builder entry =
                DeskEntry.of(
                                "response:" + root.required("object_id"),
                                Kind.SURVEY,
                                at == null ? desk.receivedAt() : at)
                        .changedAt(at)
                        .part(deleted ? "" : "notice")
                        .channel(Channel.WEB)
                        .direction(Direction.INBOUND)
                        .status(status(type.substring("response_".length())))
                        .subject("Survey")
                        .participant(
                                DeskParty.customer(desk)
                                        .id(
                                                "surveymonkey.recipient",
                                                root.id("resources.recipient_id"))
                                        .build())
                        .attribute("survey", root.id("resources.survey_id"))
                        .attribute("collector", root.id("resources.collector_id"));
        return List.of(deleted ? entry.deleted().build() : entry.build());
    }

    private static String status(String word) {
        return switch (word) {
            case "completed", "overquota", "disqualified", "deleted" -> word;
            default -> "partial";
        };
    }

    private static DeskEntry response(JsonFields response, DeskContext desk) {
        Instant created = response.time("date_created", "date_modified");
        return DeskEntry.of(
                        "response:" + response.required("id"),
                        Kind.SURVEY,
                        created == null ? desk.receivedAt() : created)
                .changedAt(response.time("date_modified", "date_created"))
                .channel(Channel.WEB)
                .direction(Direction.INBOUND)
                .status(response.word("response_status"))
                .subject(Objects.toString(response.text("survey_title", "title"), "Survey"))
                .text(answers(response))
                .participant(
                        DeskParty.customer(desk)
                                .id("surveymonkey.recipient", response.id("recipient_id"))
                                .name(name(response))
                                .email(response.text("metadata.contact.email.value"))
                                .email(response.text("custom_variables.email"))
                                .phone(response.text("custom_variables.phone"))
                                .account(response.text("custom_variables.account"), Proof.STATED)
                                .build())
                .link(https(response.text("analyze_url")))
                .attribute("survey", response.id("survey_id"))
                .attribute("collector", response.id("collector_id"))
                .build();
    }

    private static @Nullable String name(JsonFields response) {
        String first = response.text("metadata.contact.first_name.value");
        String last = response.text("metadata.contact.last_name.value");
        return first == null ? last : last == null ? first : first + " " + last;
    }

    /**
     * Question and answer, one a line; choices by what they say, where the API was asked for it.
     */
    private static @Nullable String answers(JsonFields response) {
        List<String> lines = new ArrayList<>();
        for (JsonFields page : response.list("pages")) {
            for (JsonFields question : page.list("questions")) {
                List<String> said =
                        question.list("answers").stream()
                                .map(answer -> answer.text("text", "simple_text"))
                                .filter(Objects::nonNull)
                                .toList();
                String title = question.text("heading");
                if (!said.isEmpty()) {
                    String all = String.join(", ", said);
                    lines.add(title == null ? all : title + " — " + all);
                }
            }
        }
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    private static @Nullable String https(@Nullable String address) {
        return address != null && address.matches("https://\\S+") ? address : null;
    }
}
