import { parseAst } from 'vite'

/** A node of a syntax tree (ESTree); its place is counted in UTF-16 units from 0. */
export interface Node {
  type: string
  start: number
  end: number
  [property: string]: unknown
}

/** The syntax of a TypeScript file. @throws Error with the place where it is no TypeScript */
export function parseSource(source: string, file: string): Node {
  const program: unknown = parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file)
  if (!isNode(program)) throw new Error(`${file} has no syntax tree`)
  return program
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

/** The nodes of one property, be it one, a list or none. */
export function nodesOf(node: Node, property: string): readonly Node[] {
  const value = node[property]
  return (Array.isArray(value) ? value : [value]).filter(isNode)
}

/** The one node of a property, where there is one. */
export function nodeOf(node: Node, property: string): Node | undefined {
  return nodesOf(node, property)[0]
}

/** All nodes right below, in the order of the source. */
export function childrenOf(node: Node): readonly Node[] {
  return Object.keys(node)
    .flatMap((property) => nodesOf(node, property))
    .sort((a, b) => a.start - b.start)
}

/** What a name, a key or a literal says: `ballots`, `not-at-home`. */
export function nameOf(node: Node | undefined): string | undefined {
  const name = node?.['name'] ?? node?.['value']
  return typeof name === 'string' || typeof name === 'number' ? String(name) : undefined
}
