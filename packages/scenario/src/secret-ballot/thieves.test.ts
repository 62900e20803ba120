import { readConfig, startServer, type RunningServer } from '@phieu/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copyTables, type Place } from './evidence.ts'
import { rowsOf } from './attack.ts'
import { atPlace, placeKinds } from './places.ts'
import { holdVote, inviteTo, open, round, seal, type Town } from './town.ts'

describe.each(placeKinds())('on %s, whoever has envelopes of others', (kind) => {
  let server: RunningServer
  let town: Town
  let place: Place
  let end: () => void
  let over: Promise<void>
  beforeAll(async () => {
    const begun = Promise.withResolvers<void>()
    const ended = Promise.withResolvers<void>()
    end = ended.resolve
    over = atPlace(kind, async (empty) => {
      place = empty
      const env = {
        PORT: '0',
        DATA_DIR: place.dataDir,
        ...(place.databaseUrl !== undefined && { DATABASE_URL: place.databaseUrl }),
      }
      server = await startServer(readConfig(env), { serveApps: false })
      town = await holdVote(server, { people: 24, seed: '7e1e7e570000beef' })
      begun.resolve()
      await ended.promise
      await server.close()
    })
    await Promise.race([begun.promise, over])
  })
  afterAll(async () => {
    end()
    await over
  })

  test('and sends them again gets the receipts that their owners have, and changes nothing', async () => {
    const before = await count('receipts')

    const first = await town.push(town.sent.slice(0, 10))
    const again = await town.push(town.sent.slice(0, 10).toReversed())

    expect(first.verdicts.every(({ outcome }) => outcome === 'kept')).toBe(true)
    expect(digestsOf(again)).toEqual(digestsOf(first).toReversed())
    expect(await count('receipts')).toBe(before)
  })

  test('and sends one by a right of their own has used nothing, and may still answer', async () => {
    const { entry, slip } = await another()
    const stolen = town.sent[atNamed()]

    const { verdicts } = await town.push([{ envelope: stolen?.envelope, slip }])
    const own = await town.push([entry])

    expect(verdicts[0]).toMatchObject({
      outcome: 'kept',
      receipt: { digest: town.votes[atNamed()]?.digest },
    })
    expect(own.verdicts[0]?.outcome).toBe('kept')
  })

  test('and writes another round on one is refused', async () => {
    const stolen = town.sent[atNamed()]
    const header = { ...stolen?.envelope.header, round: 'practice-2026', id: crypto.randomUUID() }

    const { verdicts } = await town.push([
      { envelope: { ...stolen?.envelope, header }, slip: stolen?.slip },
    ])

    expect(verdicts[0]?.outcome).toBe('refused')
  })

  test('and sends one right in ten envelopes at once uses it once', async () => {
    const { asked } = await another()
    const entries = await Promise.all(Array.from({ length: 10 }, () => seal(asked, town.votes)))

    const replies = await Promise.all(entries.map(({ entry }) => town.push([entry])))

    const outcomes = replies.map(({ verdicts: [verdict] }) =>
      verdict?.outcome === 'refused' ? verdict.why : verdict?.outcome,
    )
    expect(outcomes.filter((each) => each === 'kept')).toHaveLength(1)
    expect(outcomes.filter((each) => each === 'spent-invitation')).toHaveLength(9)
  })

  test('and writes a new name on one has spent their own right for what opens for nobody', async () => {
    const { slip, entry } = await another()
    const stolen = town.sent[atNamed()]
    const header = { ...stolen?.envelope.header, unit: 'B02', id: crypto.randomUUID() }

    const { verdicts } = await town.push([{ envelope: { ...stolen?.envelope, header }, slip }])
    const own = await town.push([entry])
    await town.close()

    expect(verdicts[0]?.outcome).toBe('kept')
    expect(own.verdicts[0]).toMatchObject({ outcome: 'refused', why: 'spent-invitation' })
    const faults = rowsOf(await copyTables(place), 'opened_faults')
    expect(faults.map(({ values }) => values.why)).toEqual(['altered'])
    expect(await count('ballots')).toBe((await count('receipts')) - 1)
  })

  /** A right about ward B02 that nobody has used, and an envelope that would use it. */
  async function another() {
    const [right] = await inviteTo(town.desk, 'B02', 1)
    if (!right) throw new Error('no invitation was made')
    const [asked] = await open(server.url, right)
    if (!asked) throw new Error('the invitation asks about nothing')
    const { entry } = await seal(asked, town.votes)
    return { asked, entry, slip: entry.slip }
  }

  /** The place of an envelope of somebody who was invited to rate B02. */
  function atNamed(): number {
    return town.votes.findIndex(({ cell }) => cell === 'B02 invited')
  }

  async function count(table: string): Promise<number> {
    const rows = rowsOf(await copyTables(place), table)
    return rows.filter(({ values }) => values.round === round).length
  }
})

function digestsOf({ verdicts }: Awaited<ReturnType<Town['push']>>): (string | undefined)[] {
  return verdicts.map((each) => (each.outcome === 'kept' ? each.receipt.digest : undefined))
}
