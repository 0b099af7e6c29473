package io.leadline.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossSiteTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1, -, -, false",
                "1, http://10.0.0.5:8080, same-origin, false",
                "1, https://leads.example, same-origin, false",
                "1, HTTPS://LEADS.EXAMPLE, none, false",
                "-, https://leads.example, same-origin, true",
                "'', -, -, true",
                "1, https://leads.example.evil.test, -, true",
                "1, http://leads.example, -, true",
                "1, null, -, true",
                "1, https://leads.example, same-site, true",
                "1, -, cross-site, true",
            })
    void only_our_own_pages_change_anything(String marker, String origin, String site, boolean refused) {
        assertEquals(
                refused,
                new CrossSite(marker, origin, site)
                        .refused("http://10.0.0.5:8080", Optional.of("https://leads.example")));
    }
}
