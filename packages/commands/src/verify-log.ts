import { StartError, verifyStandingLog, type LogFault } from '@phieu/server'
import { settings } from './starting/settings.ts'
import { duration, fail, reasonOf, say } from './say.ts'

const faults: Record<LogFault, string> = {
  missing: 'there is no such entry, but there are later ones',
  cut: 'the log ends before it, and was longer once',
  changed: 'the entry is not the one that its hash was made of',
  unchained: 'it names another entry before it than stands there',
  unreadable: 'what stands there is no entry of a log',
  end: 'it is not the entry that was written there last',
}

/**
 * `npx pnpm verify log`: checks every link of the log's chain in the database that `DATA_DIR` or
 * `DATABASE_URL` names, as `start` does, and ends this process.
 */
export async function verifyLogCommand(): Promise<never> {
  const begun = performance.now()
  const report = (error: unknown) => say(reasonOf(error))
  const verdict = await verifyStandingLog(settings(), report).catch((error: unknown) => {
    if (error instanceof StartError) fail(error.message)
    throw error
  })
  if (!verdict.unbroken) {
    fail(`The log is BROKEN at place ${verdict.place}: ${faults[verdict.fault]}.`)
  }

  const { place, hash } = verdict.head
  say(`${place} entries, UNBROKEN. The last one has the hash\n${hash}`)
  say('Compare it with the one that was noted down: whoever may write the whole database could')
  say('have made a new chain, but not one in which a place keeps its hash.')
  say(`This took ${duration(performance.now() - begun)}.`)
  process.exit(0)
}
