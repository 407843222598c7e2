/** The tracking API: the calls that libraries for web sites, apps and servers send. */
@NullMarked
package io.tributary.hub.tracking;

import org.jspecify.annotations.NullMarked;
