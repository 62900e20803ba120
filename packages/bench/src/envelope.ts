import { loadDefinition } from '@phieu/catalogue'
import { deriveQuestionnaires, type Ballot, type Questionnaire } from '@phieu/survey'
import {
  envelopeDigest,
  fromBase64Url,
  generateBallotKey,
  isSignedReceipt,
  makeDeviceKey,
  openEnvelope,
  receiptBytes,
  sealBallot,
  signSlip,
  toBase64Url,
  toOpeningKey,
} from '@phieu/survey/envelope'
import { figureLine } from './table.ts'

/** How often each is done after as many turns unmeasured. */
const TURNS = 500

/**
 * What a ballot costs from Finish to the count: on the phone to seal it, to sign its slip and to
 * check its receipt, at the door its digest, at the count to open it. The floor is the key
 * agreement of P-256, which sealing and opening can't do without.
 */
export async function measureEnvelope(say: (line: string) => void): Promise<void> {
  const [questionnaire] = deriveQuestionnaires(loadDefinition())
  if (!questionnaire) throw new Error('the definition asks nothing')
  const key = await generateBallotKey((bytes) => crypto.getRandomValues(new Uint8Array(bytes)))
  const opening = await toOpeningKey(key)
  const seal = () =>
    sealBallot(ballotFor(questionnaire), { questionnaire, extra: [] }, key.publicKey)
  const { envelope, digest } = await seal()
  const device = await makeDeviceKey()
  const receipt = await signedReceipt(digest)

  const agreement = await coreTime(agree)
  say(figureLine('a key pair and an agreement of P-256 (floor)', milliseconds(agreement)))
  const told = async (name: string, work: () => Promise<unknown>) => {
    const core = await coreTime(work)
    say(figureLine(name, `${milliseconds(core)}   ${(core / agreement).toFixed(1)} floors`))
  }
  await told('sealing a ballot', seal)
  await told('opening an envelope', () => openEnvelope(envelope, opening))
  await told('its digest', () => envelopeDigest(envelope))
  await told('signing a slip', () =>
    signSlip(digest, '2026-11-26', crypto.randomUUID(), device.privateKey),
  )
  await told('checking a receipt', () => isSignedReceipt('r', receipt.receipt, receipt.publicKey))
  const bytes = fromBase64Url(envelope.sealed).length
  say(
    figureLine(
      'what is sealed, and as it travels',
      `${bytes} and ${JSON.stringify(envelope).length} bytes`,
    ),
  )
}

async function agree(): Promise<void> {
  const curve = { name: 'ECDH', namedCurve: 'P-256' }
  const { privateKey, publicKey } = await crypto.subtle.generateKey(curve, false, ['deriveBits'])
  await crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, privateKey, 256)
}

/** A ballot of first answers. */
export function ballotFor({ id, version, group, items }: Questionnaire): Ballot {
  return {
    id: crypto.randomUUID(),
    round: 'practice-2026',
    unit: 'A01',
    group,
    questionnaire: { id, version },
    mode: 'online',
    language: 'vi',
    answers: Object.fromEntries(items.map((item) => [item.id, item.options[0]?.code ?? 0])),
    seconds: 120,
    sealedOn: '2026-11-26',
  }
}

async function signedReceipt(digest: string) {
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])
  if (!('privateKey' in pair)) throw new Error('no key pair')
  const lies = { digest, period: 1, epoch: 'bench' }
  const signature = await crypto.subtle.sign('Ed25519', pair.privateKey, receiptBytes('r', lies))
  return {
    receipt: { ...lies, signature: toBase64Url(new Uint8Array(signature)) },
    publicKey: toBase64Url(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))),
  }
}

/** How much of a core one turn takes, in ms: other work on the machine doesn't lengthen it. */
async function coreTime(work: () => Promise<unknown>): Promise<number> {
  for (let turn = 0; turn < TURNS; turn += 1) await work()
  const before = process.cpuUsage()
  for (let turn = 0; turn < TURNS; turn += 1) await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / TURNS
}

function milliseconds(core: number): string {
  return `${core.toFixed(2)} ms of a core`
}
