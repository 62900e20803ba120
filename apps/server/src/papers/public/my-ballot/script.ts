import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** The script of the page: one file under a name that changes with its contents. Read once. */
export function readMyBallotScript(): { address: string; text: string } {
  const text = readFileSync(new URL('my-ballot.js', import.meta.url), 'utf8')
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 12)
  return { address: `/results/assets/my-ballot-${digest}.js`, text }
}
