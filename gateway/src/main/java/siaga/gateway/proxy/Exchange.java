package siaga.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.ProblemType;
import siaga.gateway.problem.Problems;
import siaga.gateway.problem.Reset;
import siaga.gateway.problem.UnreadBody;
import siaga.gateway.quota.Traffic;
import siaga.gateway.trace.TraceContext;
import siaga.gateway.upstream.Service;
import siaga.gateway.upstream.Upstreams;

/**
 * One request on its way to a service and the answer on its way back. Either is passed on piece by piece as fast as the
 * slower side takes it, and both at the same time. Everything happens on the request's own event loop.
 */
final class Exchange {

    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final RoutingContext ctx;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Upstreams upstreams;
    private final Problems problems;
    private final ExchangeTimes times;
    private final Route route;
    private final Service service;
    private final Traffic traffic;
    private final Limits limits;
    private final Patience patience;
    private final boolean hasBody;
    private @Nullable HttpClientRequest onward;
    private boolean answered;
    private boolean over;
    private boolean retried;

    Exchange(
            RoutingContext ctx,
            Upstreams upstreams,
            Problems problems,
            ExchangeTimes times,
            Route route,
            Traffic traffic,
            Limits limits) {
        this.ctx = ctx;
        this.request = ctx.request();
        this.response = ctx.response();
        this.upstreams = upstreams;
        this.problems = problems;
        this.times = times;
        this.route = route;
        this.service = route.service();
        this.traffic = traffic;
        this.limits = limits;
        this.patience = new Patience(
                ctx.vertx(),
                limits,
                () -> fail(onward == null ? ProblemType.UNAVAILABLE : ProblemType.UPSTREAM_TIMEOUT, null));
        this.hasBody = UnreadBody.hasBody(request);
    }

    void start() {
        response.exceptionHandler(e -> abandon());
        response.closeHandler(v -> abandon());
        request.exceptionHandler(e -> abandon());
        patience.start();
        connect();
    }

    private void connect() {
        String query = request.query();
        String uri = query == null ? request.path() : request.path() + "?" + query;
        upstreams
                .request(service, traffic, request.method(), uri)
                .onSuccess(this::send)
                .onFailure(e -> fail(ProblemType.UNAVAILABLE, e));
    }

    private void send(HttpClientRequest connected) {
        if (over) {
            connected.reset();
            return;
        }
        onward = connected;
        Headers.toService(request, route.open(), TraceContext.of(ctx), connected.headers());
        // The service makes its absolute addresses from the name that the caller used.
        if (request.authority() != null) {
            connected.authority(request.authority());
        }
        // What goes wrong while sending shows in the answer, which may be there already and whole.
        connected.exceptionHandler(e -> {});
        connected.response().onSuccess(this::answer).onFailure(this::brokenOff);
        if (hasBody) {
            if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
                response.writeContinue();
            }
            RequestBody.send(
                    request, connected, limits.body(), this::bodyMoved, () -> fail(ProblemType.TOO_LARGE, null));
        } else {
            connected.end();
            request.resume();
        }
    }

    private boolean bodyMoved() {
        patience.touched();
        return !over;
    }

    private void answer(HttpClientResponse answer) {
        if (over) {
            return;
        }
        answered = true;
        patience.answered();
        response.setStatusCode(answer.statusCode());
        Headers.toCaller(answer.headers(), response.headers());
        answer.exceptionHandler(this::brokenOff);
        if (isBodiless(answer)) {
            answer.endHandler(v -> finish(null));
            return;
        }
        String length = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null && request.version() != HttpVersion.HTTP_1_0) {
            response.setChunked(true);
        }
        passOn(answer, length == null ? Long.MAX_VALUE : Long.parseLong(length));
    }

    private void passOn(HttpClientResponse answer, long length) {
        long[] missing = {length};
        answer.handler(chunk -> {
            if (over) {
                return;
            }
            patience.touched();
            missing[0] -= chunk.length();
            if (missing[0] == 0) {
                // Ending with the last piece saves a write to the network in most exchanges.
                finish(chunk);
                return;
            }
            response.write(chunk);
            if (response.writeQueueFull()) {
                answer.pause();
                response.drainHandler(v -> answer.resume());
            }
        });
        answer.endHandler(v -> finish(null));
    }

    private void finish(@Nullable Buffer last) {
        if (over) {
            return;
        }
        over = true;
        patience.stop();
        times.record(service, traffic, response.getStatusCode(), patience.startedAt());
        if (response.getStatusCode() == 204) {
            // RFC 9110 8.6; Vert.x would add one.
            response.headersEndHandler(v -> response.headers().remove(HttpHeaders.CONTENT_LENGTH));
        }
        if (last == null) {
            response.end();
        } else {
            response.end(last);
        }
        if (!request.isEnded()) {
            resetOnward();
            UnreadBody.discard(ctx);
        } else if (request.version() == HttpVersion.HTTP_1_0
                && !response.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            request.connection().close();
        }
    }

    private boolean isBodiless(HttpClientResponse answer) {
        int status = answer.statusCode();
        return request.method().equals(HttpMethod.HEAD) || status == 204 || status == 304;
    }

    private void brokenOff(Throwable cause) {
        if (over) {
            return;
        }
        // The connection may have been closed by the service just when it was taken from the pool.
        if (!answered && !hasBody && !retried && READS.contains(request.method())) {
            retried = true;
            connect();
        } else {
            fail(ProblemType.BAD_UPSTREAM, cause);
        }
    }

    private void fail(ProblemType type, @Nullable Throwable cause) {
        if (over) {
            return;
        }
        over = true;
        patience.stop();
        resetOnward();
        times.record(service, traffic, type.status(), patience.startedAt());
        if (type.status() >= 500) {
            LOG.warnf(
                    "Exchange failed service=%s method=%s path=%s problem=%s answered=%s traceId=%s cause=%s",
                    service.label(),
                    request.method(),
                    request.path(),
                    type.slug(),
                    answered,
                    TraceContext.of(ctx).traceId(),
                    cause);
        }
        if (type == ProblemType.UNAVAILABLE) {
            response.putHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        if (answered && !response.headWritten()) {
            // The head is the service's by now, with lengths and tags that are not those of a problem.
            Reset.connection(request);
        } else {
            problems.send(ctx, type, null);
        }
    }

    /** The caller has gone: nobody is left to tell. */
    private void abandon() {
        if (!over) {
            over = true;
            patience.stop();
            resetOnward();
        }
    }

    private void resetOnward() {
        if (onward != null) {
            onward.reset();
        }
    }
}
