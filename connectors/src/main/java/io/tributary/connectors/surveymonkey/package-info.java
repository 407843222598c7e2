/** How SurveyMonkey is reached. */
@NullMarked
package io.tributary.connectors.surveymonkey;

import org.jspecify.annotations.NullMarked;
