package io.tributary.history.matter;

import io.tributary.history.interaction.InteractionId;
import org.jspecify.annotations.Nullable;

/**
 * What two interactions have to do with each other, and with that their matters.
 *
 * @param left the earlier interaction
 * @param right the later interaction
 * @param type {@code thread}, {@code reply}, {@code sameReference}, {@code mention}, {@code
 *     channelSwitch}, {@code continues}, {@code followUp}, {@code duplicate}, {@code handover} or
 *     {@code decision}
 * @param evidence what links them, for example {@code order[shop/eu]:1001}
 * @param rule name and version of the rules
 * @param taken whether the two are one matter
 * @param reason why they are not by this link; null if they are
 */
public record MatterLink(
        InteractionId left,
        InteractionId right,
        String type,
        String evidence,
        String rule,
        boolean taken,
        @Nullable String reason) {}
