/** Mails of Amazon SES, which come over Amazon SNS. */
@NullMarked
package io.tributary.connectors.ses;

import org.jspecify.annotations.NullMarked;
