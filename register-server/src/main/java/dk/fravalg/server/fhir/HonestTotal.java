package dk.fravalg.server.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;

/**
 * Takes a total away that HAPI put in: it counts the entries of the page, and {@code Bundle.total} is how many there are on
 * all pages. Where the first page is the whole answer, the two are the same.
 */
@Interceptor
public class HonestTotal {

    /** Looks at every answer on its way out. */
    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void look(IBaseResource answer) {
        if (answer instanceof Bundle bundle && bundle.getType() == Bundle.BundleType.SEARCHSET && !isWhole(bundle)) {
            bundle.setTotalElement(null);
        }
    }

    private static boolean isWhole(Bundle bundle) {
        return bundle.getLink(Bundle.LINK_NEXT) == null
                && !String.valueOf(bundle.getLinkOrCreate(Bundle.LINK_SELF).getUrl())
                        .contains("_offset=");
    }
}
