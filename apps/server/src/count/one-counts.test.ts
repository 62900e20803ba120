import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { practiceRound } from '@phieu/catalogue'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeBallot } from '../testing/test-ballots.ts'
import { testDatabases } from '../testing/test-databases.ts'
import { sealEntry } from '../testing/test-envelopes.ts'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { openCounts, type Counts } from './counts.ts'

const { id: round } = practiceRound()
const open = new Map(testDatabases()).get('postgres')

describe.skipIf(!open)('two servers on one PostgreSQL', () => {
  let office: TestOffice
  let other: Counts
  /** Of the other server's count: how often it has read a cell. */
  let reads = 0

  beforeEach(async () => {
    office = await openTestOffice(open && { open })
    const { services } = office
    reads = 0
    other = openCounts({
      ...services,
      randomBytes,
      report: (error) => void office.reports.push(error),
      store: {
        ...services.store,
        takeCell: (...cell) => {
          reads += 1
          return services.store.takeCell(...cell)
        },
      },
    })
  })
  afterEach(async () => {
    await other.close()
    await office.close()
  })

  test('do not open the same envelopes: one counts a round, then the other what came too late for it', async () => {
    const { store, counts } = office.services
    const writing = Promise.withResolvers<void>()
    const release = Promise.withResolvers<void>()
    const write = store.writeCells.bind(store)
    store.writeCells = async (counted) => {
      writing.resolve()
      await release.promise
      return write(counted)
    }
    await lay(7)
    counts.nudge(round)
    await writing.promise
    await lay(3)
    other.nudge(round)
    await setTimeout(1000)
    const meanwhile = reads
    release.resolve()
    await Promise.all([counts.settle(), other.settle()])

    expect(meanwhile).toBe(0)
    expect(await store.sumBox(round)).toMatchObject({ lying: 0, counted: 10 })
  })

  async function lay(ballots: number) {
    const { services } = office
    const { unit, group } = makeBallot({})
    const link = 'abcdefghij'
    if (!(await services.store.findLink(link))) {
      await services.store.addLink({ code: link, round, unit, group, channel: 'web' })
    }
    for (let laid = 0; laid < ballots; laid += 1) {
      const envelopes = [await sealEntry(services, makeBallot({}), { link })]
      const answer = await office.ask('/api/ballots', { method: 'POST', body: { envelopes } })
      expect(answer.status).toBe(200)
    }
  }
})
