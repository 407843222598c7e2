package io.tributary.mappings.stripe;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mapstruct.Mapping;

/** What all interactions of an account have in common. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Mapping(target = "source", expression = "java(delivery.source())")
@Mapping(target = "channel", constant = "BILLING")
@Mapping(target = "deleted", ignore = true)
@Mapping(target = "endedAt", ignore = true)
@Mapping(target = "messageId", ignore = true)
@Mapping(target = "replyTo", ignore = true)
@Mapping(target = "attachments", ignore = true)
@Mapping(target = "participant", ignore = true)
@Mapping(target = "reference", ignore = true)
@interface StripeInteraction {}
