import { loadDefinition, loadRegistry } from '@phieu/catalogue'
import type { Round } from '@phieu/survey'
import { linkAddress, makeEnrolment, makeLink } from './distribution/make-codes.ts'
import type { Services } from './services.ts'

/** Where a newcomer begins: addresses to open, made for whoever started the server. */
export interface FirstRun {
  /** Both `undefined` once the first round is no longer open. */
  citizenLink: string | undefined
  enrolmentLink: string | undefined
  /** Makes the first admin, once; `undefined` when there is one. */
  setupLink: string | undefined
  console: string
  docs: string
}

/** The interviewer whose phone the printed enrolment is for. */
const interviewer = { id: 'practice', name: 'Điều tra viên thử nghiệm' }

/** What the printed links are about: the first commune or ward, as seen by citizens. */
const practice = { block: 'B', group: 'ND' }

/** How long a printed enrolment can be used, in days from today. */
const ENROLMENT_DAYS = 7

/**
 * On an empty database: loads the catalogue of today and opens the first round. On every start:
 * makes a fresh enrolment and set-up link, and takes back the unused ones of earlier starts.
 *
 * @param first - the round to open; its definition and registry are in the catalogue
 */
export async function prepareFirstRun(services: Services, first: Round): Promise<FirstRun> {
  const { store, accounts, config } = services
  if ((await store.listRounds()).length === 0) await openFirstRound(services, first)

  const round = await store.findRound(first.id)
  const isOpen = round?.state === 'open'
  const token = await accounts.makeSetupToken()
  return {
    citizenLink: isOpen ? await findOrMakeLink(services, round.id) : undefined,
    enrolmentLink: isOpen ? await renewEnrolment(services, round.id) : undefined,
    setupLink: token && `${config.publicUrl}/console/setup#${token}`,
    console: `${config.publicUrl}/console/`,
    docs: `${config.publicUrl}/api/docs`,
  }
}

/** The round comes last: as long as it is not there, a start that broke off is begun again. */
async function openFirstRound({ store }: Services, round: Round): Promise<void> {
  await store.addDefinition(loadDefinition())
  await store.addRegistry(loadRegistry('hanoi-2026'))
  await store.addRound(round)
}

async function findOrMakeLink(services: Services, round: string): Promise<string> {
  const { store, plans, config } = services
  const [link] = await store.listLinks(round)
  if (link) return linkAddress(config.publicUrl, link.code)

  const units = (await plans.find(round))?.units.values() ?? []
  const unit = [...units].find(({ block }) => block === practice.block)
  if (!unit) throw new Error(`round ${round} has no unit of block ${practice.block}`)
  return makeLink(services, { round, unit: unit.id, group: practice.group })
}

async function renewEnrolment(services: Services, round: string): Promise<string> {
  const { store } = services
  await store.putInterviewer(interviewer)
  await store.withdrawEnrolments('start')
  const wish = { interviewer: interviewer.id, round, days: ENROLMENT_DAYS, madeBy: 'start' }
  return makeEnrolment(services, wish)
}
