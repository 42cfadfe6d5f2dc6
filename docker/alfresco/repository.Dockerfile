# Alfresco's repository with the district's rules in it, and with what reads files and lays documents out: the packages
# ./gongwen installs, none more. Alfresco's own image stands on Rocky Linux, which has other versions of them than every
# build here tests, and no LibreOffice for ARM. So Tomcat and Alfresco are taken from that image and put on Debian.
# Built from the root of a checkout after `mvn -Palfresco package`; README.md beside this folder says how.
FROM alfresco/alfresco-content-repository-community:25.3.0 AS alfresco

FROM debian:12.12-slim

# account and group have the numbers they have in Alfresco's image, whose volumes this one can take over
RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
        curl \
        fonts-arphic-ukai \
        fonts-arphic-uming \
        fonts-wqy-zenhei \
        iproute2 \
        libreoffice-calc-nogui \
        libreoffice-impress-nogui \
        libreoffice-writer-nogui \
        openjdk-17-jre-headless \
        tesseract-ocr \
        tesseract-ocr-chi-sim \
    && rm -rf /var/lib/apt/lists/* \
    && groupadd --gid 1000 Alfresco \
    && useradd --uid 33000 --groups Alfresco --no-create-home --home-dir /usr/local/tomcat --shell /usr/sbin/nologin alfresco

# as there: root owns everything, the group Alfresco reads it and writes its data, logs and temporary files
COPY --from=alfresco --chown=root:Alfresco /usr/local/tomcat /usr/local/tomcat
COPY --from=alfresco /licenses /licenses

COPY --chown=root:Alfresco --chmod=0640 \
    repo-extensions/alfresco/target/gongwen-alfresco-*.jar /usr/local/tomcat/webapps/alfresco/WEB-INF/lib/
COPY --chown=root:Alfresco --chmod=0755 \
    text-extraction/target/text-extraction /usr/local/tomcat/gongwen/text-extraction/
COPY --chown=root:Alfresco --chmod=0755 \
    typesetting/target/typesetting /usr/local/tomcat/gongwen/typesetting/

# As in ./gongwen: glibc keeps a heap for every thread unless told otherwise.
ENV LANG=C.UTF-8 \
    MALLOC_ARENA_MAX=2 \
    JRE_HOME=/usr \
    CATALINA_HOME=/usr/local/tomcat

USER alfresco
# Alfresco's own settings say ./alf_data
WORKDIR /usr/local/tomcat
EXPOSE 8080
CMD ["/usr/local/tomcat/bin/catalina.sh", "run"]
