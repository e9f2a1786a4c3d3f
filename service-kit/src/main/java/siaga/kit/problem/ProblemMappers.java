package siaga.kit.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.ProblemType;

/** One method for each way in which a request can go wrong. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final Map<Integer, ProblemType> BY_STATUS = Map.of(
            400, ProblemType.MALFORMED_BODY,
            401, ProblemType.UNAUTHENTICATED,
            403, ProblemType.FORBIDDEN,
            404, ProblemType.NOT_FOUND,
            405, ProblemType.METHOD_NOT_ALLOWED,
            406, ProblemType.NOT_ACCEPTABLE,
            413, ProblemType.TOO_LARGE,
            415, ProblemType.UNSUPPORTED_MEDIA_TYPE,
            503, ProblemType.UNAVAILABLE);

    @Context
    UriInfo request;

    @ServerExceptionMapper
    public Response problem(Problem problem) {
        return ProblemAnswers.answer(problem.type(), problem.detail(), problem.violations(), request);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated() {
        return answer(ProblemType.UNAUTHENTICATED, "Send a valid access token as `Authorization: Bearer`.");
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return answer(ProblemType.FORBIDDEN, "None of the roles in your token may do this.");
    }

    /** Somebody else changed the row between reading and writing it. */
    @ServerExceptionMapper
    public Response overtaken(OptimisticLockException e) {
        return answer(ProblemType.STALE, "It was changed by another request at the same time.");
    }

    /** The framework answers 404 also for a parameter that it cannot read, and then says so in the cause. */
    @ServerExceptionMapper
    public Response notFound(NotFoundException e) {
        return e.getCause() == null
                ? answer(ProblemType.NOT_FOUND, null)
                : answer(ProblemType.UNKNOWN_PARAMETER, "A parameter has a value that cannot be read.");
    }

    /** What the framework itself refuses; its messages may name classes, so none of them is passed on. */
    @ServerExceptionMapper
    public Response framework(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        ProblemType type = BY_STATUS.get(status);
        if (type == null) {
            return status < 500 && status >= 300 ? e.getResponse() : internal(e);
        }
        return answer(type, null);
    }

    @ServerExceptionMapper
    public Response anythingElse(Exception e) {
        return databaseAway(e) ? unavailable(e) : internal(e);
    }

    private Response unavailable(Exception e) {
        LOG.warnf("A request failed because the database is away path=%s cause=%s", path(), e.getMessage());
        return answer(ProblemType.UNAVAILABLE, "The store is not available at the moment; nothing was done.");
    }

    private Response internal(Exception e) {
        LOG.errorf(e, "A request failed path=%s traceId=%s", path(), ProblemAnswers.traceId());
        return answer(ProblemType.INTERNAL, null);
    }

    private Response answer(ProblemType type, @Nullable String detail) {
        return ProblemAnswers.answer(type, detail, List.of(), request);
    }

    private String path() {
        return request.getRequestUri().getRawPath();
    }

    /** SQLSTATE class 08: connection; 53: resources; 57P: shutting down or starting up; 58: disk. */
    static boolean databaseAway(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof SQLNonTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                String state = sql.getSQLState();
                return state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57P")
                        || state.startsWith("58");
            }
        }
        return e.getMessage() != null
                && e.getMessage().contains("Acquisition timeout while waiting for new connection");
    }
}
