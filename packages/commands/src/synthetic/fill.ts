import { loadDefinition, loadRegistry } from '@phieu/catalogue'
import { makeEnrolment, makeLink, type RunningServer } from '@phieu/server'
import { deriveQuestionnaires } from '@phieu/survey'
import { makeDeviceKey } from '@phieu/survey/envelope'
import { randomBytes, randomUUID } from 'node:crypto'
import { fetchAlone } from './fetch-alone.ts'
import { syntheticRound } from './round.ts'
import type { Phone } from './send.ts'

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

/** Enrols a phone for an interviewer of the synthetic round. @returns what it sends by */
export async function enrolPhoneOf(
  { services, url }: RunningServer,
  interviewer: string,
): Promise<Phone> {
  const wish = { interviewer, round: syntheticRound().id, days: 1, madeBy: 'demo' }
  return enrolPhone(url, await makeEnrolment(services, wish))
}

/** Enrols a phone. @param enrolment - the address that it opens, used once */
export async function enrolPhone(url: string, enrolment: string): Promise<Phone> {
  const token = randomBytes(32).toString('base64url')
  const device = randomUUID()
  const { publicKey: key, privateKey } = await makeDeviceKey()
  const response = await fetchAlone(`${url}/api/devices`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: new URL(enrolment).hash.slice(1), device, token, key }),
  })
  if (!response.ok) throw new Error(`the enrolment was answered with ${response.status}`)
  return { device, key: privateKey, token }
}
