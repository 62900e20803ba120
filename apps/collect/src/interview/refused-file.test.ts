import { expect, test } from 'vitest'
import { openMemory, sealInterview } from '../testing/memory.ts'
import { night } from '../testing/samples.ts'
import { writeRefused } from './refused-file.ts'

test('the file holds each envelope as it was sent, with its reason, and no token, link or time', async () => {
  const db = openMemory()
  const id = await sealInterview(db, '6f0f1c1e-7c0e-4a5e-9d58-0d9c5a0f4b11', night)
  await db.outbox.update(id, { state: 'refused', refusal: 'closed-round' })
  const [outgoing] = await db.outbox.toArray()

  const text = writeRefused([outgoing!])

  expect(JSON.parse(text)).toEqual({
    kind: 'phieu-envelopes',
    version: 1,
    envelopes: [{ refusal: 'closed-round', envelope: outgoing!.envelope, slip: outgoing!.slip }],
  })
  expect(text).not.toMatch(/T\d\d:|sealedAt|token|link/)
})
