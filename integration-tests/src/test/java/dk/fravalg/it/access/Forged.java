package dk.fravalg.it.access;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dk.fravalg.it.cast.Caller;
import dk.fravalg.running.PostgreSqlServer.PostgreSqlDatabase;
import dk.fravalg.running.RunningRegister;
import java.util.function.UnaryOperator;

/**
 * Tokens that the sandbox's issuer signed but never gave out: its key is taken from the database, which only PostgreSQL lets
 * a test do beside the running register.
 */
final class Forged {

    private final RunningRegister register;

    Forged(RunningRegister register) {
        this.register = register;
    }

    /** This caller's token, changed, and signed anew. */
    String token(Caller original, UnaryOperator<JWTClaimsSet.Builder> change) {
        PostgreSqlDatabase database = (PostgreSqlDatabase) register.storage();
        try {
            ECKey key = ECKey.parse(database.read("select private_jwk from sandbox_key where purpose = 'tokens'"));
            SignedJWT genuine = SignedJWT.parse(original.token());
            JWTClaimsSet claims = change.apply(new JWTClaimsSet.Builder(genuine.getJWTClaimsSet()))
                    .build();
            SignedJWT forged = new SignedJWT(JWSHeader.parse(genuine.getHeader().toJSONObject()), claims);
            forged.sign(new ECDSASigner(key));
            return forged.serialize();
        } catch (Exception e) {
            throw new IllegalStateException("Could not forge", e);
        }
    }
}
