package siaga.gateway.token;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.ProblemType;
import siaga.gateway.problem.Problems;

/**
 * Lets in who brings a valid access token. The services behind verify it again; here it keeps strangers from costing
 * them anything.
 */
@ApplicationScoped
public class Door {

    private static final Logger LOG = Logger.getLogger(Door.class);

    private static final String SCHEME = "Bearer ";
    private static final String CHALLENGE = "Bearer realm=\"siaga\"";

    private final VerifiedTokens verified;
    private final TokenVerifier verifier;
    private final Issuer issuer;
    private final Problems problems;

    Door(VerifiedTokens verified, TokenVerifier verifier, Issuer issuer, Problems problems) {
        this.verified = verified;
        this.verifier = verifier;
        this.issuer = issuer;
        this.problems = problems;
    }

    /**
     * Calls {@code welcome} with whom the request speaks for, at once or later, on the request's own context; answers
     * 401 or 503 instead when that cannot be told. The request's body should be paused.
     */
    public void open(RoutingContext ctx, Consumer<Caller> welcome) {
        String token = bearerToken(ctx);
        if (token == null) {
            refuse(ctx, CHALLENGE, "Send one `Authorization: Bearer <access token>` header.");
            return;
        }
        Caller known = verified.callerOf(token);
        if (known != null) {
            welcome.accept(known);
        } else if (!issuer.isKnown()) {
            away(ctx);
        } else {
            verifier.verify(token, ctx)
                    .onSuccess(caller -> {
                        verified.remember(token, caller);
                        welcome.accept(caller);
                    })
                    .onFailure(failure -> rejected(ctx, failure));
        }
    }

    /** The token that the request was let in with. */
    public static String tokenOf(RoutingContext ctx) {
        String token = bearerToken(ctx);
        if (token == null) {
            throw new IllegalStateException("not let in");
        }
        return token;
    }

    private void rejected(RoutingContext ctx, Throwable failure) {
        if (failure instanceof TokenRejected rejection) {
            String why = String.valueOf(rejection.getMessage());
            refuse(ctx, CHALLENGE + ", error=\"invalid_token\", error_description=\"" + why + "\"", why);
        } else {
            LOG.warnf("A token could not be verified, the issuer seems away cause=%s", failure.getCause());
            away(ctx);
        }
    }

    private void refuse(RoutingContext ctx, String challenge, String detail) {
        ctx.response().putHeader("WWW-Authenticate", challenge);
        problems.send(ctx, ProblemType.UNAUTHENTICATED, detail);
    }

    private void away(RoutingContext ctx) {
        ctx.response().putHeader(HttpHeaders.RETRY_AFTER, "2");
        problems.send(ctx, ProblemType.UNAVAILABLE, "Tokens cannot be verified at the moment.");
    }

    private static @Nullable String bearerToken(RoutingContext ctx) {
        List<String> sent = ctx.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (sent.size() != 1) {
            return null;
        }
        String header = sent.getFirst();
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : null;
    }
}
