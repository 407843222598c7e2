package io.tributary.hub.api;

import java.util.List;

/** The mapping files of the admins, by their names. */
public interface DeclaredMappings {

    List<DeclaredMapping> all();
}
