/**
 * The secret half of a box key on paper: four lines of fifteen digits, or a QR code. Each line ends
 * in three check digits that know which line they stand on, so whoever reads a sheet hears at once
 * which line to look at again.
 */
import { keyIdOf, publicKeyOf, SECRET_DIGITS, type BallotKey } from './ballot-key.ts'
import type { BallotPublicKey } from './envelope.ts'

/** The lines of a sheet, the digits of a line, and those of them that check the others. */
const LINES = 4
const LINE_DIGITS = 15
const CHECK_DIGITS = 3
const DATA_DIGITS = SECRET_DIGITS / LINES

/** A prime of three digits: no slip of one digit and no exchange of two neighbours leaves it alike. */
const MODULUS = 997

/** Begins the text of every sheet's QR code. */
const QR_BEGINS = 'phieu box key 1'

/** What is printed. */
export interface Sheet {
  /** Each as three groups of five digits. */
  lines: readonly string[]
  /** What the QR code holds: round and key beside the digits, so that a wrong sheet is named so. */
  qr: string
}

/** The sheet of a round's box key. */
export async function writeSheet(round: string, { publicKey, secret }: BallotKey): Promise<Sheet> {
  const lines = Array.from({ length: LINES }, (_none, index) => {
    const data = secret.slice(index * DATA_DIGITS, (index + 1) * DATA_DIGITS)
    return data + checkOf(index + 1, data)
  })
  return {
    lines: lines.map((line) => line.match(/\d{5}/g)?.join(' ') ?? line),
    qr: [QR_BEGINS, round, await keyIdOf(publicKey), lines.join('')].join('\n'),
  }
}

/** Why a sheet could not be read; lines are counted from 1. */
export type SheetFault =
  | { why: 'empty' }
  /** The line has too few digits, or isn't there. */
  | { why: 'incomplete'; line: number; missing: number }
  | { why: 'too-long'; line: number }
  /** A digit of the line is wrong. */
  | { why: 'mistyped'; line: number }
  /** The line is right, and stands somewhere else on the sheet. */
  | { why: 'wrong-line'; line: number; belongs: number }
  /** A QR code of something else. */
  | { why: 'no-sheet' }
  /** Another round's sheet, or another key's. */
  | { why: 'wrong-round' }

/** What reading a sheet came to. */
export type ReadSheet = { outcome: 'key'; key: BallotKey } | ({ outcome: 'faulty' } & SheetFault)

/**
 * Reads what somebody typed from a sheet, or what a camera saw of its QR code.
 *
 * @param text - the QR code's text; or digits, with whatever stands between them: one line a line,
 *   or all in one
 * @param expected - the round that is to be opened, and its box key's public half
 */
export async function readSheet(
  text: string,
  expected: { round: string; publicKey: BallotPublicKey },
): Promise<ReadSheet> {
  const lines = text.startsWith('phieu') ? await readQr(text, expected) : splitLines(text)
  if (!Array.isArray(lines)) return { outcome: 'faulty', ...lines }

  const fault = findSheetFault(lines)
  if (fault) return { outcome: 'faulty', ...fault }
  const secret = lines.map((line) => line.slice(0, DATA_DIGITS)).join('')
  const publicKey = await publicKeyOf(secret)
  if (publicKey !== expected.publicKey) return { outcome: 'faulty', why: 'wrong-round' }
  return { outcome: 'key', key: { publicKey, secret } }
}

/** The first thing that is wrong with typed lines, for saying it while somebody types. */
export function findSheetFault(lines: readonly string[]): SheetFault | undefined {
  if (lines.every((line) => line === '')) return { why: 'empty' }
  for (let number = 1; number <= LINES; number += 1) {
    const fault = findLineFault(number, lines[number - 1] ?? '')
    if (fault) return fault
  }
  return lines.length > LINES ? { why: 'too-long', line: LINES } : undefined
}

/**
 * What is wrong with one line, whatever stands on the others.
 *
 * @param line - from 1
 * @param digits - as `digitsOf` gives them
 */
export function findLineFault(line: number, digits: string): SheetFault | undefined {
  const missing = LINE_DIGITS - digits.length
  if (missing > 0) return { why: 'incomplete', line, missing }
  if (missing < 0) return { why: 'too-long', line }

  const data = digits.slice(0, DATA_DIGITS)
  const check = digits.slice(DATA_DIGITS)
  if (check === checkOf(line, data)) return undefined
  const belongs = [1, 2, 3, 4].find((other) => check === checkOf(other, data))
  return belongs === undefined ? { why: 'mistyped', line } : { why: 'wrong-line', line, belongs }
}

/** Three digits over a line's number and its digits. */
function checkOf(line: number, data: string): string {
  const rest = (Number(`${line}${data}`) * 1000) % MODULUS
  return String(rest).padStart(CHECK_DIGITS, '0')
}

async function readQr(
  text: string,
  { round, publicKey }: { round: string; publicKey: BallotPublicKey },
): Promise<string[] | SheetFault> {
  const [begins, ofRound, ofKey, digits = ''] = text.trim().split('\n')
  if (begins !== QR_BEGINS) return { why: 'no-sheet' }
  if (ofRound !== round || ofKey !== (await keyIdOf(publicKey))) return { why: 'wrong-round' }
  return splitLines(digits)
}

/** The digits of what somebody typed, those of wide keyboards too. */
export function digitsOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/\D/g, '')
}

/** Digits only, in lines: as they were typed, or each after fifteen digits. */
function splitLines(text: string): string[] {
  const rows = text.split('\n').map(digitsOf)
  if (rows.length === LINES) return rows // an empty field stays where it is
  const typed = rows.filter((row) => row !== '')
  const [only = ''] = typed
  return typed.length > 1 ? typed : (only.match(new RegExp(`\\d{1,${LINE_DIGITS}}`, 'g')) ?? [''])
}
