/**
 * A text as it is typed in a hurry: small letters, no Vietnamese accents, single spaces. Two texts
 * that are the same to a searching eye give the same plain text: `Đống Đa` and `dong da`.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[\s\u2010-\u2015-]+/gu, ' ')
    .trim()
}

/** Whether every word of the search begins a word of the text; an empty search finds everything. */
export function isFoundIn(text: string, search: string): boolean {
  const words = plainText(text).split(/[^\p{L}\p{N}]+/u)
  const wanted = plainText(search).split(/[^\p{L}\p{N}]+/u)
  return wanted.every((word) => words.some((own) => own.startsWith(word)))
}
