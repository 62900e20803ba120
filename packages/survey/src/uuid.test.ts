import { expect, test } from 'vitest'
import { Uuid } from './uuid.ts'

const id = '0b6ff5a7-34d8-4f0c-9d0c-7e3a1c2b5d6e'

test.each([id, id.toUpperCase(), `{${id}}`, `urn:uuid:${id}`, `URN:UUID:${id.toUpperCase()}`])(
  '%s is the one id',
  (written) => {
    expect(Uuid.parse(written)).toBe(id)
  },
)

test.each(['', `${id}0`, id.replaceAll('-', ''), `x${id}`, id.replace('-4', '-1')])(
  '“%s” is no id',
  (written) => {
    expect(Uuid.safeParse(written).success).toBe(false)
  },
)
