package io.tributary.routes.legacy;

import java.util.List;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;

/** Notes each session that ends. */
record FailedSessions(List<String> ended) implements SessionListener {

    @Override
    public void sessionClosed(Session session) {
        ended.add(String.valueOf(session.getUsername()));
    }
}
