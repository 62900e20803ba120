import { seededChance } from '@phieu/commands'
import { ResultDocument } from '@phieu/publication'
import { readConfig, startServer } from '@phieu/server'
import { sha256, type Ballot } from '@phieu/survey'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { synthesiseAnnouncement } from './announcement.ts'
import { openDesk } from './desk.ts'
import { shuffle } from './draw.ts'
import { clockOf2024, holdRound } from './hold-round.ts'

const announcement = synthesiseAnnouncement()
// Two blocks are enough, one of them with units of two questionnaires.
const ballots = announcement.ballots.filter(({ unit }) => /^[CD]/.test(unit))

test('ballots in another order, in other batches and some of them twice are the same package', async () => {
  const chance = seededChance('another order')
  const shuffled = shuffle([...ballots, ...ballots.slice(0, 60)], chance)

  const [inOrder, otherwise] = [await publish(ballots), await publish(shuffled)]

  expect(inOrder.ballots).toBe(ballots.length)
  expect(otherwise).toEqual(inOrder)
})

/** Holds the round on a server of its own. @returns digests of what was published */
async function publish(ballots: readonly Ballot[]) {
  const folder = await mkdtemp(join(tmpdir(), 'phieu-order-'))
  const clock = clockOf2024()
  const server = await startServer(readConfig({ PORT: '0', DATA_DIR: join(folder, 'data') }), {
    now: () => clock.now,
  })
  const desk = await openDesk(server)
  await holdRound(server, desk, { ...announcement, ballots }, clock)

  const { id } = announcement.round
  const bytesOf = async (path: string) => new Uint8Array(await (await desk.get(path)).arrayBuffer())
  const whole = await bytesOf(`/api/publications/${id}/package.zip`)
  const shown = await bytesOf(`/results/${id}/package.zip`)
  const index = await desk.get(`/results/${id}/data/index.json`)
  const document = ResultDocument.parse(await index.json())
  await server.close()
  await rm(folder, { recursive: true, force: true })
  return {
    ballots: document.ballots,
    office: await sha256(whole),
    public: await sha256(shown),
  }
}
