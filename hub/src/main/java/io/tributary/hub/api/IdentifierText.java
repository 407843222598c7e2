package io.tributary.hub.api;

import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Proof;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an identifier as the API writes it: {@code type:value} or {@code type[scope]:value}. */
final class IdentifierText {

    private static final Pattern FORM =
            Pattern.compile(
                    "(?<type>[a-z][a-zA-Z0-9.-]{0,63})(\\[(?<scope>[^\\]]{1,255})])?:(?<value>.+)",
                    Pattern.DOTALL);
    private static final Pattern REGION = Pattern.compile("[A-Za-z]{2}");

    private IdentifierText() {}

    static Identifier parse(String text, @Nullable String region) {
        return parse("identifier", text, region);
    }

    /**
     * @param name of the parameter or field, for whoever reads what is wrong with it
     */
    static Identifier parse(String name, String text, @Nullable String region) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || form.group("value").isBlank()) {
            throw ProblemException.invalid(
                    name
                            + ": must be type:value or type[scope]:value, for example"
                            + " phone:+34600111222");
        }
        if (region != null && !REGION.matcher(region).matches()) {
            throw ProblemException.invalid(
                    "region: must be an ISO 3166 country code of two letters, for example ES");
        }
        return new Identifier(
                form.group("type"),
                form.group("scope"),
                form.group("value").strip(),
                region == null ? null : region.toUpperCase(java.util.Locale.ROOT),
                Proof.STATED);
    }

    /** As {@link #parse} reads it. */
    static String of(Identifier identifier) {
        String scope = identifier.scope();
        return identifier.type()
                + (scope == null ? "" : "[" + scope + "]")
                + ":"
                + identifier.value();
    }
}
