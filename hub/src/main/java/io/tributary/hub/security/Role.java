package io.tributary.hub.security;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What somebody may do; each role may also do what those before it may. */
enum Role {
    /** Reads the history. */
    VIEWER,
    /** Brings events in, mends and replays failures, decides. */
    OPERATOR,
    /** Changes routes, exports and erases. */
    ADMIN;

    /** Empty if there is no such role. */
    static Optional<Role> of(String name) {
        return Arrays.stream(values())
                .filter(role -> role.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** This role and those that it includes. */
    List<GrantedAuthority> authorities() {
        return EnumSet.range(VIEWER, this).stream()
                .map(role -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }
}
