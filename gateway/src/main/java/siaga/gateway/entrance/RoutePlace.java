package siaga.gateway.entrance;

/**
 * The order in which the gateway's handlers see a request. All stand before whatever Quarkus adds, whose
 * authentication, size limit and static files would cost time on, or answer instead of, a proxied path.
 */
public final class RoutePlace {
    public static final int ENTRANCE = -30_000;
    public static final int PAGES = -20_000;
    public static final int STREAM = -15_000;
    public static final int PROXY = -10_000;

    private RoutePlace() {}
}
