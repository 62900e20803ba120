import type { Dialect } from '../dialect.ts'

/** The office's accounts, and what the server must keep secret. Columns of better-auth are in its
 * spelling: `accounts.test.ts` asks the library whether it misses any. */
export const accounts = ({ time, truth }: Dialect) => [
  `create table secrets (name text not null primary key, content text not null)`,
  `create table office_users (
    id text not null primary key,
    name text not null,
    email text not null unique,
    "emailVerified" ${truth} not null,
    image text,
    role text not null,
    "createdAt" ${time} not null,
    "updatedAt" ${time} not null,
    "twoFactorEnabled" ${truth},
    "scopeUnit" text,
    "scopeInterviewer" text,
    "disabledAt" text,
    "lastSignInAt" text
  )`,
  `create table office_sessions (
    id text not null primary key,
    "expiresAt" ${time} not null,
    token text not null unique,
    "ipAddress" text,
    "userAgent" text,
    "userId" text not null references office_users (id) on delete cascade,
    "createdAt" ${time} not null,
    "updatedAt" ${time} not null
  )`,
  `create table office_passwords (
    id text not null primary key,
    "accountId" text not null,
    "providerId" text not null,
    "userId" text not null references office_users (id) on delete cascade,
    "accessToken" text,
    "refreshToken" text,
    "idToken" text,
    "accessTokenExpiresAt" ${time},
    "refreshTokenExpiresAt" ${time},
    scope text,
    password text,
    "createdAt" ${time} not null,
    "updatedAt" ${time} not null
  )`,
  `create table office_one_time_tokens (
    id text not null primary key,
    identifier text not null,
    value text not null,
    "expiresAt" ${time} not null,
    "createdAt" ${time} not null,
    "updatedAt" ${time} not null
  )`,
  `create table office_attempts (
    id text not null primary key,
    key text not null unique,
    count integer not null,
    "lastRequest" bigint not null
  )`,
  `create table sign_in_failures (
    subject text not null primary key,
    failures integer not null,
    last_at bigint not null
  )`,
  // What is old goes with each attempt, which strangers make as many of as they like.
  'create index sign_in_failures_by_time on sign_in_failures (last_at)',
  `create table used_codes (
    account text not null,
    code text not null,
    used_at bigint not null,
    primary key (account, code)
  )`,
  `create table office_two_factors (
    id text not null primary key,
    secret text not null,
    "backupCodes" text not null,
    "userId" text not null references office_users (id) on delete cascade,
    verified ${truth},
    "failedVerificationCount" integer,
    "lockedUntil" ${time}
  )`,
  `create table office_access_links (
    id text not null primary key,
    code_hash text not null unique,
    content text not null,
    made_by text not null,
    made_at text not null,
    expires_at text not null
  )`,
  `create table api_tokens (
    id text not null primary key,
    token_hash text not null unique,
    name text not null,
    subjects text not null,
    rounds text,
    made_by text not null,
    made_on text not null,
    expires_on text not null,
    last_used_on text,
    revoked_on text
  )`,
  `create table list_filters (
    id text not null primary key,
    account text not null,
    list text not null,
    name text not null,
    search text not null,
    shared_in text,
    unique (account, list, name)
  )`,
  `create index list_filters_shared on list_filters (list, shared_in)`,
  `create index office_sessions_user on office_sessions ("userId")`,
  `create index office_passwords_user on office_passwords ("userId")`,
  `create index office_one_time_tokens_identifier on office_one_time_tokens (identifier)`,
  `create index office_two_factors_secret on office_two_factors (secret)`,
  `create index office_two_factors_user on office_two_factors ("userId")`,
]
