package io.leadline;

import static io.leadline.ArchitectureTest.CODE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaMethod;
import io.leadline.staff.Access;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing under /api is open by forgetting. */
class AccessTest {
    @Test
    void every_route_of_the_api_says_who_may_call_it() {
        List<JavaMethod> routes = CODE.stream()
                .filter(type -> type.isAnnotatedWith(Path.class)
                        && (type.getAnnotationOfType(Path.class).value() + "/").matches("/?api/.*"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .toList();
        assertFalse(routes.isEmpty());
        assertEquals(
                List.of(),
                routes.stream()
                        .filter(method -> !method.isAnnotatedWith(Access.class)
                                && !method.getOwner().isAnnotatedWith(Access.class))
                        .map(JavaMethod::getFullName)
                        .toList());
    }
}
