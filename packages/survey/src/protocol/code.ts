import { cleanText } from '../writing/clean-text.ts'

/**
 * Codes that people read from paper: Crockford's base 32 in lower case, without I, L, O and U, so
 * that nothing looks like something else.
 */

/**
 * A code as it is known, from what a person typed: with capitals, with spaces and hyphens between
 * groups, with O for 0 and I or L for 1.
 */
export function normalizeCode(typed: string): string {
  return cleanText(typed)
    .toLowerCase()
    .replaceAll(/[\s‐‑–—_.-]/g, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1')
}

/**
 * A code as it is known, from an address or a message that it came in: brackets, quotes and the like before
 * it, and whatever follows its first sign of no code, as a comma or what a message service has added, are
 * none of it.
 */
export function readCode(found: string): string {
  return /^[^\p{L}\p{N}]*([0-9a-hjkmnp-tv-z]*)/u.exec(normalizeCode(found))?.[1] ?? ''
}

/** A code in groups of four or five signs, as it is printed: `ab12c-d34ef`. */
export function groupCode(code: string): string {
  const size = code.length % 5 === 0 ? 5 : 4
  return code.match(new RegExp(`.{1,${size}}`, 'g'))?.join('-') ?? code
}
