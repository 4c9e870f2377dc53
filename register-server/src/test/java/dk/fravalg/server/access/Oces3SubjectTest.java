package dk.fravalg.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERT61String;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which organisation a certificate is of; what could be read in two ways is of none. */
class Oces3SubjectTest {

    private static final ASN1ObjectIdentifier CVR = BCStyle.ORGANIZATION_IDENTIFIER;

    @Test
    void an_organisations_certificate_says_which_one_it_is_of() throws Exception {
        Optional<Oces3Subject> subject = read(Names.organisation("99000001").build());

        assertThat(subject).contains(new Oces3Subject("99000001", UUID.fromString(Names.ID), "Hillerød Kommune"));
    }

    @Test
    void another_kind_of_certificate_says_nothing_of_it() throws Exception {
        assertThat(read(new X500Name("C=DK,O=NTRDK-99000001,CN=somebody"))).isEmpty();
        assertThat(read(new X500Name(new RDN[0]))).isEmpty();
    }

    @Test
    void departments_may_stand_there_and_change_nothing() throws Exception {
        X500Name name = Names.organisation("99000001")
                .addRDN(BCStyle.OU, "Test - cti")
                .addRDN(BCStyle.OU, "NTRDK-99000002")
                .build();

        assertThat(read(name)).map(Oces3Subject::cvr).contains("99000001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hillerød, organizationIdentifier=NTRDK-99000002",
                "Hillerød+2.5.4.97=NTRDK-99000002",
                "Hillerød\\, O=x",
                "O=\"x\", 2.5.4.97=NTRDK-99000002",
                "x\u0000NTRDK-99000002",
                "x\n2.5.4.97=NTRDK-99000002",
                "#0c0e4e5452444b2d3939303030303032"
            })
    void a_name_that_looks_like_other_attributes_is_a_name(String organisation) throws Exception {
        X500Name name = name(
                rdn(BCStyle.C, new DERPrintableString("DK")),
                rdn(CVR, new DERUTF8String("NTRDK-99000001")),
                rdn(BCStyle.O, new DERUTF8String(organisation)),
                rdn(BCStyle.SERIALNUMBER, new DERPrintableString("UI:DK-O:G:" + Names.ID)),
                rdn(BCStyle.CN, new DERUTF8String("EOJ")));

        assertThat(read(name)).contains(new Oces3Subject("99000001", UUID.fromString(Names.ID), organisation));
    }

    static Stream<List<RDN>> wrongOnes() {
        RDN cvr = rdn(CVR, new DERUTF8String("NTRDK-99000001"));
        RDN id = rdn(BCStyle.SERIALNUMBER, new DERPrintableString("UI:DK-O:G:" + Names.ID));
        RDN country = rdn(BCStyle.C, new DERPrintableString("DK"));
        RDN organisation = rdn(BCStyle.O, new DERUTF8String("Hillerød Kommune"));
        RDN name = rdn(BCStyle.CN, new DERUTF8String("EOJ"));
        List<RDN> good = List.of(country, cvr, organisation, id, name);
        List<List<RDN>> wrong = new ArrayList<>();
        // One that is missing, and one that stands twice: the same, or another.
        good.stream().filter(each -> each != cvr).forEach(each -> wrong.add(without(good, each)));
        good.forEach(each -> wrong.add(with(good, each)));
        wrong.add(with(good, rdn(CVR, new DERUTF8String("NTRDK-99000002"))));
        wrong.add(with(good, rdn(BCStyle.SERIALNUMBER, new DERPrintableString("UI:DK-O:G:" + UUID.randomUUID()))));
        // Two in one place.
        AttributeTypeAndValue other = new AttributeTypeAndValue(CVR, new DERUTF8String("NTRDK-99000002"));
        wrong.add(with(without(good, cvr), new RDN(new AttributeTypeAndValue[] {cvr.getFirst(), other})));
        wrong.add(with(
                without(without(good, cvr), organisation),
                new RDN(new AttributeTypeAndValue[] {cvr.getFirst(), organisation.getFirst()})));
        wrong.add(with(good, new RDN(new AttributeTypeAndValue[] {
            new AttributeTypeAndValue(BCStyle.OU, new DERUTF8String("a")),
            new AttributeTypeAndValue(BCStyle.OU, new DERUTF8String("b"))
        })));
        // A number that is none.
        for (String text : List.of(
                "NTRDK-9900000",
                "NTRDK-990000011",
                "NTRDK-99000001 ",
                " NTRDK-99000001",
                "NTRDK-99000001\n",
                "NTRDK-９９０００００１",
                "NTRSE-99000001",
                "ntrdk-99000001",
                "NTRDK99000001",
                "VATDK-99000001",
                "99000001",
                "")) {
            wrong.add(with(without(good, cvr), rdn(CVR, new DERUTF8String(text))));
        }
        // Somebody who is no organisation: a person, an employee, or nobody.
        for (String text : List.of(
                "UI:DK-E:G:" + Names.ID,
                "UI:DK-P:G:" + Names.ID,
                "UI:DK-O:L:" + Names.ID,
                "UI:DK-O:G:" + Names.ID + "0",
                "UI:DK-O:G:",
                "CVR:99000001-UID:1")) {
            wrong.add(with(without(good, id), rdn(BCStyle.SERIALNUMBER, new DERPrintableString(text))));
        }
        wrong.add(with(without(good, country), rdn(BCStyle.C, new DERPrintableString("SE"))));
        wrong.add(with(without(good, country), rdn(BCStyle.C, new DERPrintableString("dk"))));
        wrong.add(with(without(good, organisation), rdn(BCStyle.O, new DERUTF8String(" "))));
        // Something that is no text, or text as nobody writes it any more.
        for (ASN1Encodable value : List.of(
                new DERT61String("NTRDK-99000001"),
                new DERBMPString("NTRDK-99000001"),
                new DERIA5String("NTRDK-99000001"),
                DERNull.INSTANCE,
                new DERSequence(new DERUTF8String("NTRDK-99000001")))) {
            wrong.add(with(without(good, cvr), rdn(CVR, value)));
        }
        return wrong.stream();
    }

    @ParameterizedTest
    @MethodSource("wrongOnes")
    void a_subject_that_says_it_is_one_and_is_not_is_refused(List<RDN> parts) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(name(parts.toArray(RDN[]::new))))
                .withMessage("not the subject of an OCES3 certificate of an organisation");
    }

    @RepeatedTest(200)
    void in_whatever_order_and_with_whatever_beside_it_the_number_is_the_one_that_was_put_in() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String cvr = String.format("%08d", random.nextInt(100_000_000));
        List<RDN> parts =
                new ArrayList<>(List.of(Names.organisation(cvr).build().getRDNs()));
        for (int i = random.nextInt(4); i > 0; i--) {
            String beside = "NTRDK-" + random.nextInt(100_000_000) + ",2.5.4.97=NTRDK-99000002";
            parts.add(rdn(BCStyle.OU, new DERUTF8String(beside)));
        }
        Collections.shuffle(parts, random);

        assertThat(read(name(parts.toArray(RDN[]::new))))
                .as("seed %s", seed)
                .map(Oces3Subject::cvr)
                .contains(cvr);
    }

    private static List<RDN> without(List<RDN> all, RDN one) {
        return all.stream().filter(each -> each != one).toList();
    }

    private static List<RDN> with(List<RDN> all, RDN one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    private static RDN rdn(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return new RDN(type, value);
    }

    private static X500Name name(RDN... parts) {
        return new X500Name(parts);
    }

    private static Optional<Oces3Subject> read(X500Name name) throws Exception {
        return Oces3Subject.read(name.getEncoded());
    }
}
