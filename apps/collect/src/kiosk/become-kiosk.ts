import { KioskBrief, type KioskRequest } from '@phieu/survey'
import { toBase64Url } from '@phieu/survey/envelope'
import type { Device } from '../device-context.ts'
import { cutBy, readJson, readProblem, type Cut } from '../device/outbox/push.ts'
import { askForStorage } from '../device/storage.ts'
import { forgetAsked, keepKiosk, rememberAsked } from './kept-kiosk.ts'

/** What of a tablet is needed to make it a kiosk. */
type Tablet = Pick<Device, 'db' | 'push' | 'openLink' | 'random' | 'storage'>

/** Why the office sets nothing up. */
type NotSetUp = Cut | 'unknown-enrolment' | 'used-enrolment' | 'unavailable'

/**
 * Makes this tablet a kiosk. Safe to repeat: a code that was asked with is asked with the same token.
 *
 * @throws where the tablet can't remember it; its code is not spent then, or this tablet's still
 */
export async function becomeKiosk(
  tablet: Tablet,
  code: string,
  pin: string,
): Promise<KioskBrief | NotSetUp> {
  const { db, random } = tablet
  const token = await rememberAsked(db, code, toBase64Url(random(32)))
  const brief = await setUp(tablet, { code, token })
  if (brief === 'unknown-enrolment' || brief === 'used-enrolment') await forgetAsked(db, code)
  if (typeof brief === 'string') return brief
  // So that it works from now on with the network gone.
  await tablet.openLink(brief.link)
  await askForStorage(tablet.storage)
  await keepKiosk(db, brief, { token, salt: toBase64Url(random(16)), pin })
  return brief
}

async function setUp(
  { push }: Pick<Tablet, 'push'>,
  request: KioskRequest,
): Promise<KioskBrief | NotSetUp> {
  const response = await push('/api/kiosks', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  }).catch(() => undefined)
  if (!response) return 'offline'
  if (response.ok) {
    return KioskBrief.safeParse(await readJson(response)).data ?? cutBy(response)
  }
  const problem = (await readProblem(response))?.code
  if (problem === 'unknown-enrolment' || problem === 'used-enrolment') return problem
  return problem ? 'unavailable' : cutBy(response)
}
