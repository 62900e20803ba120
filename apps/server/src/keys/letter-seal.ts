/**
 * To whom a letter goes, and with which code, lies sealed: whoever has the database alone reads no
 * address, and can't tell which right is whose.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { Language } from '@phieu/survey'
import { z } from 'zod'
import type { MasterKey } from './master-key.ts'

/** One person who is written to. */
export const Addressee = z.object({
  address: z.string(),
  /** Empty where nobody said it. */
  name: z.string(),
  language: Language,
  code: z.string(),
})
export type Addressee = z.infer<typeof Addressee>

export interface LetterSeal {
  seal: (round: string, addressee: Addressee) => string
  /** @throws Error when it was sealed by another master key */
  open: (round: string, sealed: string) => Addressee
  /** Tells whether two addresses of a round are one, and nothing else. */
  personOf: (round: string, address: string) => string
  /** What a letter's stop link says: its id, and a signature. */
  stopToken: (letter: string) => string
  /** @returns the id of the letter; `undefined` where this server has not signed it */
  readStopToken: (token: string) => string | undefined
}

/** Texts are filled up to steps of so many bytes: a name with accents is sealed as long as one without. */
const STEP = 512

export function openLetterSeal(master: Pick<MasterKey, 'wrap' | 'unwrap' | 'derive'>): LetterSeal {
  const personKey = master.derive('phieu letter person 1')
  const stopKey = master.derive('phieu letter stop 1')
  const sign = (letter: string) => digest(stopKey, letter).subarray(0, 16)
  return {
    seal(round, addressee) {
      const text = JSON.stringify(addressee)
      const bytes = Buffer.byteLength(text)
      const blanks = ' '.repeat(Math.ceil(bytes / STEP) * STEP - bytes)
      return master.wrap(text + blanks, purpose(round))
    },
    open(round, sealed) {
      const text = master.unwrap(sealed, purpose(round))
      if (text === undefined)
        throw new Error(`letters of ${round} were sealed by another master key`)
      return Addressee.parse(JSON.parse(text))
    },
    personOf: (round, address) =>
      digest(personKey, `${round}\n${address.toLowerCase()}`).toString('base64url'),
    stopToken: (letter) => `${letter}.${sign(letter).toString('base64url')}`,
    readStopToken(token) {
      const [letter, signature = ''] = token.split('.')
      if (letter === undefined || token.length > 100) return undefined
      const given = Buffer.from(signature, 'base64url')
      const right = sign(letter)
      return given.length === right.length && timingSafeEqual(given, right) ? letter : undefined
    },
  }
}

function digest(key: string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

function purpose(round: string): string {
  return `phieu letter 1\n${round}`
}
