package io.tributary.hub;

import java.io.ObjectInputFilter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jms.JmsAutoConfiguration;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;

/** The hub: {@code java -jar} starts it, or runs one {@link Command} on its database. */
@SpringBootApplication(
        exclude = {
            ArtemisAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            JmsAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
public class TributaryHub {

    public static void main(String[] args) {
        if (ObjectInputFilter.Config.getSerialFilter() == null) {
            // Nothing of ours is a serialised object: no Java object is ever read from outside.
            ObjectInputFilter.Config.setSerialFilter(ObjectInputFilter.Config.createFilter("!*"));
        }
        if (Command.isAsked(args)) {
            System.exit(Command.run(System.out, args));
        }
        SpringApplication.run(TributaryHub.class, args);
    }
}
