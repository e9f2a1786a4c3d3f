package siaga.gateway.stream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jboss.logging.Logger;
import siaga.gateway.problem.Reset;
import siaga.gateway.token.Caller;
import siaga.gateway.trace.TraceContext;

/**
 * One open stream. It delivers number after number and knows nothing but the last one delivered and the last one known
 * to exist; while the former is behind, it reads pages of the inbox, else it passes live entries on. Confined to the
 * event loop of its connection.
 */
final class InboxStream {

    private static final Logger LOG = Logger.getLogger(InboxStream.class);
    private static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");

    private final Caller caller;
    private final String token;
    private final String traceparent;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Lane lane;

    private final Queue<Frame> page = new ArrayDeque<>(0);
    private Filling filling = Filling.OPENING;
    private long delivered;
    private long known;
    private boolean unsure;
    private boolean over;
    private boolean full;
    private long fullSince;
    private long writtenAt = System.nanoTime();
    private long retryAt = writtenAt;

    InboxStream(Caller caller, String token, TraceContext trace, HttpServerRequest request, Lane lane) {
        this.caller = caller;
        this.token = token;
        this.traceparent = trace.traceparent();
        this.request = request;
        this.response = request.response();
        this.lane = lane;
        response.closeHandler(v -> close());
        response.exceptionHandler(e -> close());
    }

    String agency() {
        return caller.agency();
    }

    boolean isOver() {
        return over;
    }

    /**
     * Begins after that number, catching up to the head first. Until then it only notes what is published, so that
     * nothing gets lost between asking for the head and here.
     */
    void begin(long after, long head) {
        filling = Filling.NOT;
        delivered = after;
        known = Math.max(known, head);
        response.setWriteQueueMaxSize(lane.config().buffer().asBigInteger().intValueExact());
        write(Frame.comment("after " + after));
        catchUp();
    }

    /** An entry has just been published. */
    void live(Frame frame) {
        known = Math.max(known, frame.sequence());
        if (over || full || filling != Filling.NOT || frame.sequence() <= delivered) {
            return;
        }
        if (frame.sequence() == delivered + 1) {
            deliver(frame);
        } else {
            catchUp();
        }
    }

    /** Entries may have been published unheard. */
    void recheck() {
        unsure = true;
        catchUp();
    }

    /** Looks after the stream, now and then. */
    void tick(long now, Instant wallClock) {
        if (filling == Filling.OPENING) {
            return;
        }
        if (!caller.expiresAt().isAfter(wallClock)) {
            end("token expired, resume with a new one and Last-Event-ID " + delivered);
        } else if (full) {
            if (now - fullSince > lane.config().slowReader().toNanos()) {
                cutOff();
            }
        } else {
            if (now >= retryAt) {
                catchUp();
            }
            if (!over && now - writtenAt >= lane.config().heartbeat().toNanos()) {
                write(HEARTBEAT);
            }
        }
    }

    /** Ends the stream and tells the reader why, on a line that programs ignore. */
    void end(String why) {
        if (!over && filling != Filling.OPENING) {
            close();
            response.end(Frame.comment(why));
        }
    }

    /** The lane has room for a page of this stream. */
    void readPage() {
        unsure = false;
        lane.inbox()
                .read(token, traceparent, delivered, lane.config().page())
                .onSuccess(this::pageRead)
                .onFailure(this::unreadable);
    }

    private void catchUp() {
        if (!over && !full && filling == Filling.NOT && (unsure || delivered < known)) {
            filling = Filling.ASKED;
            lane.requestPage(this);
        }
    }

    private void pageRead(InboxPage read) {
        known = Math.max(known, read.head());
        if (over || read.frames().isEmpty()) {
            // What is known to exist should be there; when it is not yet, asking at once would only ask again.
            retryLater();
            filled();
        } else {
            filling = Filling.WRITING;
            page.addAll(read.frames());
            writePage();
        }
    }

    private void writePage() {
        while (!full && !over) {
            Frame next = page.poll();
            if (next == null) {
                filled();
                catchUp();
            } else if (next.sequence() == delivered + 1) {
                deliver(next);
            } else if (next.sequence() > delivered) {
                LOG.errorf("Inbox has a hole agency=%s after=%d next=%d", caller.agency(), delivered, next.sequence());
                end("the inbox cannot be read, resume with Last-Event-ID " + delivered);
            }
            if (filling != Filling.WRITING) {
                return;
            }
        }
    }

    private void filled() {
        filling = Filling.NOT;
        page.clear();
        lane.pageDone();
    }

    private void unreadable(Throwable failure) {
        unsure = true;
        retryLater();
        filled();
        if (failure instanceof InboxRefused refusal && refusal.isFinal()) {
            end("the inbox may not be read any longer");
        } else if (!over) {
            LOG.warnf("Inbox could not be read agency=%s after=%d cause=%s", caller.agency(), delivered, failure);
        }
    }

    private void retryLater() {
        retryAt = System.nanoTime() + lane.config().retry().toNanos();
    }

    private void deliver(Frame frame) {
        delivered = frame.sequence();
        write(frame.bytes());
    }

    private void write(Buffer bytes) {
        writtenAt = System.nanoTime();
        response.write(bytes);
        if (!full && response.writeQueueFull()) {
            full = true;
            fullSince = writtenAt;
            response.drainHandler(v -> drained());
        }
    }

    private void drained() {
        full = false;
        if (filling == Filling.WRITING) {
            writePage();
        } else {
            catchUp();
        }
    }

    private void cutOff() {
        LOG.infof("Slow reader cut off agency=%s client=%s after=%d", caller.agency(), caller.client(), delivered);
        end("too slow, resume with Last-Event-ID " + delivered);
        // A reader that wakes up now still finds out why; one that does not must not hold its buffer any longer.
        lane.later(() -> Reset.connection(request));
    }

    /** Takes the stream out, whether it has begun or not. */
    void close() {
        if (!over) {
            over = true;
            lane.remove(this);
            if (filling == Filling.WRITING) {
                filled();
            }
        }
    }

    private enum Filling {
        /** The head of the answer has not been sent yet. */
        OPENING,
        NOT,
        /** Waiting for its turn, or for the page. */
        ASKED,
        /** Writing the page as fast as the reader takes it. */
        WRITING
    }
}
