package siaga.contracts.event;

/** The Kafka topics between the services. */
public final class Topics {
    /** Everything that happens to a distributed alert, keyed by alert id; value {@link AlertEvent}. */
    public static final String ALERTS = "siaga.alerts.v1";
    /** The full state of each agency, keyed by agency code, compacted; value {@link AgencyState}. */
    public static final String AGENCIES = "siaga.agencies.v1";
    /** The full state of each code list, keyed by its name, compacted; value {@link CodeListState}. */
    public static final String CODE_LISTS = "siaga.codelists.v1";
    /** Every inbox entry, keyed by agency code; value {@link InboxEntry}. */
    public static final String INBOX = "siaga.inbox.v1";

    private Topics() {}

    /** Where events that cannot be processed are put, with the reason in their headers. */
    public static String deadLettersOf(String topic) {
        return topic + ".dlq";
    }
}
