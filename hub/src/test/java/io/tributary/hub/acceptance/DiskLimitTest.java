package io.tributary.hub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class DiskLimitTest {

    private static final long GIGABYTE = 1L << 30;
    private static final DiskSettings SETTINGS = new DiskSettings(DataSize.ofGigabytes(1), 5);

    @TempDir Path directory;

    private final FillingDisk disk = new FillingDisk(100 * GIGABYTE);
    private final DiskLimit limit = new DiskLimit(List.of(disk), SETTINGS, 0);

    @Test
    void asksForTheLessDemandingOfShareAndSize() {
        assertThat(SETTINGS.minFree(100 * GIGABYTE, 0)).isEqualTo(GIGABYTE);
        assertThat(SETTINGS.minFree(10 * GIGABYTE, 0)).isEqualTo(GIGABYTE / 2);
    }

    @Test
    void asksForWhatTheBrokerNeedsOnASmallDiskToo() {
        assertThat(SETTINGS.minFree(GIGABYTE, 300 << 20)).isEqualTo(300 << 20);
    }

    @Test
    void closesWhenTheDiskIsNearlyFullAndSaysWhatToDo() {
        limit.look();
        assertThat(limit.reason()).isNull();

        disk.free = GIGABYTE - 1;
        limit.look();
        assertThat(limit.reason())
                .contains("1023 MB are free, less than 1024 MB")
                .contains("tributary.disk")
                .contains("Free some");
    }

    @Test
    void opensAgainOnlyWithSomeRoomToSpare() {
        disk.free = GIGABYTE / 2;
        limit.look();
        disk.free = GIGABYTE + 1;
        limit.look();
        assertThat(limit.reason()).isNotNull();

        disk.free = GIGABYTE * 5 / 4;
        limit.look();
        assertThat(limit.reason()).isNull();
    }

    @Test
    void looksAtEachDisk() {
        FillingDisk other = new FillingDisk(100 * GIGABYTE);
        DiskLimit both = new DiskLimit(List.of(disk, other), SETTINGS, 0);

        other.free = 0;
        both.look();
        assertThat(both.reason()).contains("filling");
    }

    @Test
    void staysAsItIsWhileTheDiskCannotBeRead() {
        disk.free = 0;
        limit.look();
        disk.broken = true;
        limit.look();
        assertThat(limit.reason()).contains("nearly full");
    }

    @Test
    void readsARealDiskAlsoBeforeItsDirectoryIsThere() throws IOException {
        Disk real = Disk.of(directory.resolve("later"));

        assertThat(real.free()).isPositive().isLessThan(real.total());
    }

    private static final class FillingDisk implements Disk {

        private final long total;
        private long free;
        private boolean broken;

        FillingDisk(long total) {
            this.total = total;
            this.free = total;
        }

        @Override
        public Path directory() {
            return Path.of("filling");
        }

        @Override
        public long free() throws IOException {
            if (broken) {
                throw new IOException("gone");
            }
            return free;
        }

        @Override
        public long total() {
            return total;
        }
    }
}
