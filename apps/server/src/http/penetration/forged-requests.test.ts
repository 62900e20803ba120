/** What a page elsewhere, or a program without a browser, can make of somebody's session. */
import { endpoints } from '@phieu/office'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApp } from '../../app.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'

let office: TestOffice
let cookies: string
beforeEach(async () => {
  office = await openTestOffice()
  cookies = await office.setUp()
})
afterEach(() => office.close())

/** Every request that changes something with the cookies of whoever is signed in, or signs in. */
const forgeable = Object.values(endpoints)
  .filter(({ method, who }) => method === 'POST' && who !== 'anyone')
  .map(({ path }) => path.replaceAll(/:\w+/g, 'x'))

test('no page elsewhere changes anything, however it asks', async () => {
  expect(forgeable.length).toBeGreaterThan(30)
  for (const origin of ['https://evil.example', 'http://localhost:8787.evil.example', 'null']) {
    for (const path of forgeable) {
      const answer = await office.ask(path, { method: 'POST', cookies, origin })
      expect([path, answer.status]).toEqual([path, 403])
    }
  }
})

test('cookies without an origin change nothing: no browser sends them so to its own page', async () => {
  for (const path of forgeable) {
    const answer = await office.ask(path, { method: 'POST', cookies, origin: undefined })
    expect([path, answer.status]).toEqual([path, 403])
  }
})

test('a body that a form of another page could send is read by no route', async () => {
  const app = createApp(office.services)
  const body = JSON.stringify({ name: 'Mallory' })

  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
    const answer = await app.request('http://localhost:8787/api/account/name', {
      method: 'POST',
      headers: { 'content-type': type, origin: 'http://localhost:8787', cookie: cookies },
      body,
    })
    expect([type, answer.status]).toEqual([type, 400])
  }
  const account = await office.ask('/api/account', { cookies })
  expect((await account.json()).user.name).not.toBe('Mallory')
})

test('no page elsewhere may read an answer of the API', async () => {
  for (const path of ['/api/session', '/api/rounds', '/api/people', '/api/log/export']) {
    const answer = await office.ask(path, { cookies, origin: 'https://evil.example' })
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
  }
})

test('another method than GET and POST is not there', async () => {
  const app = createApp(office.services)

  for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
    const answer = await app.request('http://localhost:8787/api/account', {
      method,
      headers: { cookie: cookies, origin: 'http://localhost:8787' },
    })
    expect([method, answer.status]).toEqual([method, 404])
  }
})
