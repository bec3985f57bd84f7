-- What is asked of MariaDB; the headers are explained in postgresql.sql.

-- name: server
-- source: VERSION()
SELECT VERSION() AS version;

-- name: encrypted
-- source: information_schema.SESSION_STATUS
SELECT VARIABLE_VALUE <> '' AS encrypted FROM information_schema.SESSION_STATUS WHERE VARIABLE_NAME = 'Ssl_cipher';

-- name: limit
-- source: max_connections
SELECT @@global.max_connections AS most;

-- name: sees-tables
-- source: information_schema.SCHEMA_PRIVILEGES
SELECT 1 AS yes FROM information_schema.SCHEMA_PRIVILEGES
 WHERE GRANTEE = CONCAT('''', SUBSTRING_INDEX(CURRENT_USER(), '@', 1), '''@''', SUBSTRING_INDEX(CURRENT_USER(), '@', -1), '''')
   AND DATABASE() LIKE TABLE_SCHEMA AND PRIVILEGE_TYPE IN ('SELECT')
 UNION ALL
SELECT 1 FROM information_schema.USER_PRIVILEGES
 WHERE GRANTEE = CONCAT('''', SUBSTRING_INDEX(CURRENT_USER(), '@', 1), '''@''', SUBSTRING_INDEX(CURRENT_USER(), '@', -1), '''')
   AND PRIVILEGE_TYPE IN ('SELECT');

-- name: sees-routines
-- source: information_schema.SCHEMA_PRIVILEGES
SELECT 1 AS yes FROM information_schema.SCHEMA_PRIVILEGES
 WHERE GRANTEE = CONCAT('''', SUBSTRING_INDEX(CURRENT_USER(), '@', 1), '''@''', SUBSTRING_INDEX(CURRENT_USER(), '@', -1), '''')
   AND DATABASE() LIKE TABLE_SCHEMA AND PRIVILEGE_TYPE IN ('EXECUTE', 'CREATE ROUTINE', 'ALTER ROUTINE')
 UNION ALL
SELECT 1 FROM information_schema.USER_PRIVILEGES
 WHERE GRANTEE = CONCAT('''', SUBSTRING_INDEX(CURRENT_USER(), '@', 1), '''@''', SUBSTRING_INDEX(CURRENT_USER(), '@', -1), '''')
   AND PRIVILEGE_TYPE IN ('EXECUTE', 'CREATE ROUTINE', 'ALTER ROUTINE');

-- name: sees-events
-- source: information_schema.SCHEMA_PRIVILEGES
SELECT 1 AS yes FROM information_schema.SCHEMA_PRIVILEGES
 WHERE GRANTEE = CONCAT('''', SUBSTRING_INDEX(CURRENT_USER(), '@', 1), '''@''', SUBSTRING_INDEX(CURRENT_USER(), '@', -1), '''')
   AND DATABASE() LIKE TABLE_SCHEMA AND PRIVILEGE_TYPE IN ('EVENT')
 UNION ALL
SELECT 1 FROM information_schema.USER_PRIVILEGES
 WHERE GRANTEE = CONCAT('''', SUBSTRING_INDEX(CURRENT_USER(), '@', 1), '''@''', SUBSTRING_INDEX(CURRENT_USER(), '@', -1), '''')
   AND PRIVILEGE_TYPE IN ('EVENT');

-- name: tables
-- source: information_schema.TABLES
-- grant: SELECT on all tables of the schema, given to the account itself
-- proof: sees-tables
SELECT LOWER(TABLE_NAME) AS name, TABLE_ROWS AS row_count FROM information_schema.TABLES
 WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE TABLE' ORDER BY TABLE_NAME LIMIT 5000;

-- name: indexes
-- source: information_schema.STATISTICS
-- grant: SELECT on all tables of the schema, given to the account itself
-- proof: sees-tables
SELECT TABLE_NAME AS table_name, INDEX_NAME AS index_name, NON_UNIQUE = 0 AS is_unique, SEQ_IN_INDEX AS pos,
       COLUMN_NAME AS column_name
  FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE()
 ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX LIMIT 20000;

-- name: parameters
-- source: global variables
SELECT 'event_scheduler' AS name, @@global.event_scheduler AS value
 UNION ALL SELECT 'lower_case_table_names', @@global.lower_case_table_names
 UNION ALL SELECT 'collation_database', @@collation_database
 UNION ALL SELECT 'transaction_isolation', @@global.tx_isolation;

-- name: routines
-- source: information_schema.ROUTINES
-- grant: EXECUTE on the schema, given to the account itself; it is never used
-- proof: sees-routines if empty
SELECT ROUTINE_NAME AS name, LOWER(ROUTINE_TYPE) AS kind, 1 AS valid FROM information_schema.ROUTINES
 WHERE ROUTINE_SCHEMA = DATABASE() AND LOWER(ROUTINE_NAME) LIKE '%clean%' LIMIT 200;

-- name: jobs
-- source: information_schema.EVENTS
-- grant: EVENT on the schema, given to the account itself; it is never used
-- proof: sees-events if empty
SELECT EVENT_NAME AS name, EVENT_DEFINITION AS command, STATUS = 'ENABLED' AND @@global.event_scheduler = 'ON' AS enabled,
       LAST_EXECUTED AS last_run
  FROM information_schema.EVENTS WHERE EVENT_SCHEMA = DATABASE() AND LOWER(EVENT_DEFINITION) LIKE '%clean%' LIMIT 200;

-- name: session-backlog
-- source: IDN_AUTH_SESSION_STORE
-- grant: SELECT on IDN_AUTH_SESSION_STORE
SELECT COUNT(*) AS rows_seen, COUNT(CASE WHEN s.over_at < ? THEN 1 END) AS d7, COUNT(CASE WHEN s.over_at < ? THEN 1 END) AS d14,
       COUNT(CASE WHEN s.over_at < ? THEN 1 END) AS d30, COUNT(CASE WHEN s.over_at < ? THEN 1 END) AS d90
  FROM (SELECT EXPIRY_TIME / 1000000 AS over_at FROM IDN_AUTH_SESSION_STORE LIMIT 5000000) s;

-- name: token-backlog
-- source: IDN_OAUTH2_ACCESS_TOKEN
-- grant: SELECT on IDN_OAUTH2_ACCESS_TOKEN
SELECT COUNT(*) AS rows_seen, COUNT(CASE WHEN s.over_at < ? THEN 1 END) AS d7, COUNT(CASE WHEN s.over_at < ? THEN 1 END) AS d14,
       COUNT(CASE WHEN s.over_at < ? THEN 1 END) AS d30, COUNT(CASE WHEN s.over_at < ? THEN 1 END) AS d90
  FROM (SELECT CASE WHEN TOKEN_STATE <> 'ACTIVE' THEN TIMESTAMPDIFF(SECOND, '1970-01-01', TIME_CREATED) * 1000
                    WHEN VALIDITY_PERIOD < 0 OR VALIDITY_PERIOD >= 99999999999990 THEN NULL
                    WHEN REFRESH_TOKEN_VALIDITY_PERIOD < 0 OR REFRESH_TOKEN_VALIDITY_PERIOD >= 99999999999990 THEN NULL
                    ELSE GREATEST(TIMESTAMPDIFF(SECOND, '1970-01-01', TIME_CREATED) * 1000 + VALIDITY_PERIOD,
                                  TIMESTAMPDIFF(SECOND, '1970-01-01', REFRESH_TOKEN_TIME_CREATED) * 1000 + REFRESH_TOKEN_VALIDITY_PERIOD)
               END AS over_at
          FROM IDN_OAUTH2_ACCESS_TOKEN LIMIT 5000000) s;

-- name: storage
-- source: information_schema.TABLES
-- grant: SELECT on all tables of the schema, given to the account itself
-- proof: sees-tables
SELECT SUM(DATA_LENGTH + INDEX_LENGTH) AS used, NULL AS free FROM information_schema.TABLES
 WHERE TABLE_SCHEMA = DATABASE();

-- name: callbacks
-- source: IDN_OAUTH_CONSUMER_APPS
-- grant: SELECT on IDN_OAUTH_CONSUMER_APPS
SELECT APP_NAME AS app_name, TENANT_ID AS tenant_id, CALLBACK_URL AS callback_url FROM IDN_OAUTH_CONSUMER_APPS
 WHERE APP_STATE = 'ACTIVE' AND CALLBACK_URL IS NOT NULL
 ORDER BY TENANT_ID, APP_NAME LIMIT 5001;
