package siaga.gateway.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RemoteAddressTest {

    private static final String PEER = "10.0.0.1";

    @Test
    void withoutAProxyNobodyCanSayWhoHeIs() {
        RemoteAddress address = new RemoteAddress(0);

        assertThat(address.of(PEER, List.of("203.0.113.7"))).isEqualTo(address.of(PEER, List.of()));
        assertThat(address.of("10.0.0.2", List.of())).isNotEqualTo(address.of(PEER, List.of()));
    }

    @Test
    void aProxyIsBelievedWhatItHasSeenAndNoMore() {
        RemoteAddress address = new RemoteAddress(1);
        String seen = address.of(PEER, List.of("203.0.113.7"));

        assertThat(seen).isEqualTo(address.of("10.0.0.2", List.of("198.51.100.1, 203.0.113.7")));
        assertThat(seen).isEqualTo(address.of(PEER, List.of("198.51.100.1", " 203.0.113.7 ")));
        assertThat(seen).isNotEqualTo(address.of(PEER, List.of("203.0.113.7, 198.51.100.1")));
    }

    @Test
    void behindTwoProxiesTheOuterOneHasSeenTheCaller() {
        assertThat(new RemoteAddress(2).of(PEER, List.of("198.51.100.1, 203.0.113.7, 10.0.0.9")))
                .isEqualTo(new RemoteAddress(1).of(PEER, List.of("203.0.113.7")));
    }

    @Test
    void whatIsNoAddressIsThePeers() {
        RemoteAddress address = new RemoteAddress(2);
        String peer = address.of(PEER, List.of());

        assertThat(address.of(PEER, List.of("203.0.113.7"))).isEqualTo(peer);
        assertThat(address.of(PEER, List.of("unknown, 10.0.0.9"))).isEqualTo(peer);
        assertThat(address.of(PEER, List.of(", "))).isEqualTo(peer);
    }

    @Test
    void aNetworkOfSixthVersionIsOneCaller() {
        RemoteAddress address = new RemoteAddress(0);

        assertThat(address.of("2001:db8:1:2::1", List.of())).isEqualTo(address.of("2001:db8:1:2:ffff::2", List.of()));
        assertThat(address.of("2001:db8:1:2::1", List.of())).isNotEqualTo(address.of("2001:db8:1:3::1", List.of()));
    }

    @Test
    void anAddressOfFourthVersionIsTheSameHoweverItIsWritten() {
        RemoteAddress address = new RemoteAddress(0);

        assertThat(address.of("::ffff:203.0.113.7", List.of())).isEqualTo(address.of("203.0.113.7", List.of()));
        assertThat(address.of("::ffff:203.0.113.8", List.of())).isNotEqualTo(address.of("203.0.113.7", List.of()));
    }

    @Test
    void fewerThanNoProxiesAreAMistake() {
        assertThatThrownBy(() -> new RemoteAddress(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
