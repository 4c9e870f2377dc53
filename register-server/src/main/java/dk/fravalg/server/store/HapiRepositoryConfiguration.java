package dk.fravalg.server.store;

import ca.uhn.fhir.batch2.api.IJobCoordinator;
import ca.uhn.fhir.batch2.api.IJobPartitionProvider;
import ca.uhn.fhir.batch2.api.IJobPersistence;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.IDaoRegistry;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.config.ThreadPoolFactoryConfig;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.binary.api.IBinaryStorageSvc;
import ca.uhn.fhir.jpa.binary.svc.NullBinaryStorageSvcImpl;
import ca.uhn.fhir.jpa.config.HibernatePropertiesProvider;
import ca.uhn.fhir.jpa.config.r4.JpaR4Config;
import ca.uhn.fhir.jpa.config.util.HapiEntityManagerFactoryUtil;
import ca.uhn.fhir.jpa.config.util.ResourceCountCacheUtil;
import ca.uhn.fhir.jpa.dao.FulltextSearchSvcImpl;
import ca.uhn.fhir.jpa.dao.IFulltextSearchSvc;
import ca.uhn.fhir.jpa.dao.search.HSearchSortHelperImpl;
import ca.uhn.fhir.jpa.dao.search.IHSearchSortHelper;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.config.SubscriptionSettings;
import ca.uhn.fhir.jpa.model.entity.StorageSettings;
import ca.uhn.fhir.jpa.model.sched.ISchedulerService;
import ca.uhn.fhir.jpa.provider.DaoRegistryResourceSupportedSvc;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.jpa.search.IStaleSearchDeletingSvc;
import ca.uhn.fhir.jpa.search.StaleSearchDeletingSvcImpl;
import ca.uhn.fhir.jpa.util.ResourceCountCache;
import ca.uhn.fhir.rest.api.IResourceSupportedSvc;
import ca.uhn.fhir.rest.api.SearchTotalModeEnum;
import ca.uhn.fhir.rest.api.server.storage.IDeleteExpungeJobSubmitter;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import jakarta.persistence.EntityManagerFactory;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/**
 * HAPI's JPA repository, wired by hand: R4, three resource types, no subscriptions, no terminology uploads, no
 * full-text index, no partitions.
 *
 * <p>What stands here is what HAPI's {@code JpaR4Config} expects its surroundings to provide. Everything that could hand
 * out an old answer is off: search results are never reused, and searches run in offset mode without server state.
 */
@Configuration(proxyBeanMethods = false)
@Import({JpaR4Config.class, ThreadPoolFactoryConfig.class})
class HapiRepositoryConfiguration {

    @Bean
    static OnlyTheResourceTypesInUse onlyTheResourceTypesInUse() {
        return new OnlyTheResourceTypesInUse();
    }

    @Bean
    static FhirContextSetUp fhirContextSetUp() {
        return new FhirContextSetUp();
    }

    @Bean
    RepositoryDatabase repositoryDatabase(DataSource dataSource) {
        return RepositoryDatabase.behind(dataSource);
    }

    @Bean
    RepositorySchema repositorySchema(DataSource dataSource, RepositoryDatabase database) {
        RepositorySchema schema = new RepositorySchema(dataSource, database);
        schema.bringUpToDate();
        return schema;
    }

    @Bean
    JpaStorageSettings jpaStorageSettings() {
        JpaStorageSettings settings = new JpaStorageSettings();
        // A withdrawn opt-out must vanish from the next search: HAPI's default repeats a result list for 60 seconds.
        settings.setReuseCachedSearchResultsForMillis(null);
        settings.setFetchSizeDefaultMaximum(200);
        settings.setDefaultTotalMode(SearchTotalModeEnum.NONE);
        settings.setIndexMissingFields(StorageSettings.IndexEnabledEnum.DISABLED);
        settings.setTagStorageMode(JpaStorageSettings.TagStorageModeEnum.INLINE);
        settings.setAutoCreatePlaceholderReferenceTargets(false);
        settings.setEnforceReferentialIntegrityOnWrite(true);
        settings.setEnforceReferentialIntegrityOnDelete(true);
        settings.setAllowExternalReferences(false);
        settings.setPreExpandValueSets(false);
        settings.setEnableTaskPreExpandValueSets(false);
        settings.setEnableTaskBulkExportJobExecution(false);
        settings.setEnableTaskBulkImportJobExecution(false);
        settings.setEnableTaskResourceReindexing(false);
        settings.setMatchUrlCacheEnabled(false);
        settings.setExpungeEnabled(false);
        settings.setDeleteExpungeEnabled(false);
        settings.setFilterParameterEnabled(false);
        settings.setResourceServerIdStrategy(JpaStorageSettings.IdStrategyEnum.UUID);
        settings.setResourceDbHistoryEnabled(true);
        settings.setSchedulingDisabled(true);
        return settings;
    }

    @Bean
    PartitionSettings partitionSettings() {
        return new PartitionSettings();
    }

    @Bean
    SubscriptionSettings subscriptionSettings() {
        return new SubscriptionSettings();
    }

    @Bean
    IBinaryStorageSvc binaryStorageSvc() {
        return new NullBinaryStorageSvcImpl();
    }

    @Bean
    IJobCoordinator jobCoordinator() {
        return Absent.part(IJobCoordinator.class);
    }

    @Bean
    IDeleteExpungeJobSubmitter expungeJobs() {
        return Absent.part(IDeleteExpungeJobSubmitter.class);
    }

    @Bean
    ISchedulerService noBackgroundJobs() {
        return new NoBackgroundJobs();
    }

    @Bean
    IJobPersistence jobPersistence() {
        return Absent.part(IJobPersistence.class);
    }

    @Bean
    IJobPartitionProvider jobPartitionProvider() {
        return Absent.part(IJobPartitionProvider.class);
    }

    @Bean
    IFulltextSearchSvc fullTextSearchSvc() {
        return new FulltextSearchSvcImpl();
    }

    @Bean
    IStaleSearchDeletingSvc staleSearchDeletingSvc() {
        return new StaleSearchDeletingSvcImpl();
    }

    @Bean
    IHSearchSortHelper searchSortHelper(ISearchParamRegistry searchParams) {
        return new HSearchSortHelperImpl(searchParams);
    }

    @Bean
    DatabaseBackedPagingProvider databaseBackedPagingProvider() {
        return new DatabaseBackedPagingProvider();
    }

    @Bean
    IResourceSupportedSvc resourceSupportedSvc(IDaoRegistry daos) {
        return new DaoRegistryResourceSupportedSvc(daos);
    }

    @Bean(name = "myResourceCountsCache")
    ResourceCountCache resourceCountsCache(IFhirSystemDao<?, ?> systemDao) {
        return ResourceCountCacheUtil.newResourceCountCache(systemDao);
    }

    @Bean
    @Primary
    HibernatePropertiesProvider hibernatePropertiesProvider() {
        return new HibernatePropertiesProvider();
    }

    @Bean
    @Primary
    @DependsOn("repositorySchema")
    LocalContainerEntityManagerFactoryBean entityManagerFactory(
            DataSource dataSource,
            ConfigurableListableBeanFactory beans,
            FhirContext fhir,
            JpaStorageSettings settings,
            RepositoryDatabase database) {
        LocalContainerEntityManagerFactoryBean factory =
                HapiEntityManagerFactoryUtil.newEntityManagerFactory(beans, fhir, settings);
        factory.setPersistenceUnitName("register");
        factory.setDataSource(dataSource);
        Properties hibernate = new Properties();
        hibernate.setProperty("hibernate.dialect", database.dialect());
        hibernate.setProperty("hibernate.hbm2ddl.auto", "none");
        hibernate.setProperty("hibernate.search.enabled", "false");
        hibernate.setProperty("hibernate.jdbc.batch_size", "20");
        hibernate.setProperty("hibernate.cache.use_query_cache", "false");
        hibernate.setProperty("hibernate.cache.use_second_level_cache", "false");
        hibernate.setProperty("hibernate.cache.use_structured_entries", "false");
        hibernate.setProperty("hibernate.cache.use_minimal_puts", "false");
        hibernate.setProperty("hibernate.boot.allow_jdbc_metadata_access", "false");
        factory.setJpaProperties(hibernate);
        return factory;
    }

    @Bean
    @Primary
    JpaTransactionManager transactionManager(EntityManagerFactory entityManagerFactory) {
        return new RepositoryTransactions(entityManagerFactory);
    }
}
