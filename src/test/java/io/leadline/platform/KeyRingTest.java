package io.leadline.platform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class KeyRingTest {
    private static final String OLD = "1:" + "0a".repeat(32);
    private static final String NEW = "2:" + "0b".repeat(32);

    private final KeyRing ring = KeyRing.parse(OLD);

    @Test
    void what_was_sealed_opens_in_its_own_place() {
        byte[] sealed = ring.encrypt("пароль 😀", "meta_grant.token:7");
        assertEquals("пароль 😀", ring.decrypt(sealed, "meta_grant.token:7"));
    }

    @Test
    void a_value_copied_to_another_row_does_not_open() {
        byte[] sealed = ring.encrypt("token", "meta_grant.token:7");
        assertThrows(IllegalStateException.class, () -> ring.decrypt(sealed, "meta_grant.token:8"));
    }

    @Test
    void a_changed_byte_is_noticed() {
        byte[] sealed = ring.encrypt("token", "here");
        sealed[sealed.length - 1] ^= 1;
        assertThrows(IllegalStateException.class, () -> ring.decrypt(sealed, "here"));
    }

    @Test
    void the_same_text_never_looks_the_same() {
        assertNotEquals(
                HexFormat.of().formatHex(ring.encrypt("token", "here")),
                HexFormat.of().formatHex(ring.encrypt("token", "here")));
    }

    @Test
    void after_a_rotation_old_values_open_and_new_ones_use_the_new_key() {
        byte[] old = ring.encrypt("token", "here");
        KeyRing rotated = KeyRing.parse(NEW + "," + OLD);
        assertEquals("token", rotated.decrypt(old, "here"));
        assertFalse(rotated.isCurrent(old));
        assertTrue(rotated.isCurrent(rotated.encrypt("token", "here")));
    }

    @Test
    void a_ring_without_the_key_says_so_without_the_value() {
        byte[] sealed = ring.encrypt("token", "here");
        KeyRing other = KeyRing.parse(NEW);
        assertFalse(other.knows(sealed));
        String message = assertThrows(IllegalStateException.class, () -> other.decrypt(sealed, "here"))
                .getMessage();
        assertTrue(message.contains("key 1"), message);
    }

    @Test
    void a_short_or_doubled_key_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> KeyRing.parse("1:0a0b"));
        assertThrows(IllegalArgumentException.class, () -> KeyRing.parse(OLD + "," + OLD));
    }

    @Test
    void a_keyed_hash_is_the_same_for_the_same_text_only() {
        assertArrayEquals(ring.hash("a"), ring.hash("a"));
        assertNotEquals(HexFormat.of().formatHex(ring.hash("a")), HexFormat.of().formatHex(ring.hash("b")));
    }
}
