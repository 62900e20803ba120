/** Somebody else answers: Wi-Fis that want a sign-in, gateways, caches, other servers. */
import { ProblemCode } from '@phieu/survey'
import type { Fault, Passage, Reply } from '../line.ts'

const page = '<!doctype html><title>Free Wi-Fi</title><p>Please sign in to our network.'
const html = { 'content-type': 'text/html' }
const json = { 'content-type': 'application/json' }

export const strangers = {
  'is a portal: a page': saying(200, html, page),
  'is a portal: on the way to a page': saying(302, { location: 'http://portal.example/login' }, ''),
  'is a portal: a page elsewhere, with the method': saying(307, { location: '/login' }, ''),
  'is a portal: for good': saying(301, { location: 'http://portal.example/' }, ''),
  'is a portal: network authentication': saying(511, html, page),
  'is a portal: a password of its own': saying(
    401,
    { ...html, 'www-authenticate': 'Basic realm="Wi-Fi"' },
    page,
  ),
  'is a portal: of a proxy': saying(
    407,
    { ...html, 'proxy-authenticate': 'Basic realm="p"' },
    page,
  ),
  'is a portal: in JSON': saying(200, json, '{"login":"required","url":"http://portal.example"}'),
  'is a portal: in XML': saying(200, { 'content-type': 'text/xml' }, '<WISPAccessGatewayParam/>'),
  'is a portal: nothing to say': saying(204, {}, ''),
  'answers with nothing': saying(200, json, ''),
  'answers with any JSON': choosing(['{}', '[]', 'null', 'true', '"ok"', '0', '{"verdicts":[]}'], {
    status: 200,
    headers: json,
  }),
  'answers any 4xx': ({ answer, below }) =>
    answer(refusal(400 + below(52), below, html, 'refused on the way')),
  'answers any 5xx': ({ answer, below }) =>
    answer(refusal(500 + below(12), below, html, 'failed on the way')),
  'answers any 4xx in JSON': ({ answer, below }) =>
    answer(refusal(400 + below(52), below, json, '{"error":"refused","code":4}')),
  'wants patience': ({ answer, below }) => {
    const status = [408, 413, 425, 429, 502, 503, 504][below(7)] ?? 429
    answer(refusal(status, below, html, 'later'))
  },
  'is another office: any problem of ours': ({ answer, below }) => {
    const code = ProblemCode.options[below(ProblemCode.options.length)] ?? 'internal'
    const status = 400 + below(110)
    const body = JSON.stringify({ type: `/problems/${code}`, title: code, status, code })
    answer(refusal(status, below, { 'content-type': 'application/problem+json' }, body))
  },
  'delivers, and answers any 5xx': async ({ asked, carry, answer, below }) => {
    await carry(asked)
    answer(refusal(500 + below(12), below, html, 'failed on the way back'))
  },
  'filters what is posted': ({ asked, carry, answer, reset }) =>
    asked.method === 'POST' ? reset() : carry(asked).then((reply) => answer(reply)),
} as const satisfies Record<string, Fault>

function saying(status: number, headers: Reply['headers'], body: string): Fault {
  return ({ answer }) => answer({ status, headers, body: Buffer.from(body) })
}

function choosing(bodies: readonly string[], about: Omit<Reply, 'body'>): Fault {
  return ({ answer, below }) =>
    answer({ ...about, body: Buffer.from(bodies[below(bodies.length)] ?? '') })
}

/** How long one is asked to wait: by the rules, by a date, absurdly, not at all. */
const patience = [
  '1',
  '3000000',
  '-5',
  '1e99',
  'NaN',
  'Wed, 21 Oct 2065 07:28:00 GMT',
  '',
  undefined,
]

function refusal(
  status: number,
  below: Passage['below'],
  headers: Reply['headers'],
  body: string,
): Reply {
  const after = patience[below(patience.length)]
  return {
    status,
    headers: { ...headers, ...(after !== undefined && { 'retry-after': after }) },
    body: Buffer.from(body),
  }
}
