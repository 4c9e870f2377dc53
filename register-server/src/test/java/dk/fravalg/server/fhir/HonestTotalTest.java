package dk.fravalg.server.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Consent;
import org.junit.jupiter.api.Test;

class HonestTotalTest {

    @Test
    void where_the_first_page_is_all_the_total_stands() {
        assertThat(looked(searchset("https://base/fhir/Consent?_count=20")).getTotal())
                .isEqualTo(2);
    }

    @Test
    void where_there_is_more_before_or_after_no_total_is_told() {
        Bundle first = searchset("https://base/fhir/Consent?_count=20");
        first.addLink().setRelation("next").setUrl("https://base/fhir/Consent?_count=20&_offset=20");

        assertThat(looked(first).hasTotal()).isFalse();
        assertThat(looked(searchset("https://base/fhir/Consent?_count=20&_offset=20"))
                        .hasTotal())
                .isFalse();
    }

    @Test
    void other_answers_are_left_as_they_are() {
        Bundle history =
                searchset("https://base/fhir/Consent/x/_history?_offset=2").setType(BundleType.HISTORY);

        assertThat(looked(history).getTotal()).isEqualTo(2);
        new HonestTotal().look(new Consent());
    }

    private static Bundle looked(Bundle bundle) {
        new HonestTotal().look(bundle);
        return bundle;
    }

    private static Bundle searchset(String self) {
        Bundle bundle = new Bundle().setType(BundleType.SEARCHSET).setTotal(2);
        bundle.addLink().setRelation("self").setUrl(self);
        return bundle;
    }
}
