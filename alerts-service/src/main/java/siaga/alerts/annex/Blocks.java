package siaga.alerts.annex;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import siaga.alerts.alert.AlertFile;
import siaga.alerts.codelist.CodeListDirectory;
import siaga.alerts.rules.BlockRules;

/** The rules of the blocks that agencies write beside an alert, with the members and code lists of now. */
@ApplicationScoped
public class Blocks {

    private final CodeListDirectory codes;
    private final Clock clock;

    Blocks(CodeListDirectory codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    /** Collects what is wrong with something beside that alert. */
    public BlockRules rules(AlertFile alert) {
        return new BlockRules(alert.content(), alert.directory(), codes.now(), clock);
    }
}
