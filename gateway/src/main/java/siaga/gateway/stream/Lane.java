package siaga.gateway.stream;

import io.vertx.core.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The streams of one event loop, touched only by it: no locks, and one task and one timer for all of them. It also
 * bounds how many pages of inboxes are in memory for them at the same time.
 */
final class Lane {

    private final Context context;
    private final StreamConfig config;
    private final Inbox inbox;
    private final Clock clock;
    private final AtomicInteger open;

    private final Map<String, Set<InboxStream>> byAgency = new HashMap<>();
    private final Queue<InboxStream> waiting = new ArrayDeque<>();
    private int freePages;

    Lane(Context context, StreamConfig config, Inbox inbox, Clock clock, AtomicInteger open) {
        this.context = context;
        this.config = config;
        this.inbox = inbox;
        this.clock = clock;
        this.open = open;
        this.freePages = config.pages();
        context.runOnContext(v -> context.owner().setPeriodic(config.tick().toMillis(), timer -> tick()));
    }

    StreamConfig config() {
        return config;
    }

    Inbox inbox() {
        return inbox;
    }

    void add(InboxStream stream) {
        byAgency.computeIfAbsent(stream.agency(), agency -> new LinkedHashSet<>())
                .add(stream);
        open.incrementAndGet();
    }

    void remove(InboxStream stream) {
        Set<InboxStream> streams = byAgency.get(stream.agency());
        if (streams != null && streams.remove(stream)) {
            open.decrementAndGet();
            if (streams.isEmpty()) {
                byAgency.remove(stream.agency());
            }
        }
    }

    /** Lets the stream read a page, as soon as there is room for one. */
    void requestPage(InboxStream stream) {
        if (freePages > 0) {
            freePages--;
            stream.readPage();
        } else {
            waiting.add(stream);
        }
    }

    /** A stream has let go of its page. */
    void pageDone() {
        InboxStream next = waiting.poll();
        while (next != null && next.isOver()) {
            next = waiting.poll();
        }
        if (next == null) {
            freePages++;
        } else {
            next.readPage();
        }
    }

    /** Entries by agency, in order. From any thread. */
    void publish(Map<String, List<Frame>> batch) {
        context.runOnContext(v -> batch.forEach((agency, frames) -> {
            for (InboxStream stream : snapshot(byAgency.getOrDefault(agency, Set.of()))) {
                frames.forEach(stream::live);
            }
        }));
    }

    /** Entries may have been published unheard. From any thread. */
    void recheck() {
        context.runOnContext(v -> all().forEach(InboxStream::recheck));
    }

    /** Ends all streams. From any thread. */
    void end(String why) {
        context.runOnContext(v -> all().forEach(stream -> stream.end(why)));
    }

    /** Runs it at about the next tick. */
    void later(Runnable task) {
        context.owner().setTimer(config.tick().toMillis(), timer -> task.run());
    }

    private void tick() {
        long now = System.nanoTime();
        Instant wallClock = clock.instant();
        all().forEach(stream -> stream.tick(now, wallClock));
    }

    private List<InboxStream> all() {
        return byAgency.values().stream().flatMap(Set::stream).toList();
    }

    // Streams may end, and so leave the set, while they are written to.
    private static List<InboxStream> snapshot(Set<InboxStream> streams) {
        return List.copyOf(streams);
    }
}
