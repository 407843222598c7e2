/** E-mail as received (RFC 5322, MIME) to interactions. */
@NullMarked
package io.tributary.mappings.email;

import org.jspecify.annotations.NullMarked;
