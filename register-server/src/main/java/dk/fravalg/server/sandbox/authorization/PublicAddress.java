package dk.fravalg.server.sandbox.authorization;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Whether an address belongs to the public Internet, as far as the IANA registries of special-purpose addresses (RFC 6890)
 * tell: what is left out leads into somebody's own network.
 */
final class PublicAddress {

    /** First bytes, and how many bits of them count. */
    private record Block(int bits, int... bytes) {

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                int here = bit / 8 < bytes.length ? bytes[bit / 8] : 0;
                if ((here & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Block> NOT_PUBLIC_V4 = List.of(
            new Block(8, 0),
            new Block(8, 10),
            new Block(10, 100, 64),
            new Block(8, 127),
            new Block(16, 169, 254),
            new Block(12, 172, 16),
            new Block(24, 192, 0, 0),
            new Block(24, 192, 0, 2),
            new Block(24, 192, 88, 99),
            new Block(16, 192, 168),
            new Block(15, 198, 18),
            new Block(24, 198, 51, 100),
            new Block(24, 203, 0, 113),
            new Block(3, 224));

    /** Only 2000::/3 is handed out; of it not documentation, Teredo and 6to4, which lead on to other addresses. */
    private static final Block HANDED_OUT_V6 = new Block(3, 0x20);

    private static final List<Block> NOT_PUBLIC_V6 =
            List.of(new Block(23, 0x20, 0x01, 0x00), new Block(32, 0x20, 0x01, 0x0d, 0xb8), new Block(16, 0x20, 0x02));

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? NOT_PUBLIC_V4.stream().noneMatch(block -> block.holds(bytes))
                : HANDED_OUT_V6.holds(bytes) && NOT_PUBLIC_V6.stream().noneMatch(block -> block.holds(bytes));
    }
}
