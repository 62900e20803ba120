import { loadDefinition, loadRegistry } from '@phieu/catalogue'
import { makeEnrolment, makeLink, type RunningServer } from '@phieu/server'
import { deriveQuestionnaires, localDate } from '@phieu/survey'
import { makeDeviceKey } from '@phieu/survey/envelope'
import { randomBytes, randomUUID } from 'node:crypto'
import type { Say } from '../say.ts'
import { syntheticBallots } from './ballots.ts'
import { syntheticRound } from './round.ts'
import { sendBallots, type Passes } from './send.ts'

/** The interviewer for whom every server makes an enrolment at its start. */
const INTERVIEWER = 'practice'

/**
 * Fills the synthetic round: makes a link for every unit and group, enrols a phone, and sends all
 * ballots as phones send them.
 *
 * @returns how many
 */
export async function fillRound(server: RunningServer, say: Say): Promise<number> {
  const { services, url } = server
  const round = syntheticRound()
  const definition = loadDefinition()
  const registry = loadRegistry('hanoi-2026')
  const sealedOn = localDate(services.now(), round.timeZone)

  const field = { round, definition, registry, interviewer: INTERVIEWER, sealedOn }
  const ballots = [...syntheticBallots(field)]
  const links = await makeLinks(server)
  const phone = await enrolPhone(server)
  const linkFor = (unit: string, group: string) => links.get(`${unit}/${group}`) ?? ''
  let said = 0
  await sendBallots(url, ballots, { linkFor, phone }, (kept) => {
    const tenths = Math.floor((10 * kept) / ballots.length)
    if (tenths > said) say(`  ${tenths * 10} % of ${ballots.length} ballots`)
    said = tenths
  })
  // Made-up ballots have no secrets: all of them are counted before anybody looks.
  await services.counts.settle()
  return ballots.length
}

/** Makes a citizen's link for every unit and group. @returns their codes by `unit/group` */
export async function makeLinks({ services }: RunningServer): Promise<ReadonlyMap<string, string>> {
  const round = syntheticRound()
  const questionnaires = deriveQuestionnaires(loadDefinition())
  const links = new Map<string, string>()
  for (const unit of loadRegistry('hanoi-2026').units) {
    for (const { group } of questionnaires.filter(({ block }) => block === unit.block)) {
      const link = await makeLink(services, { round: round.id, unit: unit.id, group })
      links.set(`${unit.id}/${group}`, link.split('/').at(-1) ?? '')
    }
  }
  return links
}

/** @returns what the phone sends by */
async function enrolPhone({ services, url }: RunningServer): Promise<Passes['phone'] & object> {
  const enrolment = await makeEnrolment(services, {
    interviewer: INTERVIEWER,
    round: syntheticRound().id,
    days: 1,
    madeBy: 'demo',
  })
  const token = randomBytes(32).toString('base64url')
  const device = randomUUID()
  const { publicKey: key, privateKey } = await makeDeviceKey()
  const response = await fetch(`${url}/api/devices`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: new URL(enrolment).hash.slice(1), device, token, key }),
  })
  if (!response.ok) throw new Error(`the enrolment was answered with ${response.status}`)
  return { device, key: privateKey }
}
