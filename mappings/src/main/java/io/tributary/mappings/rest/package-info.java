/** History to requests of an API that a mapping file describes. */
@NullMarked
package io.tributary.mappings.rest;

import org.jspecify.annotations.NullMarked;
