package dk.fravalg.server.persons.pdqm;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.RequiredParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiPredicate;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;

/** A patient demographics server on a loopback port, with the Patients that a test gives it and the faults it is told. */
final class PdqmServer implements AutoCloseable {

    /** Something that goes wrong with one request. */
    interface Fault {
        void answer(HttpServletResponse response) throws IOException;
    }

    private final Tomcat tomcat = new Tomcat();
    private final List<Patient> patients = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile BiPredicate<TokenParam, Patient> matches = (asked, patient) -> patient.getIdentifier().stream()
            .anyMatch(each -> asked.getValue().equals(each.getValue())
                    && asked.getSystem().equals(each.getSystem()));
    private volatile Fault fault;
    private boolean down;

    PdqmServer() {
        try {
            tomcat.setBaseDir(
                    Files.createTempDirectory(Path.of("target"), "pdqm-").toString());
            tomcat.setPort(0);
            tomcat.setSilent(true);
            StandardContext context = (StandardContext) tomcat.addContext("", null);
            // It lives in the test's own JVM, whose threads it need not search for leaks.
            context.setClearReferencesObjectStreamClassCaches(false);
            context.setClearReferencesThreadLocals(false);
            context.setClearReferencesRmiTargets(false);
            Tomcat.addServlet(context, "fhir", new FhirServer(new Patients())).addMapping("/fhir/*");
            addFilter(context);
            tomcat.getConnector();
            tomcat.start();
        } catch (LifecycleException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return "http://localhost:" + tomcat.getConnector().getLocalPort() + "/fhir";
    }

    void has(Patient patient) {
        patients.add(patient);
    }

    /** It answers a search with whatever this finds, right or wrong. */
    void finds(BiPredicate<TokenParam, Patient> wanted) {
        matches = wanted;
    }

    void failsWith(Fault failure) {
        fault = failure;
    }

    /** What its access log would hold: a line for each request. */
    List<String> requests() {
        return requests;
    }

    @Override
    public void close() {
        if (down) {
            return;
        }
        down = true;
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    private void addFilter(Context context) {
        FilterDef definition = new FilterDef();
        definition.setFilterName("log");
        definition.setFilter(new HttpFilter() {
            @Override
            protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws IOException, ServletException {
                String query = request.getQueryString();
                requests.add(request.getMethod() + " " + request.getRequestURI() + (query == null ? "" : "?" + query));
                if (fault == null) {
                    chain.doFilter(request, response);
                } else {
                    fault.answer(response);
                }
            }
        });
        context.addFilterDef(definition);
        FilterMap everywhere = new FilterMap();
        everywhere.setFilterName("log");
        everywhere.addURLPattern("/*");
        context.addFilterMap(everywhere);
    }

    private static final class FhirServer extends RestfulServer {
        private static final long serialVersionUID = 1L;

        FhirServer(Patients patients) {
            super(FhirContext.forR4Cached());
            registerProvider(patients);
        }
    }

    /** Public, because HAPI demands it. */
    public final class Patients implements IResourceProvider {

        @Override
        public Class<Patient> getResourceType() {
            return Patient.class;
        }

        @Search
        public List<Patient> find(@RequiredParam(name = Patient.SP_IDENTIFIER) TokenParam identifier) {
            return patients.stream()
                    .filter(patient -> matches.test(identifier, patient))
                    .toList();
        }

        @Read
        public Patient read(@IdParam IdType id) {
            return patients.stream()
                    .filter(patient -> patient.getIdElement().getIdPart().equals(id.getIdPart()))
                    .findFirst()
                    .orElseThrow(() -> new ResourceNotFoundException(id));
        }
    }
}
