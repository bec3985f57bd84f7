-- What is asked of DB2; the headers are explained in postgresql.sql.

-- name: server
-- source: SYSIBMADM.ENV_INST_INFO
-- grant: SELECT on SYSIBMADM.ENV_INST_INFO
SELECT REPLACE(service_level, 'DB2 v', '') AS version FROM sysibmadm.env_inst_info;

-- name: limit
-- source: SYSIBMADM.DBCFG
-- grant: SELECT on SYSIBMADM.DBCFG
SELECT value AS most FROM sysibmadm.dbcfg WHERE name = 'maxappls' AND value_flags = 'NONE';

-- name: tables
-- source: SYSCAT.TABLES
-- grant: SELECT on SYSCAT.TABLES
SELECT tabname AS name, CASE WHEN card < 0 THEN NULL ELSE card END AS row_count FROM syscat.tables
 WHERE tabschema = CURRENT SCHEMA AND type = 'T' ORDER BY tabname FETCH FIRST 5000 ROWS ONLY;

-- name: indexes
-- source: SYSCAT.INDEXES
-- grant: SELECT on SYSCAT.INDEXES and SYSCAT.INDEXCOLUSE
SELECT i.tabname AS table_name, i.indname AS index_name, CASE WHEN i.uniquerule = 'D' THEN 0 ELSE 1 END AS is_unique, u.colseq AS pos,
       COALESCE(u.text, u.colname) AS column_name
  FROM syscat.indexes i JOIN syscat.indexcoluse u ON u.indschema = i.indschema AND u.indname = i.indname
 WHERE i.tabschema = CURRENT SCHEMA AND u.colorder <> 'I'
 ORDER BY i.tabname, i.indname, u.colseq FETCH FIRST 20000 ROWS ONLY;

-- name: routines
-- source: SYSCAT.ROUTINES
-- grant: SELECT on SYSCAT.ROUTINES
SELECT routinename AS name, CASE routinetype WHEN 'P' THEN 'procedure' ELSE 'function' END AS kind,
       CASE valid WHEN 'Y' THEN 1 ELSE 0 END AS valid
  FROM syscat.routines WHERE routineschema = CURRENT SCHEMA AND LOWER(routinename) LIKE '%clean%' FETCH FIRST 200 ROWS ONLY;

-- name: jobs
-- source: SYSTOOLS.ADMIN_TASK_LIST
-- grant: SELECT on SYSTOOLS.ADMIN_TASK_LIST and SYSTOOLS.ADMIN_TASK_STATUS
SELECT t.name AS name, t.procedure_name AS command, CASE WHEN t.end_time IS NULL OR t.end_time > CURRENT TIMESTAMP THEN 1 ELSE 0 END AS enabled,
       (SELECT VARCHAR_FORMAT(MAX(s.end_time) - CURRENT TIMEZONE, 'YYYY-MM-DD HH24:MI:SS') FROM systools.admin_task_status s
         WHERE s.taskid = t.taskid AND s.status = 'COMPLETE') AS last_run
  FROM systools.admin_task_list t WHERE LOWER(t.procedure_name) LIKE '%clean%' FETCH FIRST 200 ROWS ONLY;

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
  FROM (SELECT CASE WHEN TOKEN_STATE <> 'ACTIVE' THEN (BIGINT(DAYS(TIME_CREATED) - DAYS('1970-01-01')) * 86400 + MIDNIGHT_SECONDS(TIME_CREATED)) * 1000
                    WHEN VALIDITY_PERIOD < 0 OR VALIDITY_PERIOD >= 99999999999990 THEN NULL
                    WHEN REFRESH_TOKEN_VALIDITY_PERIOD < 0 OR REFRESH_TOKEN_VALIDITY_PERIOD >= 99999999999990 THEN NULL
                    ELSE GREATEST((BIGINT(DAYS(TIME_CREATED) - DAYS('1970-01-01')) * 86400 + MIDNIGHT_SECONDS(TIME_CREATED)) * 1000 + VALIDITY_PERIOD,
                                  (BIGINT(DAYS(REFRESH_TOKEN_TIME_CREATED) - DAYS('1970-01-01')) * 86400 + MIDNIGHT_SECONDS(REFRESH_TOKEN_TIME_CREATED)) * 1000 + REFRESH_TOKEN_VALIDITY_PERIOD)
               END AS over_at
          FROM IDN_OAUTH2_ACCESS_TOKEN FETCH FIRST 5000000 ROWS ONLY) s;

-- name: storage
-- source: SYSIBMADM.TBSP_UTILIZATION
-- grant: SELECT on SYSIBMADM.TBSP_UTILIZATION
SELECT SUM(tbsp_used_size_kb) * 1024 AS used, SUM(tbsp_free_size_kb) * 1024 AS free FROM sysibmadm.tbsp_utilization
 WHERE tbsp_content_type IN ('ANY', 'LARGE');

-- name: callbacks
-- source: IDN_OAUTH_CONSUMER_APPS
-- grant: SELECT on IDN_OAUTH_CONSUMER_APPS
SELECT APP_NAME AS app_name, TENANT_ID AS tenant_id, CALLBACK_URL AS callback_url FROM IDN_OAUTH_CONSUMER_APPS
 WHERE APP_STATE = 'ACTIVE' AND CALLBACK_URL IS NOT NULL
 ORDER BY TENANT_ID, APP_NAME FETCH FIRST 5001 ROWS ONLY;
