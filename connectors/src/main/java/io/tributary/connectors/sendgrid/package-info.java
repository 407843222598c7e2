/** Mails and events of SendGrid. */
@NullMarked
package io.tributary.connectors.sendgrid;

import org.jspecify.annotations.NullMarked;
