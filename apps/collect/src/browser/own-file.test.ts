import { expect, test } from 'vitest'
import { versionMark } from './kept-doors.ts'
import { isOwnFile } from './own-file.ts'

const signIn = '<h1>Wi-Fi</h1>'

test.each([
  ['a script', '/assets/a-1.js', 'text/javascript; charset=utf-8', 'export {}', true],
  ['a page for a script', '/assets/a-1.js', 'text/html', signIn, false],
  ['what is called nothing for a script', '/background-push.js', '', signIn, false],
  ['a page for styles', '/assets/a-1.css', 'text/html', signIn, false],
  ['a page for a picture', '/icons/icon-192.png', 'text/html', signIn, false],
  ['the app’s own page', '/index.html', 'text/html', `<head>${versionMark}></head>`, true],
  ['a page for the app’s', '/index.html', 'text/html', signIn, false],
])('of %s the worker keeps what is the app’s', async (_, path, kind, body, isOwn) => {
  const reply = new Response(body, { headers: kind === '' ? {} : { 'content-type': kind } })
  if (kind === '') reply.headers.delete('content-type')

  expect(await isOwnFile(new URL(path, 'https://phieu.example'), reply)).toBe(isOwn)
  expect(reply.bodyUsed).toBe(false)
})

test('an answer that is none of the app’s is not kept', async () => {
  const gone = new Response('export {}', {
    status: 404,
    headers: { 'content-type': 'text/javascript' },
  })

  expect(await isOwnFile(new URL('https://phieu.example/assets/a-1.js'), gone)).toBe(false)
})
