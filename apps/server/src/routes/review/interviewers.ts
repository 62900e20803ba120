import type { InterviewerReports } from '@phieu/office'
import { endpoints } from '@phieu/office'
import type { z } from 'zod'
import { RoundBrief } from '@phieu/survey'
import { comparePlaces } from '../../review/compare-places.ts'
import { interviewerReports } from '../../review/interviewer-reports.ts'
import { ProblemError } from '../../problem.ts'
import type { RoundPlan } from '../../rounds/round-plans.ts'
import type { Services } from '../../services.ts'
import { groupOf, interviewerNames, unitOf } from './review-pages.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'

/** `GET /api/rounds/:round/review/interviewers`, `GET …/interviewers/:interviewer` */
export function interviewerReportRoutes(services: Services) {
  const { store } = services
  return createRouter()
    .handle(endpoints.listInterviewerReports, async ({ param }) => {
      const plan = await roundPlanOf(services, param.round)
      const names = await interviewerNames(store, plan.round.id)
      const { reports, correlation, limits } = await readReports(plan)
      return {
        round: RoundBrief.parse(plan.round),
        interviewers: reports.map((report) => writeReport(report, names)),
        correlation: correlation ?? null,
        limits,
      }
    })
    .handle(endpoints.getInterviewerReport, async ({ param }) => {
      const { round, interviewer: id } = param
      const plan = await roundPlanOf(services, round)
      const names = await interviewerNames(store, round)
      const { reports, cells, limits } = await readReports(plan)
      const report = reports.find(({ interviewer }) => interviewer === id)
      if (!report && !names.has(id)) {
        throw new ProblemError('not-found', 'There is no such interviewer in this round.')
      }
      return {
        round: RoundBrief.parse(plan.round),
        report: report ? writeReport(report, names) : null,
        interviewer: { id, name: names.get(id) ?? id },
        limits,
        places: comparePlaces(cells, id).map(({ unit, group, ...place }) => ({
          unit: unitOf(plan, unit),
          group: groupOf(plan, group),
          ...place,
        })),
        contacts: await listContacts(round, id),
        devices: await listDevices(round, id),
      }
    })

  async function readReports(plan: RoundPlan) {
    const { id } = plan.round
    const cells = await store.listInterviewCells(id)
    const totals = await store.listInterviewTotals(id)
    const limits = await store.findFlagLimits(id)
    const checks = await store.listBackChecks(id)
    return { ...interviewerReports(plan, { cells, totals }, checks, limits), cells, limits }
  }

  async function listContacts(round: string, id: string) {
    const contacts = await store.countContacts(round)
    const own = contacts.filter(({ interviewer }) => interviewer === id)
    return [...Map.groupBy(own, ({ outcome }) => outcome)].map(([outcome, alike]) => ({
      outcome,
      contacts: alike.reduce((sum, each) => sum + each.contacts, 0),
    }))
  }

  async function listDevices(round: string, id: string) {
    const devices = await store.listDevices(round)
    return devices
      .filter(({ interviewer }) => interviewer === id)
      .map((device) => ({
        id: device.id,
        name: device.name ?? null,
        enrolledOn: device.enrolledOn,
        revokedOn: device.revokedOn ?? null,
        lastContact: device.lastContact ?? null,
      }))
  }
}

function writeReport(
  report: ReturnType<typeof interviewerReports>['reports'][number],
  names: ReadonlyMap<string, string>,
): z.infer<typeof InterviewerReports>['interviewers'][number] {
  const { interviewer, medianSeconds, effect, doubtful, straight } = report
  return {
    ...report,
    interviewer: { id: interviewer, name: names.get(interviewer) ?? interviewer },
    medianSeconds: medianSeconds ?? null,
    doubtful: { ...doubtful, expected: doubtful.expected ?? null },
    straight: { ...straight, expected: straight.expected ?? null },
    effect: effect ? { ...effect, interval: [effect.interval[0], effect.interval[1]] } : null,
  }
}
