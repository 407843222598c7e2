package io.tributary.hub.security;

import java.util.Map;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** The hashes that a key file may hold. */
final class KeyHashes {

    private KeyHashes() {}

    /** A hash without a prefix is bcrypt, as {@code htpasswd -B} writes it. */
    static PasswordEncoder encoder() {
        BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();
        DelegatingPasswordEncoder encoder =
                new DelegatingPasswordEncoder(
                        "pbkdf2",
                        Map.of(
                                "bcrypt",
                                bcrypt,
                                "pbkdf2",
                                Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
        encoder.setDefaultPasswordEncoderForMatches(bcrypt);
        return encoder;
    }
}
