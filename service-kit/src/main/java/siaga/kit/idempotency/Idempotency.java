package siaga.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.ProblemType;
import siaga.kit.caller.Caller;
import siaga.kit.problem.Problem;

/**
 * Remembers for 72 hours what a creating request was answered. The memory stands in the same transaction as the effect,
 * so a process that dies in between leaves neither.
 */
@ApplicationScoped
public class Idempotency {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private final EntityManager database;
    private final ObjectMapper mapper;

    Idempotency(EntityManager database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /**
     * Does the act, or gives the first answer again. 400 without a key, 422 when the key was used for another request, 409
     * while the first is being worked on.
     *
     * @param operation method and path, part of what makes two requests the same
     * @param body the parsed body
     */
    @Transactional
    public Response once(Caller caller, @Nullable String key, String operation, Object body, Supplier<Answer> act) {
        requireKey(key);
        claim(caller, key);
        byte[] request = hash(operation, body);
        List<Object[]> before = answered(caller, key);
        if (!before.isEmpty()) {
            return again(before.getFirst(), request);
        }
        Answer answer = act.get();
        byte[] written = json(answer.entity());
        remember(caller, key, request, answer, written);
        return response(answer.status(), answer.headers(), written);
    }

    /** Goes on with a usable key; otherwise 400. For what is to be known before a long body is read. */
    public static void requireKey(@Nullable String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw new Problem(
                    ProblemType.IDEMPOTENCY_KEY_MISSING, "Send an `Idempotency-Key` of 1 to 128 printable characters.");
        }
    }

    /** The lock is let go with the transaction, so a crash cannot leave a key in flight for ever. */
    private void claim(Caller caller, String key) {
        // Without the class of the result: with it, Hibernate keeps a new plan each time and searches all of them.
        boolean free =
                (Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:claim, 0))")
                        .setParameter("claim", caller.agency() + "\n" + caller.client() + "\n" + key)
                        .getSingleResult();
        if (!free) {
            throw new Problem(ProblemType.REQUEST_IN_FLIGHT, "A request with this key is still being worked on.");
        }
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> answered(Caller caller, String key) {
        return database.createNativeQuery("""
                        select request_hash, status, headers::text, body
                        from idempotency_key
                        where agency = :agency
                          and client = :client
                          and key = :key
                          and created_at > now() - interval '72 hours'
                        """)
                .setParameter("agency", caller.agency())
                .setParameter("client", caller.client())
                .setParameter("key", key)
                .getResultList();
    }

    private Response again(Object[] row, byte[] request) {
        if (!Arrays.equals((byte[]) row[0], request)) {
            throw new Problem(ProblemType.IDEMPOTENCY_KEY_REUSED, "Choose a new key for a new thing.");
        }
        try {
            Map<String, String> headers = mapper.readValue((String) row[2], new TypeReference<>() {});
            return response(((Number) row[1]).intValue(), headers, (byte[]) row[3]);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept answer cannot be read", e);
        }
    }

    private void remember(Caller caller, String key, byte[] request, Answer answer, byte[] written) {
        database.createNativeQuery("""
                        insert into idempotency_key (agency, client, key, request_hash, status, headers, body)
                        values (:agency, :client, :key, :request, :status, cast(:headers as jsonb), :body)
                        on conflict (agency, client, key) do update
                        set request_hash = excluded.request_hash,
                            status = excluded.status,
                            headers = excluded.headers,
                            body = excluded.body,
                            created_at = now()
                        """)
                .setParameter("agency", caller.agency())
                .setParameter("client", caller.client())
                .setParameter("key", key)
                .setParameter("request", request)
                .setParameter("status", answer.status())
                .setParameter("headers", new String(json(answer.headers()), StandardCharsets.UTF_8))
                .setParameter("body", written)
                .executeUpdate();
    }

    private static Response response(int status, Map<String, String> headers, byte[] body) {
        Response.ResponseBuilder response =
                Response.status(status).entity(body).header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        headers.forEach(response::header);
        return response.build();
    }

    private byte[] hash(String operation, Object body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(operation.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            return digest.digest(json(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private byte[] json(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written", e);
        }
    }
}
