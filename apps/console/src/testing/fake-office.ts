/** The server as far as a page can see it: it answers by method and path, and remembers. */
import type { Bilingual, FileFault, ProblemCode } from '@phieu/survey'

/** What is answered; a function is given what was asked, for answers that change. */
type Answer = object | ((asked: Asked) => unknown)

/** By method and path, without the query: `'GET /api/people'`. */
export type Answers = Readonly<Record<string, Answer>>

/** One request as it came. */
export interface Asked {
  /** Method and path. */
  readonly ask: string
  /** Left out where there is none. */
  readonly query?: Readonly<Record<string, string>>
  /** JSON as values, a file as its text; nothing where nothing was sent. */
  readonly body?: unknown
}

export function openFakeOffice(answers: Answers) {
  const asked: Asked[] = []
  const unanswered = new Set<string>()

  const fetch = async (input: string, init?: RequestInit): Promise<Response> => {
    const request = await readRequest(input, init)
    asked.push(request)
    if (!Object.hasOwn(answers, request.ask)) {
      unanswered.add(request.ask)
      throw new TypeError(`no answer to ${request.ask}`)
    }
    const has = answers[request.ask]
    return toResponse(typeof has === 'function' ? has(request) : has)
  }
  return {
    fetch,
    asked,
    /** @throws Error when something was asked that no answer was given for */
    verify: () => {
      if (unanswered.size > 0) throw new Error(`no answer to ${[...unanswered].join(', ')}`)
    },
  }
}

/** The answer of a server that did not do it. */
export function problem(
  code: ProblemCode,
  more: { status?: number; message?: Bilingual; faults?: readonly FileFault[] } = {},
): Response {
  const { status = 409, ...rest } = more
  const body = { type: `/problems/${code}`, title: code, status, code, ...rest }
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json' } })
}

/** Done, and nothing to say about it. */
export const done = () => new Response(null, { status: 204 })

async function readRequest(input: string, init: RequestInit = {}): Promise<Asked> {
  const body = await readBody(init)
  const { pathname, searchParams } = new URL(input, 'http://office')
  return {
    ask: `${init.method ?? 'GET'} ${pathname}`,
    ...(searchParams.size > 0 && { query: Object.fromEntries(searchParams) }),
    ...(body !== undefined && { body }),
  }
}

async function readBody({ body, headers }: RequestInit): Promise<unknown> {
  if (body === undefined || body === null) return undefined
  const text = await new Response(body).text()
  const isJson = new Headers(headers).get('content-type')?.includes('json')
  return isJson ? JSON.parse(text) : text
}

/** The one place where an answer becomes bytes: here its endpoint's schema can be asked. */
function toResponse(answer: unknown): Response {
  if (answer instanceof Response) return answer.clone()
  return Response.json(answer)
}
