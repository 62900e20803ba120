/** Serves what `packages/office` declares: reads what was asked, writes what is answered. */
import type { Answered, Endpoint, Read } from '@phieu/office'
import { cleanText, cleanTexts } from '@phieu/survey'
import { Hono, type Context } from 'hono'
import type { z } from 'zod'
import { againAfterCollision } from '../collisions.ts'
import { ProblemError } from '../problem.ts'
import { isBounded } from './bounded-json.ts'
import { sendOnce } from './send-once.ts'

/** What a handler gets: everything that its declaration names, read, and the request itself. */
export type Asking<Declared extends Endpoint> = {
  readonly c: Context
  readonly param: Read<Declared, 'param'>
  readonly query: Read<Declared, 'query'>
  readonly json: Read<Declared, 'json'>
}

/** What a handler gives: a value where JSON was declared, a response where a file was, else nothing. */
export type Replied<Declared extends Endpoint> = Declared['answer'] extends { json: unknown }
  ? Answered<Declared>
  : Declared['answer'] extends { files: unknown }
    ? Response
    : void

type Handler<Declared extends Endpoint> = (
  asking: Asking<Declared>,
) => Replied<Declared> | Promise<Replied<Declared>>

/** The handlers of some endpoints, each under the path of its declaration. */
export class OfficeRouter {
  readonly hono = new Hono()
  /** What is served here, so that a test can tell what was forgotten. */
  readonly served: Endpoint[] = []

  /** @throws ProblemError `malformed`, from the handler, for input that doesn't fit the declaration */
  handle<Declared extends Endpoint>(declared: Declared, handler: Handler<Declared>): this {
    this.served.push(declared)
    this.hono.on(declared.method, declared.path, async (c) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each part was read by the very schema that its type comes from
      const asking = { c, ...(await readParts(declared, c)) } as Asking<Declared>
      const replied: unknown = await againAfterCollision(() => handler(asking))
      if (replied instanceof Response) return replied
      const { answer, revalidated } = declared
      if (!('json' in answer)) return c.body(null, 204)
      // What the declaration doesn't name never leaves, whatever a handler gave.
      const told = answer.json.parse(replied)
      return revalidated ? sendOnce(c, told) : c.json(told, answer.status ?? 200)
    })
    return this
  }
}

export function createRouter(): OfficeRouter {
  return new OfficeRouter()
}

async function readParts(declared: Endpoint, c: Context) {
  const { who, param, query, json, files, bodyOptional, verbatim } = declared
  const type = c.req.header('content-type')
  // Proxies take it away; where no cookie counts, a page elsewhere gains nothing by leaving it out.
  const isBare = type === undefined && who === 'anyone' && !bodyOptional
  const isJson = isBare || /^application\/json\s*(;|$)/i.test(type ?? '')
  // The one intake of text: what the office types or pastes comes in as what a sheet holds does.
  const isWritten = typeof who !== 'string' && !verbatim
  const wantsJson = json !== undefined && (isJson || (!files && !bodyOptional))
  return {
    param: param && read(param, cleanTexts(c.req.param(), asNamed), 'param'),
    query: query && read(query, readQuery(c, isWritten), 'query'),
    json: wantsJson ? read(json, await readJson(c, isJson, isWritten), 'json') : undefined,
  }
}

/** Reasons, names and sources of what is brought as a file are written in its address. */
function readQuery(c: Context, isWritten: boolean) {
  const query = onlyOnce(c.req.queries())
  return cleanTexts(query, isWritten ? asMeant : asNamed)
}

/** What is named twice in an address stays a list, which no query here takes. */
function onlyOnce(queries: Record<string, string[]>): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(queries).map(([name, values]) => {
      const [value] = values
      return [name, values.length === 1 && value !== undefined ? value : values]
    }),
  )
}

/** What is nested deeper would end the stack of whoever walks it or writes it out. How much it is, its size says. */
const BOUNDS = { depth: 64, signs: Infinity }

const utf8 = new TextDecoder()

/** A form of a page elsewhere can send text that looks like JSON, but not under JSON's name. */
async function readJson(c: Context, isJson: boolean, isWritten: boolean): Promise<unknown> {
  if (!isJson) throw new ProblemError('malformed', 'The body must be application/json.')
  try {
    const text = new Uint8Array(await c.req.arrayBuffer())
    if (!isBounded(text, BOUNDS))
      throw new ProblemError('malformed', 'The body has too many levels.')
    const body: unknown = JSON.parse(utf8.decode(text))
    return isWritten ? cleanTexts(body, asMeant) : body
  } catch (error) {
    throw error instanceof ProblemError
      ? error
      : new ProblemError('malformed', 'The body is no JSON.')
  }
}

/** A name with a zero character, which PostgreSQL does not even look for, is that of nothing. */
function asNamed(text: string): string {
  return text.replaceAll('\0', '\uFFFD')
}

/** What no database takes is no text that anybody meant. */
function asMeant(text: string): string {
  if (!text.isWellFormed() || text.includes('\0'))
    throw new ProblemError('malformed', 'Not a text.')
  return cleanText(text)
}

function read(schema: z.ZodType, value: unknown, part: string): unknown {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const where = issue?.path.join('.') ?? ''
  throw new ProblemError('malformed', `${where || part}: ${issue?.message ?? 'invalid'}`)
}
