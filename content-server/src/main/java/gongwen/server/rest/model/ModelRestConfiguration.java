package gongwen.server.rest.model;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({ModelController.class, ClassesController.class})
class ModelRestConfiguration {}
