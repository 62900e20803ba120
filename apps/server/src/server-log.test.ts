import { expect, test } from 'vitest'
import { BrokenOff } from './broken-off.ts'
import { openServerLog } from './server-log.ts'

const at = new Date('2026-11-20T18:30:00Z')

test('a failure is one line of JSON with its place, and nothing that hangs on it beside', () => {
  const lines: string[] = []
  const { report, close } = openServerLog(
    (line) => lines.push(line),
    () => at,
  )
  const error = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (email)=(lan@example.vn) already exists.',
    parameters: ['lan@example.vn'],
  })

  report(error)
  close()

  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/^\{.*\}\n$/)
  expect(lines[0]).not.toContain('lan@')
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    at: '2026-11-20T18:30:00.000Z',
    level: 'error',
    name: 'Error',
    code: '23505',
    message: 'duplicate key',
    stack: expect.arrayContaining([expect.stringContaining('server-log.test.ts')]),
  })
})

test('what many requests fail by is told once, and then how often', () => {
  const lines: string[] = []
  const { report, close } = openServerLog(
    (line) => lines.push(line),
    () => at,
  )
  const fail = (message: string) => Object.assign(new Error(message), { code: 'ECONNREFUSED' })

  for (let times = 0; times < 500; times += 1) report(fail('connect'))
  report(fail('another'))
  expect(lines).toHaveLength(2)
  close()

  expect(lines.slice(2).map((line) => JSON.parse(line))).toEqual([
    {
      at: at.toISOString(),
      level: 'error',
      name: 'Error',
      code: 'ECONNREFUSED',
      message: 'connect',
      again: 499,
    },
  ])
})

test('requests that were broken off are one number, told by the hour and at the end', () => {
  const lines: string[] = []
  const { report, close } = openServerLog(
    (line) => lines.push(line),
    () => at,
  )

  for (let times = 0; times < 40; times += 1) report(new BrokenOff())
  expect(lines).toEqual([])
  close()

  expect(lines.map((line) => JSON.parse(line))).toEqual([
    {
      at: at.toISOString(),
      level: 'info',
      what: 'requests broken off by their senders',
      count: 40,
    },
  ])
})
