/** Salesforce as a source: records as change data capture and queries tell of them. */
@NullMarked
package io.tributary.mappings.salesforce.change;

import org.jspecify.annotations.NullMarked;
