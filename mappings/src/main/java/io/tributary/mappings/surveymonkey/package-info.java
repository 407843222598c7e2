/** Webhooks and responses of SurveyMonkey. */
@NullMarked
package io.tributary.mappings.surveymonkey;

import org.jspecify.annotations.NullMarked;
