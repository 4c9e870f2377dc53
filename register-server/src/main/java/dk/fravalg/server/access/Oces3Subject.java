package dk.fravalg.server.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1PrintableString;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * The subject of an OCES3 certificate of an organisation or a system of its: {@code C=DK}, {@code organizationIdentifier}
 * (2.5.4.97) {@code NTRDK-<cvr>}, {@code O}, {@code serialNumber=UI:DK-O:G:<uuid>}, {@code CN}.
 *
 * <p>Read from the ASN.1, never from a name written out as text, in which whoever chose an organisation's name could
 * make one attribute look like another. What could be read in two ways is refused: an attribute that stands twice, or
 * two in one place (a multi-valued RDN).
 *
 * @param cvr the organisation's number in the business register, eight digits
 * @param id the organisation's or system's persistent UUID
 * @param organisation the organisation's name
 */
record Oces3Subject(String cvr, UUID id, String organisation) {

    private static final String COUNTRY = "2.5.4.6";
    private static final String SERIAL_NUMBER = "2.5.4.5";
    private static final String ORGANISATION = "2.5.4.10";
    private static final String ORGANISATION_IDENTIFIER = "2.5.4.97";
    private static final String COMMON_NAME = "2.5.4.3";
    private static final Set<String> READ =
            Set.of(COUNTRY, SERIAL_NUMBER, ORGANISATION, ORGANISATION_IDENTIFIER, COMMON_NAME);

    private static final Pattern CVR = Pattern.compile("NTRDK-([0-9]{8})");
    private static final Pattern UI =
            Pattern.compile("UI:DK-O:G:([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})");

    /**
     * Reads a subject.
     *
     * @param der the name, as it stands in the certificate
     * @return empty when it has no {@code organizationIdentifier} anywhere, and so does not say it is one of these
     * @throws IllegalArgumentException when it says so, and is not; the message holds nothing of the name
     */
    static Optional<Oces3Subject> read(byte[] der) {
        List<RDN> parts = List.of(X500Name.getInstance(der).getRDNs());
        boolean saysSo = parts.stream()
                .flatMap(part -> List.of(part.getTypesAndValues()).stream())
                .anyMatch(each -> each.getType().getId().equals(ORGANISATION_IDENTIFIER));
        return saysSo ? Optional.of(of(attributes(parts))) : Optional.empty();
    }

    /** Those that are read; whatever else stands in a place of its own, such as a department, changes none of them. */
    private static Map<String, String> attributes(List<RDN> parts) {
        Map<String, String> attributes = new TreeMap<>();
        for (RDN part : parts) {
            demand(!part.isMultiValued());
            AttributeTypeAndValue each = part.getFirst();
            String type = each.getType().getId();
            if (READ.contains(type)) {
                demand(attributes.put(type, text(each.getValue())) == null);
            }
        }
        return attributes;
    }

    private static Oces3Subject of(Map<String, String> attributes) {
        demand("DK".equals(attributes.get(COUNTRY)));
        Matcher cvr = CVR.matcher(String.valueOf(attributes.get(ORGANISATION_IDENTIFIER)));
        Matcher id = UI.matcher(String.valueOf(attributes.get(SERIAL_NUMBER)));
        String organisation = attributes.getOrDefault(ORGANISATION, "");
        demand(cvr.matches());
        demand(id.matches());
        demand(!organisation.isBlank());
        demand(!attributes.getOrDefault(COMMON_NAME, "").isBlank());
        return new Oces3Subject(cvr.group(1), UUID.fromString(id.group(1)), organisation);
    }

    /** Only the two kinds of string that RFC 5280 § 4.1.2.4 lets a new certificate have. */
    private static String text(ASN1Encodable value) {
        demand(value instanceof ASN1UTF8String || value instanceof ASN1PrintableString);
        return ((ASN1String) value).getString();
    }

    private static void demand(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("not the subject of an OCES3 certificate of an organisation");
        }
    }
}
