package dk.fravalg.server.access;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Subjects of certificates, and certificates with them; only the subject is of any interest. */
final class Names {

    static final String ID = "23ddcab3-ce3d-342e-87ac-bc8694bb2efa";

    private Names() {}

    /** As OCES3 has it, of an organisation with this number. */
    static X500NameBuilder organisation(String cvr) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "DK")
                .addRDN(BCStyle.ORGANIZATION_IDENTIFIER, "NTRDK-" + cvr)
                .addRDN(BCStyle.O, "Hillerød Kommune")
                .addRDN(BCStyle.SERIALNUMBER, "UI:DK-O:G:" + ID)
                .addRDN(BCStyle.CN, "EOJ");
    }

    static ClientCertificate certificate(X500Name subject) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            KeyPair keys = generator.generateKeyPair();
            Instant now = Instant.now();
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    new X500Name("CN=any"),
                                    BigInteger.ONE,
                                    Date.from(now.minusSeconds(60)),
                                    Date.from(now.plusSeconds(600)),
                                    subject,
                                    keys.getPublic())
                            .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
            return new ClientCertificate(certificate);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
