/**
 * The head of a long name, for a narrow column: what stands before the first semicolon, or before
 * the first comma that leaves a name of its own. The full name is always given beside the table.
 *
 * Asides in brackets are left out. A comma is no end while only a word or two stand before it (a
 * word of Vietnamese is mostly two syllables): "Xây dựng, phát triển chính quyền điện tử" shares its
 * object, and "Xây dựng" alone names nothing. What follows a colon is a list, and stays whole.
 */
export function shortName(name: string): string {
  const [head = ''] = withoutAsides(name).split(';')
  const colon = head.indexOf(':')
  for (const { index } of head.matchAll(/,/g)) {
    if (colon >= 0 && colon < index) break
    if (isNameOfItsOwn(head.slice(0, index))) return head.slice(0, index).trim()
  }
  return head.trim() || name
}

/** The innermost brackets first, so that none is left of those around them; one may lack its end. */
function withoutAsides(name: string): string {
  const less = name.replace(/\s*\([^()]*(\)|$)/g, '')
  return less === name ? name : withoutAsides(less)
}

/** Three words, numbers not counted, or two too long for one word of Vietnamese. */
function isNameOfItsOwn(head: string): boolean {
  const words = head.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  return words.length > 2 || words.join('').length > 15
}
