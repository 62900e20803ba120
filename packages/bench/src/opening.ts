import { createECDH } from 'node:crypto'
import { loadDefinition } from '@phieu/catalogue'
import { openEnvelopes } from '@phieu/server'
import { deriveQuestionnaires } from '@phieu/survey'
import { fromBase64Url, generateBallotKey, sealBallot } from '@phieu/survey/envelope'
import { ballotFor } from './envelope.ts'

/** Opened at once, after as many unmeasured. */
const TURNS = 2000

/** CPU of opening an envelope and reading the ballot, beside the key agreement in it; both in ms. */
export async function measureOpening(): Promise<{ ours: number; agreement: number }> {
  const [questionnaire] = deriveQuestionnaires(loadDefinition())
  if (!questionnaire) throw new Error('the definition asks nothing')
  const key = await generateBallotKey((bytes) => crypto.getRandomValues(new Uint8Array(bytes)))
  const envelopes = await Promise.all(
    Array.from({ length: TURNS }, async () => {
      const asked = { questionnaire, extra: [] }
      const { envelope } = await sealBallot(ballotFor(questionnaire), asked, key.publicKey)
      return { header: envelope.header, sealed: fromBase64Url(envelope.sealed) }
    }),
  )
  const open = () => openEnvelopes({ secret: key.secret, envelopes })
  const ecdh = createECDH('prime256v1')
  ecdh.generateKeys()
  const agree = async () =>
    envelopes.map(({ sealed }) => ecdh.computeSecret(sealed.subarray(0, 65)))
  return { ours: await cpuOf(open), agreement: await cpuOf(agree) }
}

/** In ms for each envelope. */
async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  await work()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / TURNS
}
