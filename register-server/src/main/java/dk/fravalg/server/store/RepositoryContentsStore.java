package dk.fravalg.server.store;

import ca.uhn.fhir.jpa.util.MemoryCacheService;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link RepositoryContents} over HAPI's tables: those of resources and their indexes, not those of the schema's own. */
class RepositoryContentsStore implements RepositoryContents {

    /** Children before their parents, so that no foreign key is hurt on the way. */
    private static final List<String> TABLES = List.of(
            "hfj_spidx_coords",
            "hfj_spidx_date",
            "hfj_spidx_number",
            "hfj_spidx_quantity",
            "hfj_spidx_quantity_nrml",
            "hfj_spidx_string",
            "hfj_spidx_token",
            "hfj_spidx_uri",
            "hfj_idx_cmb_tok_nu",
            "hfj_idx_cmp_string_uniq",
            "hfj_res_param_present",
            "hfj_res_link",
            "hfj_history_tag",
            "hfj_res_tag",
            "hfj_res_ver_prov",
            "hfj_res_search_url",
            "hfj_res_ver",
            "hfj_resource");

    private final JdbcClient jdbc;
    private final MemoryCacheService caches;

    RepositoryContentsStore(JdbcClient jdbc, MemoryCacheService caches) {
        this.jdbc = jdbc;
        this.caches = caches;
    }

    @Override
    public void wipe() {
        TABLES.forEach(table -> jdbc.sql("delete from " + table).update());
        caches.invalidateAllCaches();
    }
}
