import type { DeviceDatabase } from '@phieu/collect/device/database.ts'
import { findBriefing } from '@phieu/collect/device/fieldwork/briefing.ts'
import { enrol } from '@phieu/collect/device/fieldwork/enrol.ts'
import { openInvitation } from '@phieu/collect/device/invitations.ts'
import { openLink } from '@phieu/collect/device/openings.ts'
import type { Push } from '@phieu/collect/device/outbox/push.ts'
import { makeDeviceKey } from '@phieu/survey/envelope'
import { randomBytes, randomUUID } from 'node:crypto'
import { setUpTablet } from './counter.ts'
import type { Task } from './notebook.ts'

/** By which way a phone's owner answers; a kiosk has many, one after the other. */
export type Owner = 'citizen' | 'invited' | 'interviewer' | 'kiosk'

/** What a phone's owner was given: a code. */
export interface Given {
  owner: Owner
  code: string
  /** Of citizens and tablets, the code of the link. */
  link: string
}

/** What somebody is given beside: of the next round, or as another interviewer. */
export type Another = 'round' | 'interviewer'

/** What an office may take back: a code, or a phone by its id. */
export interface Right {
  by: 'link' | 'invitation' | 'device' | 'kiosk'
  code: string
  round: string
}

/** A page that reaches the office. */
interface OpenPage {
  db: DeviceDatabase
  push: Push
  now: () => Date
}

/** What an owner has to answer, once their code was opened; nothing where it does not open. */
export async function takeUp(page: OpenPage, { owner, code }: Given): Promise<Task[]> {
  if (owner === 'invited') return takeInvitation(page, code)
  if (owner === 'interviewer') return takeEnrolment(page, code)
  const link = owner === 'kiosk' ? await setUpTablet(page, code) : code
  const opened = link === undefined ? undefined : await openLink(page.db, page.push, link)
  if (opened?.outcome !== 'open') return []
  const { opening } = opened
  const kiosk = owner === 'kiosk' ? { kiosk: true as const } : {}
  return [{ asked: opening, way: { link: opening.link, mode: 'online', ...kiosk } }]
}

async function takeInvitation({ db, push }: OpenPage, code: string): Promise<Task[]> {
  const invited = await openInvitation(db, push, code, () => randomUUID())
  if (invited.outcome !== 'open') return []
  const { id: invitation, rater, opening } = invited.invitation
  const { round } = opening
  return opening.units.map(({ unit, questionnaire }) => ({
    asked: { round, unit, questionnaire },
    way: { invitation, rater, mode: 'online' },
  }))
}

async function takeEnrolment({ db, push, now }: OpenPage, code: string): Promise<Task[]> {
  const device = randomUUID()
  const token = randomBytes(32).toString('base64url')
  const made = { device, token, key: await makeDeviceKey() }
  const outcome = await enrol(db, push, code, made, now())
  const briefing = (await findBriefing(db))?.briefing
  if (outcome !== 'enrolled' || !briefing) return []
  const { round, units, questionnaires, interviewer } = briefing
  return units.slice(0, 6).flatMap((unit) =>
    questionnaires
      .filter(({ block }) => block === unit.block)
      .slice(0, 1)
      .map((questionnaire) => ({
        asked: { round, unit, questionnaire },
        way: { device, mode: 'interview' as const, interviewer: interviewer.id },
      })),
  )
}
