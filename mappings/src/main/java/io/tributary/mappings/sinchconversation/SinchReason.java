package io.tributary.mappings.sinchconversation;

import org.jspecify.annotations.Nullable;

/** Why something failed. */
record SinchReason(@Nullable String code) {}
