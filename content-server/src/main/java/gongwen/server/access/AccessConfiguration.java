package gongwen.server.access;

import gongwen.models.tables.Levels;
import gongwen.models.tables.RuleData;
import gongwen.models.tables.Tables;
import gongwen.server.audit.AuditTrail;
import gongwen.server.audit.RequestTrace;
import gongwen.server.database.DataDirectory;
import gongwen.server.database.Database;
import gongwen.server.database.ServerKey;
import gongwen.server.envelope.Refusals;
import gongwen.server.node.PeopleRegister;
import gongwen.server.node.Repository;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
class AccessConfiguration {

    private final AccountTable accounts = new AccountTable();
    private final GroupTable groups = new GroupTable();

    @Bean
    ThreadActor currentActor() {
        return new ThreadActor();
    }

    @Bean
    Revision accessRevision(Database database) {
        return new Revision(database);
    }

    @Bean
    Members members(Database database, Clock clock) {
        return new Members(database, accounts, groups, clock);
    }

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    Tickets tickets(
            Database database, Revision revision, DataDirectory data, AccessProperties properties, Clock clock) {
        Tickets.Lifetime lifetime = new Tickets.Lifetime(
                properties.ticketIdle().toMillis(), properties.ticketLife().toMillis(), clock);
        return new Tickets(database, revision, ServerKey.of(data, "ticket.key"), lifetime);
    }

    @Bean
    Lockout lockout(AccessProperties properties, Clock clock) {
        return new Lockout(properties, clock);
    }

    @Bean
    LogIns logIns(PasswordCheck check, AccessProperties properties, Clock clock, AuditTrail audit, RequestTrace trace) {
        return new LogIns(check, new Throttle(properties, clock), audit, trace);
    }

    @Bean
    PasswordCheck passwordCheck(Database database, Passwords passwords, Lockout lockout) {
        return new PasswordCheck(database, passwords, lockout);
    }

    @Bean
    Authentication authentication(
            Revision revision, Members members, Tickets tickets, LogIns logIns, AccessProperties properties) {
        RememberedPasswords remembered = new RememberedPasswords(properties.passwordRemembered());
        return new Authentication(revision, members, tickets, logIns, remembered);
    }

    @Bean
    PasswordPolicy passwordPolicy(AccessProperties properties) {
        return new PasswordPolicy(properties.shortestPassword());
    }

    @Bean
    Provisioning provisioning(
            Passwords passwords, PasswordPolicy policy, Tickets tickets, Revision revision, AuditTrail audit) {
        return new Provisioning(passwords, policy, tickets, revision, audit);
    }

    @Bean
    PeopleRegister peopleRegister(
            Revision revision, AuditTrail audit, RuleData data, @Value("${gongwen.zone}") ZoneId zone) {
        UnitGroups unitGroups = new UnitGroups(revision, audit, clearances(data));
        return new AccountRegister(unitGroups, new DelegationRows(revision, audit, zone));
    }

    @Bean
    Duties duties(AuditTrail audit) {
        return new Duties(audit);
    }

    @Bean
    Accounts.Keys accountKeys(
            Passwords passwords, PasswordPolicy policy, Lockout lockout, Tickets tickets, Revision revision) {
        return new Accounts.Keys(passwords, policy, lockout, tickets, revision);
    }

    @Bean
    Accounts accountAdministration(
            Database database, Duties duties, AuditTrail audit, Accounts.Keys keys, PersonalQueue queue) {
        return new Accounts(database, duties, audit, keys, queue);
    }

    @Bean
    Groups groupAdministration(
            Database database, Revision revision, Duties duties, AuditTrail audit, Repository repository) {
        return new Groups(database, revision, duties, audit, new Appointments(repository));
    }

    @Bean
    Directory directory(Database database) {
        return new Directory(database);
    }

    @Bean
    PeopleController peopleController(Database database, Accounts administration, CurrentActor current) {
        return new PeopleController(database, administration, current);
    }

    @Bean
    GroupsController groupsController(Database database, Groups administration, CurrentActor current) {
        return new GroupsController(database, administration, current);
    }

    @Bean
    OrganisationController organisationController(
            Database database,
            Accounts accountAdministration,
            Groups groupAdministration,
            Repository repository,
            Duties duties,
            AuditTrail audit,
            RuleData data,
            CurrentActor current) {
        Map<String, OrganisationTable> tables = Map.of(
                "units", new UnitTable(repository),
                "people", new PeopleTable(database, accountAdministration),
                "rights", new RightsTable(database, groupAdministration, clearances(data)));
        return new OrganisationController(tables, duties, audit, current);
    }

    private static List<String> clearances(RuleData data) {
        Levels levels = Tables.read(data).levels();
        return levels.clearedFor(levels.inOrder().get(0));
    }

    @Bean
    TicketsController ticketsController(
            Authentication authentication,
            Tickets tickets,
            Database database,
            CurrentActor current,
            AuditTrail audit,
            Refusals refusals) {
        return new TicketsController(authentication, tickets, database, current, audit, refusals);
    }

    /**
     * The whole of it, in order. There are no sessions and no cookies, so there is nothing a foreign page could ride on
     * and no CSRF token to ask for.
     */
    @Bean
    SecurityFilterChain securityFilterChain(Authentication authentication, ThreadActor current, Refusals refusals) {
        return new DefaultSecurityFilterChain(
                AnyRequestMatcher.INSTANCE,
                securityHeaders(),
                new AuthenticationFilter(authentication, current, refusals));
    }

    /** Nothing served here is a page to run: whatever a document contains, a browser must not execute or frame it. */
    private static HeaderWriterFilter securityHeaders() {
        HeaderWriterFilter filter = new HeaderWriterFilter(List.of(
                new XContentTypeOptionsHeaderWriter(),
                new XFrameOptionsHeaderWriter(XFrameOptionsMode.SAMEORIGIN),
                new ReferrerPolicyHeaderWriter(ReferrerPolicy.NO_REFERRER),
                new ContentSecurityPolicyHeaderWriter("default-src 'none'; frame-ancestors 'self'; sandbox")));
        filter.setShouldWriteHeadersEagerly(true);
        return filter;
    }

    /** Timing each of two filters would cost more than they do; requests as a whole are measured anyway. */
    @Bean
    SecurityObservationSettings noSecurityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    HttpFirewall httpFirewall() {
        return new PathFirewall();
    }

    /** Right behind the request log. */
    @Bean
    FilterRegistrationBean<PathFilter> pathFilter(HttpFirewall firewall, RequestRejectedHandler handler) {
        FilterRegistrationBean<PathFilter> registration =
                new FilterRegistrationBean<>(new PathFilter(firewall, handler));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    RequestRejectedHandler requestRejectedHandler(Refusals refusals) {
        return (request, response, rejection) -> refusals.write(
                request, response, HttpStatus.BAD_REQUEST, "framework.exception.InvalidArgument", "request.path");
    }
}
