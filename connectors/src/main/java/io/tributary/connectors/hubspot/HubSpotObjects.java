package io.tributary.connectors.hubspot;

import io.tributary.history.failure.PermanentFailure;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Kinds of objects of HubSpot's CRM that are read, in this order, each under its plural. */
enum HubSpotObjects {
    CONTACTS(
            "lastmodifieddate",
            "createdate,lastmodifieddate,email,email_1,hs_additional_emails,phone,mobilephone,"
                    + "firstname,lastname,zip,city,address,lifecyclestage,hs_merged_object_ids,"
                    + "hs_calculated_merged_vids"),
    TICKETS(
            "hs_lastmodifieddate",
            "createdate,closed_date,subject,content,hs_pipeline_stage,hs_ticket_priority,"
                    + "source_type,hubspot_owner_id"),
    CALLS(
            "hs_lastmodifieddate",
            "hs_timestamp,hs_call_direction,hs_call_status,hs_call_title,hs_call_body,"
                    + "hs_call_to_number,hs_call_from_number,hs_call_recording_url,"
                    + "hs_call_duration,hubspot_owner_id"),
    EMAILS(
            "hs_lastmodifieddate",
            "hs_timestamp,hs_email_direction,hs_email_subject,hs_email_text,hs_email_html,"
                    + "hs_email_from_email,hs_email_to_email,hs_email_status,"
                    + "hs_email_message_id,hs_email_thread_id,hubspot_owner_id"),
    MEETINGS(
            "hs_lastmodifieddate",
            "hs_timestamp,hs_meeting_title,hs_meeting_body,hs_meeting_start_time,"
                    + "hs_meeting_end_time,hs_meeting_outcome,hubspot_owner_id"),
    COMMUNICATIONS(
            "hs_lastmodifieddate",
            "hs_timestamp,hs_communication_channel_type,hs_communication_body,hubspot_owner_id"),
    NOTES("hs_lastmodifieddate", "hs_timestamp,hs_note_body,hubspot_owner_id");

    private final String changed;
    private final String properties;

    HubSpotObjects(String changed, String properties) {
        this.changed = changed;
        this.properties = properties;
    }

    /**
     * Those that a scope names, comma separated.
     *
     * @throws PermanentFailure if it names none, or another
     */
    static List<HubSpotObjects> of(String scope) {
        List<String> words = Arrays.stream(scope.split(",", -1)).map(String::strip).toList();
        List<HubSpotObjects> wanted =
                Arrays.stream(values()).filter(each -> words.contains(each.plural())).toList();
        if (wanted.isEmpty() || wanted.size() != words.stream().distinct().count()) {
            throw new PermanentFailure(
                    "the scope must be some of "
                            + Arrays.stream(values())
                                    .map(HubSpotObjects::plural)
                                    .collect(Collectors.joining(", ")),
                    null);
        }
        return wanted;
    }

    String plural() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name of the property that tells the last change. */
    String changed() {
        return changed;
    }

    /**
     * Names of the properties that say something, comma separated; and of that which tells what the
     * hub wrote itself. HubSpot ignores one that is not there.
     */
    String properties() {
        return properties + "," + HubSpotCrm.ID;
    }

    /** Whether they are of people whom a search does not tell, so that each is read by itself. */
    boolean areOfContacts() {
        return this != CONTACTS;
    }
}
