package siaga.gateway.quota;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a request without a token is counted for. */
final class RemoteAddress {

    private static final int IPV4_BYTES = 4;
    // Whoever has one IPv6 address has 2^64 of them.
    private static final int NETWORK_BYTES = 8;

    private final int trustedProxies;

    /**
     * Believes so many proxies.
     *
     * @param trustedProxies how many stand before the gateway, each adding whom it sees to {@code X-Forwarded-For}
     */
    RemoteAddress(int trustedProxies) {
        if (trustedProxies < 0) {
            throw new IllegalArgumentException("There cannot be fewer than no proxies: " + trustedProxies);
        }
        this.trustedProxies = trustedProxies;
    }

    /**
     * The address that the outermost trusted proxy saw, or the peer's where that cannot be told; of IPv6 the network.
     *
     * @param forwardedFor every {@code X-Forwarded-For} of the request
     */
    String of(String peer, List<String> forwardedFor) {
        byte[] seen = trustedProxies == 0 ? null : outermost(forwardedFor);
        byte[] address = seen == null ? bytes(peer) : seen;
        if (address == null) {
            return peer;
        }
        return HexFormat.of().formatHex(address, 0, address.length == IPV4_BYTES ? IPV4_BYTES : NETWORK_BYTES);
    }

    // Each proxy appends: what counts from the right was written by ours, what stands further left by anybody.
    private byte @Nullable [] outermost(List<String> forwardedFor) {
        List<String> hops = forwardedFor.stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .toList();
        int place = hops.size() - trustedProxies;
        return place < 0 ? null : bytes(hops.get(place).strip());
    }

    /** Four for IPv4, also where it is written as IPv6; never a look-up of a name. */
    private static byte @Nullable [] bytes(String written) {
        byte[] address = NetUtil.createByteArrayFromIpAddressString(written);
        try {
            return address == null ? null : InetAddress.getByAddress(address).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has 4 or 16 bytes", e);
        }
    }
}
