import { endpoints } from '@phieu/office'
import { areLeavesFew, leafDigits } from '@phieu/publication'
import { describeBox } from '../../box/describe-box.ts'
import { openGrounds } from '../../box/grounds.ts'
import { untilChanged } from '../../box/until-changed.ts'
import { signBackups } from '../../box/sign-backups.ts'
import { takeIn, type InHand } from '../../box/take-in.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { createRouter } from '../../http/mount.ts'
import { ProblemError } from '../../problem.ts'
import { countPacked, findPacked } from '../../publication/packed-leaves.ts'
import type { Services } from '../../services.ts'
import { roundPlanOf } from '../rounds/round-path.ts'

/** What is published never changes: whoever has it need not ask again. */
const FOR_EVER = 'public, max-age=31536000, immutable'

/** `/api/rounds/:round/box`, `/api/epoch`, `/api/results/:round/leaves/:bucket` */
export function boxRoutes(services: Services) {
  const { store, keys, counts, publications, now } = services
  const grounds = openGrounds(services)
  const findSigning = untilChanged(
    async () => (await store.listKeys()).filter(({ receiptsSecret }) => receiptsSecret),
    () => store.changes(),
  )
  return createRouter()
    .handle(endpoints.getBox, async ({ param }) =>
      describeBox(services, await roundPlanOf(services, param.round)),
    )
    .handle(endpoints.makeBoxKey, async ({ c, param, json }) => {
      const plan = await roundPlanOf(services, param.round)
      if (plan.round.state !== 'draft') {
        throw new ProblemError('conflict', 'The keys of a round are made before it opens.')
      }
      const before = (await keys.find(plan.round.id))?.publicKeys.box
      if (!(await keys.make(plan.round.id, json, plan.dayAt(now())))) {
        throw new ProblemError(
          'conflict',
          'Somebody else has just made another key, or opened the round.',
        )
      }
      const box = await describeBox(services, plan)
      const { boxPublic: publicKey } = box.keys
      const replaces = before !== undefined && before !== publicKey ? { replaces: before } : {}
      noteForLog(c, { holder: json.holder, publicKey, ...replaces })
      return box
    })
    .handle(endpoints.openBox, async ({ c, param, json }) => {
      const plan = await roundPlanOf(services, param.round)
      if (plan.round.state !== 'closed') {
        throw new ProblemError('conflict', 'The box is opened once the round is closed.')
      }
      const named = (await describeBox(services, plan)).named
      if ((await counts.openNamed(plan.round.id, json.secret)) === 'other-key') {
        throw new ProblemError('conflict', 'This sheet holds the key of another box.')
      }
      noteForLog(c, { envelopes: named })
      return describeBox(services, plan)
    })
    .handle(endpoints.takeRevoked, async ({ c, param }) => {
      const plan = await roundPlanOf(services, param.round)
      const envelopes = await store.takeRevoked(plan.round.id)
      if (envelopes === undefined) {
        throw new ProblemError(
          'conflict',
          'Too late: named people’s ballots are open. Opened alone, these would be theirs.',
        )
      }
      noteForLog(c, { envelopes })
      counts.nudge(plan.round.id)
      return describeBox(services, plan)
    })
    .handle(endpoints.takeIn, async ({ c, param, json }) => {
      const plan = await roundPlanOf(services, param.round)
      const { reason, refused = [], envelopes = [] } = json
      const turnedAway = await store.readTurnedAway(refused)
      const inHand: (InHand & { id?: string })[] = [
        ...turnedAway.map(({ id, raw, refusedOn }) => ({ id, envelope: readRaw(raw), refusedOn })),
        ...envelopes,
      ]
      const { taken, settled } = await takeIn(services, grounds, plan, inHand)
      await store.forgetRefused(settled.flatMap(({ id }) => id ?? []))
      noteForLog(c, { reason, ...taken })
      return taken
    })
    .handle(endpoints.getEpoch, async () => {
      const rounds = (await findSigning('')).map(({ round }) => round)
      // Not remembered: a backup may be another process's.
      const said = { ...(await store.backupState()), at: now().toISOString() }
      return signBackups(keys, said, rounds)
    })
    .handle(endpoints.getLeaves, async ({ c, param: { round, bucket } }) => {
      const prefix = bucket === 'all' ? '' : bucket
      c.header('access-control-allow-origin', '*')
      const published = await publications.find(round)
      if (published) {
        refuseBucket(countPacked(published.leaves), prefix)
        c.header('cache-control', FOR_EVER)
        return findPacked(published.leaves, prefix)
      }
      await roundPlanOf(services, round)
      refuseBucket((await store.sumBox(round)).receipts, prefix)
      c.header('cache-control', 'no-cache')
      return store.listLeaves(round, prefix)
    })
}

/** @throws ProblemError for a bucket of more than anybody needs, or of so few that it says who asks */
function refuseBucket(count: number, { length }: string): void {
  if (length > Math.max(2, leafDigits(count))) {
    throw new ProblemError('not-found', 'So few begin like this: ask by fewer digits.')
  }
  if (areLeavesFew(count, length)) return
  throw new ProblemError('too-many', 'So many begin like this: ask by more digits.')
}

/** What was refused as it came: JSON, as it was written down here. */
function readRaw(raw: string): unknown {
  return JSON.parse(raw)
}
