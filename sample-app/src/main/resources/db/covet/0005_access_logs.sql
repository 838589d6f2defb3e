-- covet: version=1.2.0 ticket=SEC-7 description="Failed sign-ins and every request, for investigations"
-- High-volume logs. They have no foreign keys: a failed sign-in names a user who may not exist, and a log outlives its
-- user. Times are milliseconds since 1970, which every engine stores and partitions alike.

-- covet:up
CREATE TABLE failed_login_attempts (
    id VARCHAR(36) NOT NULL,
    username VARCHAR(255) NOT NULL,
    tenant_domain VARCHAR(255),
    ip_address VARCHAR(45) NOT NULL,
    user_agent VARCHAR(500),
    failure_reason VARCHAR(100) NOT NULL,
    attempted_at_ms BIGINT NOT NULL,
    CONSTRAINT pk_failed_login_attempts PRIMARY KEY (id)
);

CREATE INDEX idx_failed_login_attempts_user ON failed_login_attempts (username, attempted_at_ms);
CREATE INDEX idx_failed_login_attempts_ip ON failed_login_attempts (ip_address, attempted_at_ms);

CREATE TABLE api_access_logs (
    request_id VARCHAR(64) NOT NULL,
    tenant_domain VARCHAR(255),
    username VARCHAR(255),
    http_method VARCHAR(10) NOT NULL,
    path VARCHAR(500) NOT NULL,
    status_code SMALLINT NOT NULL,
    duration_ms INTEGER NOT NULL,
    ip_address VARCHAR(45),
    requested_at_ms BIGINT NOT NULL,
    CONSTRAINT pk_api_access_logs PRIMARY KEY (request_id),
    CONSTRAINT ck_api_access_logs_status CHECK (status_code BETWEEN 100 AND 599)
);

CREATE INDEX idx_api_access_logs_requested ON api_access_logs (requested_at_ms);
CREATE INDEX idx_api_access_logs_user ON api_access_logs (tenant_domain, username, requested_at_ms);
CREATE INDEX idx_api_access_logs_status ON api_access_logs (status_code, requested_at_ms);

-- covet:down
DROP TABLE api_access_logs;
DROP TABLE failed_login_attempts;
