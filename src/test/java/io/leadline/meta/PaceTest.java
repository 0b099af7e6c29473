package io.leadline.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "50, 0", "60, 2000", "80, 18000", "100, 50000", "900, 50000"})
    void the_fuller_the_limits_the_longer_the_wait(int used, long milliseconds) {
        assertEquals(Duration.ofMillis(milliseconds), Pace.after(used));
    }
}
