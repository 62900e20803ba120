import { endpoint } from '@phieu/office'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { answerProblem } from './answer-problem.ts'
import { createRouter } from './mount.ts'

const nameOf = endpoint({
  method: 'POST',
  path: '/api/things/:id',
  who: 'anyone',
  tag: 'Everyone',
  summary: 'A thing, for this test',
  param: z.object({ id: z.string().max(3) }),
  query: z.object({ size: z.coerce.number().int().default(1) }),
  json: z.object({ name: z.string() }),
  answer: { description: 'It.', status: 201, json: z.object({ name: z.string() }) },
  problems: ['malformed'],
})

/** As careless as a handler can be: what it has read of somebody goes along. */
const person = { name: 'Ánh', password: 'một mật khẩu' }

const app = new Hono()
  .route(
    '/',
    createRouter().handle(nameOf, ({ param, query, json }) => ({
      ...person,
      name: `${param.id} ${query.size} ${json.name}`,
    })).hono,
  )
  .onError((error, c) => answerProblem(error, c, () => {}))

function ask(path: string, body: string, type = 'application/json') {
  return app.request(path, { method: 'POST', body, headers: { 'content-type': type } })
}

test('a handler gets what its declaration names, read, and its answer has the declared status', async () => {
  const answer = await ask('/api/things/abc?size=7', '{"name":"Ánh"}')
  expect(answer.status).toBe(201)
  expect(await answer.json()).toEqual({ name: 'abc 7 Ánh' })
})

test('what the declaration of an answer doesn’t name never leaves', async () => {
  const answer = await ask('/api/things/abc', '{"name":"Ánh"}')
  expect(await answer.text()).not.toContain('password')
})

test.each([
  ['a parameter', '/api/things/abcd', '{"name":"x"}', 'application/json', /^id: /],
  ['a query', '/api/things/abc?size=x', '{"name":"x"}', 'application/json', /^size: /],
  ['a query twice', '/api/things/abc?size=1&size=2', '{"name":"x"}', 'application/json', /^size: /],
  ['a field', '/api/things/abc', '{}', 'application/json', /^name: /],
  ['no JSON', '/api/things/abc', '{', 'application/json', /no JSON/],
  [
    'text that looks like JSON',
    '/api/things/abc',
    '{"name":"x"}',
    'text/plain',
    /application\/json/,
  ],
])(
  '%s that does not fit is malformed, and the answer says where',
  async (_, path, body, type, where) => {
    const answer = await ask(path, body, type)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({
      code: 'malformed',
      detail: expect.stringMatching(where),
    })
  },
)

test('what an account writes comes in as it is meant, and a password as it was typed', async () => {
  const own = endpoint({
    method: 'POST',
    path: '/api/own',
    who: ['admin'],
    log: 'changes nothing',
    tag: 'Office',
    summary: 'What was written, for this test',
    json: z.object({ note: z.string().min(1), lines: z.array(z.string()) }),
    answer: {
      description: 'It.',
      json: z.object({ note: z.string(), lines: z.array(z.string()) }),
    },
    problems: ['malformed'],
  })
  const typed = { ...own, path: '/api/typed', verbatim: true } as const
  const router = createRouter()
    .handle(own, ({ json }) => json)
    .handle(typed, ({ json }) => json)
  const office = new Hono()
    .route('/', router.hono)
    .onError((error, c) => answerProblem(error, c, () => {}))
  const send = (path: string, body: string) =>
    office.request(path, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    })
  const written = {
    note: ' \u00D0ống\u00A0Đa\u200B'.normalize('NFD'),
    lines: ['a_x000D_', 'b\u0007 '],
  }

  expect(await (await send('/api/own', JSON.stringify(written))).json()).toEqual({
    note: 'Đống Đa',
    lines: ['a', 'b'],
  })
  expect(await (await send('/api/typed', JSON.stringify(written))).json()).toEqual(written)
  for (const note of ['\u200B', '\u0007', 'a\0', '\uD800']) {
    expect((await send('/api/own', JSON.stringify({ ...written, note }))).status).toBe(400)
  }
  expect((await send('/api/own', `${'['.repeat(60_000)}${']'.repeat(60_000)}`)).status).toBe(400)
})
