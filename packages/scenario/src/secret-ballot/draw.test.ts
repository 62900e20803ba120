import { describe, expect, test } from 'vitest'
import { drawsReached, newRows } from './draw-attack.ts'
import { rowsOf } from './attack.ts'
import { copyTables } from './evidence.ts'
import { atServer, placeKinds } from './places.ts'
import { holdVote } from './town.ts'
import { round } from './voting.ts'

describe.each(placeKinds())('on %s, who is to rate which units', (kind) => {
  test('is found by nobody who reads the database: by ids, transactions or two copies', async () => {
    await atServer(kind, async (server, place) => {
      const { desk, votes } = await holdVote(server, { people: 24, seed: 'd4a3000000000001' })
      const insiders = `/api/rounds/${round}/insiders/CT`
      const before = await copyTables(place)
      const [one] = rowsOf(before, 'insiders').map(({ values }) => String(values.id))
      const anew = { channel: 'email', whose: [one], format: 'csv', language: 'vi' }
      await desk.post(`${insiders}/links`, anew)
      const after = await copyTables(place)

      const people = rowsOf(after, 'insiders').map(({ values }) => String(values.id))
      const drawn = new Set(votes.filter(({ kind }) => kind === 'insider').map(({ unit }) => unit))
      expect(people).toHaveLength(6)
      expect(drawn.size).toBeGreaterThan(1)
      expect(drawsReached(after, people)).toEqual(people.map(() => []))
      // What one link made anew has written tells nothing of its units either.
      expect(drawsReached(newRows(before, after), people)).toEqual(people.map(() => []))
      // Nor does what the draw could be made again from.
      const told = [
        ...rowsOf(after, 'insider_draws'),
        ...rowsOf(after, 'audit_entries'),
        await (await desk.get(insiders)).json(),
      ]
      expect(told.length).toBeGreaterThan(2)
      expect(JSON.stringify(told)).not.toMatch(/seed/i)
    })
  })
})
