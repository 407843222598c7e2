/** Mail that services receive and hand on by webhook: SendGrid, Mailgun, Postmark and SES. */
@NullMarked
package io.tributary.mappings.inboundmail;

import org.jspecify.annotations.NullMarked;
