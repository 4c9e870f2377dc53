package dk.fravalg.server.limits;

import com.google.common.net.InetAddresses;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/** Whence a request comes, as coarse as somebody can change it at will: an IPv4 address, or the first half of an IPv6 one. */
final class RemoteAddress {

    private static final int OF_THE_NETWORK = 8;

    private RemoteAddress() {}

    static String of(String address) {
        String plain = address.replaceFirst("%.*", "");
        if (!InetAddresses.isInetAddress(plain)) {
            return "unknown";
        }
        InetAddress read = InetAddresses.forString(plain);
        if (!(read instanceof Inet6Address)) {
            return InetAddresses.toAddrString(read);
        }
        byte[] network = read.getAddress();
        Arrays.fill(network, OF_THE_NETWORK, network.length, (byte) 0);
        return network(network) + "/64";
    }

    private static String network(byte[] bytes) {
        try {
            return InetAddresses.toAddrString(InetAddress.getByAddress(bytes));
        } catch (java.net.UnknownHostException e) {
            throw new IllegalStateException("Sixteen bytes are an address", e);
        }
    }
}
