import type { SourceFile } from './source-files.ts'
import { childrenOf, nameOf, nodeOf, parseSource, type Node } from './syntax.ts'

/** Attributes that are shown or read aloud. */
const spoken = new Set(['aria-label', 'alt', 'description', 'label', 'placeholder', 'title'])

/**
 * What a screen says without asking the language files, which so stands in one language only: text
 * between tags, and words in attributes that people read. Each with its file.
 */
export function findStrayTexts(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter(({ path }) => path.endsWith('.tsx'))
    .flatMap(({ path, source }) =>
      textsBelow(parseSource(source, path)).map((text) => `${path}: ${text}`),
    )
}

function textsBelow(node: Node): readonly string[] {
  const own = textOf(node)
  return [...(own === undefined ? [] : [own]), ...childrenOf(node).flatMap(textsBelow)]
}

function textOf(node: Node): string | undefined {
  const value =
    node.type === 'JSXText'
      ? node['value']
      : node.type === 'JSXAttribute' && spoken.has(nameOf(nodeOf(node, 'name')) ?? '')
        ? nodeOf(node, 'value')?.['value']
        : undefined
  // A name of two letters and more is a word; a unit or a sign is not.
  return typeof value === 'string' && /\p{L}{2}/u.test(value) ? value.trim() : undefined
}
