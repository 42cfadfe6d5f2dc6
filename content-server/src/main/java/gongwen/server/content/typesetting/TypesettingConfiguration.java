package gongwen.server.content.typesetting;

import gongwen.process.ClassPathFolder;
import gongwen.process.Isolation;
import gongwen.process.Staging;
import gongwen.process.typesetting.TypesettingProcesses;
import gongwen.server.content.ContentStore;
import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The laying out of documents. No process is started before a document needs one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TypesettingProperties.class)
class TypesettingConfiguration {

    @Bean
    Typesetter typesetter(
            TypesettingProperties properties, Isolation isolation, Staging staging, ContentStore contents) {
        Path home = new ApplicationHome(TypesettingConfiguration.class).getDir().toPath();
        Path classPath =
                ClassPathFolder.find(home, "typesetting", "gongwen.typesetting.class-path", properties.classPath());
        TypesettingProcesses processes = new TypesettingProcesses(classPath, properties.limits(), isolation);
        return new ProcessTypesetter(processes, staging, contents);
    }
}
