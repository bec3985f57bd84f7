#!/bin/sh
# A start script after a hasty edit: curly quotes from a document, and an if that never ends.

JAVACMD="$JAVA_HOME/bin/java"
CARBON_HOME=$(cd "$(dirname "$0")/.." && pwd)

if [ -z "$JVM_MEM_OPTS" ]; then
  JVM_MEM_OPTS=“-Xms4096m -Xmx4096m”
Fi

$JAVACMD \
    $JVM_MEM_OPTS \
    $JAVA_OPTS \
    -Dcom.sun.jndi.ldap.connect.pool.protocol=”plain ssl” \
    -Dhttpclient.hostnameVerifier="DefaultAndLocalhost" \
    -Dcarbon.home="$CARBON_HOME" \
    org.wso2.carbon.bootstrap.Bootstrap "$@"
