import { seededChance } from '../chance.ts'
import { openPackage, readLeaves, ResultDocument } from '@phieu/publication'
import { readConfig, startServer } from '@phieu/server'
import type { Ballot } from '@phieu/survey'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { synthesiseAnnouncement } from './announcement.ts'
import { openDesk } from '../desk.ts'
import { shuffle } from './draw.ts'
import { clockOf2024, holdRound } from './hold-round.ts'

const announcement = synthesiseAnnouncement()
// Two blocks are enough, one of them with units of two questionnaires.
const ballots = announcement.ballots.filter(({ unit }) => /^[CD]/.test(unit))

test('ballots in another order, in other batches and some of them twice are the same package, but for their envelopes', async () => {
  const chance = seededChance('another order')
  const shuffled = shuffle([...ballots, ...ballots.slice(0, 60)], chance)

  const [inOrder, otherwise] = [await publish(ballots), await publish(shuffled)]

  expect(inOrder.ballots).toBe(ballots.length)
  expect(otherwise).toEqual(inOrder)
})

/** Holds the round on a server of its own. @returns what was published, of envelopes their number */
async function publish(ballots: readonly Ballot[]) {
  const folder = await mkdtemp(join(tmpdir(), 'phieu-order-'))
  const clock = clockOf2024()
  const server = await startServer(readConfig({ PORT: '0', DATA_DIR: join(folder, 'data') }), {
    now: () => clock.now,
  })
  const desk = await openDesk(server)
  await holdRound(server, desk, { ...announcement, ballots }, clock)

  const { id } = announcement.round
  const partsOf = async (path: string) => {
    const bytes = new Uint8Array(await (await desk.get(path)).arrayBuffer())
    const { 'leaves.txt': leaves = '', ...parts } = Object.fromEntries(
      (await openPackage(bytes))?.parts ?? [],
    )
    const { fates } = JSON.parse(parts['box.json'] ?? '')
    // Keys are drawn for each round, and nobody seals twice the same.
    return { ...parts, 'box.json': fates, leaves: readLeaves(leaves).length }
  }
  const whole = await partsOf(`/api/publications/${id}/package.zip`)
  const shown = await partsOf(`/results/${id}/package.zip`)
  const index = await desk.get(`/results/${id}/data/index.json`)
  const document = ResultDocument.parse(await index.json())
  await server.close()
  await rm(folder, { recursive: true, force: true })
  return {
    ballots: document.ballots,
    office: whole,
    public: shown,
  }
}
