import { PASSWORD_MINIMUM } from '@phieu/office'
import { betterAuth, type BetterAuthOptions } from 'better-auth'
import { twoFactor } from 'better-auth/plugins'
import type { Database } from '../database/database.ts'
import { PEER_HEADER } from './peer-header.ts'

/** What better-auth needs of this server. */
export interface AuthConfig {
  database: Database
  /** Signs the cookies; strong and lasting. */
  secret: string
  /** Where people reach this server, without a slash at the end. */
  publicUrl: string
  passwords?: PasswordHashing | undefined
  report: (error: unknown) => void
}

/** How passwords are kept. */
export interface PasswordHashing {
  hash: (password: string) => Promise<string>
  verify: (kept: { hash: string; password: string }) => Promise<boolean>
}

/** How long someone stays signed in without doing anything, in seconds (12 hours). */
const IDLE = 12 * 60 * 60

/**
 * Sessions, passwords and rate limits by better-auth, on the server's own database.
 *
 * Nobody can sign up: the set-up link makes the first account, invitations make the others. Role and
 * scope are no input of any request to the library.
 * Sign-ins are counted by us (see `attempts.ts`), what asks for a password of somebody signed in by it.
 */
export function createAuth(config: AuthConfig) {
  return betterAuth(authOptions(config))
}

export type Auth = ReturnType<typeof createAuth>

/** The library, loaded and opened when somebody first comes to the desk: phones have no use for it. */
export type Library = () => Promise<Auth>

export function authOptions({ database, secret, publicUrl, passwords, report }: AuthConfig) {
  return {
    appName: 'Phiếu',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    // In a transaction of its own each: a sign-in must not hold up ballots while it hashes.
    database: { db: database.db, type: database.kind, transaction: true },
    telemetry: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MINIMUM,
      ...(passwords && { password: passwords }),
    },
    user: {
      modelName: 'office_users',
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        scopeUnit: { type: 'string', required: false, input: false },
        scopeInterviewer: { type: 'string', required: false, input: false },
        disabledAt: { type: 'string', required: false, input: false },
        lastSignInAt: { type: 'string', required: false, input: false },
      },
    },
    session: { modelName: 'office_sessions', expiresIn: IDLE, updateAge: IDLE / 12 },
    account: { modelName: 'office_passwords' },
    verification: { modelName: 'office_one_time_tokens' },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'office_attempts',
      customRules: {
        '/sign-in/email': false,
        '/change-password': { window: 60, max: 10 },
        '/two-factor/*': { window: 60, max: 20 },
      },
    },
    plugins: [
      // Five codes a sign-in, ten wrong ones in a row lock the account for a quarter of an hour.
      twoFactor({ issuer: 'Phiếu', twoFactorTable: 'office_two_factors' }),
    ],
    advanced: {
      cookiePrefix: 'phieu',
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'strict', httpOnly: true, path: '/api' },
      // Said here, because the library checks nothing under NODE_ENV=test otherwise.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      // No header of a client or a proxy is believed.
      ipAddress: { ipAddressHeaders: [PEER_HEADER] },
    },
    logger: {
      level: 'error',
      log: (_level: string, message: string, ...details: unknown[]) => {
        report(new Error(`better-auth: ${message}`, { cause: details[0] }))
      },
    },
  } satisfies BetterAuthOptions
}
