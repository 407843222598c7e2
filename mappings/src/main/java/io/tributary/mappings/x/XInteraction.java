package io.tributary.mappings.x;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mapstruct.Mapping;

/** What all interactions over X have in common. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Mapping(target = "source", expression = "java(context.source())")
@Mapping(target = "part", ignore = true)
@Mapping(target = "endedAt", ignore = true)
@Mapping(target = "status", ignore = true)
@Mapping(target = "subject", ignore = true)
@Mapping(target = "references", ignore = true)
@Mapping(target = "participant", ignore = true)
@Mapping(target = "reference", ignore = true)
@interface XInteraction {}
