import { deriveQuestionnaires } from '@phieu/survey'
import {
  fromBase64Url,
  generateBallotKey,
  openEnvelope,
  sealBallot,
  toOpeningKey,
} from '@phieu/survey/envelope'
import { loadDefinition } from '@phieu/catalogue'
import { expect, test } from 'vitest'
import { rfc9180 } from '../../../../packages/survey/fixtures/rfc9180.ts'
import { makeBallot, unitA } from '../testing/test-ballots.ts'
import { openHpke } from './hpke-opener.ts'
import { openHere, openOpener } from './open-envelopes.ts'

test('what RFC 9180 sealed is opened by the key that it derives', () => {
  const opener = openHpke(hex('ikmR'), hex('info'))

  const opened = opener.open(Buffer.concat([hex('enc'), hex('ct')]), hex('aad'))

  expect(opener.publicKey).toEqual(hex('pkRm'))
  expect(opened).toEqual(hex('pt'))
})

test('whatever a changed bit makes of it, nothing is opened', () => {
  const opener = openHpke(hex('ikmR'), hex('info'))
  const sealed = Buffer.concat([hex('enc'), hex('ct')])

  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(opener.open(changed, hex('aad'))).toBeUndefined()
  }
  expect(opener.open(sealed, hex('info'))).toBeUndefined()
})

test('an envelope gives the same ballot as by the library that sealed it, and to another key none', async () => {
  const ballot = makeBallot({ unit: unitA })
  const [questionnaire] = deriveQuestionnaires(loadDefinition())
  if (!questionnaire) throw new Error('nothing is asked')
  const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))
  const [key, other] = [await generateBallotKey(random), await generateBallotKey(random)]
  const { envelope } = await sealBallot(ballot, { questionnaire, extra: [] }, key.publicKey)
  const envelopes = [{ header: envelope.header, sealed: fromBase64Url(envelope.sealed) }]

  const opened = await openHere({ secret: key.secret, envelopes })

  expect(opened).toEqual([await openEnvelope(envelope, await toOpeningKey(key))])
  expect(opened).toMatchObject([{ outcome: 'opened' }])
  expect(await openHere({ secret: other.secret, envelopes })).toEqual([{ outcome: 'altered' }])
  const ofMany = openOpener(1_000_000)
  expect(await ofMany.open({ secret: key.secret, envelopes })).toEqual(opened)
  await ofMany.close()
})

function hex(name: keyof typeof rfc9180): Buffer {
  return Buffer.from(rfc9180[name], 'hex')
}
