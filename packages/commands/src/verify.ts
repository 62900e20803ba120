/**
 * `npx pnpm verify <package.zip>`: computes a published result anew and says equal, or where not.
 * `npx pnpm verify log`: says whether the log of this office is unbroken, or where not.
 */
import './required-node.ts'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { loadDefinition, loadRegistry, registryIds } from '@phieu/catalogue'
import { isEqual, verifyPackage } from '@phieu/publication'
import { drawPictures } from '@phieu/server/pictures'
import { byLanguage, Language } from '@phieu/survey'
import { duration, fail, reasonOf, say } from './say.ts'
import { argumentsOf, misuse } from './usage.ts'
import { verificationLines } from './verification-lines.ts'
import { verificationWords } from './verification-words.ts'
import { verifyLogCommand } from './verify-log.ts'

const { path, language } = asked(argumentsOf('verify'))
const words = byLanguage(verificationWords)[language]
if (path === 'log') await verifyLogCommand()
// pnpm runs scripts at the top of the project, wherever its user is.
const file = resolve(process.env.INIT_CWD ?? process.cwd(), path)
const bytes = await readFile(file).catch((error: unknown) =>
  fail(words.unreadable(path, reasonOf(error, language))),
)

const begun = performance.now()
say(words.inOther)
say(words.begun)
const method = await readFile(
  new URL('../METHOD.md', import.meta.resolve('@phieu/scoring')),
  'utf8',
)
const verification = await verifyPackage(bytes, {
  method,
  definitions: [loadDefinition()],
  registries: registryIds.map(loadRegistry),
  draw: ({ round, ...result }) => drawPictures({ id: round.id, round, ...result }),
})
if (!verification) fail(words.noPackage(path))
for (const line of verificationLines(verification, language)) say(line)
say(words.took(duration(performance.now() - begun)))
process.exit(isEqual(verification) ? 0 : 1)

/** What is verified, and the language that is asked for; without a wish that of the machine. */
function asked(given: readonly string[]): { path: string; language: Language } {
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      options: { lang: { type: 'string' } },
      allowPositionals: true,
    })
    const [path, ...others] = positionals
    const language = Language.safeParse(values.lang ?? languageOfMachine())
    if (path !== undefined && others.length === 0 && language.success) {
      return { path, language: language.data }
    }
  } catch {
    // An option that there is not.
  }
  return misuse('verify')
}

function languageOfMachine(): Language {
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith('vi') ? 'vi' : 'en'
}
