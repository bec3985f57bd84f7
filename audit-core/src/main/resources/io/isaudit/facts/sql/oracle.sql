-- What is asked of Oracle; the headers are explained in postgresql.sql.

-- name: server
-- source: PRODUCT_COMPONENT_VERSION
SELECT version AS version FROM product_component_version WHERE LOWER(product) LIKE 'oracle%' FETCH FIRST 1 ROWS ONLY;

-- name: encrypted
-- source: SYS_CONTEXT
SELECT CASE WHEN SYS_CONTEXT('USERENV', 'NETWORK_PROTOCOL') = 'tcps' THEN 1 ELSE 0 END AS encrypted FROM dual;

-- name: limit
-- source: V$PARAMETER
-- grant: SELECT on SYS.V_$PARAMETER
SELECT value AS most FROM v$parameter WHERE name = 'sessions';

-- name: is-owner
-- source: SYS_CONTEXT
SELECT 1 AS yes FROM dual WHERE SYS_CONTEXT('USERENV', 'SESSION_USER') = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA')
 UNION ALL SELECT 1 FROM session_privs WHERE privilege = 'SELECT ANY DICTIONARY';

-- name: tables
-- source: ALL_TABLES
-- grant: SELECT ANY DICTIONARY, or log in as the owner of the schema
-- proof: is-owner
SELECT table_name AS name, num_rows AS row_count FROM all_tables WHERE owner = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA')
 ORDER BY table_name FETCH FIRST 5000 ROWS ONLY;

-- name: indexes
-- source: ALL_INDEXES
-- grant: SELECT ANY DICTIONARY, or log in as the owner of the schema
-- proof: is-owner
SELECT i.table_name AS table_name, i.index_name AS index_name, CASE i.uniqueness WHEN 'UNIQUE' THEN 1 ELSE 0 END AS is_unique,
       c.column_position AS pos, c.column_name AS column_name, e.column_expression AS expression
  FROM all_indexes i
  JOIN all_ind_columns c ON c.index_owner = i.owner AND c.index_name = i.index_name
  LEFT JOIN all_ind_expressions e
    ON e.index_owner = i.owner AND e.index_name = i.index_name AND e.column_position = c.column_position
 WHERE i.table_owner = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA') AND i.status <> 'UNUSABLE'
 ORDER BY i.table_name, i.index_name, c.column_position FETCH FIRST 20000 ROWS ONLY;

-- name: routines
-- source: ALL_OBJECTS
-- grant: SELECT ANY DICTIONARY, or log in as the owner of the schema
-- proof: is-owner if empty
SELECT object_name AS name, LOWER(object_type) AS kind, CASE status WHEN 'VALID' THEN 1 ELSE 0 END AS valid FROM all_objects
 WHERE owner = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA') AND object_type IN ('PROCEDURE', 'FUNCTION') AND LOWER(object_name) LIKE '%clean%'
 FETCH FIRST 200 ROWS ONLY;

-- name: jobs
-- source: ALL_SCHEDULER_JOBS
-- grant: SELECT ANY DICTIONARY, or log in as the owner of the schema
-- proof: is-owner if empty
SELECT job_name AS name, job_action AS command, CASE enabled WHEN 'TRUE' THEN 1 ELSE 0 END AS enabled,
       TO_CHAR(CAST(SYS_EXTRACT_UTC(last_start_date) AS DATE), 'YYYY-MM-DD HH24:MI:SS') AS last_run
  FROM all_scheduler_jobs WHERE owner = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA') AND LOWER(job_action) LIKE '%clean%'
 UNION ALL
SELECT 'job ' || job, what, CASE broken WHEN 'Y' THEN 0 ELSE 1 END, TO_CHAR(last_date, 'YYYY-MM-DD HH24:MI:SS')
  FROM user_jobs WHERE LOWER(what) LIKE '%clean%';

-- name: session-backlog
-- source: IDN_AUTH_SESSION_STORE
-- grant: SELECT on IDN_AUTH_SESSION_STORE
SELECT COUNT(*) AS rows_seen, COUNT(CASE WHEN s.over_at < ? THEN 1 END) AS d7, COUNT(CASE WHEN s.over_at < ? THEN 1 END) AS d14,
       COUNT(CASE WHEN s.over_at < ? THEN 1 END) AS d30, COUNT(CASE WHEN s.over_at < ? THEN 1 END) AS d90
  FROM (SELECT EXPIRY_TIME / 1000000 AS over_at FROM IDN_AUTH_SESSION_STORE FETCH FIRST 5000000 ROWS ONLY) s;

-- name: token-backlog
-- source: IDN_OAUTH2_ACCESS_TOKEN
-- grant: SELECT on IDN_OAUTH2_ACCESS_TOKEN
SELECT COUNT(*) AS rows_seen, COUNT(CASE WHEN s.over_at < ? THEN 1 END) AS d7, COUNT(CASE WHEN s.over_at < ? THEN 1 END) AS d14,
       COUNT(CASE WHEN s.over_at < ? THEN 1 END) AS d30, COUNT(CASE WHEN s.over_at < ? THEN 1 END) AS d90
  FROM (SELECT CASE WHEN TOKEN_STATE <> 'ACTIVE' THEN (CAST(TIME_CREATED AS DATE) - DATE '1970-01-01') * 86400000
                    WHEN VALIDITY_PERIOD < 0 OR VALIDITY_PERIOD >= 99999999999990 THEN NULL
                    WHEN REFRESH_TOKEN_VALIDITY_PERIOD < 0 OR REFRESH_TOKEN_VALIDITY_PERIOD >= 99999999999990 THEN NULL
                    ELSE GREATEST((CAST(TIME_CREATED AS DATE) - DATE '1970-01-01') * 86400000 + VALIDITY_PERIOD,
                                  (CAST(REFRESH_TOKEN_TIME_CREATED AS DATE) - DATE '1970-01-01') * 86400000 + REFRESH_TOKEN_VALIDITY_PERIOD)
               END AS over_at
          FROM IDN_OAUTH2_ACCESS_TOKEN FETCH FIRST 5000000 ROWS ONLY) s;

-- name: storage
-- source: USER_FREE_SPACE
-- grant: SELECT ANY DICTIONARY, or log in as the owner of the schema
-- proof: is-owner
SELECT (SELECT SUM(bytes) FROM user_segments) AS used,
       (SELECT SUM(f.bytes) FROM user_free_space f
         WHERE f.tablespace_name = (SELECT default_tablespace FROM user_users)) AS free
  FROM dual;

-- name: callbacks
-- source: IDN_OAUTH_CONSUMER_APPS
-- grant: SELECT on IDN_OAUTH_CONSUMER_APPS
SELECT APP_NAME AS app_name, TENANT_ID AS tenant_id, CALLBACK_URL AS callback_url FROM IDN_OAUTH_CONSUMER_APPS
 WHERE APP_STATE = 'ACTIVE' AND CALLBACK_URL IS NOT NULL
 ORDER BY TENANT_ID, APP_NAME FETCH FIRST 5001 ROWS ONLY;
