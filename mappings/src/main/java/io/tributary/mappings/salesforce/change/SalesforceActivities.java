package io.tributary.mappings.salesforce.change;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskText;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads tasks, events, calls, chats and messaging sessions. */
final class SalesforceActivities {

    private final DeskContext desk;

    SalesforceActivities(DeskContext desk) {
        this.desk = desk;
    }

    /** A task is something to be done, or the record of a call or a mail. */
    DeskEntry.Builder task(SalesforceChange change) {
        boolean call =
                "call".equals(change.record().word("TaskSubtype")) || has(change, "CallType");
        boolean mail = "email".equals(change.record().word("TaskSubtype"));
        Kind told = mail ? Kind.MESSAGE : Kind.EVENT;
        Instant done = change.time("CompletedDateTime");
        Direction direction = mail ? Direction.OUTBOUND : Direction.INTERNAL;
        return about(change, call ? Kind.CALL : told, "CompletedDateTime", "CreatedDate")
                .channel(call ? Channel.PHONE : mail ? Channel.EMAIL : Channel.CRM)
                .direction(call ? direction(change.text("CallType")) : direction)
                .status(call && done != null ? "answered" : change.record().word("Status"))
                .endedAt(call && done != null ? lasted(change, done) : done)
                .attribute("disposition", change.text("CallDisposition"));
    }

    private static Instant lasted(SalesforceChange change, Instant began) {
        String seconds = Objects.requireNonNullElse(change.text("CallDurationInSeconds"), "");
        return seconds.matches("\\d{1,6}") ? began.plusSeconds(Long.parseLong(seconds)) : began;
    }

    DeskEntry.Builder event(SalesforceChange change) {
        return about(change, Kind.APPOINTMENT, "StartDateTime", "ActivityDateTime", "CreatedDate")
                .channel(Channel.CRM)
                .direction(Direction.OUTBOUND)
                .endedAt(change.time("EndDateTime"))
                .attribute("location", change.text("Location"));
    }

    private DeskEntry.Builder about(SalesforceChange change, Kind kind, String... times) {
        String what = change.text("WhatId");
        return SalesforceCases.begin(change, kind, times)
                .subject(DeskText.plain(change.text("Subject")))
                .text(DeskText.plain(change.text("Description")))
                .participants(
                        new SalesforceParties(desk)
                                .agent(change.text("OwnerId"))
                                .customer(change.text("WhoId"), what, change.text("AccountId"))
                                .all())
                .thread(SalesforceCases.thread(what));
    }

    DeskEntry.Builder call(SalesforceChange change) {
        Direction direction = direction(change.text("CallType"));
        String theirs =
                change.text(direction == Direction.OUTBOUND ? "ToPhoneNumber" : "FromPhoneNumber");
        String related = change.text("RelatedRecordId");
        Instant ended = change.time("CallEndDateTime");
        return SalesforceCases.begin(change, Kind.CALL, "CallStartDateTime", "CreatedDate")
                .channel(Channel.PHONE)
                .direction(direction)
                .endedAt(ended)
                .status(ended == null ? null : "answered")
                .participants(
                        new SalesforceParties(desk)
                                .agent(change.text("OwnerId"))
                                .customer(related)
                                .known(null, null, theirs)
                                .all())
                .thread(SalesforceCases.thread(related))
                .attribute("disposition", change.text("CallDisposition"))
                .attribute("vendorCall", change.text("VendorCallKey"));
    }

    DeskEntry.Builder chat(SalesforceChange change) {
        return SalesforceCases.begin(
                        change, Kind.MESSAGE, "StartTime", "RequestTime", "CreatedDate")
                .channel(Channel.CHAT)
                .direction(Direction.INBOUND)
                .status("missed".equals(change.record().word("Status")) ? "no-answer" : null)
                .endedAt(change.time("EndTime"))
                .text(DeskText.html(change.text("Body")))
                .participants(
                        new SalesforceParties(desk)
                                .agent(change.text("OwnerId"))
                                .customer(
                                        change.text("ContactId"),
                                        change.text("LeadId"),
                                        change.text("AccountId"))
                                .all())
                .thread(SalesforceCases.thread(change.text("CaseId")))
                .attribute("chatKey", change.text("ChatKey"));
    }

    /** What was said in it is told by no change: the session is. */
    DeskEntry.Builder session(SalesforceChange change) {
        boolean ours =
                Objects.requireNonNullElse(change.text("Origin"), "")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("agent");
        return SalesforceCases.begin(change, Kind.MESSAGE, "StartTime", "CreatedDate")
                .channel(sessionChannel(change.record().word("ChannelType")))
                .direction(ours ? Direction.OUTBOUND : Direction.INBOUND)
                .status(change.record().word("Status"))
                .endedAt(change.time("EndTime"))
                .subject("Messaging session")
                .participants(
                        new SalesforceParties(desk)
                                .agent(change.text("OwnerId"))
                                .customer(
                                        change.text("EndUserContactId"),
                                        change.text("LeadId"),
                                        change.text("EndUserAccountId"))
                                .all())
                .thread(SalesforceCases.thread(change.text("CaseId")))
                .attribute("channelType", change.text("ChannelType"));
    }

    private static Channel sessionChannel(@Nullable String type) {
        return type == null
                ? Channel.MESSAGING
                : switch (type) {
                    case "text", "sms" -> Channel.SMS;
                    case "embeddedmessaging" -> Channel.CHAT;
                    default -> Channel.MESSAGING;
                };
    }

    private static Direction direction(@Nullable String type) {
        String word = Objects.requireNonNullElse(type, "").toLowerCase(Locale.ROOT);
        return switch (word) {
            case "inbound", "callback" -> Direction.INBOUND;
            case "internal" -> Direction.INTERNAL;
            default -> Direction.OUTBOUND;
        };
    }

    private static boolean has(SalesforceChange change, String field) {
        return change.text(field) != null;
    }
}
