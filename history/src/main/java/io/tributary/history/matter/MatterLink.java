package io.tributary.history.matter;

import io.tributary.history.interaction.InteractionId;

/**
 * Why two interactions are in one matter.
 *
 * @param type {@code thread}, {@code reply}, {@code sameReference} or {@code mention}
 * @param evidence what both name, for example {@code order[shop/eu]:1001}
 */
public record MatterLink(InteractionId left, InteractionId right, String type, String evidence) {}
