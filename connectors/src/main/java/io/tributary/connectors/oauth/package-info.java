/** Access tokens of OAuth 2.0, for platforms that let nobody in by password. */
@NullMarked
package io.tributary.connectors.oauth;

import org.jspecify.annotations.NullMarked;
