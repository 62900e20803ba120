import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** The parts of zod that write JSON Schema, which every schema names and no phone calls. */
const WRITERS = /\/zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/

/** What makes code out of schemas, which the policy of the page forbids (`no-eval.ts`). */
const CODE = /\/zod\/v4\/core\/doc\.js$/

/** Watching the router at work: it is asked for by an option, and does nothing else. */
const WATCHING = /\/react-router\/dist\/production\/lib\/router\/instrumentation\.js$/

/** Zod's sentences about faults: what is wrong is said in our words, in both languages. */
const SENTENCES = /\/zod\/v4\/locales\/en\.js$/

/** Schemas of zod as they are written, and the kinds of text that none of ours is, as addresses of mail and of networks. */
const SCHEMAS = /\/zod\/v4\/classic\/schemas\.js$/
const KINDS =
  /^ {4}(?!uuidv4)\w+\(params\) \{\s+return this\.check\(core\.\w+\(Zod\w+, params\)\);\s+\},\n/gm

/** Leaves out of the phone's libraries what only servers and developers need. */
export function leanLibraries(): Plugin {
  return {
    name: 'phieu-lean-libraries',
    apply: 'build',
    load(id) {
      if (SENTENCES.test(id)) return 'export default () => ({ localeError: () => undefined })'
      if (SCHEMAS.test(id)) return readFileSync(id, 'utf8').replace(KINDS, '')
      if (![WRITERS, CODE, WATCHING].some((part) => part.test(id))) return undefined
      return namesOf(readFileSync(id, 'utf8'))
        .map((name) => `export function ${name}() {}`)
        .join('\n')
    },
  }
}

/** What a module exports, where it stands or in a list at the end. */
function namesOf(module: string): string[] {
  const where = module.matchAll(/^export (?:(?:const|function|class) (\w+)|\{ (.+) \};?$)/gm)
  return [...where].flatMap(([, name, list]) =>
    name ? [name] : (list?.split(', ').map((one) => one.replace(/.* as /, '')) ?? []),
  )
}
