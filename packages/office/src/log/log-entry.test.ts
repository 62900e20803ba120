import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { entryAfter, hashOfEntry, LOG_BEGINNING, type LogEntry } from './log-entry.ts'

const note = {
  at: '2026-11-20T18:30:00.000Z',
  who: { id: 'u-1', name: 'Nguyễn Thị Ánh', role: 'admin' },
  action: 'round.moved',
  round: 'practice-2026',
  subject: { to: 'open', from: 'draft' },
}

test('an entry’s hash is SHA-256 of a text that anybody can write down and hash themselves', async () => {
  const entry = await entryAfter({ place: 0, hash: LOG_BEGINNING }, note)

  const text =
    '{"action":"round.moved","at":"2026-11-20T18:30:00.000Z","place":1,' +
    `"previous":"${LOG_BEGINNING}","round":"practice-2026","subject":{"from":"draft","to":"open"},` +
    '"who":{"id":"u-1","name":"Nguyễn Thị Ánh","role":"admin"}}'
  expect(entry.hash).toBe(createHash('sha256').update(text).digest('hex'))
})

test.each<[string, Partial<LogEntry>]>([
  ['place', { place: 2 }],
  ['moment', { at: '2026-11-20T18:30:00.001Z' }],
  ['account', { who: { ...note.who, id: 'u-2' } }],
  ['name', { who: { ...note.who, name: 'Bùi Văn Bình' } }],
  ['role', { who: { ...note.who, role: 'council' } }],
  ['action', { action: 'round.made' }],
  ['round', { round: null }],
  ['word of the subject', { subject: { to: 'closed', from: 'draft' } }],
  ['entry before', { previous: 'f'.repeat(64) }],
])('another %s is another hash', async (_what, change) => {
  const { hash, ...entry } = await entryAfter({ place: 0, hash: LOG_BEGINNING }, note)

  expect(await hashOfEntry({ ...entry, ...change })).not.toBe(hash)
})
