package siaga.alerts.request;

import java.util.List;

/**
 * What a request to many became.
 *
 * @param items one for each asked agency, in the order in which they were named
 */
record OpenedRequests(List<RequestView> items) {}
