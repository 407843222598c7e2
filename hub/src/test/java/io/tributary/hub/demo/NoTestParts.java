package io.tributary.hub.demo;

import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps what only tests bring along, which is on the class path too, out of the demo's hub. */
public final class NoTestParts extends TypeExcludeFilter {

    public static void register(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("noTestParts", new NoTestParts());
    }

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory factory) {
        String enclosing = type.getClassMetadata().getEnclosingClassName();
        return type.getAnnotationMetadata().isAnnotated(TestConfiguration.class.getName())
                || (enclosing != null && enclosing.matches(".*(Test|IT)"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoTestParts;
    }

    @Override
    public int hashCode() {
        return NoTestParts.class.hashCode();
    }
}
