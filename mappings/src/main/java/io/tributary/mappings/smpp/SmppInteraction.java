package io.tributary.mappings.smpp;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mapstruct.Mapping;

/** What all interactions over SMPP have in common. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Mapping(target = "source", expression = "java(context.source())")
@Mapping(target = "deleted", constant = "false")
@Mapping(target = "revision", constant = "0L")
@Mapping(target = "kind", constant = "MESSAGE")
@Mapping(target = "channel", constant = "SMS")
@Mapping(target = "endedAt", ignore = true)
@Mapping(target = "subject", ignore = true)
@Mapping(target = "references", ignore = true)
@Mapping(target = "attachments", ignore = true)
@Mapping(target = "link", ignore = true)
@Mapping(target = "participant", ignore = true)
@Mapping(target = "reference", ignore = true)
@interface SmppInteraction {}
