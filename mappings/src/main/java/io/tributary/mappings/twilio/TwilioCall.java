package io.tributary.mappings.twilio;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A call as Twilio tells of it, still as text: in a callback (names such as {@code CallSid}) as it
 * was at one moment, or in the calls resource (names such as {@code parent_call_sid}) as it is now.
 *
 * @param sid never null once read
 * @param parentSid the call that this is a leg of; null if it is none
 * @param timestamp when a callback's status was reached; null in the resource
 * @param duration seconds; Twilio's other parameter, {@code Duration}, is in minutes
 */
record TwilioCall(
        @JsonProperty("sid") @JsonAlias("CallSid") @Nullable String sid,
        @JsonProperty("parent_call_sid") @JsonAlias("ParentCallSid") @Nullable String parentSid,
        @JsonProperty("from") @JsonAlias("From") @Nullable String from,
        @JsonProperty("to") @JsonAlias("To") @Nullable String to,
        @JsonProperty("status") @JsonAlias("CallStatus") @Nullable String status,
        @JsonProperty("direction") @JsonAlias("Direction") @Nullable String direction,
        @JsonProperty("Timestamp") @Nullable String timestamp,
        @JsonProperty("SequenceNumber") @Nullable String sequenceNumber,
        @JsonProperty("date_created") @Nullable String dateCreated,
        @JsonProperty("date_updated") @Nullable String dateUpdated,
        @JsonProperty("start_time") @Nullable String startTime,
        @JsonProperty("end_time") @Nullable String endTime,
        @JsonProperty("duration") @JsonAlias("CallDuration") @Nullable String duration,
        @JsonProperty("caller_name") @JsonAlias("CallerName") @Nullable String callerName,
        @JsonProperty("answered_by") @JsonAlias("AnsweredBy") @Nullable String answeredBy,
        @JsonProperty("RecordingSid") @Nullable String recordingSid,
        @JsonProperty("RecordingUrl") @Nullable String recordingUrl) {

    boolean isLeg() {
        return parentSid != null;
    }
}
