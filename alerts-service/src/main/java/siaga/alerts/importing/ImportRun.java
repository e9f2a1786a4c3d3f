package siaga.alerts.importing;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jboss.logging.Logger;
import siaga.alerts.importing.ImportLine.Outcome;
import siaga.contracts.problem.ProblemDetail;
import siaga.contracts.problem.ProblemType;

/**
 * One import: a thread reads records, a few store them at the same time, and the caller's thread writes the results in the
 * order of the file. Everything between them is bounded, so a slow store or a slow reader of the results holds the upload
 * back, and memory does not grow with the file. Records of one number follow one another.
 */
final class ImportRun {

    private static final Logger LOG = Logger.getLogger(ImportRun.class);

    /** What comes after the last record. */
    private record Step(long position, CompletableFuture<ImportLine> result, boolean last) {}

    private final Iterator<ParsedRecord> records;
    private final Function<ParsedRecord, ImportLine> storing;
    private final ObjectWriter json;
    private final BlockingQueue<Step> steps;
    private final Semaphore workers;
    private final Map<String, CompletableFuture<ImportLine>> underWay = new ConcurrentHashMap<>();
    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);

    ImportRun(
            Iterator<ParsedRecord> records,
            Function<ParsedRecord, ImportLine> storing,
            ObjectWriter json,
            ImportSettings settings) {
        this.records = records;
        this.storing = storing;
        this.json = json;
        this.steps = new ArrayBlockingQueue<>(settings.window());
        this.workers = new Semaphore(settings.workers());
    }

    /** Writes one line for each record and a last one; returns when all is written, throws when nobody reads it. */
    void writeTo(OutputStream out) throws IOException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                var reading = threads.submit(() -> read(threads));
                writeResults(out);
                reading.cancel(true);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private void read(ExecutorService threads) {
        long position = 0;
        try {
            while (records.hasNext()) {
                ParsedRecord record = records.next();
                position = record.position();
                workers.acquire();
                steps.put(new Step(position, begun(record, threads), false));
            }
            steps.put(new Step(position, new CompletableFuture<>(), true));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            // Whatever it is, the one who waits for results has to hear of it.
            endWith(position + 1, e);
        }
    }

    private void endWith(long position, Throwable failure) {
        try {
            steps.put(new Step(position, CompletableFuture.failedFuture(failure), false));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<ImportLine> begun(ParsedRecord record, ExecutorService threads) {
        String number = record.number();
        CompletableFuture<?> before = number == null ? null : underWay.get(number);
        CompletableFuture<ImportLine> result = (before == null ? CompletableFuture.completedFuture(null) : before)
                .handle((line, failure) -> null)
                .thenApplyAsync(nothing -> storing.apply(record), threads);
        if (number != null) {
            underWay.put(number, result);
        }
        result.whenComplete((line, failure) -> {
            workers.release();
            if (number != null) {
                underWay.remove(number, result);
            }
        });
        return result;
    }

    private void writeResults(OutputStream out) throws IOException {
        while (true) {
            Step step = next(out);
            if (step.last()) {
                write(out, ImportLine.of(summary()));
                break;
            }
            try {
                if (!step.result().isDone()) {
                    out.flush();
                }
                ImportLine line = step.result().join();
                if (line.outcome() != null) {
                    counts.merge(line.outcome(), 1L, Long::sum);
                }
                write(out, line);
            } catch (CompletionException e) {
                write(out, ImportLine.of(new ImportLine.Aborted(step.position(), why(e.getCause()))));
                break;
            }
        }
        out.flush();
    }

    /** Lets the reader have what is written before waiting for more. */
    private Step next(OutputStream out) throws IOException {
        Step ready = steps.poll();
        if (ready != null) {
            return ready;
        }
        out.flush();
        try {
            return steps.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the import was interrupted", e);
        }
    }

    private void write(OutputStream out, ImportLine line) throws IOException {
        out.write(json.writeValueAsBytes(line));
        out.write('\n');
    }

    private ImportLine.Summary summary() {
        long created = counts.getOrDefault(Outcome.CREATED, 0L);
        long unchanged = counts.getOrDefault(Outcome.UNCHANGED, 0L);
        long changed = counts.getOrDefault(Outcome.CHANGED, 0L);
        long rejected = counts.getOrDefault(Outcome.REJECTED, 0L);
        return new ImportLine.Summary(created + unchanged + changed + rejected, created, unchanged, changed, rejected);
    }

    private static ProblemDetail why(Throwable failure) {
        ProblemType type;
        String detail;
        switch (failure) {
            case StoreAway away -> {
                LOG.warnf("An import broke off because the store is away cause=%s", away.getCause());
                type = ProblemType.UNAVAILABLE;
                detail = "The store is not available. Import the file again later; what is stored stays.";
            }
            case UncheckedIOException lost -> {
                LOG.infof("An import broke off because the upload did cause=%s", lost.getMessage());
                type = ProblemType.MALFORMED_BODY;
                detail = "The file broke off. Import it again; what is stored stays.";
            }
            default -> {
                LOG.error("An import broke off", failure);
                type = ProblemType.INTERNAL;
                detail = "The import broke off. Import the file again; what is stored stays.";
            }
        }
        return ProblemDetail.of(type, detail, RecordStoring.INSTANCE, null, List.of());
    }
}
