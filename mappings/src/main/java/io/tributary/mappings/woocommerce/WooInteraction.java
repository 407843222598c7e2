package io.tributary.mappings.woocommerce;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mapstruct.Mapping;

/** What all interactions of a shop have in common. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Mapping(target = "source", expression = "java(delivery.source())")
@Mapping(target = "channel", constant = "SHOP")
@Mapping(target = "part", ignore = true)
@Mapping(target = "deleted", ignore = true)
@Mapping(target = "endedAt", ignore = true)
@Mapping(target = "messageId", ignore = true)
@Mapping(target = "replyTo", ignore = true)
@Mapping(target = "attachments", ignore = true)
@Mapping(target = "participant", ignore = true)
@Mapping(target = "reference", ignore = true)
@interface WooInteraction {}
