package io.leadline.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2",
        "2001:db8:1:2::9, 2001:db8:1:2",
        "2001:db8::9, 2001:db8:0:0",
        "::1, 0:0:0:0",
        "fe80::1%eth0, fe80:0:0:0",
    })
    void an_ipv6_network_counts_as_one_address(String address, String network) {
        assertEquals(network, ClientAddress.network(address));
    }
}
