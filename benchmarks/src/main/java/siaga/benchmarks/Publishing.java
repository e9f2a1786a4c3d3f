package siaga.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import siaga.benchmarks.Publisher.Published;

/** Many clients that publish through the gateway at the same time. */
final class Publishing {

    private final Stack stack;
    private final Deliveries deliveries;
    private final Draft draft;

    Publishing(Stack stack, Deliveries deliveries, Path project) throws IOException {
        this.stack = stack;
        this.deliveries = deliveries;
        this.draft = Draft.ofExample(project);
    }

    /** Publishes for so long, and waits until the last of it has arrived everywhere. */
    PublishRound round(Duration length) throws IOException, InterruptedException, SQLException {
        Publisher publisher = new Publisher(
                draft,
                stack.member(Draft.ORIGIN).token(),
                stack.member(Draft.DESK).token());
        Deliveries.Heads before = deliveries.heads();
        AtomicLong failed = new AtomicLong();
        try (InboxStream stream =
                InboxStream.open(stack.gateway(), stack.member(Draft.TOLD).token(), before.of(Draft.TOLD))) {
            long start = System.nanoTime();
            List<Published> published = together(publisher, start + length.toNanos(), failed);
            stream.await(published.stream().map(Published::id).toList());
            long uneven = deliveries.uneven(before, published.size());
            return PublishRound.of(start, published, failed.get(), stream, uneven);
        }
    }

    private List<Published> together(Publisher publisher, long until, AtomicLong failed) throws InterruptedException {
        List<Published> all = new ArrayList<>();
        CountDownLatch connected = new CountDownLatch(Plan.CLIENTS);
        try (ExecutorService clients = Executors.newFixedThreadPool(Plan.CLIENTS)) {
            List<Future<List<Published>>> results = new ArrayList<>();
            for (int client = 0; client < Plan.CLIENTS; client++) {
                results.add(clients.submit(() -> client(publisher, until, failed, connected)));
            }
            for (Future<List<Published>> result : results) {
                all.addAll(result.get());
            }
        } catch (ExecutionException e) {
            throw new CannotMeasure("A client broke off: " + e.getCause());
        }
        return all;
    }

    private List<Published> client(Publisher publisher, long until, AtomicLong failed, CountDownLatch connected)
            throws InterruptedException, IOException {
        List<Published> published = new ArrayList<>();
        try (KeptConnection gateway = new KeptConnection(stack.gateway())) {
            connected.countDown();
            connected.await();
            while (System.nanoTime() < until) {
                Published alert = publisher.publish(gateway);
                if (alert == null) {
                    failed.incrementAndGet();
                } else {
                    published.add(alert);
                }
            }
        }
        return published;
    }
}
