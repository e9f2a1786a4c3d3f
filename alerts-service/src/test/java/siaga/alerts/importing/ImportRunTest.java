package siaga.alerts.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import siaga.alerts.importing.ImportLine.Outcome;

@Timeout(20)
class ImportRunTest {

    @Test
    void resultsComeInTheOrderOfTheFileHoweverLongEachTakes() throws Exception {
        CountDownLatch second = new CountDownLatch(1);
        List<JsonNode> lines = run(records(50), record -> {
            if (record.position() == 1) {
                await(second);
            }
            second.countDown();
            return created(record);
        });

        assertThat(lines).hasSize(51);
        assertThat(lines.subList(0, 50))
                .extracting(line -> line.path("record").asInt())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
        assertThat(lines.getLast().path("summary").path("created").asInt()).isEqualTo(50);
    }

    @Test
    void recordsOfOneNumberFollowOneAnother() throws Exception {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<ParsedRecord> same = IntStream.rangeClosed(1, 40)
                .mapToObj(position -> (ParsedRecord) rejected(position, "SAME"))
                .toList();

        List<JsonNode> lines = run(same.iterator(), record -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            Thread.yield();
            atOnce.decrementAndGet();
            return created(record);
        });

        assertThat(most).hasValue(1);
        assertThat(lines.getLast().path("summary").path("records").asInt()).isEqualTo(40);
    }

    @Test
    void aStoreThatStaysAwayEndsTheImportWithoutASummary() throws Exception {
        List<JsonNode> lines = run(records(30), record -> {
            if (record.position() >= 4) {
                throw new StoreAway(new IllegalStateException("no connection"));
            }
            return created(record);
        });

        assertThat(lines).hasSize(4);
        assertThat(lines.getLast().path("aborted").path("record").asInt()).isEqualTo(4);
        assertThat(lines.getLast()
                        .path("aborted")
                        .path("problem")
                        .path("status")
                        .asInt())
                .isEqualTo(503);
    }

    @Test
    void aFileThatBreaksOffIsSaidToHave() throws Exception {
        List<JsonNode> lines = run(
                breakingOff(() -> {
                    throw new UncheckedIOException(new IOException("connection reset"));
                }),
                ImportRunTest::created);

        assertThat(lines).hasSize(3);
        assertThat(lines.getLast().path("aborted").path("record").asInt()).isEqualTo(3);
    }

    @Test
    void aReaderThatFailsAltogetherEndsTheImportInsteadOfHoldingItForEver() throws Exception {
        List<JsonNode> lines = run(
                breakingOff(() -> {
                    throw new ExceptionInInitializerError("a table of names");
                }),
                ImportRunTest::created);

        assertThat(lines.getLast()
                        .path("aborted")
                        .path("problem")
                        .path("status")
                        .asInt())
                .isEqualTo(500);
    }

    /** Two records, and then that. */
    private static Iterator<ParsedRecord> breakingOff(Runnable failure) {
        return new Iterator<>() {
            private int position;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public ParsedRecord next() {
                if (++position > 2) {
                    failure.run();
                }
                return rejected(position, null);
            }
        };
    }

    @Test
    void noMoreIsReadThanTheStoreCanTake() throws Exception {
        AtomicInteger read = new AtomicInteger();
        CountDownLatch blocked = new CountDownLatch(1);
        Iterator<ParsedRecord> all = records(1_000);
        Iterator<ParsedRecord> counted = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public ParsedRecord next() {
                if (read.incrementAndGet() == SETTINGS.workers() + 1) {
                    blocked.countDown();
                }
                return all.next();
            }
        };
        AtomicInteger readWhileBlocked = new AtomicInteger();

        run(counted, record -> {
            if (record.position() == 1) {
                await(blocked);
                readWhileBlocked.set(read.get());
            }
            return created(record);
        });

        assertThat(readWhileBlocked.get()).isLessThanOrEqualTo(SETTINGS.workers() + SETTINGS.window() + 2);
    }

    private static final ImportSettings SETTINGS = new ImportSettings() {
        @Override
        public int workers() {
            return 4;
        }

        @Override
        public int window() {
            return 8;
        }

        @Override
        public Duration retryFor() {
            return Duration.ZERO;
        }

        @Override
        public Duration retryDelay() {
            return Duration.ofMillis(1);
        }

        @Override
        public Duration maxRetryDelay() {
            return Duration.ofMillis(1);
        }
    };

    private static List<JsonNode> run(Iterator<ParsedRecord> records, Function<ParsedRecord, ImportLine> storing)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ImportRun(records, storing, Reading.MAPPER.writerFor(ImportLine.class), SETTINGS).writeTo(out);
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).split("\n")) {
            lines.add(Reading.MAPPER.readTree(line));
        }
        return lines;
    }

    private static Iterator<ParsedRecord> records(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(position -> (ParsedRecord) rejected(position, "N" + position))
                .iterator();
    }

    private static Rejected rejected(long position, String number) {
        return Rejected.because(position, number, "", "test", "test");
    }

    private static ImportLine created(ParsedRecord record) {
        return new ImportLine(
                record.position(),
                record.number(),
                Outcome.CREATED,
                UUID.randomUUID(),
                null,
                1,
                null,
                null,
                null,
                null);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
