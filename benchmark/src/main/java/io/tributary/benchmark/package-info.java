/** The hub beside its floor and its peers, on one machine, one database and one disk. */
@NullMarked
package io.tributary.benchmark;

import org.jspecify.annotations.NullMarked;
