package gongwen.server.rest.discovery;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({DiscoveryController.class, OpenApiController.class})
class DiscoveryRestConfiguration {}
