#!/bin/sh
# Starts, stops and restarts a WSO2 Identity Server 7.2.0.

if [ -z "$CARBON_HOME" ]; then
  CARBON_HOME=$(cd "$(dirname "$0")/.." && pwd)
fi
if [ -z "$JAVA_HOME" ]; then
  echo "JAVA_HOME is not set." >&2
  exit 1
fi
JAVACMD="$JAVA_HOME/bin/java"
pid_file="$CARBON_HOME/wso2carbon.pid"

stop_server() {
  [ -f "$pid_file" ] && kill -TERM "$(cat "$pid_file")"
}

start_in_background() {
  nohup sh "$CARBON_HOME/bin/wso2server.sh" > /dev/null 2>&1 &
}

case "$1" in
  start|--start)
    start_in_background
    exit 0
    ;;
  stop|--stop)
    stop_server
    exit 0
    ;;
  restart|--restart)
    stop_server
    while [ -f "$pid_file" ] && kill -0 "$(cat "$pid_file")" 2> /dev/null; do
      sleep 1
    done
    start_in_background
    exit 0
    ;;
  version|--version)
    cat "$CARBON_HOME/bin/version.txt"
    exit 0
    ;;
  debug|--debug)
    debug_port="$2"
    if [ -z "$debug_port" ]; then
      echo "A port must follow --debug." >&2
      exit 1
    fi
    JAVA_OPTS="-Xdebug -Xnoagent -Djava.compiler=NONE -Xrunjdwp:transport=dt_socket,server=y,suspend=y,address=$debug_port"
    ;;
esac

java_major=$("$JAVACMD" -version 2>&1 | sed -n 's/.*version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p')
if [ "$java_major" -lt 11 ] || [ "$java_major" -gt 21 ]; then
  echo "Java $java_major is not supported: use 11 to 21." >&2
fi

boot_path=""
for jar in "$CARBON_HOME"/lib/xboot/*.jar; do
  boot_path="$boot_path:$jar"
done
class_path=""
for jar in "$CARBON_HOME"/bin/*.jar "$CARBON_HOME"/lib/*.jar; do
  class_path="$class_path:$jar"
done

openssl_template="$CARBON_HOME/repository/resources/conf/templates/repository/conf/tomcat/openssl.cnf.j2"
if [ -f "$openssl_template" ]; then
  export OPENSSL_CONF="$CARBON_HOME/repository/conf/tomcat/openssl.cnf"
fi

if [ -z "$JVM_MEM_OPTS" ]; then
  JVM_MEM_OPTS="-Xms256m -Xmx1024m"
fi
java_options=""
if [ "$java_major" -ge 17 ]; then
  java_options="--add-opens=java.naming/com.sun.jndi.ldap=ALL-UNNAMED"
fi

cd "$CARBON_HOME" || exit 1

# The server ends with 121 when it wants to be started again.
status=121
while [ "$status" -eq 121 ]; do
  $JAVACMD \
    -Xbootclasspath/a:"$boot_path" \
    $JVM_MEM_OPTS \
    -XX:+HeapDumpOnOutOfMemoryError \
    -XX:HeapDumpPath="$CARBON_HOME/repository/logs/heap-dump.hprof" \
    $JAVA_OPTS \
    -Dcom.sun.management.jmxremote \
    -classpath "$class_path" \
    $java_options \
    -Djava.io.tmpdir="$CARBON_HOME/tmp" \
    -Dcatalina.base="$CARBON_HOME/lib/tomcat" \
    -Dwso2.server.standalone=true \
    -Dcarbon.registry.root=/ \
    -Djava.command="$JAVACMD" \
    -Dcarbon.home="$CARBON_HOME" \
    -Djava.library.path="$CARBON_HOME/lib" \
    -Dcarbon.config.dir.path="$CARBON_HOME/repository/conf" \
    -Dcarbon.new.config.dir.path="$CARBON_HOME/repository/resources/conf" \
    -Dcomponents.repo="$CARBON_HOME/repository/components/plugins" \
    -Dconf.location="$CARBON_HOME/repository/conf" \
    -Djava.util.logging.manager=org.apache.juli.ClassLoaderLogManager \
    -Djava.util.logging.config.file="$CARBON_HOME/repository/conf/etc/logging-bridge.properties" \
    -Dcom.atomikos.icatch.file="$CARBON_HOME/lib/transactions.properties" \
    -Dcom.atomikos.icatch.hide_init_file_path=true \
    -Dorg.apache.jasper.compiler.Parser.STRICT_QUOTE_ESCAPING=false \
    -Dorg.apache.jasper.runtime.BodyContentImpl.LIMIT_BUFFER=true \
    -Dcom.sun.jndi.ldap.connect.pool.authentication=simple \
    -Dcom.sun.jndi.ldap.connect.pool.timeout=3000 \
    -Dcom.sun.jndi.ldap.connect.pool.protocol="plain ssl" \
    -Dorg.terracotta.quartz.skipUpdateCheck=true \
    -Djava.security.egd=file:/dev/./urandom \
    -Dfile.encoding=UTF8 \
    -Djava.net.preferIPv4Stack=true \
    -Djdk.util.zip.disableZip64ExtraFieldValidation=true \
    -Djdk.nio.zipfs.allowDotZipEntry=true \
    -Djavax.xml.parsers.DocumentBuilderFactory=org.apache.xerces.jaxp.DocumentBuilderFactoryImpl \
    -Dcom.ibm.cacheLocalHost=true \
    -DworkerNode=false \
    -DenableCorrelationLogs=false \
    -Dhttpclient.hostnameVerifier="DefaultAndLocalhost" \
    -Dorg.apache.xml.security.ignoreLineBreaks=false \
    --add-opens=java.base/java.io=ALL-UNNAMED \
    --add-opens=java.base/java.lang=ALL-UNNAMED \
    --add-opens=java.base/java.net=ALL-UNNAMED \
    --add-opens=java.base/java.security=ALL-UNNAMED \
    --add-opens=java.base/java.security.cert=ALL-UNNAMED \
    --add-opens=java.base/java.util=ALL-UNNAMED \
    --add-opens=java.base/sun.security.rsa=ALL-UNNAMED \
    --add-opens=java.base/sun.security.util=ALL-UNNAMED \
    --add-opens=java.base/sun.security.x509=ALL-UNNAMED \
    --add-opens=java.rmi/sun.rmi.transport=ALL-UNNAMED \
    --add-opens=java.xml/com.sun.org.apache.xerces.internal.dom=ALL-UNNAMED \
    org.wso2.carbon.bootstrap.Bootstrap "$@"
  status=$?
done
exit "$status"
