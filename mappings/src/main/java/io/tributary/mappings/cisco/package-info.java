/** Call detail records of Cisco Unified Communications Manager. */
@NullMarked
package io.tributary.mappings.cisco;

import org.jspecify.annotations.NullMarked;
