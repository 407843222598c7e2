/** Delivers over an API that a mapping file describes. */
@NullMarked
package io.tributary.routes.delivery.rest;

import org.jspecify.annotations.NullMarked;
