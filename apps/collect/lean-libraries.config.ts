import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** The parts of zod that write JSON Schema, which every schema names and no phone calls. */
const WRITERS = /\/zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/

/** Its sentences about faults: what is wrong is said in our words, in both languages. */
const SENTENCES = /\/zod\/v4\/locales\/en\.js$/

/** Leaves out of the phone's zod what only the server's description of its API and developers need. */
export function leanZod(): Plugin {
  return {
    name: 'phieu-lean-zod',
    apply: 'build',
    load(id) {
      if (SENTENCES.test(id)) return 'export default () => ({ localeError: () => undefined })'
      if (!WRITERS.test(id)) return undefined
      const names = readFileSync(id, 'utf8').matchAll(/^export (?:const|function) (\w+)/gm)
      return [...names].map(([, name]) => `export function ${name}() {}`).join('\n')
    },
  }
}
