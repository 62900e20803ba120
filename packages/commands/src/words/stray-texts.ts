import type { SourceFile } from './source-files.ts'
import { childrenOf, nameOf, nodeOf, parseSource, type Node } from './syntax.ts'

/** Attributes that are shown or read aloud. */
const spoken = new Set(['aria-label', 'alt', 'description', 'label', 'placeholder', 'title'])

/**
 * What a screen says without asking the language files, which so stands in one language only: text
 * between tags, words in attributes that people read, and texts in the expressions of both. Each with
 * its file.
 */
export function findStrayTexts(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter(({ path }) => path.endsWith('.tsx'))
    .flatMap(({ path, source }) =>
      textsBelow(parseSource(source, path)).map((text) => `${path}: ${text}`),
    )
}

function textsBelow(node: Node): readonly string[] {
  return [...textsOf(node).filter(isWord), ...childrenOf(node).flatMap(textsBelow)]
}

/** What a node says to people by itself. */
function textsOf(node: Node): readonly string[] {
  if (node.type === 'JSXText') return saidBy(node)
  if (node.type === 'JSXAttribute') {
    return spoken.has(nameOf(nodeOf(node, 'name')) ?? '') ? saidBy(nodeOf(node, 'value')) : []
  }
  return node.type === 'JSXElement' || node.type === 'JSXFragment'
    ? childrenOf(node)
        .filter(({ type }) => type === 'JSXExpressionContainer')
        .flatMap(saidBy)
    : []
}

/** The texts that an expression may come to, as far as they stand in it: of a choice every branch. */
function saidBy(node: Node | undefined): readonly string[] {
  if (!node) return []
  switch (node.type) {
    case 'JSXText':
    case 'Literal':
      return typeof node['value'] === 'string' ? [node['value'].trim()] : []
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
      return saidBy(nodeOf(node, 'expression'))
    case 'ConditionalExpression':
      return [...saidBy(nodeOf(node, 'consequent')), ...saidBy(nodeOf(node, 'alternate'))]
    case 'LogicalExpression':
      return [...saidBy(nodeOf(node, 'left')), ...saidBy(nodeOf(node, 'right'))]
    case 'TemplateLiteral':
      return childrenOf(node).flatMap(saidBy)
    case 'TemplateElement':
      return [rawOf(node)]
    default:
      return []
  }
}

function rawOf(node: Node): string {
  const value: unknown = node['value']
  const raw: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'raw') : ''
  return typeof raw === 'string' ? raw.trim() : ''
}

/** A name of two letters and more is a word; a unit or a sign is not. */
function isWord(text: string): boolean {
  return /\p{L}{2}/u.test(text)
}
