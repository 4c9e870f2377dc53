package dk.fravalg.server.store;

import ca.uhn.fhir.context.FhirContext;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Sets up the one FHIR context before anything is made from it. */
class FhirContextSetUp implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof FhirContext fhir) {
            // A Provenance is about one version of its Consent: the version in the reference must survive.
            fhir.getParserOptions().setDontStripVersionsFromReferencesAtPaths("Provenance.target");
            fhir.setValidationSupport(new TypesByName(fhir));
        }
        return bean;
    }
}
