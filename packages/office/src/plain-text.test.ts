import { expect, test } from 'vitest'
import { ImportQuery } from './index.ts'

test('a reason that comes with the address of a file is cleaned as a body is, and one of unseen signs is none', () => {
  const read = (reason: string) => ImportQuery.safeParse({ digest: 'a'.repeat(64), reason })

  expect(read(' Theo công\u00A0văn 12\u200B').data?.reason).toBe('Theo công văn 12')
  for (const reason of ['\u200B', '\u0007', ' ', '\uD800']) {
    expect(read(reason).success).toBe(false)
  }
})
