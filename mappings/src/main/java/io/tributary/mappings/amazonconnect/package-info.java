/** Contacts of Amazon Connect: events, records, what flows hand to functions, and analyses. */
@NullMarked
package io.tributary.mappings.amazonconnect;

import org.jspecify.annotations.NullMarked;
