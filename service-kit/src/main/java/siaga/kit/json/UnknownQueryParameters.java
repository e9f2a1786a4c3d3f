package siaga.kit.json;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.problem.Violation;
import siaga.kit.problem.Problem;

/** Refuses query parameters that the operation does not have: a misspelt filter must not widen a search. */
public class UnknownQueryParameters {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void refuse(ContainerRequestContext request, ResourceInfo resource) {
        Set<String> sent = request.getUriInfo().getQueryParameters().keySet();
        if (sent.isEmpty() || resource.getResourceMethod() == null) {
            return;
        }
        Set<String> allowed = known.computeIfAbsent(resource.getResourceMethod(), UnknownQueryParameters::parametersOf);
        List<Violation> unknown = sent.stream()
                .filter(name -> !allowed.contains(name))
                .map(name ->
                        new Violation(name, "unknown-parameter", "Known here: " + String.join(", ", allowed) + "."))
                .toList();
        if (!unknown.isEmpty()) {
            throw new Problem(
                    ProblemType.UNKNOWN_PARAMETER, "The query has a parameter that is not known here.", unknown);
        }
    }

    private static Set<String> parametersOf(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            RestQuery rest = parameter.getAnnotation(RestQuery.class);
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (rest != null) {
                names.add(rest.value().isEmpty() ? parameter.getName() : rest.value());
            } else if (query != null) {
                names.add(query.value());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFields(parameter.getType(), names);
            }
        }
        return names;
    }

    private static void addFields(Class<?> bean, Set<String> names) {
        for (Field field : bean.getDeclaredFields()) {
            RestQuery rest = field.getAnnotation(RestQuery.class);
            if (rest != null) {
                names.add(rest.value().isEmpty() ? field.getName() : rest.value());
            }
        }
    }
}
