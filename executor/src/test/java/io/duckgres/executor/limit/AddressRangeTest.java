package io.duckgres.executor.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AddressRangeTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7, true",
    "192.0.2.7, 192.0.2.8, false",
    "10.0.0.0/8, 10.255.1.2, true",
    "10.0.0.0/8, 11.0.0.0, false",
    "172.16.0.0/12, 172.31.255.255, true",
    "172.16.0.0/12, 172.32.0.0, false",
    "128.0.0.0/1, 255.0.0.1, true",
    "128.0.0.0/1, 127.0.0.1, false",
    "0.0.0.0/0, 203.0.113.9, true",
    "2001:db8::/32, 2001:db8:ffff::1, true",
    "2001:db8::/32, 2001:db9::1, false",
    "0.0.0.0/0, ::1, false",
  })
  void anAddressLiesInANetwork(String range, String address, boolean inside) {
    assertEquals(inside, AddressRange.parse(range).contains(InetAddress.ofLiteral(address)));
  }

  @Test
  void whatIsNoAddressIsRefusedWithoutLookingItUp() {
    for (String wrong : new String[] {"localhost", "10.0.0.0/33", "::/129", "10.0.0.0/x", ""}) {
      assertThrows(IllegalArgumentException.class, () -> AddressRange.parse(wrong), wrong);
    }
  }
}
