package dk.fravalg.server.docs;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Makes the door; the pages are read and made when somebody first comes. */
@Configuration(proxyBeanMethods = false)
public class DocsConfiguration {

    private final Supplier<Site> site = Suppliers.memoize(Site::new);

    @Bean
    ServletRegistrationBean<DocsServlet> docsServlet() {
        return new ServletRegistrationBean<>(new DocsServlet(site), Placing.ROOT + "/*");
    }

    /** Behind the filter that looks at URLs, before the gate. */
    @Bean
    FilterRegistrationBean<ReadOnly> readOnlyDocs() {
        FilterRegistrationBean<ReadOnly> registration = new FilterRegistrationBean<>(new ReadOnly(site));
        registration.addUrlPatterns(Placing.ROOT + "/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }
}
