package io.tributary.routes.component;

import org.apache.camel.CamelContext;

/**
 * A reference to a setting, {@code #property:tributary.shop.secret:}, as Camel's own endpoints take
 * it: the address shows the setting's name, and never its value. What follows a colon behind the
 * name stands for a setting that is not there.
 */
final class Setting {

    private static final String REFERENCE = "#property:";

    private Setting() {}

    /**
     * What an option says, or what the setting says that it refers to.
     *
     * @throws IllegalArgumentException naming option and setting if there is no such setting
     */
    static Object valueOf(CamelContext context, String option, Object value) {
        if (!(value instanceof String text) || !text.startsWith(REFERENCE)) {
            return value;
        }
        String setting = text.substring(REFERENCE.length());
        return context.getPropertiesComponent()
                .resolveProperty(setting)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "option "
                                                + option
                                                + " refers to the setting "
                                                + setting
                                                + ", which is not there: set it, or write a colon"
                                                + " behind its name if it may be left out"));
    }
}
