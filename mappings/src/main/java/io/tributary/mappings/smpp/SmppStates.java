package io.tributary.mappings.smpp;

import io.tributary.history.failure.PayloadRejected;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The states of a message, by number (SMPP 5.0, 4.7.15) and by word (appendix B of 3.4). */
final class SmppStates {

    /** Of a message that says that the company's was read. */
    static final int READ = 0x08;

    private static final List<String> BY_NUMBER =
            List.of(
                    "queued",
                    "sent",
                    "delivered",
                    "failed",
                    "failed",
                    "failed",
                    "sent",
                    "unknown",
                    "failed",
                    "failed");

    private static final int LETTERS_THAT_TELL = 4;

    private SmppStates() {}

    /**
     * @param number what the TLV says; null if there is none
     * @param word what the text says; null if it says nothing
     * @throws PayloadRejected if nothing is said
     */
    static String word(int messageType, @Nullable Long number, @Nullable String word) {
        if (messageType == READ) {
            return "read";
        }
        if (number != null && number < BY_NUMBER.size()) {
            return BY_NUMBER.get(number.intValue());
        }
        if (word == null) {
            throw new PayloadRejected(
                    "shortMessage.stat", "is missing, and there is no TLV message_state");
        }
        return ofText(word.toLowerCase(Locale.ROOT));
    }

    /** SMSCs end the words as they like. */
    private static String ofText(String word) {
        return switch (word.substring(0, Math.min(word.length(), LETTERS_THAT_TELL))) {
            case "sche" -> "queued";
            case "enro", "acce" -> "sent";
            case "deli" -> "delivered";
            case "expi", "dele", "unde", "reje", "skip" -> "failed";
            case "unkn" -> "unknown";
            default -> word;
        };
    }
}
