package dk.fravalg.server.store;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(HapiRepositoryConfiguration.class)
public class StoreConfiguration {}
