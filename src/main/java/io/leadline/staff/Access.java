package io.leadline.staff;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may call a route under /api. A route without it is refused, and a structural test fails. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Access {
    Who value();

    enum Who {
        ANYONE,
        SIGNED_IN,
        ADMINISTRATOR
    }
}
