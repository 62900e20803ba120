/** How many levels and signs a text of JSON may have before it is built up. */
export interface JsonBounds {
  depth: number
  /** Braces and brackets that open, commas and colons: what each container, key and value costs. */
  signs: number
}

const QUOTE = 0x22
const BACKSLASH = 0x5c

/**
 * Whether a text stays inside of bounds, told in one pass that builds nothing: a few kilobytes of
 * empty containers can cost a hundred times what as much text does.
 *
 * @param text - in UTF-8; JSON or not, which the parser says
 */
export function isBounded(text: Uint8Array, { depth, signs }: JsonBounds): boolean {
  let level = 0
  let counted = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === QUOTE) at = endOfText(text, at)
    else if (sign === 0x7b || sign === 0x5b) {
      level += 1
      counted += 1
    } else if (sign === 0x7d || sign === 0x5d) level -= 1
    else if (sign === 0x2c || sign === 0x3a) counted += 1
    if (level > depth || counted > signs) return false
  }
  return true
}

/** Where the quoted text that begins here ends. */
function endOfText(text: Uint8Array, start: number): number {
  let end = text.indexOf(QUOTE, start + 1)
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf(QUOTE, end + 1)
  return end === -1 ? text.length : end
}

function isEscaped(text: Uint8Array, at: number): boolean {
  let before = at - 1
  while (text[before] === BACKSLASH) before -= 1
  return (at - before) % 2 === 0
}
