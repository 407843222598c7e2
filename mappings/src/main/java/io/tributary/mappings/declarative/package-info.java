/**
 * Mappings that are written in YAML, without Java, for systems that Tributary has never heard of.
 *
 * <p>{@link io.tributary.mappings.declarative.DeclarativeMapping} begins here; {@code MAPPINGS.md}
 * beside the module's {@code pom.xml} is what their authors read.
 */
@NullMarked
package io.tributary.mappings.declarative;

import org.jspecify.annotations.NullMarked;
