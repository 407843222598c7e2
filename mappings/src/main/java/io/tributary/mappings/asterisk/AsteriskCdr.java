package io.tributary.mappings.asterisk;

import java.util.Map;

/**
 * One leg of a call: one line of a CDR file, in Asterisk's own words and still as text. A column
 * that the file does not have is empty.
 *
 * @param line counted from 1 within the raw event
 */
record AsteriskCdr(
        int line,
        String accountcode,
        String src,
        String dst,
        String dcontext,
        String clid,
        String channel,
        String dstchannel,
        String lastapp,
        String lastdata,
        String start,
        String end,
        String duration,
        String billsec,
        String disposition,
        String uniqueid,
        String userfield,
        String linkedid,
        String sequence) {

    static AsteriskCdr of(int line, Map<String, String> columns) {
        return new AsteriskCdr(
                line,
                columns.getOrDefault("accountcode", ""),
                columns.getOrDefault("src", ""),
                columns.getOrDefault("dst", ""),
                columns.getOrDefault("dcontext", ""),
                columns.getOrDefault("clid", ""),
                columns.getOrDefault("channel", ""),
                columns.getOrDefault("dstchannel", ""),
                columns.getOrDefault("lastapp", ""),
                columns.getOrDefault("lastdata", ""),
                columns.getOrDefault("start", ""),
                columns.getOrDefault("end", ""),
                columns.getOrDefault("duration", ""),
                columns.getOrDefault("billsec", ""),
                columns.getOrDefault("disposition", ""),
                columns.getOrDefault("uniqueid", ""),
                columns.getOrDefault("userfield", ""),
                columns.getOrDefault("linkedid", ""),
                columns.getOrDefault("sequence", ""));
    }

    /** Names a column of this line in a rejection. */
    String field(String column) {
        return "line[" + line + "]." + column;
    }
}
