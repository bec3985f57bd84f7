-- What is asked of PostgreSQL, statement by statement. Headers: name, source (what a report calls it), grant (what an
-- account lacks that may not ask it), proof (a statement without whose rows nothing, or no rows, proves nothing), from and
-- before (major versions of the server).

-- name: server
-- source: server_version
SELECT current_setting('server_version') AS version;

-- name: encrypted
-- source: pg_stat_ssl
SELECT ssl AS encrypted FROM pg_stat_ssl WHERE pid = pg_backend_pid();

-- name: limit
-- source: max_connections
SELECT current_setting('max_connections') AS most;

-- name: tables
-- source: pg_class
SELECT c.relname AS name, CASE WHEN c.reltuples < 0 THEN NULL ELSE c.reltuples::bigint END AS row_count
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p')
 ORDER BY c.relname LIMIT 5000;

-- name: indexes
-- source: pg_index
SELECT t.relname AS table_name, i.relname AS index_name, x.indisunique AS is_unique, k.n AS pos,
       pg_get_indexdef(i.oid, k.n, true) AS column_name
  FROM pg_index x
  JOIN pg_class t ON t.oid = x.indrelid
  JOIN pg_class i ON i.oid = x.indexrelid
  JOIN pg_namespace s ON s.oid = t.relnamespace
 CROSS JOIN LATERAL generate_series(1, x.indnatts::int) AS k(n)
 WHERE s.nspname = current_schema() AND x.indisvalid AND x.indpred IS NULL
 ORDER BY t.relname, i.relname, k.n LIMIT 20000;

-- name: parameters
-- source: pg_settings
SELECT name, setting || CASE WHEN unit IS NULL THEN '' ELSE ' ' || unit END AS value FROM pg_settings
 WHERE name IN ('max_wal_size', 'checkpoint_timeout', 'idle_in_transaction_session_timeout', 'ssl', 'password_encryption',
                'default_transaction_isolation');

-- name: checkpoints
-- source: pg_stat_bgwriter
-- before: 17
SELECT checkpoints_timed AS timed, checkpoints_req AS requested FROM pg_stat_bgwriter;

-- name: checkpoints
-- source: pg_stat_checkpointer
-- from: 17
SELECT num_timed AS timed, num_requested AS requested FROM pg_stat_checkpointer;

-- name: idle
-- source: pg_stat_activity
-- grant: membership of pg_read_all_stats, to see what other sessions do
SELECT query = '<insufficient privilege>' AS hidden,
       floor(extract(epoch FROM clock_timestamp() - state_change))::bigint AS seconds
  FROM pg_stat_activity
 WHERE datname = current_database() AND pid <> pg_backend_pid()
   AND (query = '<insufficient privilege>' OR state LIKE 'idle in transaction%')
 ORDER BY 1 DESC, 2 DESC LIMIT 100;

-- name: routines
-- source: pg_proc
-- before: 11
SELECT p.proname AS name, 'function' AS kind, true AS valid
  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
 WHERE n.nspname = current_schema() AND lower(p.proname) LIKE '%cleanup%' LIMIT 200;

-- name: routines
-- source: pg_proc
-- from: 11
SELECT p.proname AS name, CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END AS kind, true AS valid
  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
 WHERE n.nspname = current_schema() AND lower(p.proname) LIKE '%cleanup%' LIMIT 200;

-- name: sees-all-jobs
-- source: pg_roles
SELECT 1 AS yes FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls);

-- name: jobs
-- source: cron.job
-- grant: SELECT on cron.job and cron.job_run_details, and BYPASSRLS to see jobs of other accounts
-- proof: sees-all-jobs if empty
SELECT j.jobname AS name, j.command AS command, j.active AS enabled,
       (SELECT max(d.end_time) FROM cron.job_run_details d WHERE d.jobid = j.jobid AND d.status = 'succeeded') AS last_run
  FROM cron.job j WHERE lower(j.command) LIKE '%cleanup%' LIMIT 200;

-- name: session-backlog
-- source: idn_auth_session_store
-- grant: SELECT on idn_auth_session_store
SELECT count(*) AS rows_seen, count(CASE WHEN s.over_at < ? THEN 1 END) AS d7, count(CASE WHEN s.over_at < ? THEN 1 END) AS d14,
       count(CASE WHEN s.over_at < ? THEN 1 END) AS d30, count(CASE WHEN s.over_at < ? THEN 1 END) AS d90
  FROM (SELECT expiry_time / 1000000 AS over_at FROM idn_auth_session_store LIMIT 5000000) s;

-- name: token-backlog
-- source: idn_oauth2_access_token
-- grant: SELECT on idn_oauth2_access_token
SELECT count(*) AS rows_seen, count(CASE WHEN s.over_at < ? THEN 1 END) AS d7, count(CASE WHEN s.over_at < ? THEN 1 END) AS d14,
       count(CASE WHEN s.over_at < ? THEN 1 END) AS d30, count(CASE WHEN s.over_at < ? THEN 1 END) AS d90
  FROM (SELECT CASE WHEN token_state <> 'ACTIVE' THEN extract(epoch FROM time_created) * 1000
                    WHEN validity_period < 0 OR validity_period >= 99999999999990 THEN NULL
                    WHEN refresh_token_validity_period < 0 OR refresh_token_validity_period >= 99999999999990 THEN NULL
                    ELSE greatest(extract(epoch FROM time_created) * 1000 + validity_period,
                                  extract(epoch FROM refresh_token_time_created) * 1000 + refresh_token_validity_period)
               END AS over_at
          FROM idn_oauth2_access_token LIMIT 5000000) s;

-- name: storage
-- source: pg_database_size
-- grant: CONNECT on the database or membership of pg_read_all_stats
SELECT pg_database_size(current_database()) AS used, NULL AS free;

-- name: callbacks
-- source: idn_oauth_consumer_apps
-- grant: SELECT on idn_oauth_consumer_apps
SELECT app_name, tenant_id, callback_url FROM idn_oauth_consumer_apps
 WHERE app_state = 'ACTIVE' AND callback_url IS NOT NULL AND callback_url <> ''
 ORDER BY tenant_id, app_name LIMIT 5001;
