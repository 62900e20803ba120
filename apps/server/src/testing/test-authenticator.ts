/** The app on somebody's phone that shows six digits, new ones every half minute (RFC 6238). */
import { createHmac } from 'node:crypto'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/**
 * The digits that the app shows.
 *
 * @param secret - base 32, as it stands in the address of the QR code
 * @param at - the clock of the phone, in ms
 */
export function authenticatorCode(secret: string, at: number = Date.now()): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const digest = createHmac('sha1', bytesOf(secret)).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 0xf
  const number = digest.readUInt32BE(offset) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

/** Six digits that the app does not show at any time of this hour or the next. */
export function wrongCode(secret: string, at: number = Date.now()): string {
  const shown = Array.from({ length: 240 }, (_, half) =>
    authenticatorCode(secret, at + (half - 120) * 30_000),
  )
  return ['000000', '111111', '222222'].find((code) => !shown.includes(code)) ?? '333333'
}

function bytesOf(base32: string): Buffer {
  const bits = Array.from(base32.replace(/=+$/, ''))
    .map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
