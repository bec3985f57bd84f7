#!/bin/sh
# export KEYSTORE_PASSWORD=@S01@
DB_PASSWORD="@S02@"
export TOKEN='@S03@'
CARBON_HOME=${CARBON_HOME:-/opt/wso2is}
JAVACMD="$JAVA_HOME/bin/java"
$JAVACMD \
  -Xms2048m -Xmx2048m \
  -Djavax.net.ssl.trustStorePassword=@S04@ \
  -Dhttp.proxyPassword="@S05@" \
  -Dmy.url=https://u:@S06@@proxy.example.com \
  -javaagent:/opt/agent.jar=key=@S07@ \
  -agentlib:jdwp=transport=dt_socket,server=y,address=*:5005 \
  -D@S09@=value \
  -Dcarbon.home="$CARBON_HOME" \
  org.wso2.carbon.bootstrap.Bootstrap $*
curl -u admin:@S10@ https://localhost:9443/
