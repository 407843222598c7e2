package io.tributary.mappings.whatsapp;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mapstruct.Mapping;

/** What all interactions over WhatsApp have in common. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Mapping(target = "source", expression = "java(change.source())")
@Mapping(target = "channel", constant = "MESSAGING")
@Mapping(target = "subject", ignore = true)
@Mapping(target = "references", ignore = true)
@Mapping(target = "link", ignore = true)
@Mapping(target = "participant", ignore = true)
@Mapping(target = "reference", ignore = true)
@interface WhatsAppInteraction {}
