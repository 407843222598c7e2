@NullMarked
package io.tributary.connectors.ringcentral;

import org.jspecify.annotations.NullMarked;
