import { TAKE_IN_LIMIT, type TakenIn } from '@phieu/office'
import { expect, test } from 'vitest'
import { openApi } from '../api/api.ts'
import { openFakeOffice } from '../testing/fake-office.ts'
import { takeFile } from './take-file.ts'
import { vi } from 'vitest'

test('a rescue file goes in portions that the server takes, and is summed up', async () => {
  const envelopes = Array.from({ length: 2 * TAKE_IN_LIMIT + 1 }, () => entry(1_000))
  const { office, taken } = await take(JSON.stringify({ ...file, envelopes }))

  expect(taken).toMatchObject({ answer: { arrived: 6, held: 3, already: 0 } })
  expect(sizes(office)).toEqual([TAKE_IN_LIMIT, TAKE_IN_LIMIT, 1])
})

test('also where its envelopes are long', async () => {
  const { office } = await take(
    JSON.stringify({ ...file, envelopes: Array.from({ length: 24 }, () => entry(87_000)) }),
  )

  expect(Math.max(...sizes(office))).toBeLessThanOrEqual(11)
})

test.each(['', '{}', '[1]', '{"kind":"phieu-envelopes","version":2,"envelopes":[]}'])(
  'what is no rescue file is not sent: %s',
  async (text) => {
    const { office, taken } = await take(text)
    expect(taken).toBeUndefined()
    expect(sizes(office)).toEqual([])
  },
)

const file = { kind: 'phieu-envelopes', version: 1 }
const answer: TakenIn = { arrived: 2, held: 1, already: 0, left: [] }

function entry(size: number) {
  return { envelope: { sealed: 'x'.repeat(size) }, slip: {} }
}

async function take(text: string) {
  const office = openFakeOffice({ 'POST /api/rounds/hn-2026/box/taken-in': answer })
  vi.stubGlobal('fetch', office.fetch)
  return { office, taken: await takeFile(openApi(), 'hn-2026', text, 'Thiết bị hỏng.') }
}

function sizes(office: ReturnType<typeof openFakeOffice>): number[] {
  return office.asked.map(({ body }) => JSON.parse(JSON.stringify(body)).envelopes.length)
}
