# Alfresco Share with the forms, columns and actions of official documents. Built from the root of a checkout after
# `mvn package`; README.md beside this folder says how.
FROM alfresco/alfresco-share:25.3.0

COPY --chmod=0644 share-ui/share-module/target/gongwen-share-*.jar /usr/local/tomcat/webapps/share/WEB-INF/lib/
