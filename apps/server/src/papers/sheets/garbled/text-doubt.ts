import { cleanText } from '@phieu/survey'
import { bytesOf, type CodePage } from './bytes-of.ts'
import { readTcvn3, readVni } from './old-letters.ts'
import { isSyllable } from './syllable.ts'

/** Why a text may not be what was meant, though it can be read. */
export type TextDoubt =
  /** Of another encoding; with what it says in that one. */
  | { kind: 'garbled'; meant: string }
  /** Question marks stand where letters were. */
  | { kind: 'lost' }
  /** Letters and digits that look like others, mostly of other scripts. */
  | { kind: 'foreign'; letters: string }
  /** Read as the letter that it looks like. */
  | { kind: 'lookalike' }

/**
 * What is doubtful about a text as it stands in a file.
 *
 * @param written - before anything was taken out of it: `ư` of TCVN3 is a soft hyphen to others
 */
export function doubtOf(written: string): TextDoubt | undefined {
  if (isPlain(written)) return undefined
  const meant = meantBy(written)
  if (meant !== undefined) return { kind: 'garbled', meant: cleanText(meant) }
  if (isLost(written)) return { kind: 'lost' }
  const foreign = Array.from(withoutStrokes(written).normalize('NFC')).filter(isStrange)
  if (foreign.length > 0) return { kind: 'foreign', letters: [...new Set(foreign)].join(' ') }
  return /[ÐðƉɖ]|[Dd][\u0335\u0336]|₫(?=\p{Ll})/u.test(written) ? { kind: 'lookalike' } : undefined
}

/** A `D` struck through is told on its own. */
function withoutStrokes(text: string): string {
  return text.replaceAll(/([Dd])[\u0335\u0336]/g, '$1')
}

/**
 * Letters, digits and marks that neither Vietnamese nor the neighbours in Latin have: of other scripts, and
 * of Latin those that are drawn like others, as numerals (`Ⅰ`), ligatures (`ﬁ`), letters of phonetics
 * (`ɑ`), the Turkish `ı`, a caron where a breve is meant (`ǎ`). Signs of full width become plain ones.
 */
function isStrange(sign: string): boolean {
  if (!/[\p{L}\p{M}\p{N}\p{Co}]/u.test(sign) || isNothing.test(sign) || plainSigns.test(sign)) {
    return false
  }
  const [letter = '', ...marks] = sign.normalize('NFD')
  return !/[A-Za-z]/.test(letter) || (/[aeiouy]/i.test(letter) && !marks.every(isVowelMark))
}

/** What is taken out of a text anyway. */
const isNothing = /\p{Default_Ignorable_Code_Point}/u

/** Signs of names and of numbers that can't be taken apart; what looks like `Đ` is told on its own. */
const plainSigns =
  /^[\dA-Za-z０-９Ａ-Ｚａ-ｚĐđÐðƉɖÆæŒœØøßŁłÞþªº\p{No}]$|^(?!\p{Script=Latin})\p{Lm}$/u

/** Of Vietnamese (its tones, circumflex, breve, horn), and what else stands on vowels in names of Europe. */
function isVowelMark(mark: string): boolean {
  return /[\u0300-\u0303\u0306\u0308-\u030A\u031B\u0323\u0340\u0341]/.test(mark)
}

/** Most cells: nothing but signs that every encoding has, and no question. */
function isPlain(text: string): boolean {
  return /^[\n\r\t -~]*$/.test(text) && !text.includes('?')
}

/** What a text says in the encoding that it was of; `undefined` where it is of none but its own. */
function meantBy(written: string): string | undefined {
  for (const page of pages) {
    const bytes = bytesOf(written, page)
    const utf8 = bytes && readUtf8(bytes)
    // Some files were misread twice.
    if (utf8 !== undefined && utf8 !== written) return meantBy(utf8) ?? utf8
  }
  for (const page of pages) {
    for (const read of [readTcvn3, readVni]) {
      const meant = readWords(written, page, read)
      if (meant !== undefined) return meant
    }
  }
  return undefined
}

const pages: readonly CodePage[] = ['windows-1252', 'windows-1258']

function readUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * Words in the letters of an old font: all that would change become syllables of Vietnamese, and one
 * of them at least was none before. French names and right Vietnamese stay what they are.
 */
function readWords(written: string, page: CodePage, read: (bytes: Uint8Array) => string) {
  let isMended = false
  const words: string[] = []
  for (const word of written.split(/([\s!-/:-@[-`{-~]+)/)) {
    // Word processors show the soft hyphen that `ư` of TCVN3 is as a minus.
    const bytes = bytesOf(word.replaceAll('\u2212', '\u00AD'), page)
    const meant = bytes ? read(bytes) : word
    words.push(meant)
    if (!bytes && /[^\p{P}\p{S}]/u.test(word)) return undefined
    if (meant === word) continue
    if (!isSyllable(meant)) return undefined
    isMended ||= !isSyllable(word)
  }
  return isMended ? words.join('') : undefined
}

/** Letters are gone where a question mark stands inside of a word, or is all that is left of its vowels. */
function isLost(text: string): boolean {
  return (
    text.includes('\uFFFD') || text.split(/\s+/).some((word) => !isAddress(word) && isHoled(word))
  )
}

function isHoled(word: string): boolean {
  if (/\?\p{L}/u.test(word)) return true
  const [, stem = ''] = /^(\p{L}+)\?+/u.exec(word) ?? []
  return stem !== '' && !/[aeiouy]/i.test(stem.normalize('NFD')) && !/^\p{Lu}{2,}$/u.test(stem)
}

function isAddress(word: string): boolean {
  return /[/@]/.test(word)
}
