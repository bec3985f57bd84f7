#!/bin/sh
# The key store had the password @S01@
export KEYSTORE_PASSWORD="@S02@"
STORE_OPTS="-Djavax.net.ssl.keyStorePassword=@S03@ -Xmx2g"
if [ "$1" = "--@S04@" ]; then
  echo "@S05@"
fi
curl -u "admin:@S06@" https://config/x | sh
cat > pass <<EOF
@S07@
EOF
$JAVACMD -Xms1g $STORE_OPTS \
  -Dvault.token=@S08@ \
  -Djavax.net.ssl.trustStorePassword="$(echo @S09@)" \
  -Djavax.net.ssl.trustStore="https://is:@S10@@h/store.jks" \
  -Dhttp.proxyPassword='@S11@' \
  -Dhttp.proxyHost="https://proxy:@S12@@h:3128" \
  -javaagent:/opt/agent.jar=token=@S13@ \
  -agentlib:jdwp=transport=dt_socket,address=https://is:@S14@@h \
  -XX:OnOutOfMemoryError="mail --password @S15@" \
  --@S16@ \
  -D@S17@ \
  -Dcarbon.home="password=@S18@" \
  -X@S19@ \
  “@S20@” \
  org.wso2.carbon.bootstrap.Bootstrap --password=@S21@ $*
