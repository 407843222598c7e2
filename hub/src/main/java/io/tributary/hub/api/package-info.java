/** The REST API of the contract, over {@code history.query.History}. */
@NullMarked
package io.tributary.hub.api;

import org.jspecify.annotations.NullMarked;
