package io.leadline.sandbox;

import io.leadline.platform.PlatformConfig;
import io.leadline.platform.Problem;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A resource that exists in demo mode only. Every resource of the sandbox carries this. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface DemoOnly {

    /** Before anything else, so that in production nobody learns even that something would be here. */
    @Provider
    @DemoOnly
    @Priority(10)
    class Gate implements ContainerRequestFilter {
        // filters are made while the application is built, before there is any configuration
        private final Instance<PlatformConfig> config;

        Gate(Instance<PlatformConfig> config) {
            this.config = config;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            if (!config.get().demo()) {
                throw Problem.notFound();
            }
        }
    }
}
