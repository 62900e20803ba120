/** Asks the office's server, each endpoint as `packages/office` declares it. */
import type { Answered, Asked, Endpoint } from '@phieu/office'
import { ProblemError, readProblem } from './problem.ts'

/** What a request may bring beside its declared parts: a file as the body, a signal to stop. */
export type More = Pick<RequestInit, 'body' | 'headers' | 'signal'>

export interface Api {
  /**
   * One answer.
   *
   * @throws ProblemError when nobody answers, when somebody else does, and for every answer but 2xx
   */
  ask<Declared extends Endpoint>(
    endpoint: Declared,
    asked: Asked<Declared>,
    more?: More,
  ): Promise<Answered<Declared>>

  /** The same where the answer is a file. */
  take<Declared extends Endpoint>(endpoint: Declared, asked: Asked<Declared>): Promise<Blob>
}

export function openApi(): Api {
  return { ask, take }
}

/** The address of an endpoint with what was asked in it, for links that download. */
export function addressOf<Declared extends Endpoint>(
  endpoint: Declared,
  asked: Asked<Declared>,
): string {
  const { query: search } = partsOf(asked)
  const path = wordsOf(endpoint, asked).map(encodeURIComponent).join('/')
  return `/api/${path}${search.size > 0 ? `?${search}` : ''}`
}

async function ask<Declared extends Endpoint>(
  endpoint: Declared,
  asked: Asked<Declared>,
  more: More = {},
): Promise<Answered<Declared>> {
  const response = await send(endpoint, asked, more)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server's handlers are typed by the same declaration
  return (response.status === 204 ? undefined : await response.json()) as Answered<Declared>
}

async function take<Declared extends Endpoint>(
  endpoint: Declared,
  asked: Asked<Declared>,
): Promise<Blob> {
  return (await send(endpoint, asked)).blob()
}

/** The path below `/api`, word by word, its parameters filled in. */
export function wordsOf({ path }: Endpoint, asked: object): string[] {
  const { param } = partsOf(asked)
  return path
    .split('/')
    .slice(2)
    .map((word) => (word.startsWith(':') ? String(param[word.slice(1)] ?? '') : word))
}

/** What was asked: in the path, behind it, and in the body. */
export function partsOf(asked: object) {
  const { param = {}, query: wanted = {}, json }: Parts = asked
  const search = new URLSearchParams(
    Object.entries(wanted).flatMap(([name, value]) =>
      value === undefined || value === null ? [] : [[name, String(value)]],
    ),
  )
  return { param, query: search, json }
}

/** What can stand in an address. */
type Plain = string | number | boolean | null | undefined

interface Parts {
  param?: Readonly<Record<string, Plain>>
  query?: Readonly<Record<string, Plain>>
  json?: unknown
}

/** `fetch`, for answers of our server only. */
async function send<Declared extends Endpoint>(
  endpoint: Declared,
  asked: Asked<Declared>,
  more: More = {},
): Promise<Response> {
  const { json } = partsOf(asked)
  const response = await fetch(addressOf(endpoint, asked), {
    method: endpoint.method,
    ...(json !== undefined && {
      body: JSON.stringify(json),
      headers: { 'content-type': 'application/json' },
    }),
    ...more,
  }).catch(() => undefined)
  if (!response) throw new ProblemError((await isLost(more.body)) ? 'lost-file' : 'offline')
  if (!response.ok) throw await readProblem(response)

  // The login page of a hotel's Wi-Fi says 200 as well.
  if (response.headers.get('content-type')?.startsWith('text/html')) {
    throw new ProblemError('offline')
  }
  return response
}

/** A file that was moved or changed after it was chosen fails its request as a lost network does. */
async function isLost(body: RequestInit['body']): Promise<boolean> {
  if (!(body instanceof Blob)) return false
  return body
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => false,
      () => true,
    )
}
