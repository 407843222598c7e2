/** The whole hub while its database or its broker is away. */
package io.tributary.hub.outage;
