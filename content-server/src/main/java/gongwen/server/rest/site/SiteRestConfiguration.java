package gongwen.server.rest.site;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({SitesController.class, SiteChangesController.class, MembersController.class})
class SiteRestConfiguration {}
