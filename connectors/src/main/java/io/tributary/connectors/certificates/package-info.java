/**
 * Certificates that platforms sign with and publish: fetched, kept for a while, and trusted or not.
 */
@NullMarked
package io.tributary.connectors.certificates;

import org.jspecify.annotations.NullMarked;
