package siaga.kit.time;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The sources of time and of identifiers. */
@ApplicationScoped
class TimeAndIds {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    /** UUIDv7 (RFC 9562): sorts by the time at which it was made. */
    @Produces
    @Singleton
    UuidSource uuids() {
        NoArgGenerator generator = Generators.timeBasedEpochRandomGenerator();
        return generator::generate;
    }
}
