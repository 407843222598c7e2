/** Dynamics 365: activities, cases and contacts, as webhooks of Dataverse tell of them. */
@NullMarked
package io.tributary.mappings.dynamics;

import org.jspecify.annotations.NullMarked;
