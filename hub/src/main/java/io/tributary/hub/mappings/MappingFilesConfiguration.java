package io.tributary.hub.mappings;

import io.tributary.hub.api.DeclaredMappings;
import io.tributary.hub.threads.RepeatingThread;
import io.tributary.mappings.Mappings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mappings of the directory are there before the first event is mapped. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MappingSettings.class)
class MappingFilesConfiguration {

    @Bean
    MappingFiles mappingFiles(MappingSettings settings, Mappings mappings) {
        MappingFiles files = new MappingFiles(settings.directory(), mappings);
        files.look();
        return files;
    }

    @Bean
    DeclaredMappings declaredMappings(MappingFiles files) {
        return files::states;
    }

    @Bean(destroyMethod = "stop")
    RepeatingThread mappingFilesWatch(MappingFiles files, MappingSettings settings) {
        RepeatingThread thread = new RepeatingThread("mapping-files");
        thread.repeat(settings.interval(), settings.interval(), files::look);
        return thread;
    }
}
