/**
 * What one endpoint is: everything that the server, the log, the documentation and the console must
 * know of it, said once. Plain data; `apps/server/src/http/mount.ts` serves it and
 * `apps/console/src/api/office.ts` asks it.
 */
import type { ProblemCode } from '@phieu/survey'
import type { z } from 'zod'
import type { MediaType } from './media-types.ts'
import type { Role } from './account/roles.ts'
import type { TokenSubject } from './tokens/token-subjects.ts'

/**
 * `anyone`: needs no account, and looks at no cookie; a phone's token is checked by its route.
 * `own page`: anyone, but from a page of this server only. Else the roles that may.
 */
export type Who = 'anyone' | 'own page' | readonly Role[]

/** What the log calls it: thing and deed, `link.paused`. */
export type LogName = `${string}.${string}`

/** What comes back when all went well. */
export type Answer =
  | { readonly description: string; readonly status?: 200 | 201; readonly json: z.ZodType }
  | { readonly description: string; readonly files: readonly MediaType[] }
  | { readonly description: string; readonly status: 204 }

interface Common {
  /** From the root, parameters with a colon: `/api/rounds/:round/review/limits`. */
  readonly path: `/api/${string}`
  /** The heading under which the documentation lists it. */
  readonly tag: Tag
  /** One sentence. */
  readonly summary: string
  /** What else somebody who calls it must know. */
  readonly description?: string
  /** By name, everything that stands in the path with a colon. */
  readonly param?: z.ZodObject
  readonly query?: z.ZodObject
  readonly headers?: z.ZodObject
  /** The body as JSON; with `files` beside it, either of them. */
  readonly json?: z.ZodType
  /** The body as a file. */
  readonly files?: readonly MediaType[]
  readonly bodyOptional?: true
  /** An account's body comes in letter by letter: a password, or what somebody else has signed. */
  readonly verbatim?: true
  readonly answer: Answer
  /** How it can be refused; `sign-in-needed` and `forbidden` follow from who may. */
  readonly problems: readonly ProblemCode[]
  /** Sums of many, asked for again and again: who has them already is told that they are the same (304). */
  readonly revalidated?: true
  /** By an enrolled phone's token: it must have one, may have one. */
  readonly phone?: 'must' | 'may'
}

/**
 * A declaration. Every POST that an account can send has a name in the log, or says that it
 * changes nothing; every GET by which something is taken out has one too.
 */
export type Endpoint = Common &
  (
    | {
        readonly method: 'GET' | 'POST'
        readonly who: 'anyone' | 'own page'
        readonly log?: LogName
        readonly token?: never
      }
    | {
        readonly method: 'GET'
        readonly who: readonly Role[]
        readonly log?: LogName
        /** A token for this subject may read it too: nothing in it is about one person. */
        readonly token?: TokenSubject
      }
    | {
        readonly method: 'POST'
        readonly who: readonly Role[]
        readonly log: LogName | 'changes nothing'
        readonly token?: never
      }
  )

/** Declares an endpoint, with its types as narrow as they were written. */
export function endpoint<const Declared extends Endpoint>(declared: Declared): Declared {
  return declared
}

/** What a path's names, a query or a body are once they were read. */
export type Read<
  Declared extends Endpoint,
  Part extends 'param' | 'query' | 'json',
> = Declared[Part] extends z.ZodType ? z.output<Declared[Part]> : undefined

/** What whoever asks has to bring; the body as JSON only where it is not a file. */
export type Asked<Declared extends Endpoint> = {
  [Part in 'param' | 'query' as Declared[Part] extends z.ZodType ? Part : never]: z.input<
    Extract<Declared[Part], z.ZodType>
  >
} & AskedJson<Declared>

type AskedJson<Declared extends Endpoint> = Declared['json'] extends z.ZodType
  ? Declared extends { readonly files: unknown }
    ? { json?: z.input<Declared['json']> }
    : { json: z.input<Declared['json']> }
  : unknown

/** What is answered as JSON; `undefined` where nothing is, or a file. */
export type Answered<Declared extends Endpoint> = Declared['answer'] extends {
  readonly json: infer Schema extends z.ZodType
}
  ? z.output<Schema>
  : undefined

/** The headings of the documentation, in their order. */
export type Tag = (typeof tags)[number]['name']

export const tags = [
  { name: 'Phone', description: 'By a link, or with the token of an enrolled phone.' },
  { name: 'Account', description: 'The way into the office.' },
  { name: 'Office', description: 'With the cookie of an account.' },
  { name: 'People', description: 'Who has an account, and who is invited.' },
  { name: 'Distribution', description: 'Links and invitations.' },
  { name: 'Insiders', description: 'People who rate many units.' },
  { name: 'Fieldwork', description: 'Interviewers, phones, progress.' },
  { name: 'Review', description: 'Ballots looked at one by one.' },
  { name: 'Log', description: 'Who did what.' },
  { name: 'Own part', description: 'What an interviewer’s or a unit’s account sees.' },
  { name: 'Everyone', description: 'Without anything.' },
] as const
