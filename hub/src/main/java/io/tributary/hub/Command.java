package io.tributary.hub;

import java.io.PrintStream;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.Banner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/**
 * What the jar does in place of running the hub, on the same configuration and with the database
 * only: {@code --tributary.command=rebuild} or {@code preview}.
 */
final class Command {

    private static final String OPTION = "tributary.command";

    /** It could not be done; nothing is said of the history. */
    private static final int FAILED = 2;

    private Command() {}

    static boolean isAsked(String... args) {
        return !name(args).isEmpty();
    }

    /** Answers the exit code: 0 if all is well, 1 if the history is not, 2 if it failed. */
    static int run(PrintStream out, String... args) {
        String name = name(args);
        if (!name.equals("rebuild") && !name.equals("preview")) {
            out.println("There is no command '" + name + "'; there are rebuild and preview.");
            return FAILED;
        }
        ApplicationArguments arguments = new DefaultApplicationArguments(args);
        return within(
                context -> {
                    try {
                        return name.equals("rebuild")
                                ? context.getBean(RebuildCommand.class).run(arguments, out)
                                : context.getBean(PreviewCommand.class).run(arguments, out);
                    } catch (RuntimeException e) {
                        out.println("The " + name + " failed: " + e.getMessage());
                        return FAILED;
                    }
                },
                args);
    }

    private static int within(ToIntFunction<ConfigurableApplicationContext> work, String... args) {
        SpringApplication application = new SpringApplication(CommandWiring.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        try (ConfigurableApplicationContext context = application.run(args)) {
            return work.applyAsInt(context);
        }
    }

    private static String name(String... args) {
        return Objects.requireNonNullElse(
                new SimpleCommandLinePropertySource(args).getProperty(OPTION), "");
    }
}
