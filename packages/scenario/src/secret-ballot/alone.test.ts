import { describe, expect, test } from 'vitest'
import { rowsOf } from './attack.ts'
import { copyTables } from './evidence.ts'
import { atServer, placeKinds } from './places.ts'
import { holdVote, inviteTo } from './town.ts'
import { open, seal } from './voting.ts'

/** A day later than it is: the clock of a phone that goes ahead by weeks. */
const AHEAD = '2099-01-01'

/** The bits of a clock that goes ahead, or behind. */
const CLOCK = 0b11_0000_0000

describe.each(placeKinds())('on %s, a ballot that came by another way than all others', (kind) => {
  test('bears no mark of it, although its envelope did', async () => {
    await atServer(kind, async (server, place) => {
      const town = await holdVote(server, { people: 24, seed: 'a10e00000000beef' })
      const [letter] = await inviteTo(town.desk, 'B01', 1, 'post')
      const [ahead] = await inviteTo(town.desk, 'B01', 1)
      const asked = [
        letter && (await open(server.url, letter)),
        ahead && (await open(server.url, ahead)),
      ]
      const [byPost, late] = await Promise.all(
        asked.flatMap((each) => each ?? []).map((each) => seal(each, town.votes)),
      )
      if (!byPost || !late) throw new Error('nobody was invited')
      const slip = { ...late.entry.slip, sealingDay: AHEAD }
      const { verdicts } = await town.push([byPost.entry, { ...late.entry, slip }])
      expect(verdicts.map(({ outcome }) => outcome)).toEqual(['kept', 'kept'])
      const lay = rowsOf(await copyTables(place), 'envelopes').map(({ values }) => values)
      expect(lay.filter(({ channel }) => channel === 'post')).toHaveLength(1)
      expect(lay.filter(({ flags }) => String(flags).includes('clock'))).toHaveLength(1)

      await town.close()

      const copy = await copyTables(place)
      const ballots = rowsOf(copy, 'ballots').map(({ values }) => values)
      const named = ballots.filter(({ kind }) => kind === 'invited')
      expect(named.filter(({ channel }) => channel === 'post')).toEqual([])
      expect(ballots.filter(({ marks }) => (Number(marks) & CLOCK) !== 0)).toEqual([])
    })
  })
})
