package io.tributary.hub;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The hub: {@code java -jar} starts it. */
@SpringBootApplication
public class TributaryHub {

    public static void main(String[] args) {
        SpringApplication.run(TributaryHub.class, args);
    }
}
