package dk.fravalg.server.docs;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;

/** {@code GET /docs} and all below it: the interface description. Open to all. */
class DocsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<Site> site;

    DocsServlet(Supplier<Site> site) {
        this.site = site;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        String sought = request.getParameter("q");
        site.get().at(path, sought == null ? "" : sought, Wish.of(request)).send(request, response);
    }

    /** As {@code GET}, without the page itself. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }
}
