package io.tributary.history.jdbc;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.NameUuid;
import io.tributary.history.interaction.Reference;
import io.tributary.history.matter.MatterKey;
import io.tributary.history.matter.MatterKeys;
import io.tributary.history.matter.MatterMember;
import io.tributary.history.matter.MatterSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An interaction as the tables of matters have it. */
record MatterFacts(MemberRow member, List<KeyRow> keys) {

    MatterFacts {
        keys = keys.stream().sorted(Comparator.comparing(KeyRow::key)).toList();
    }

    static MatterFacts of(Interaction interaction, UUID customer, MatterKeys keys) {
        boolean nobodys = customer.equals(MemberRow.NOBODY);
        MatterMember member = keys.member(interaction, nobodys ? null : new CustomerId(customer));
        MemberRow row =
                new MemberRow(
                        member.id().value(),
                        customer,
                        member.at(),
                        member.source(),
                        member.channel(),
                        member.begins(),
                        member.step(),
                        member.answers(),
                        member.closes(),
                        interaction.subject() != null,
                        member.resolvedAt(),
                        member.contact());
        List<KeyRow> rows = new ArrayList<>();
        Map<MatterKey, String> references = named(interaction);
        member.keys().forEach(key -> rows.add(row(row, key, references.get(key))));
        if (member.message() != null) {
            rows.add(row(row, KeyRow.own(member.message().id()), KeyRow.Kind.OWN, null));
        }
        for (String agent : MatterSummary.agents(interaction)) {
            rows.add(row(row, NameUuid.of("agent", agent), KeyRow.Kind.AGENT, agent));
        }
        return new MatterFacts(row, rows.stream().map(each -> each.of(customer)).toList());
    }

    MatterFacts of(UUID customer) {
        return new MatterFacts(
                member.of(customer), keys.stream().map(key -> key.of(customer)).toList());
    }

    Set<KeyRow.Place> places() {
        return keys.stream().map(KeyRow::place).collect(Collectors.toSet());
    }

    private static Map<MatterKey, String> named(Interaction interaction) {
        Map<MatterKey, String> named = new LinkedHashMap<>();
        for (Reference reference : MatterSummary.references(interaction)) {
            named.put(MatterKey.reference(reference), JsonText.of(reference));
        }
        return named;
    }

    private static KeyRow row(MemberRow of, MatterKey key, @Nullable String named) {
        boolean reference = key.kind() == MatterKey.Kind.REFERENCE;
        return new KeyRow(
                of.id(),
                key.id(),
                KeyRow.Kind.valueOf(key.kind().name()),
                MemberRow.NOBODY,
                of.at(),
                of.closes(),
                reference ? key.written().id() : null,
                reference ? key.type() : null,
                named);
    }

    private static KeyRow row(MemberRow of, UUID key, KeyRow.Kind kind, @Nullable String named) {
        return new KeyRow(
                of.id(), key, kind, MemberRow.NOBODY, of.at(), of.closes(), null, null, named);
    }
}
