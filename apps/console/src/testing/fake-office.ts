/** The server as far as a page can see it: it answers by method and path, and remembers. */
import type { Bilingual, FileFault, ProblemCode } from '@phieu/survey'
import { findFault, type Asked } from './declared.ts'

/** What is answered; a function is given what was asked, for answers that change. */
type Answer = object | ((asked: Asked) => unknown)

/** By method and path, without the query: `'GET /api/people'`. */
export type Answers = Readonly<Record<string, Answer>>

export function openFakeOffice(answers: Answers) {
  const asked: Asked[] = []
  const faults = new Set<string>()

  const fetch = async (input: string, init?: RequestInit): Promise<Response> => {
    const request = await readRequest(input, init)
    asked.push(request)
    if (!Object.hasOwn(answers, request.ask)) {
      faults.add(`no answer to ${request.ask}`)
      throw new TypeError(`no answer to ${request.ask}`)
    }
    const has = answers[request.ask]
    const answer: unknown = await (typeof has === 'function' ? has(request) : has)
    if (answer instanceof Response) return answer.clone()
    const fault = findFault(request, answer)
    if (fault !== undefined) faults.add(fault)
    return Response.json(answer)
  }
  return {
    fetch,
    asked,
    /** @throws Error when something was asked that has no answer here, or is not as it was declared */
    verify: () => {
      if (faults.size > 0) throw new Error([...faults].join('\n'))
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
