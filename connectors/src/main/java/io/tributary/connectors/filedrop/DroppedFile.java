package io.tributary.connectors.filedrop;

import io.tributary.history.failure.PermanentFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.support.SynchronizationAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes of a file, local or remote, the batches of its records: the body becomes an iterator of
 * messages, to be split while it is read.
 *
 * <p>The exchange's property {@value #GOES_TO} tells the directory that the file is moved to once
 * all is accepted: that of files that are done, or that of files that were refused, because they
 * cannot be cut into records. Records before the place where that shows are accepted.
 *
 * <p>A processor and no bean, because a call of a bean looks for headers first.
 */
public final class DroppedFile implements Processor {

    static final String GOES_TO = "tributaryFileGoesTo";

    /** Objects of Camel's by which its component closes the stream of a remote file. */
    private static final String STREAM = "CamelRemoteFileInputStream";

    private static final Logger LOG = LoggerFactory.getLogger(DroppedFile.class);
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    private FileSplit split = FileSplit.WHOLE;
    private int maxRecordBytes = TEN_MEGABYTES;
    private String done = ".done";
    private String refused = ".refused";

    /** {@code whole}, {@code lines}, {@code csv}, {@code json} or {@code xml}. */
    public void setSplit(String split) {
        this.split = FileSplit.named(split);
    }

    /** The largest record; of a whole file, the largest file. */
    public void setMaxRecordBytes(int maxRecordBytes) {
        this.maxRecordBytes = maxRecordBytes;
    }

    /** The directory for files that are done. */
    public void setDone(String done) {
        this.done = done;
    }

    /** The directory for files that cannot be cut into records. */
    public void setRefused(String refused) {
        this.refused = refused;
    }

    /**
     * Changes the exchange as said above.
     *
     * @throws PermanentFailure if the message is of no file
     * @throws InvalidPayloadException if the file cannot be read now; it is taken again
     */
    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        Message message = exchange.getIn();
        String name = message.getHeader(Exchange.FILE_NAME, String.class);
        if (name == null) {
            throw new PermanentFailure("expected a file: use file, sftp or ftps", null);
        }
        Object stream = message.getHeader(STREAM);
        InputStream bytes = new BufferedInputStream(message.getMandatoryBody(InputStream.class));
        exchange.getExchangeExtension().addOnCompletion(new Closing(bytes));
        message.removeHeaders("*");
        if (stream instanceof InputStream) {
            message.setHeader(STREAM, stream);
        }
        exchange.setProperty(GOES_TO, done);
        message.setBody(
                new RecordBatches(
                        exchange.getContext(),
                        name,
                        split.of(bytes, maxRecordBytes),
                        reason -> {
                            LOG.error(
                                    "a file is refused, and goes to {}: {}",
                                    refused,
                                    reason.getMessage());
                            exchange.setProperty(GOES_TO, refused);
                        }));
    }

    /** A file that was not read to its end is not left open. */
    private static final class Closing extends SynchronizationAdapter {

        private final InputStream file;

        Closing(InputStream file) {
            this.file = file;
        }

        @Override
        public void onDone(Exchange exchange) {
            try {
                file.close();
            } catch (IOException e) {
                LOG.debug("a file that was read is not closed", e);
            }
        }
    }
}
