package gongwen.server.cmis;

import gongwen.server.access.CurrentActor;
import gongwen.server.cmis.mapping.ObjectWriter;
import gongwen.server.cmis.mapping.PropertyValues;
import gongwen.server.cmis.mapping.TypeCatalog;
import gongwen.server.cmis.service.Parts;
import gongwen.server.cmis.service.StatementQueries;
import gongwen.server.content.ContentStore;
import gongwen.server.database.DataDirectory;
import gongwen.server.database.DiskReserve;
import gongwen.server.dictionary.CurrentDictionary;
import gongwen.server.dictionary.CustomModels;
import gongwen.server.node.CopyRule;
import gongwen.server.node.Repository;
import gongwen.server.search.FullText;
import jakarta.servlet.http.HttpServlet;
import java.time.ZoneId;
import org.apache.chemistry.opencmis.server.impl.CmisRepositoryContextListener;
import org.apache.chemistry.opencmis.server.shared.AbstractCmisHttpServlet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
class CmisConfiguration {

    @Bean
    Parts cmisParts(
            Repository repository,
            ContentStore contents,
            CustomModels customModels,
            CopyRule copies,
            FullText fullText,
            @Value("${gongwen.zone}") ZoneId zone) {
        return new Parts(
                repository,
                contents,
                new TypeCatalog(customModels),
                new ObjectWriter(zone),
                new PropertyValues(zone),
                customModels,
                copies,
                fullText);
    }

    @Bean
    ServiceFactory cmisServiceFactory(
            Parts parts,
            CurrentActor caller,
            DataDirectory data,
            DiskReserve reserve,
            @Value("${gongwen.content.max-size:4GB}") DataSize maxSize) {
        return new ServiceFactory(parts, caller, data.staging(), maxSize.toBytes(), reserve);
    }

    @Bean
    StatementQueries statementQueries(Parts parts) {
        return new StatementQueries(parts);
    }

    /** Before the servlets, which look for the factory when they start. */
    @Bean
    @Order(0)
    ServletContextInitializer cmisServiceFactoryInitializer(ServiceFactory factory) {
        return context -> context.setAttribute(CmisRepositoryContextListener.SERVICES_FACTORY, factory);
    }

    @Bean
    ServletRegistrationBean<BrowserServlet> cmisBrowserBinding(CurrentActor caller, CurrentDictionary models) {
        return at(BrowserServlet.ADDRESS, new BrowserServlet(caller, new CmisErrors(), models));
    }

    @Bean
    ServletRegistrationBean<AtomPubServlet> cmisAtomPubBinding(CurrentActor caller) {
        return at(AtomPubServlet.ADDRESS, new AtomPubServlet(caller, new CmisErrors()));
    }

    private static <S extends HttpServlet> ServletRegistrationBean<S> at(String address, S servlet) {
        ServletRegistrationBean<S> registration = new ServletRegistrationBean<>(servlet, address + "/*");
        registration.addInitParameter(AbstractCmisHttpServlet.PARAM_CMIS_VERSION, "1.1");
        return registration;
    }
}
