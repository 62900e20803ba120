import type { Ballot } from '../ballot.ts'
import type { Questionnaire } from '../questionnaire.ts'
import type { ExtraQuestion } from '../extra/extra.ts'
import { mondayOf } from '../writing/local-date.ts'
import { keyIdOf, type OpeningKey } from './ballot-key.ts'
import { fromBase64Url, toBase64Url } from './base64url.ts'
import { envelopeDigest, headerBytes, joinBytes } from './canonical.ts'
import {
  BallotContent,
  ENVELOPE_PROTOCOL,
  EnvelopeHeader,
  type BallotPublicKey,
  type Digest,
  type Envelope,
} from './envelope.ts'
import { fullLength, padContent } from './padding.ts'
import { suite } from './suite.ts'

/** Says what is sealed, so that a key's envelopes are never taken for something else. */
export const sealingInfo = new TextEncoder().encode('phieu envelope 1')

/** The bytes of the encapsulated key, which stand before the ciphertext. */
const ENCAPSULATED = 65

/** An envelope with what names it. */
export interface SealedBallot {
  envelope: Envelope
  digest: Digest
}

/**
 * Seals a finished ballot. Only the private half of the key opens it again, not even the phone that
 * sealed it can.
 *
 * @param ballot - with the day of Finish; where nobody interviewed, only its week is kept inside
 * @param asked - what the ballot answers: it decides how long the envelope is
 */
export async function sealBallot(
  ballot: Ballot,
  asked: { questionnaire: Questionnaire; extra: readonly ExtraQuestion[] },
  publicKey: BallotPublicKey,
): Promise<SealedBallot> {
  const { id, round, unit, group, mode, questionnaire, interviewer, sealedOn } = ballot
  const header = EnvelopeHeader.parse({
    protocol: ENVELOPE_PROTOCOL,
    id,
    round,
    unit,
    group,
    mode,
    questionnaire,
    key: await keyIdOf(publicKey),
    ...(interviewer !== undefined && { interviewer }),
  })
  const content = BallotContent.parse({
    ...ballot,
    sealedOn: mode === 'online' ? mondayOf(sealedOn) : sealedOn,
  })
  const { encapsulatedSecret, ciphertext } = await suite.Seal(
    await suite.DeserializePublicKey(fromBase64Url(publicKey)),
    padContent(content, fullLength(asked.questionnaire, asked.extra)),
    { aad: headerBytes(header), info: sealingInfo },
  )
  const envelope = { header, sealed: toBase64Url(joinBytes(encapsulatedSecret, ciphertext)) }
  return { envelope, digest: await envelopeDigest(envelope) }
}

/**
 * What opening an envelope came to. `other-key`: it is sealed to another key. `altered`: something
 * in it is not as it was sealed. `malformed`: what lies in it is no ballot.
 */
export type Opened =
  | { outcome: 'opened'; ballot: Ballot }
  | { outcome: 'other-key' | 'altered' | 'malformed' }

/**
 * Opens an envelope.
 *
 * @returns the ballot under the envelope's id; it is read, not yet checked (see `findFaults`)
 */
export async function openEnvelope({ header, sealed }: Envelope, key: OpeningKey): Promise<Opened> {
  if (header.key !== key.id) return { outcome: 'other-key' }
  const bytes = fromBase64Url(sealed)
  const plain = await suite
    .Open(key.pair, bytes.subarray(0, ENCAPSULATED), bytes.subarray(ENCAPSULATED), {
      aad: headerBytes(header),
      info: sealingInfo,
    })
    .catch(() => undefined)
  if (!plain) return { outcome: 'altered' }
  return readBallot(header, plain)
}

/** A ballot of a header and the bytes that were sealed under it. */
export function readBallot(header: EnvelopeHeader, plain: Uint8Array): Opened {
  const content = BallotContent.safeParse(parseJson(new TextDecoder().decode(plain)))
  if (!content.success) return { outcome: 'malformed' }
  const { protocol: _protocol, key: _key, ...about } = header
  return { outcome: 'opened', ballot: { ...about, ...content.data } }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
