@NullMarked
package io.tributary.connectors.mailgun;

import org.jspecify.annotations.NullMarked;
