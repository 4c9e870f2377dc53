package dk.fravalg.server.sandbox.authorization;

import dk.fravalg.model.actor.Organisation;
import dk.fravalg.model.actor.Role;
import dk.fravalg.server.sandbox.authorization.TokenClient.ClientKeys;
import dk.fravalg.server.sandbox.authorization.TokenClient.SignInOffer;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clients that integrators have registered: the table {@code sandbox_client}. */
final class ClientStore {

    private final JdbcClient jdbc;

    ClientStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TokenClient> find(String clientId) {
        return jdbc.sql("select * from sandbox_client where client_id = :client")
                .param("client", clientId)
                .query((row, number) -> read(row))
                .optional();
    }

    List<TokenClient> enabled() {
        return jdbc.sql("select * from sandbox_client where enabled = true order by registered_at, client_id")
                .query((row, number) -> read(row))
                .list();
    }

    int count() {
        return jdbc.sql("select count(*) from sandbox_client")
                .query(Integer.class)
                .single();
    }

    void add(TokenClient client, Instant now) {
        Organisation organisation = client.organisation();
        jdbc.sql("""
                        insert into sandbox_client (client_id, client_name, organisation, municipality, region, scope,
                            sign_in_role, sign_in_scope, redirect_uris, jwks, jwks_uri, enabled, registered_at)
                        values (:client, :name, :organisation, :municipality, :region, :scope,
                            :signInRole, :signInScope, :redirectUris, :jwks, :jwksUri, :enabled, :now)
                        """)
                .param("client", client.clientId())
                .param("name", client.name())
                .param("organisation", organisation.name())
                .param("municipality", organisation.municipality().orElse(null))
                .param("region", organisation.region().orElse(null))
                .param("scope", client.scope())
                .param(
                        "signInRole",
                        client.signIn().map(offer -> offer.role().code()).orElse(null))
                .param("signInScope", client.signIn().map(SignInOffer::scope).orElse(null))
                .param(
                        "redirectUris",
                        client.signIn()
                                .map(offer -> String.join(" ", offer.redirectUris()))
                                .orElse(""))
                .param("jwks", client.keys().inline().orElse(null))
                .param("jwksUri", client.keys().url().map(URI::toString).orElse(null))
                .param("enabled", client.enabled())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void disable(String clientId) {
        jdbc.sql("update sandbox_client set enabled = false where client_id = :client")
                .param("client", clientId)
                .update();
    }

    private static TokenClient read(ResultSet row) throws SQLException {
        String signInScope = row.getString("sign_in_scope");
        List<String> redirectUris = Arrays.stream(row.getString("redirect_uris").split(" ", -1))
                .filter(uri -> !uri.isEmpty())
                .toList();
        Optional<SignInOffer> signIn = Optional.ofNullable(row.getString("sign_in_role"))
                .flatMap(Role::ofCode)
                .map(role -> new SignInOffer(role, signInScope, redirectUris, false));
        return new TokenClient(
                row.getString("client_id"),
                row.getString("client_name"),
                Role.SYSTEM,
                new Organisation(
                        row.getString("organisation"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.ofNullable(row.getString("municipality")),
                        Optional.ofNullable(row.getString("region"))),
                row.getString("scope"),
                signIn,
                new ClientKeys(
                        Optional.ofNullable(row.getString("jwks")),
                        Optional.ofNullable(row.getString("jwks_uri")).map(URI::create)),
                row.getBoolean("enabled"));
    }
}
