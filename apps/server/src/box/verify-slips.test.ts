import { describe, expect, test } from 'vitest'
import { openVerifier } from './verify-slips.ts'

/** Signed by one key, in the browser's way: two numbers of 32 bytes. */
const publicKey =
  'BJKEp3jIH15HjT9_CkdluNPsbcrPgqm8KdDts8POUm2CnLopgJdMGrSnGgOd8NHV9z7GS8r2DgifYCg1i2BE5hE'
const signed = {
  'both begin with a one': {
    text: 't2023',
    signature:
      'z0dm0i5KbnafaB2WmdshQV_AYSU8e7xk8z1nAIgwPNi6q7fLwmlqIg2kyxydf5aMCoBhSJyPJZBydNLYtiC7Bg',
  },
  'the first begins with eight noughts and a one': {
    text: 't19548',
    signature:
      'ALZeE8ngbhe4m1GSAH5DTN-hiKWiHEjTTppjrLg3eDePLJGNxKg_38MN1Vc3J_qGmgntbgcj8hg-UPlpG8xMOg',
  },
  'the second begins with eight noughts': {
    text: 't40',
    signature:
      'ZgACit-TfXl3Ezd-c8iOWThuNCtyofk7l8cm02nXe2QA7QQo3R0wombDlHwp0kZDa1jixM7AtTtdLKlgL7tmgQ',
  },
}

describe('what a phone has signed', () => {
  const verify = openVerifier()

  test.each(Object.entries(signed))('holds where of its numbers %s', (_, slip) => {
    expect(verify({ ...slip, publicKey })).toBe(true)
    expect(verify({ ...slip, publicKey, text: `${slip.text} ` })).toBe(false)
  })

  test.each([
    ['nothing but noughts', Buffer.alloc(64)],
    ['nothing but ones', Buffer.alloc(64, 0xff)],
    ['a second number of nought', Buffer.from('z0dm0i5KbnafaB2WmdshQV', 'base64url')],
  ])('is not %s', (_, bytes) => {
    const signature = Buffer.concat([bytes, Buffer.alloc(64)], 64).toString('base64url')

    expect(verify({ text: 't2023', signature, publicKey })).toBe(false)
  })
})
