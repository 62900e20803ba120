import { hourAt } from '../distribution/link-traffic.ts'
import { findInvitation } from '../insiders/drawn-rights.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Services } from '../services.ts'
import type { Grounds } from './judge.ts'
import { untilChanged } from './until-changed.ts'
import { openVerifier } from './verify-slips.ts'

/**
 * What the door judges by. Rounds, links and phones are remembered as long as nothing has changed;
 * what one envelope takes from another (rights, limits, the state of its round and link) is decided
 * in the transaction that lays it.
 */
export function openGrounds(services: Services): Grounds {
  const { plans, store, keys, workSalts, now } = services
  const changes = () => store.changes()
  return {
    findPlan: untilChanged((round) => plans.find(round), changes),
    findKeys: (round) => keys.find(round),
    findLink: untilChanged((code) => store.findLink(code), changes),
    findInvitation: (right) => findInvitation(services, right),
    findDevice: untilChanged((id) => store.findDeviceById(id), changes),
    isSigned: openVerifier(),
    findInterviewers: untilChanged(async (round) => {
      const all = await store.listInterviewers(round)
      return new Set(all.map(({ id }) => id))
    }, changes),
    findClosingDay: async (plan: RoundPlan) => {
      const moves = await store.listMoves(plan.round.id)
      const closing = moves.findLast(({ to }) => to === 'closed')
      return closing && plan.dayAt(new Date(closing.at))
    },
    countLinkHour: (link) => store.countLinkHour(link, hourAt(now())),
    burstOf: untilChanged(async (round) => (await store.findFlagLimits(round)).linkHour, changes),
    backupState: untilChanged(() => store.backupState(), changes),
    runningPeriod: untilChanged(() => store.runningPeriod(), changes),
    salts: () => workSalts.accepted(),
    now,
  }
}
