-- What is asked of SQL Server; the headers are explained in postgresql.sql.

-- name: server
-- source: SERVERPROPERTY
SELECT CAST(SERVERPROPERTY('ProductVersion') AS varchar(64)) AS version;

-- name: encrypted
-- source: sys.dm_exec_connections
-- grant: VIEW SERVER STATE
SELECT encrypt_option AS encrypted FROM sys.dm_exec_connections WHERE session_id = @@SPID;

-- name: limit
-- source: sys.configurations
SELECT CASE WHEN CAST(value_in_use AS int) = 0 THEN @@MAX_CONNECTIONS ELSE CAST(value_in_use AS int) END AS most
  FROM sys.configurations WHERE name = 'user connections';

-- name: sees-definitions
-- source: HAS_PERMS_BY_NAME
SELECT 1 AS yes WHERE HAS_PERMS_BY_NAME(DB_NAME(), 'DATABASE', 'VIEW DEFINITION') = 1;

-- name: tables
-- source: sys.tables
-- grant: VIEW DEFINITION on the database
-- proof: sees-definitions
SELECT TOP (5000) t.name AS name, (SELECT SUM(p.rows) FROM sys.partitions p WHERE p.object_id = t.object_id AND p.index_id IN (0, 1)) AS row_count
  FROM sys.tables t WHERE t.schema_id = SCHEMA_ID() ORDER BY t.name;

-- name: indexes
-- source: sys.indexes
-- grant: VIEW DEFINITION on the database
-- proof: sees-definitions
SELECT TOP (20000) t.name AS table_name, i.name AS index_name, i.is_unique AS is_unique, ic.key_ordinal AS pos,
       COALESCE(cc.definition, c.name) AS column_name
  FROM sys.indexes i
  JOIN sys.tables t ON t.object_id = i.object_id
  JOIN sys.index_columns ic ON ic.object_id = i.object_id AND ic.index_id = i.index_id
  JOIN sys.columns c ON c.object_id = ic.object_id AND c.column_id = ic.column_id
  LEFT JOIN sys.computed_columns cc ON cc.object_id = c.object_id AND cc.column_id = c.column_id
 WHERE t.schema_id = SCHEMA_ID() AND i.name IS NOT NULL AND i.is_disabled = 0 AND i.has_filter = 0 AND ic.is_included_column = 0
 ORDER BY t.name, i.name, ic.key_ordinal;

-- name: isolation
-- source: sys.databases
-- grant: VIEW ANY DATABASE
SELECT is_read_committed_snapshot_on AS read_committed_snapshot, snapshot_isolation_state_desc AS snapshot_isolation
  FROM sys.databases WHERE name = DB_NAME();

-- name: routines
-- source: sys.procedures
-- grant: VIEW DEFINITION on the database
-- proof: sees-definitions if empty
SELECT TOP (200) name AS name, 'procedure' AS kind, 1 AS valid FROM sys.procedures
 WHERE schema_id = SCHEMA_ID() AND LOWER(name) LIKE '%clean%';

-- name: jobs
-- source: msdb.dbo.sysjobs
-- grant: SELECT on sysjobs, sysjobsteps and sysjobhistory in msdb.dbo
SELECT TOP (200) j.name AS name, s.command AS command, j.enabled AS enabled,
       (SELECT MAX(CONVERT(varchar(8), h.run_date)) FROM msdb.dbo.sysjobhistory h
         WHERE h.job_id = j.job_id AND h.step_id = 0 AND h.run_status = 1) AS last_run
  FROM msdb.dbo.sysjobs j JOIN msdb.dbo.sysjobsteps s ON s.job_id = j.job_id WHERE LOWER(s.command) LIKE '%clean%';

-- name: session-backlog
-- source: IDN_AUTH_SESSION_STORE
-- grant: SELECT on IDN_AUTH_SESSION_STORE
SELECT COUNT(*) AS rows_seen, COUNT(CASE WHEN s.over_at < ? THEN 1 END) AS d7, COUNT(CASE WHEN s.over_at < ? THEN 1 END) AS d14,
       COUNT(CASE WHEN s.over_at < ? THEN 1 END) AS d30, COUNT(CASE WHEN s.over_at < ? THEN 1 END) AS d90
  FROM (SELECT TOP (5000000) EXPIRY_TIME / 1000000 AS over_at FROM IDN_AUTH_SESSION_STORE) s;

-- name: token-backlog
-- source: IDN_OAUTH2_ACCESS_TOKEN
-- grant: SELECT on IDN_OAUTH2_ACCESS_TOKEN
SELECT COUNT(*) AS rows_seen, COUNT(CASE WHEN s.over_at < ? THEN 1 END) AS d7, COUNT(CASE WHEN s.over_at < ? THEN 1 END) AS d14,
       COUNT(CASE WHEN s.over_at < ? THEN 1 END) AS d30, COUNT(CASE WHEN s.over_at < ? THEN 1 END) AS d90
  FROM (SELECT TOP (5000000) CASE WHEN TOKEN_STATE <> 'ACTIVE' THEN DATEDIFF_BIG(ms, '1970-01-01', TIME_CREATED)
                    WHEN VALIDITY_PERIOD < 0 OR VALIDITY_PERIOD >= 99999999999990 THEN NULL
                    WHEN REFRESH_TOKEN_VALIDITY_PERIOD < 0 OR REFRESH_TOKEN_VALIDITY_PERIOD >= 99999999999990 THEN NULL
                    WHEN DATEDIFF_BIG(ms, '1970-01-01', TIME_CREATED) + VALIDITY_PERIOD > DATEDIFF_BIG(ms, '1970-01-01', REFRESH_TOKEN_TIME_CREATED) + REFRESH_TOKEN_VALIDITY_PERIOD
                      THEN DATEDIFF_BIG(ms, '1970-01-01', TIME_CREATED) + VALIDITY_PERIOD
                    ELSE DATEDIFF_BIG(ms, '1970-01-01', REFRESH_TOKEN_TIME_CREATED) + REFRESH_TOKEN_VALIDITY_PERIOD
               END AS over_at
          FROM IDN_OAUTH2_ACCESS_TOKEN) s;

-- name: storage
-- source: sys.dm_os_volume_stats
-- grant: VIEW SERVER STATE
SELECT SUM(CAST(f.size AS bigint) * 8192) AS used,
       SUM(CASE WHEN f.max_size = 0 OR f.growth = 0 THEN 0
                WHEN f.max_size > 0 AND (CAST(f.max_size AS bigint) - f.size) * 8192 < v.available_bytes THEN (CAST(f.max_size AS bigint) - f.size) * 8192
                ELSE v.available_bytes END) AS free
  FROM sys.database_files f CROSS APPLY sys.dm_os_volume_stats(DB_ID(), f.file_id) v WHERE f.type = 0;

-- name: callbacks
-- source: IDN_OAUTH_CONSUMER_APPS
-- grant: SELECT on IDN_OAUTH_CONSUMER_APPS
SELECT TOP (5001) APP_NAME AS app_name, TENANT_ID AS tenant_id, CALLBACK_URL AS callback_url FROM IDN_OAUTH_CONSUMER_APPS
 WHERE APP_STATE = 'ACTIVE' AND CALLBACK_URL IS NOT NULL
 ORDER BY TENANT_ID, APP_NAME;
