package dk.fravalg.server.store;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.data.envers.repository.support.EnversRevisionRepositoryFactoryBean;

/**
 * Leaves out the data access beans of the resource types that the register never stores.
 *
 * <p>HAPI generates a DAO and a provider for each of R4's 146 resource types. Those not named here are removed before
 * any is made: a type that is not there can be neither written nor leaked, and start-up is seconds shorter.
 */
class OnlyTheResourceTypesInUse implements BeanDefinitionRegistryPostProcessor {

    /** What the register stores. */
    static final Set<String> STORED = Set.of("Consent", "Patient", "Provenance");

    /** What HAPI itself asks for while it starts or stores. */
    private static final Set<String> NEEDED_BY_HAPI = Set.of(
            "SearchParameter",
            "StructureDefinition",
            "ValueSet",
            "CodeSystem",
            "ConceptMap",
            "Basic",
            "Binary",
            "Bundle",
            "Parameters",
            "Task",
            "Group",
            "NamingSystem",
            "ImplementationGuide");

    private static final Pattern DAO = Pattern.compile("my([A-Z]\\w+)DaoR4");
    private static final Pattern PROVIDER = Pattern.compile("my[A-Z]\\w+RpR4");
    private static final Set<String> PARTS_NOT_IN_USE = Set.of(
            "myGraphQLProvider",
            "graphqlStorageServices",
            "mySystemProviderR4",
            "mySubscriptionTriggeringProvider",
            "schedulerService",
            "schedulerJobFactory",
            "mergeValidationService",
            "mergeProvenanceSvc",
            "mergeResourceHelper",
            "resourceMergeService",
            "resourceUndoMergeService",
            "mergeOperationProviderSvc",
            "patientMergeProvider",
            "replaceReferencesSvc",
            "replaceReferencesProvenanceSvc",
            "replaceReferencesPatchBundleSvc",
            "resourceVersionRestorer",
            "getUndoReplaceReferencesSvc",
            "bulkDataExportProvider",
            "bulkDataExportJobSchedulingHelper",
            "bulkDataImportSvc",
            "bulkDataExportHistoryHelper",
            "deleteExpungeJobSubmitter",
            "terminologyUploaderProvider",
            "processMessageProvider",
            "diffProvider",
            "valueSetOperationProvider",
            "conceptMapAddAndRemoveMappingProvider",
            "partitionManagementProvider",
            "patientCompartmentEnforcingInterceptor",
            "requestTenantPartitionInterceptor");
    private static final Set<String> CONFIGURATIONS_NOT_IN_USE =
            Set.of("ca.uhn.fhir.jpa.config.MdmJpaConfig", "ca.uhn.fhir.jpa.config.JpaBulkExportConfig");
    private static final Set<String> LISTS_OF_ALL_TYPES = Set.of("myResourceDaosR4", "myResourceProvidersR4");

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        for (String name : registry.getBeanDefinitionNames()) {
            if (isOfATypeNotInUse(name) || isFromAConfigurationNotInUse(registry.getBeanDefinition(name))) {
                registry.removeBeanDefinition(name);
            } else if (isHapis(registry.getBeanDefinition(name))) {
                // Made when the first of ours asks for it, or never.
                registry.getBeanDefinition(name).setLazyInit(true);
            }
        }
    }

    private static boolean isHapis(BeanDefinition bean) {
        return startsWithHapi(bean.getFactoryBeanName())
                || startsWithHapi(bean.getBeanClassName())
                || EnversRevisionRepositoryFactoryBean.class.getName().equals(bean.getBeanClassName());
    }

    private static boolean startsWithHapi(@Nullable String name) {
        return name != null && name.startsWith("ca.uhn.fhir.");
    }

    private static boolean isFromAConfigurationNotInUse(BeanDefinition bean) {
        String configuration = bean.getFactoryBeanName();
        return configuration != null && CONFIGURATIONS_NOT_IN_USE.contains(configuration);
    }

    private static boolean isOfATypeNotInUse(String beanName) {
        Matcher dao = DAO.matcher(beanName);
        if (dao.matches()) {
            String type = dao.group(1);
            return !STORED.contains(type) && !NEEDED_BY_HAPI.contains(type) && !type.equals("System");
        }
        // The register answers through its own providers; none of HAPI's is ever reachable.
        return PROVIDER.matcher(beanName).matches()
                || PARTS_NOT_IN_USE.contains(beanName)
                || LISTS_OF_ALL_TYPES.contains(beanName);
    }
}
