package io.tributary.history.jdbc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes of one transaction that nothing has read yet, sent together as one statement: before the
 * next statement that names one of their tables, and at the latest before the commit.
 *
 * <p>Each is an {@code INSERT}, {@code UPDATE} or {@code DELETE} of its own table without a {@code
 * WITH}, and no two that wait have to do with each other's tables: parts of one statement see the
 * tables as they were before it.
 */
final class PendingWrites {

    private record Write(String table, String sql, Map<String, Object> parameters) {

        boolean isAbout(String statement) {
            return word(table).matcher(statement).find();
        }
    }

    /** A named parameter, and not a cast. */
    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([A-Za-z]\\w*)");

    private static final Map<String, Pattern> WORDS = new ConcurrentHashMap<>();

    /** As many as there are ways through the recorder: its statements are constants. */
    private static final Map<List<String>, String> TOGETHER = new ConcurrentHashMap<>();

    private final JdbcClient client;
    private final List<Write> waiting = new ArrayList<>();

    PendingWrites(JdbcClient client) {
        this.client = client;
    }

    private static Pattern word(String table) {
        return WORDS.computeIfAbsent(
                table, each -> Pattern.compile("\\b" + Pattern.quote(each) + "\\b"));
    }

    void add(String table, String sql, Map<String, Object> parameters) {
        sendBefore(sql);
        waiting.add(new Write(table, sql, parameters));
    }

    /** Sends what waits if the statement could see the difference. */
    void sendBefore(String statement) {
        for (Write write : waiting) {
            if (write.isAbout(statement)) {
                send();
                return;
            }
        }
    }

    void send() {
        List<Write> sent = List.copyOf(waiting);
        waiting.clear();
        if (sent.size() == 1) {
            client.sql(sent.get(0).sql()).params(sent.get(0).parameters()).update();
        } else if (!sent.isEmpty()) {
            sendTogether(sent);
        }
    }

    private void sendTogether(List<Write> writes) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (int i = 0; i < writes.size(); i++) {
            String prefix = prefix(i);
            writes.get(i)
                    .parameters()
                    .forEach((name, value) -> parameters.put(prefix + name, value));
        }
        List<String> texts = writes.stream().map(Write::sql).toList();
        client.sql(TOGETHER.computeIfAbsent(texts, PendingWrites::together))
                .params(parameters)
                .query(Boolean.class)
                .single();
    }

    private static String together(List<String> statements) {
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < statements.size(); i++) {
            sql.append(i == 0 ? "WITH " : ", ").append(prefix(i)).append(" AS (\n");
            sql.append(PARAMETER.matcher(statements.get(i)).replaceAll(":" + prefix(i) + "$1"));
            sql.append(")");
        }
        return sql.append("\nSELECT true").toString();
    }

    private static String prefix(int place) {
        return "w" + place + "_";
    }
}
