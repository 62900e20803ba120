import { findTexts, spokenChildren, stepTo, type FoundText } from './find-texts.ts'
import type { SourceFile } from './source-files.ts'
import { parseSource, nodeOf, nodesOf, nameOf, type Node } from './syntax.ts'
import { shownText } from './text-source.ts'

/** What is said in one language at one place of the source. */
export interface Said {
  file: SourceFile
  node: Node
  /** As a proofreader reads it. */
  shown: string
}

/** A sentence in both languages; one of them may need fewer words of its own. */
export interface Sentence {
  /** `apps/server/src/exports/words.ts#allGroups`; a catalogue's file has `*` for the language. */
  place: string
  vi: Said | undefined
  en: Said | undefined
}

/**
 * Every sentence of the project. It stands either in a pair `{ vi, en }`, or in a catalogue: a file
 * of an app's `i18n` for each language.
 */
export function findSentences(files: readonly SourceFile[]): readonly Sentence[] {
  const placed = files.flatMap((file) => {
    const language = catalogueLanguage(file.path)
    const program = parseSource(file.source, file.path)
    return language === undefined
      ? findPairs(program, []).flatMap(({ path, vi, en }) => [
          ...place(file, 'vi', file.path, findTexts(vi, path)),
          ...place(file, 'en', file.path, en ? findTexts(en, path) : []),
        ])
      : place(file, language, cataloguePlace(file.path), findTexts(program))
  })
  const sentences = new Map<string, Sentence>()
  const seen = new Map<string, number>()
  for (const { at, language, said } of placed) {
    // Several texts of one name, as where a sentence has a word for one and a word for many.
    const times = (seen.get(`${language} ${at}`) ?? 0) + 1
    seen.set(`${language} ${at}`, times)
    const key = times === 1 ? at : `${at}~${times}`
    const sentence = sentences.get(key) ?? { place: key, vi: undefined, en: undefined }
    sentences.set(key, { ...sentence, [language]: said })
  }
  return [...sentences.values()]
}

interface Placed {
  at: string
  language: 'vi' | 'en'
  said: Said
}

function place(
  file: SourceFile,
  language: 'vi' | 'en',
  path: string,
  texts: readonly FoundText[],
): readonly Placed[] {
  return texts.map((text) => ({
    at: `${path}#${text.path.filter((name, at) => at > 0 || name !== language).join('.')}`,
    language,
    said: { file, node: text.node, shown: shownText(text.node, file.source) },
  }))
}

interface Pair {
  path: readonly string[]
  vi: Node
  en: Node | undefined
}

function findPairs(node: Node, path: readonly string[]): readonly Pair[] {
  const own = node.type === 'ObjectExpression' ? pairOf(node) : undefined
  if (own) return [{ path, ...own }]
  return spokenChildren(node).flatMap((child) => findPairs(child, [...path, ...stepTo(child)]))
}

/** Some things are said in Vietnamese only: `{ vi }`. */
function pairOf(object: Node): Omit<Pair, 'path'> | undefined {
  const valueOf = (language: string) => {
    const own = nodesOf(object, 'properties').find(
      (property) => nameOf(nodeOf(property, 'key')) === language,
    )
    return own && nodeOf(own, 'value')
  }
  const vi = valueOf('vi')
  const en = valueOf('en')
  return vi && { vi, en }
}

/** Of which language a file of an app's `i18n` is. */
function catalogueLanguage(path: string): 'vi' | 'en' | undefined {
  const language = /\/(vi|en)(?:\/[\w-]+)*\.ts$/.exec(path)?.[1]
  return language === 'vi' || language === 'en' ? language : undefined
}

/** The same for the files of both languages. */
function cataloguePlace(path: string): string {
  return path.replace(/\/(vi|en)(?=(?:\/[\w-]+)*\.ts$)/, '/*')
}
