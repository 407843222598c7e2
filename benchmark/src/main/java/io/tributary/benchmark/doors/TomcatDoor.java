package io.tributary.benchmark.doors;

import io.tributary.benchmark.floor.GroupCommit;
import io.tributary.benchmark.floor.Signature;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;

/** A servlet that waits until the event is durable, on a thread of the pool or a virtual one. */
final class TomcatDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final long PATIENCE_SECONDS = 30;

    private final transient GroupCommit commits;
    private final transient ThreadLocal<Signature> signatures;

    private TomcatDoor(GroupCommit commits, String secret) {
        this.commits = commits;
        this.signatures = ThreadLocal.withInitial(() -> new Signature(secret));
    }

    static void open(int port, Path directory, GroupCommit commits, String secret, boolean virtual)
            throws LifecycleException {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(directory.toString());
        tomcat.setPort(port);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        if (virtual) {
            tomcat.getConnector()
                    .getProtocolHandler()
                    .setExecutor(new VirtualThreadExecutor("door-"));
        }
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "door", new TomcatDoor(commits, secret));
        context.addServletMappingDecoded("/*", "door");
        tomcat.start();
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] body = request.getInputStream().readAllBytes();
        if (!signatures.get().genuine(request.getHeader(Signature.HEADER), body)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (isDurable(body)) {
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
        } else {
            response.setHeader("Retry-After", "1");
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private boolean isDurable(byte[] body) throws IOException {
        CountDownLatch durable = new CountDownLatch(1);
        if (!commits.offer(new GroupCommit.Waiting(body, durable::countDown))) {
            return false;
        }
        try {
            return durable.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the event was written", e);
        }
    }
}
