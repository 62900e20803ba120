import { cleanText } from './clean-text.ts'

/**
 * A code by which it is known again, however it is capitalised: `a25-01` is `A25-01`, also with a longer
 * dash, or with letters of another script that look alike.
 */
export function foldId(id: string): string {
  return inLatin(cleanText(id).toLowerCase()).replaceAll(dashes, '-')
}

/**
 * A name by which it is known again, however it is capitalised, spaced or spelled: a tone may stand
 * on either vowel (`Hoà`, `Hòa`), dashes and quotes are of one kind, and letters of other scripts are
 * read as what they look like. Names with other tones stay others.
 */
export function foldName(name: string): string {
  return looseSpace(name)
    .normalize('NFD')
    .replaceAll(/[\p{L}\p{M}]+/gu, toneLast)
    .replaceAll(dashes, '-')
    .replaceAll(/[‘’ʼ´`]/g, "'")
    .replaceAll(/[“”«»„]/g, '"')
}

/** Whether two writings of one name differ in capitals and spaces only. */
export function isSpelledAlike(a: string, b: string): boolean {
  return looseSpace(a) === looseSpace(b)
}

/** A syllable has one tone, so where it stands says nothing. */
function toneLast(syllable: string): string {
  return syllable.replaceAll(toneMarks, '') + (syllable.match(toneMarks) ?? []).join('')
}

/** The five tones as marks of their own, as `NFD` parts them from their vowels. */
export const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g

function looseSpace(text: string): string {
  return inLatin(cleanText(text).toLowerCase()).replaceAll(/\s+/g, ' ')
}

const dashes = /[\p{Pd}\u2212]/gu

/** Small letters of Cyrillic and Greek that are drawn as letters of Latin are; accents stay. */
function inLatin(text: string): string {
  // Most texts have none.
  if (!/[\u0370-\u052F]/.test(text)) return text
  const read = Array.from(text.normalize('NFD'), (letter) => latinOf.get(letter) ?? letter)
  return read.join('').normalize('NFC')
}

const latinOf: ReadonlyMap<string, string> = new Map(
  [
    ['аеорсухіјѕһԁ', 'aeopcyxijshd'],
    // As capitals they look so.
    ['вкмнт', 'bkmht'],
    ['αεικνορυχβζητμ', 'aeiknopyxbzhtm'],
  ].flatMap(([strange = '', plain = '']) =>
    Array.from(strange, (letter, at) => [letter, plain.charAt(at)] as const),
  ),
)
