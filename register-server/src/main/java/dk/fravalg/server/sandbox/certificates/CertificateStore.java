package dk.fravalg.server.sandbox.certificates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was issued, in the table {@code sandbox_certificate}; nothing in it ever changes. */
class CertificateStore {

    private final JdbcClient jdbc;

    CertificateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Issued> all() {
        return jdbc.sql("select * from sandbox_certificate order by name")
                .query((row, number) -> read(row))
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another node was first */
    void add(Issued issued) {
        jdbc.sql("""
                        insert into sandbox_certificate (name, kind, chain, private_key, revoked_at)
                        values (:name, :kind, :chain, :key, :revokedAt)
                        """)
                .param("name", issued.name())
                .param("kind", issued.kind().code())
                .param("chain", Pem.of(issued.chain()))
                .param("key", Pem.of(issued.key()))
                .param(
                        "revokedAt",
                        issued.revokedAt()
                                .map(at -> at.atOffset(ZoneOffset.UTC))
                                .orElse(null))
                .update();
    }

    private static Issued read(ResultSet row) throws SQLException {
        Optional<Instant> revokedAt = Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
        return new Issued(
                row.getString("name"),
                CertificateKind.ofCode(row.getString("kind")),
                Pem.certificates(row.getString("chain")),
                Pem.key(row.getString("private_key")),
                revokedAt);
    }
}
