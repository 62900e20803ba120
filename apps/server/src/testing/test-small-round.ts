/** A round of two communes, run through the interface and published. */
import { practiceRound } from '@phieu/catalogue'
import { makeBallot, unitA, unitB } from './test-ballots.ts'
import type { TestOffice } from './test-office.ts'
import { enterAssessed } from './test-points.ts'

export const smallRound = 'cchc-2026-h1'

/** Of a dozen citizens about each commune, and of three businesses, who are too few to be shown. */
export const smallBallots = [
  ...Array.from({ length: 12 }, (_, at) => makeBallot({ round: smallRound }, at % 2 === 0 ? 5 : 4)),
  ...Array.from({ length: 12 }, () => makeBallot({ round: smallRound, unit: unitB }, 3)),
  ...Array.from({ length: 3 }, () => makeBallot({ round: smallRound, group: 'DN' }, 4)),
]

/** Few units have ballots and points here, which has to be explained. */
const reason = 'Chỉ hai xã được đánh giá'

/** @returns how its page answered while it was closed */
export async function publishSmallRound(office: TestOffice): Promise<number> {
  const cookies = await office.setUp()
  const post = async (path: string, body: unknown) => {
    const answer = await office.ask(path, { method: 'POST', cookies, body })
    if (!answer.ok) throw new Error(`${path} answers ${answer.status}`)
  }
  const { state: _state, ...plan } = practiceRound()
  const given = { id: smallRound, practice: false, year: 2026, half: 1, onePerson: true }
  await post('/api/rounds', { round: { ...plan, ...given } })
  await post(`/api/rounds/${smallRound}/box/key`, { holder: 'server' })
  await post(`/api/rounds/${smallRound}/state`, { to: 'open', reason })
  await office.pushOnline(smallBallots)
  await enterAssessed(office, smallRound, [unitA, unitB])
  await post(`/api/rounds/${smallRound}/state`, { to: 'closed', reason })
  await office.services.counts.settle()
  const { status } = await office.ask(`/results/${smallRound}`)
  await post(`/api/rounds/${smallRound}/state`, { to: 'approved', reason })
  await post(`/api/rounds/${smallRound}/publish`, { replicates: 100, reason })
  return status
}
