import { cookedOf } from './find-texts.ts'
import { findSentences } from './sentences.ts'
import type { SourceFile } from './source-files.ts'
import { childrenOf, nameOf, nodeOf, nodesOf, parseSource, type Node } from './syntax.ts'

/**
 * What reads like words and stands in no pair and no catalogue, wherever it is in the source of an
 * app: a title of the window, a head of a table that is exported, a line of a PDF, what a note is set
 * to. Passed over is what nobody of the office reads: names of classes, what is compared, errors and
 * details for the log and for whoever reads the traffic, queries, headers, markup. Each with its file.
 */
export function findLooseTexts(files: readonly SourceFile[]): readonly string[] {
  const paired = new Set(
    findSentences(files).flatMap(({ vi, en }) =>
      [vi, en].flatMap((said) => (said ? [placeOf(said.file.path, said.node)] : [])),
    ),
  )
  return files
    .filter(({ path }) => !/\/i18n\/(vi|en)(\/|\.ts$)/.test(path))
    .flatMap(({ path, source }) =>
      textsBelow(parseSource(source, path), [])
        .filter(({ node }) => !paired.has(placeOf(path, node)))
        .map(({ text }) => `${path}: ${text}`),
    )
}

interface Text {
  readonly node: Node
  readonly text: string
}

/** @param above - what the node stands in, the nearest last */
function textsBelow(node: Node, above: readonly Node[]): readonly Text[] {
  if (isSilent(node)) return []
  const text = textOf(node).replaceAll(/\s+/gu, ' ').trim()
  const own = readsLikeWords(text) && !isTechnical(text) && !isQuiet(above) ? [{ node, text }] : []
  return [...own, ...childrenOf(node).flatMap((child) => textsBelow(child, [...above, node]))]
}

/** Types, and the names of modules. */
function isSilent(node: Node): boolean {
  if (/^TS(Literal|Type|Interface|Union)/.test(node.type)) return true
  return /^(Import|Export)/.test(node.type) && nodeOf(node, 'source') !== undefined
}

function textOf(node: Node): string {
  if (node.type === 'TemplateLiteral') return nodesOf(node, 'quasis').map(cookedOf).join('…')
  const value = node['value']
  return (node.type === 'Literal' || node.type === 'JSXText') && typeof value === 'string'
    ? value
    : ''
}

/** Two words, or one that begins like a sentence. */
function readsLikeWords(text: string): boolean {
  return /\p{L}{2,}[,:;]? \p{L}|\p{L} \p{L}{2,}/u.test(text) || /^\p{Lu}\p{Ll}+[.!?…]?$/u.test(text)
}

/** Markup, SQL, headers of HTTP, labels of keys, queries of styles. */
function isTechnical(text: string): boolean {
  return (
    /^[<(@]/.test(text) ||
    /^…?(select|insert|update|delete|create|drop|begin|without|from|where) /.test(text) ||
    /max-age|charset=|filename=|no-cache|HttpOnly|^phieu /.test(text)
  )
}

function isQuiet(above: readonly Node[]): boolean {
  const parent = above.at(-1)
  // A part of a sum, a choice or a list is as quiet as the whole.
  if (parent && passing.has(parent.type)) {
    if (parent.type !== 'BinaryExpression' || parent['operator'] === '+') {
      return isQuiet(above.slice(0, -1))
    }
    return true
  }
  switch (parent?.type) {
    case 'NewExpression':
      return /(Error|Exception)$/.test(nameOf(nodeOf(parent, 'callee')) ?? '')
    case 'TaggedTemplateExpression':
    case 'SwitchCase':
    case 'ThrowStatement':
      return true
    case 'CallExpression':
      return quietCalls.has(calleeOf(parent))
    case 'JSXAttribute':
      return nameOf(nodeOf(parent, 'name')) === 'className'
    case 'Property':
      return quietKeys.has(nameOf(nodeOf(parent, 'key')) ?? '')
    default:
      return false
  }
}

const passing = new Set([
  'BinaryExpression',
  'ConditionalExpression',
  'JSXExpressionContainer',
  'LogicalExpression',
  'TemplateLiteral',
])

function calleeOf(call: Node): string {
  const callee = nodeOf(call, 'callee')
  return nameOf(callee?.type === 'MemberExpression' ? nodeOf(callee, 'property') : callee) ?? ''
}

/** Who is given names, queries, or a detail that only the log and the traffic have. */
const quietCalls = setOf(
  'data conflict openBoundedLine tooLarge faultOf failing moveFault header struct markContent update ' +
    'derive querySelector querySelectorAll closest matchMedia startsWith includes replace replaceAll',
)

const quietKeys = setOf(
  'accept-encoding content-type content-disposition www-authenticate contentType font fontFamily intent',
)

function setOf(names: string): ReadonlySet<string> {
  return new Set(names.split(' '))
}

function placeOf(path: string, node: Node): string {
  return `${path}:${node.start}`
}
