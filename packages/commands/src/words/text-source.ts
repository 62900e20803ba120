import { cookedOf, findTexts } from './find-texts.ts'
import { nameOf, nodesOf, type Node } from './syntax.ts'

/** A text as a proofreader reads it: what is put in stands in braces, `{ballots} phiếu`. */
export function shownText(node: Node, source: string): string {
  if (node.type === 'Literal') return nameOf(node) ?? ''
  const labels = labelsOf(node, source)
  return nodesOf(node, 'quasis')
    .map((piece, at) => cookedOf(piece) + (labels[at] === undefined ? '' : `{${labels[at]}}`))
    .join('')
}

/** What is put into a text: `['{day}', '{ballots}']`, in alphabetical order. */
export function placeholdersOf(shown: string): readonly string[] {
  return (shown.match(/\{[^{}]*\}/g) ?? []).sort()
}

/**
 * The source of a text that says something else.
 *
 * @param shown - with the same placeholders as before, in any order
 * @param copy - the source of an expression by its place
 */
export function writeText(
  node: Node,
  source: string,
  shown: string,
  copy: (start: number, end: number) => string,
): string {
  if (node.type === 'Literal') return quoted(shown)
  const labels = labelsOf(node, source)
  const expressions = nodesOf(node, 'expressions')
  const parts = shown.split(/(\{[^{}]*\})/).map((part) => {
    const expression = expressions[labels.indexOf(part.slice(1, -1))]
    const isPlaceholder = part.startsWith('{') && expression !== undefined
    if (isPlaceholder) return `\${${copy(expression.start, expression.end)}}`
    return part.replaceAll(/[`\\]|\$(?=\{)/g, String.raw`\$&`)
  })
  return `\`${parts.join('')}\``
}

/** In the quotes that the formatter leaves alone. */
function quoted(text: string): string {
  const quote = text.split("'").length > text.split('"').length ? '"' : "'"
  const escaped = text
    .replaceAll('\\', String.raw`\\`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll(quote, `\\${quote}`)
  return quote + escaped + quote
}

/** A short name for each expression of a template; different expressions have different ones. */
function labelsOf(template: Node, source: string): readonly string[] {
  const named = new Map<string, string>()
  return nodesOf(template, 'expressions').map((expression) => {
    const written = source.slice(expression.start, expression.end)
    const label = labelOf(expression, source)
    let own = label
    for (let more = 2; (named.get(own) ?? written) !== written; more += 1) own = `${label} ${more}`
    named.set(own, written)
    return own
  })
}

function labelOf(expression: Node, source: string): string {
  const inside = findTexts(expression).map(({ node }) => shownText(node, source))
  const [argument, ...others] = nodesOf(expression, 'arguments')
  const shown =
    inside.length > 0
      ? inside.join(' | ')
      : argument?.type === 'Identifier' && others.length === 0
        ? (nameOf(argument) ?? '')
        : source.slice(expression.start, expression.end)
  return shown.replaceAll(/[{}]/g, '').replaceAll(/\s+/g, ' ').trim()
}
