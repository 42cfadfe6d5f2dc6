package gongwen.server.rest.person;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({
    PreferencesController.class,
    FavouritesController.class,
    ActivitiesController.class,
    PeopleSearchController.class
})
class PersonRestConfiguration {}
