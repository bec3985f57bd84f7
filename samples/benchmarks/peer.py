#!/usr/bin/env python3
"""Sixty of the checks as a script that somebody would write in an afternoon: what the start of a JVM competes with.

Usage: peer.py HOME OUTPUT. Writes scorecard.html and result.json, and nothing else of what an audit does: it knows one
version, no key stores, no references, no units, no waivers. Its verdicts on the samples are those of the rules of the
same names; `cold-start` checks that.
"""
import html
import json
import os
import re
import stat
import sys
import tomllib

home, output = map(os.path.abspath, sys.argv[1:3])


def read(path):
    try:
        with open(os.path.join(home, path), encoding="utf-8") as file:
            return file.read()
    except OSError:
        return ""


settings = tomllib.loads(read("repository/conf/deployment.toml"))
script = "\n".join(line for line in read("bin/wso2server.sh").splitlines() if not line.lstrip().startswith("#"))
log = dict(
    (part.strip() for part in line.split("=", 1))
    for line in read("repository/conf/log4j2.properties").splitlines()
    if "=" in line and not line.lstrip().startswith("#")
)


def get(key, default=None):
    value = settings
    for part in key.split("/"):
        if not isinstance(value, dict) or part not in value:
            return default
        value = value[part]
    return value


def off(key, default=False):
    return str(get(key, default)).lower() == "false"


def on(key, default=True):
    return str(get(key, default)).lower() == "true"


def secret(key):
    return re.fullmatch(r"\$(secret|env|sys)\{[^}]+\}", str(get(key, ""))) is not None


def files(folder):
    for where, _, names in os.walk(os.path.join(home, folder)):
        for name in names:
            yield os.path.join(where, name)


def mode(path):
    return stat.S_IMODE(os.lstat(os.path.join(home, path)).st_mode)


def minutes(text):
    number = re.match(r"\d+", str(text))
    return int(number.group()) if number else 10**6


def option(name):
    found = re.findall(re.escape(name) + r"(\S*)", script)
    return found[-1].strip('"\\') if found else None


def megabytes(text):
    number = re.match(r"(\d+)([kmgKMG]?)", text or "0")
    return int(number.group(1)) * {"k": 1 / 1024, "m": 1, "g": 1024}.get(number.group(2).lower(), 1 / 1048576)


databases = get("database", {})
appenders = {name.split(".")[1]: value for name, value in log.items() if re.fullmatch(r"appender\.\w+\.type", name)}
patterns = [value for name, value in log.items() if re.fullmatch(r"appender\.\w+\.layout\.pattern", name)]
messages = [value for value in patterns if re.search(r"%m+\b|%msg|%enc", value)]
rolling = [name for name, kind in appenders.items() if kind.startswith("Rolling")]
levels = {
    name: value
    for name, value in log.items()
    if re.fullmatch(r"logger\.[\w-]+\.level", name) and "trace-messages" not in name
}
names = [name for name in log.get("loggers", "").replace(",", " ").split()]
ciphers = get("transport/https/sslHostConfig/properties/ciphers", "")
protocols = get("transport/https/sslHostConfig/properties/protocols", "+TLSv1,+TLSv1.1,+TLSv1.2")
lock = "identity_mgt/events/schemes/account.lock.handler/properties/lock.on.max.failed.attempts.enable"
context = read("repository/conf/tomcat/context.xml")
web = read("repository/conf/tomcat/carbon/WEB-INF/web.xml")

checks = [
    ("accounts/failure-reason", off("authentication/authenticator/basic/parameters/showAuthFailureReason", True)),
    ("accounts/lock-on-failure", on(lock, False) or on("identity_mgt/account_locking/enable_account_locking", False)),
    ("accounts/password-history", on("identity_mgt/events/schemes/passwordHistory/properties/enable", False)
        or on("identity_mgt/password_policy/enable_password_history", False)),
    ("accounts/session-nonce", on("session/nonce/cookie/enabled")),
    ("accounts/session-timeouts", minutes(get("session/timeout/idle_session_timeout", "15m")) <= 15),
    ("accounts/super-admin-creation", on("super_admin/create_admin_account")),
    ("accounts/super-admin-name", get("super_admin/username") not in ("admin", "administrator", "root", "wso2", "sa")),
    ("accounts/super-admin-password", secret("super_admin/password")),
    ("accounts/user-existence", off("identity_mgt/recovery/enable_v1_api")),
    ("cleanup/session-cleanup-on", on("session_data/cleanup/enable_expired_data_cleanup", False)),
    ("cleanup/token-cleanup-on", on("oauth/token_cleanup/enable")),
    ("clustering/session-persistence", on("session_data/persistence/enable_persistence")),
    ("databases/h2-in-use", all(each.get("type") != "h2" for each in databases.values())),
    ("databases/schema-creation", "-Dsetup" not in script),
    ("databases/datasource-jmx", all(not each.get("jmxEnabled") for each in databases.values())),
    ("databases/url-escaping", all("&" not in each["url"].replace("&amp;", "") for each in databases.values())),
    ("host/executable-scripts", mode("bin/wso2server.sh") & 0o122 == 0o100),
    ("host/world-writable-files", all(not os.lstat(file).st_mode & stat.S_IWOTH for file in files(""))),
    ("jvm/carbon-jmx", off("monitoring/jmx/rmi_server_start")),
    ("jvm/heap-size", megabytes(option("-Xmx")) >= 2048),
    ("jvm/initial-heap", option("-Xms") == option("-Xmx")),
    ("jvm/max-perm-size", "MaxPermSize" not in script),
    ("jvm/remote-jmx", "jmxremote.port" not in script),
    ("jvm/straight-quotes", not re.search("[\u2013\u2014\u201c\u201d\u2018\u2019]", script)),
    ("keystores/key-password-default", secret("keystore/primary/key_password")),
    ("keystores/file-permissions", all(mode(file) & 0o026 == 0 for file in files("repository/resources/security"))),
    ("keystores/tenant-type", get("keystore/tenant/type", "PKCS12") == "PKCS12"),
    ("logging/forging", all(re.search(r"%enc|%mm.*\{CRLF\}|\{CRLF\}", each) for each in messages)),
    ("logging/logger-definition", all(each.upper() in ("OFF", "FATAL", "ERROR", "WARN", "INFO", "DEBUG", "TRACE")
        for each in levels.values())),
    ("logging/loggers-listed", all("logger." + name + ".name" in log for name in names)),
    ("logging/component-level", all(each.upper() not in ("DEBUG", "TRACE", "ALL") for each in levels.values())),
    ("logging/rolling-appenders", all(kind.startswith("Rolling") or kind == "Console" or "fileName" not in name
        for name, kind in appenders.items())),
    ("logging/pattern-index", all("%i" in log.get(f"appender.{name}.filePattern", "%i") for name in rolling)),
    ("logging/root-level", log.get("rootLogger.level", "").upper() in ("INFO", "WARN", "ERROR")),
    ("monitoring/health-api", on("carbon_health_check/enable", False)),
    ("ports/thrift", off("entitlement/thrift/enable")),
    ("secrets/config-permissions", all(mode(path) & 0o026 == 0 for path in ("repository/conf/deployment.toml",
        "repository/conf/log4j2.properties"))),
    ("secrets/encryption-key", secret("encryption/key")),
    ("secrets/plaintext-password", all(str(each.get("password")).startswith("$") for each in databases.values())),
    ("server/api-shutdown", off("server/enable_restart_from_api")),
    ("server/app-password", secret("identity/auth_framework/endpoint/app_password")),
    ("server/hostname", "." in get("server/hostname", "localhost")),
    ("server/legacy-mode", off("server/legacy_mode")),
    ("server/registry-versioning", off("versioning_configuration/enable_version_resources_on_change")),
    ("server/tenant-deletion", off("tenant_mgt/tenant_deletion")),
    ("transport/cipher-suites", bool(ciphers) and all(re.match("TLS_(AES|ECDHE_.*GCM)", each)
        for each in ciphers.split(","))),
    ("transport/client-renegotiation", option("-Djdk.tls.rejectClientInitiatedRenegotiation=") == "true"),
    ("transport/hostname-verification", option("-Dhttpclient.hostnameVerifier=") == "Strict"),
    ("transport/http-connector", off("transport/http/enabled", True)),
    ("transport/https-connector", get("transport/https/enabled", True) is True),
    ("transport/tls-versions", set(re.findall(r"TLSv[\d.]+", protocols)) <= {"TLSv1.2", "TLSv1.3"}),
    ("userstores/declared-type", get("user_store/type") in ("database_unique_id", "read_write_ldap_unique_id")),
    ("web/cors-any-origin", off("cors/allow_any_origin")),
    ("web/cors-origins", all(each.startswith("https://") for each in get("cors/allowed_origins", []))),
    ("web/cors-subdomains", off("cors/allow_subdomains")),
    ("web/public-client-password", off("oauth/grant_type/password/allow_public_client", True)
        or off("oauth/grant_type/password/enable", True)),
    ("web/refresh-rotation", on("oauth/token_renewal/renew_refresh_token")),
    ("web/server-header", "WSO2" not in get("transport/https/properties/server", "WSO2 Carbon Server")),
    ("web/session-id-length", minutes((re.findall(r'sessionIdLength="(\d+)"', context) or ["16"])[0]) >= 16),
    ("web/session-timeout", minutes((re.findall(r"<session-timeout>\s*(\d+)", web) or ["30"])[0]) <= 15),
    ("web/wsdl-exposed", off("admin_service/wsdl/enable")),
][:60]

os.makedirs(output, exist_ok=True)
with open(os.path.join(output, "result.json"), "w", encoding="utf-8") as file:
    json.dump([{"rule": rule, "outcome": "pass" if good else "fail"} for rule, good in checks], file, indent=2)
rows = "".join(
    f"<tr><td>{html.escape(rule)}</td><td>{'pass' if good else 'fail'}</td></tr>\n" for rule, good in checks
)
with open(os.path.join(output, "scorecard.html"), "w", encoding="utf-8") as file:
    file.write(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Scorecard</title></head>"
        f"<body><h1>{sum(good for _, good in checks)} of {len(checks)} pass</h1><table>\n{rows}</table></body></html>\n"
    )
