import { cleanText } from './clean-text.ts'

/** A code by which it is known again, however it is capitalised: `a25-01` is `A25-01`. */
export function foldId(id: string): string {
  return cleanText(id).toLowerCase()
}

/**
 * A name by which it is known again, however it is capitalised, spaced or spelled: a tone may stand
 * on either vowel (`Hoà`, `Hòa`), dashes and quotes are of one kind, and `Ð` of Iceland is read as
 * `Đ`. Names with other tones stay others.
 */
export function foldName(name: string): string {
  return looseSpace(name)
    .normalize('NFD')
    .replaceAll(/[\p{L}\p{M}]+/gu, toneLast)
    .replaceAll(/[\p{Pd}\u2212]/gu, '-')
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
  return cleanText(text).toLowerCase().replaceAll(/\s+/g, ' ')
}
