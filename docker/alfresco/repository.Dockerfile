# Alfresco's repository with the district's rules in it. Built from the root of a checkout after
# `mvn -Palfresco package`; README.md beside this folder says how.
FROM alfresco/alfresco-content-repository-community:25.3.0

# the image's own layout: root owns the web application, the group Alfresco reads it
COPY --chown=root:Alfresco --chmod=0640 \
    repo-extensions/alfresco/target/gongwen-alfresco-*.jar /usr/local/tomcat/webapps/alfresco/WEB-INF/lib/

# what reads files and lays documents out, apart from Alfresco
COPY --chown=root:Alfresco --chmod=0755 \
    text-extraction/target/text-extraction /usr/local/tomcat/gongwen/text-extraction/
COPY --chown=root:Alfresco --chmod=0755 \
    typesetting/target/typesetting /usr/local/tomcat/gongwen/typesetting/
