package dk.fravalg.server.sandbox.certificates;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes certificates (RFC 5280) with the names and extensions that OCES3's have; on the curve P-256, which is quick, where
 * OCES3 uses RSA.
 *
 * @param now by real time
 */
record CertificateAuthority(Instant now) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNATURE = "SHA256withECDSA";
    private static final int YEAR = 365;
    private static final int SERIAL_BITS = 126;

    /** A root, that signs itself. */
    Issued root(String name, String commonName) {
        KeyPair keys = keys();
        X500Name self = authority(commonName);
        X509v3CertificateBuilder certificate = certificate(self, self, keys, -3 * YEAR, 20 * YEAR);
        return sign(
                name, CertificateKind.AUTHORITY, certificate, keys, Optional.empty(), ofAuthority(Optional.empty()));
    }

    /** An authority that signs the certificates of clients and servers. */
    Issued issuing(String name, String commonName, Issued root) {
        KeyPair keys = keys();
        X509v3CertificateBuilder certificate =
                certificate(subject(root), authority(commonName), keys, -3 * YEAR, 15 * YEAR);
        return sign(name, CertificateKind.AUTHORITY, certificate, keys, Optional.of(root), ofAuthority(Optional.of(0)));
    }

    /** The certificate of a port on this machine. */
    Issued server(String name, Issued issuer) {
        KeyPair keys = keys();
        X500Name self = name("Test").addRDN(BCStyle.CN, "localhost").build();
        GeneralNames here = new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, "localhost"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
            new GeneralName(GeneralName.iPAddress, "::1")
        });
        return sign(
                name,
                CertificateKind.SERVER,
                certificate(subject(issuer), self, keys, -1, 5 * YEAR),
                keys,
                Optional.of(issuer),
                Stream.concat(
                                ofEnd(KeyPurposeId.id_kp_serverAuth).stream(),
                                Stream.of(new Part(Extension.subjectAlternativeName, false, here)))
                        .toList());
    }

    /** The certificate of an organisation's system. */
    Issued client(String name, CertificateKind kind, CertificateOwner owner, Issued issuer) {
        KeyPair keys = keys();
        UUID id = UUID.nameUUIDFromBytes(owner.clientId().getBytes(StandardCharsets.UTF_8));
        X500Name self = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "DK")
                .addRDN(BCStyle.ORGANIZATION_IDENTIFIER, "NTRDK-" + owner.cvr())
                .addRDN(BCStyle.O, owner.organisation())
                .addRDN(BCStyle.SERIALNUMBER, "UI:DK-O:G:" + id)
                .addRDN(BCStyle.CN, owner.clientId() + " (test)")
                .build();
        boolean over = kind == CertificateKind.EXPIRED;
        return sign(
                name,
                kind,
                certificate(subject(issuer), self, keys, over ? -2 * YEAR : -1, over ? -YEAR : 5 * YEAR),
                keys,
                Optional.of(issuer),
                ofEnd(KeyPurposeId.id_kp_clientAuth));
    }

    /** An authority's list of what it has taken back; good for a day. */
    X509CRL revocations(Issued authority, List<Issued> all) {
        try {
            JcaX509v2CRLBuilder list =
                    new JcaX509v2CRLBuilder(authority.certificate(), Date.from(now.minus(5, ChronoUnit.MINUTES)));
            list.setNextUpdate(date(1));
            all.stream()
                    .filter(each -> each.certificate()
                            .getIssuerX500Principal()
                            .equals(authority.certificate().getSubjectX500Principal()))
                    .forEach(each -> each.revokedAt()
                            .ifPresent(at -> list.addCRLEntry(
                                    each.certificate().getSerialNumber(), Date.from(at), CRLReason.keyCompromise)));
            list.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority.certificate()));
            list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.getEpochSecond())));
            return new JcaX509CRLConverter()
                    .getCRL(list.build(new JcaContentSignerBuilder(SIGNATURE).build(authority.key())));
        } catch (GeneralSecurityException | OperatorCreationException | java.io.IOException e) {
            throw new IllegalStateException("A revocation list cannot be made", e);
        }
    }

    /** One extension. */
    private record Part(ASN1ObjectIdentifier type, boolean critical, ASN1Encodable value) {}

    private static List<Part> ofAuthority(Optional<Integer> below) {
        return List.of(
                new Part(
                        Extension.basicConstraints,
                        true,
                        below.map(BasicConstraints::new).orElseGet(() -> new BasicConstraints(true))),
                new Part(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign)));
    }

    private static List<Part> ofEnd(KeyPurposeId purpose) {
        return List.of(
                new Part(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature)),
                new Part(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose)));
    }

    private X509v3CertificateBuilder certificate(X500Name issuer, X500Name self, KeyPair keys, int from, int to) {
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS),
                date(from),
                date(to),
                self,
                keys.getPublic());
    }

    /** Signed by its issuer, or by itself; the root is not sent along in a handshake: whoever trusts it has it. */
    private Issued sign(
            String name,
            CertificateKind kind,
            X509v3CertificateBuilder certificate,
            KeyPair keys,
            Optional<Issued> issuer,
            List<Part> parts) {
        try {
            JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
            certificate.addExtension(
                    Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(keys.getPublic()));
            if (issuer.isPresent()) {
                certificate.addExtension(
                        Extension.authorityKeyIdentifier,
                        false,
                        ids.createAuthorityKeyIdentifier(issuer.get().certificate()));
            }
            for (Part part : parts) {
                certificate.addExtension(part.type(), part.critical(), part.value());
            }
            X509Certificate signed = new JcaX509CertificateConverter()
                    .getCertificate(certificate.build(new JcaContentSignerBuilder(SIGNATURE)
                            .build(issuer.map(Issued::key).orElse(keys.getPrivate()))));
            List<X509Certificate> above = issuer.filter(each -> !isRoot(each)).stream()
                    .map(Issued::certificate)
                    .toList();
            return new Issued(
                    name,
                    kind,
                    Stream.concat(Stream.of(signed), above.stream()).toList(),
                    keys.getPrivate(),
                    kind == CertificateKind.REVOKED ? Optional.of(now) : Optional.empty());
        } catch (GeneralSecurityException | OperatorCreationException | java.io.IOException e) {
            throw new IllegalStateException("A certificate cannot be made", e);
        }
    }

    private static boolean isRoot(Issued each) {
        return each.certificate()
                .getIssuerX500Principal()
                .equals(each.certificate().getSubjectX500Principal());
    }

    private static X500Name subject(Issued issuer) {
        return X500Name.getInstance(
                issuer.certificate().getSubjectX500Principal().getEncoded());
    }

    private static X500Name authority(String commonName) {
        return name("Den Danske Test").addRDN(BCStyle.CN, commonName).build();
    }

    private static X500NameBuilder name(String organisation) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "DK")
                .addRDN(BCStyle.O, organisation)
                .addRDN(BCStyle.OU, "Test");
    }

    private Date date(int days) {
        return Date.from(now.plus(days, ChronoUnit.DAYS));
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no curve P-256", e);
        }
    }
}
