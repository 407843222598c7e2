package io.tributary.hub;

import io.tributary.history.failure.TributaryException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.Banner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/**
 * What the jar does in place of running the hub, on the same configuration and with the database
 * only: {@code --tributary.command=rebuild}, {@code preview} or {@code backfill}.
 */
final class Command {

    private static final String OPTION = "tributary.command";
    private static final List<String> NAMES = List.of("rebuild", "preview", "backfill");

    /** It could not be done; nothing is said of the history. */
    private static final int FAILED = 2;

    /** The log is for the hub; a command says itself what went wrong. */
    private static final Map<String, Object> QUIET =
            Map.of(
                    "logging.level.root",
                    "warn",
                    "logging.level.org.springframework.boot.SpringApplication",
                    "off");

    private Command() {}

    static boolean isAsked(String... args) {
        return !name(args).isEmpty();
    }

    /** Answers the exit code: 0 if all is well, 1 if the history is not, 2 if it failed. */
    static int run(PrintStream out, String... args) {
        String name = name(args);
        if (!NAMES.contains(name)) {
            out.println(
                    "There is no command '"
                            + name
                            + "'; there are "
                            + String.join(", ", NAMES)
                            + ".");
            return FAILED;
        }
        try {
            return run(name, out, args);
        } catch (RuntimeException e) {
            out.println("The " + name + " failed: " + reason(e));
            return FAILED;
        }
    }

    private static int run(String name, PrintStream out, String... args) {
        SpringApplication application = new SpringApplication(CommandWiring.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(QUIET);
        ApplicationArguments arguments = new DefaultApplicationArguments(args);
        try (ConfigurableApplicationContext context = application.run(args)) {
            return switch (name) {
                case "rebuild" -> context.getBean(RebuildCommand.class).run(arguments, out);
                case "preview" -> context.getBean(PreviewCommand.class).run(arguments, out);
                default -> context.getBean(BackfillCommand.class).run(arguments, out);
            };
        }
    }

    /** Of a start that failed, what failed, and not where it was wanted. */
    private static String reason(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof TributaryException) {
                return String.valueOf(each.getMessage());
            }
        }
        return String.valueOf(failure.getMessage());
    }

    private static String name(String... args) {
        return Objects.requireNonNullElse(
                new SimpleCommandLinePropertySource(args).getProperty(OPTION), "");
    }
}
