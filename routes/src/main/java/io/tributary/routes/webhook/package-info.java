@NullMarked
package io.tributary.routes.webhook;

import org.jspecify.annotations.NullMarked;
