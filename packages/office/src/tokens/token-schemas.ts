/** Tokens by which programs read what the office has; days are those of the office's time zone. */
import { z } from 'zod'
import { LocalDate } from '@phieu/survey'
import { PersonName } from '../account/account-schemas.ts'
import { TokenSubject } from './token-subjects.ts'

/** The longest that a token can be used, in days. */
export const LONGEST_TOKEN_DAYS = 365

/** The most rounds that a token names one by one. */
const MOST_ROUNDS = 50

/** `POST /api/tokens` */
export const TokenWish = z
  .object({
    /** What uses it, so that somebody knows later which one to revoke. */
    name: PersonName,
    subjects: z.array(TokenSubject).min(1).max(TokenSubject.options.length),
    /** `null`: every round, also those to come. */
    rounds: z.array(z.string().min(1).max(64)).min(1).max(MOST_ROUNDS).nullable(),
    /** How long it can be used, today included. */
    days: z.int().min(1).max(LONGEST_TOKEN_DAYS),
  })
  .meta({ id: 'TokenWish' })
export type TokenWish = z.infer<typeof TokenWish>

/** `ownerless`: whoever made it is no admin any more, so it opens nothing. */
export const TokenState = z.enum(['usable', 'expired', 'revoked', 'ownerless'])
export type TokenState = z.infer<typeof TokenState>

/** A token as it is kept; what it reads like stands nowhere. */
export const TokenEntry = z
  .object({
    id: z.string(),
    name: z.string(),
    subjects: z.array(TokenSubject),
    rounds: z.array(z.string()).nullable(),
    /** The name of whoever made it; `null` when that account is gone. */
    madeBy: z.string().nullable(),
    madeOn: LocalDate,
    /** The last day on which it can be used. */
    expiresOn: LocalDate,
    /** The last day on which it was; never a time. */
    lastUsedOn: LocalDate.nullable(),
    revokedOn: LocalDate.nullable(),
    state: TokenState,
  })
  .meta({ id: 'TokenEntry' })

/** `GET /api/tokens` */
export const TokenList = z
  .object({
    /** The one that was made last first. */
    tokens: z.array(TokenEntry),
    /** What a token can be limited to. */
    rounds: z.array(z.string()),
  })
  .meta({ id: 'TokenList' })

/** A token that was made just now; its text is told once. */
export const FreshToken = z
  .object({ token: z.string(), expiresOn: LocalDate })
  .meta({ id: 'FreshToken' })

export const TokenParam = z.object({ id: z.string().min(1).max(64) })
