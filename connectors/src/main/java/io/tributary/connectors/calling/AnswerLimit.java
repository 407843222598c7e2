package io.tributary.connectors.calling;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpResponseInterceptor;
import org.apache.hc.core5.http.io.EofSensorInputStream;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Ends the connection on which an answer goes on and on. */
final class AnswerLimit implements HttpResponseInterceptor {

    /** A page of a hundred comments of 64 KB, three times over, is less. */
    static final int MOST_BYTES = 32 << 20;

    @Override
    public void process(HttpResponse response, EntityDetails details, HttpContext context) {
        if (response instanceof ClassicHttpResponse answer && answer.getEntity() != null) {
            answer.setEntity(new Limited(answer.getEntity()));
        }
    }

    private static final class Limited extends HttpEntityWrapper {

        Limited(HttpEntity entity) {
            super(entity);
        }

        @Override
        public InputStream getContent() throws IOException {
            return new LimitedStream(super.getContent());
        }
    }

    private static final class LimitedStream extends FilterInputStream {

        private long left = MOST_BYTES;

        LimitedStream(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                // To close it would read the rest.
                if (in instanceof EofSensorInputStream content) {
                    content.abort();
                }
                throw new AnswerTooLong();
            }
        }
    }

    /** Its name is what the message of the failure shows. */
    private static final class AnswerTooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
