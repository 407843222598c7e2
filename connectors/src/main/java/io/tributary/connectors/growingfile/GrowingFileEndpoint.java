package io.tributary.connectors.growingfile;

import java.nio.file.Path;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.jspecify.annotations.Nullable;

/** Lines of a file that another program writes and rotates. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "growing-file",
        title = "Growing File",
        syntax = "growing-file:directory",
        consumerOnly = true,
        category = {Category.FILE})
public final class GrowingFileEndpoint extends ScheduledPollEndpoint {

    private static final int POLLS_SKIPPED_AFTER_FAILURE = 5;

    @UriPath(description = "Directory of the file and of those that it is rotated to")
    @Metadata(required = true)
    private @Nullable String directory;

    @UriParam(description = "Name of the file that is written to")
    @Metadata(required = true)
    private @Nullable String fileName;

    @UriParam(description = "File that keeps how far was read; one for each route")
    @Metadata(required = true)
    private @Nullable String positionFile;

    @UriParam(
            description = "What to read when there is no position yet",
            defaultValue = "current",
            enums = "all,current,end")
    private String start = "current";

    @UriParam(description = "Lines to hand on at a time", defaultValue = "1")
    private int maxLines = 1;

    @UriParam(
            description = "Longest line in bytes; a longer one is handed on in pieces",
            defaultValue = "1048576")
    private int maxLineBytes = 1 << 20;

    GrowingFileEndpoint(String uri, GrowingFileComponent component) {
        super(uri, component);
        setGreedy(true);
        setBackoffErrorThreshold(1);
        setBackoffMultiplier(POLLS_SKIPPED_AFTER_FAILURE);
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("growing-file only reads: use it in 'from'");
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        GrowingFile file =
                new GrowingFile(
                        Path.of(given("directory", directory)), given("fileName", fileName));
        Positions positions = new Positions(Path.of(given("positionFile", positionFile)));
        GrowingFileConsumer consumer =
                new GrowingFileConsumer(
                        this,
                        processor,
                        new GrowingFileReader(
                                file,
                                positions,
                                GrowingFileStart.of(start),
                                maxLines,
                                maxLineBytes));
        configureConsumer(consumer);
        return consumer;
    }

    private static String given(String option, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(
                    "growing-file: the option '" + option + "' is missing");
        }
        return value;
    }

    public @Nullable String getDirectory() {
        return directory;
    }

    public void setDirectory(String directory) {
        this.directory = directory;
    }

    public @Nullable String getFileName() {
        return fileName;
    }

    public void setFileName(String fileName) {
        this.fileName = fileName;
    }

    public @Nullable String getPositionFile() {
        return positionFile;
    }

    public void setPositionFile(String positionFile) {
        this.positionFile = positionFile;
    }

    public String getStart() {
        return start;
    }

    public void setStart(String start) {
        this.start = start;
    }

    public int getMaxLines() {
        return maxLines;
    }

    public void setMaxLines(int maxLines) {
        this.maxLines = maxLines;
    }

    public int getMaxLineBytes() {
        return maxLineBytes;
    }

    public void setMaxLineBytes(int maxLineBytes) {
        this.maxLineBytes = maxLineBytes;
    }
}
