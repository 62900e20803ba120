import { childrenOf, nameOf, nodeOf, nodesOf, type Node } from './syntax.ts'

/** A string or a template that says something to people. */
export interface FoundText {
  /** The names that lead to it, from the top of the file. */
  path: readonly string[]
  node: Node
}

/** Every text below a node, in the order of the source. Those inside a template come after it. */
export function findTexts(node: Node, path: readonly string[] = []): readonly FoundText[] {
  if (isText(node)) return [{ path, node }, ...findInside(node, path)]
  return findInside(node, path)
}

function findInside(node: Node, path: readonly string[]): readonly FoundText[] {
  return spokenChildren(node).flatMap((child) => findTexts(child, [...path, ...stepTo(child)]))
}

/** By which names a node is known to whoever looks for it. */
export function stepTo(node: Node): readonly string[] {
  const named =
    node.type === 'VariableDeclarator' || node.type === 'FunctionDeclaration'
      ? nodeOf(node, 'id')
      : node.type === 'Property' || node.type === 'PropertyDefinition'
        ? nodeOf(node, 'key')
        : undefined
  const name = nameOf(named)
  return name === undefined ? [] : [name]
}

/** The nodes below that may hold texts: no types, no names, nothing that is only compared. */
export function spokenChildren(node: Node): readonly Node[] {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'TemplateElement':
      return []
    case 'Property':
    case 'PropertyDefinition':
      return nodesOf(node, 'value')
    case 'MemberExpression':
      return nodesOf(node, 'object')
    case 'BinaryExpression':
      return node['operator'] === '+' ? childrenOf(node) : childrenOf(node).filter(isNoLiteral)
    case 'CallExpression':
      return [...nodesOf(node, 'callee'), ...spokenArguments(node)]
    case 'SwitchCase':
      return nodesOf(node, 'consequent')
    default:
      return childrenOf(node).filter(isValue)
  }
}

/** A method's literals say how to join or to replace; those of a function of ours are words. */
function spokenArguments(call: Node): readonly Node[] {
  const given = nodesOf(call, 'arguments')
  return nodeOf(call, 'callee')?.type === 'MemberExpression' ? given.filter(isNoLiteral) : given
}

function isNoLiteral(node: Node): boolean {
  return node.type !== 'Literal'
}

/** Types say nothing; what only tells or checks a type has a value inside. */
function isValue(node: Node): boolean {
  return !node.type.startsWith('TS') || typed.has(node.type)
}

const typed = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'])

function isText(node: Node): boolean {
  if (node.type === 'TemplateLiteral') {
    return nodesOf(node, 'quasis').some((part) => /\p{L}/u.test(cookedOf(part)))
  }
  const value = node['value']
  return node.type === 'Literal' && typeof value === 'string' && isSaid(value)
}

/** Signs alone need no proofreader, and a name of a language is for machines. */
function isSaid(text: string): boolean {
  return /\p{L}/u.test(text) && !/^(vi|en)(-[A-Z]{2})?$/.test(text)
}

/** What a piece of a template says between two `${…}`. */
export function cookedOf(piece: Node): string {
  const value = piece['value']
  if (typeof value !== 'object' || value === null || !('cooked' in value)) return ''
  return typeof value.cooked === 'string' ? value.cooked : ''
}
