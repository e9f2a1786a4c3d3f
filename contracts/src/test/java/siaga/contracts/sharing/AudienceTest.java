package siaga.contracts.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AudienceTest {

    /** Two processes must write the same audience in the same way: what is written is compared byte by byte. */
    @Test
    void keepsTheOrderInWhichItWasWritten() {
        List<String> written = List.of("SG-HSA", "KR-MFDS", "ID-BPOM", "TH-FDA", "VN-DAV", "PH-FDA", "JP-PMDA");

        Audience audience = new Audience(new LinkedHashSet<>(written), Set.of(), Set.of(), Set.of(), Set.of());

        assertThat(audience.agencies()).containsExactlyElementsOf(written);
    }
}
