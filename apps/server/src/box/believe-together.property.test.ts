import { Envelope, Slip, type SignedTogether } from '@phieu/survey'
import { signTogether } from '@phieu/survey/envelope'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeBallot } from '../testing/test-ballots.ts'
import { deviceKey, sealEntry } from '../testing/test-envelopes.ts'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { enrolPhone } from '../testing/test-phone.ts'
import { believeTogether } from './believe-together.ts'
import { openGrounds } from './grounds.ts'
import { judge, readEntry } from './judge.ts'

const days = ['2026-11-19', '2026-11-20'] as const
/** Of two phones with three envelopes each: which ones they have signed together. */
const signedLists = [[0, 1, 2], [0, 2], [2, 1], [0], [3, 4, 5], [4, 3]] as const

/** Which envelope, under whose name, of which day, with which signature. */
interface Entry {
  at: number
  device: string
  day: string
  own: number
}

test('whoever mixes what phones have signed has nothing taken that its phone has not sealed on that day', async () => {
  const office = await openTestOffice()
  const grounds = openGrounds(office.services)
  const devices = [(await enrolPhone(office)).device, (await enrolPhone(office, 'i-2')).device]
  const sealed = await Promise.all([0, 0, 0, 1, 1, 1].map((by) => seal(office, devices[by] ?? '')))
  const words = await Promise.all(signedLists.map((list) => signAll(list.map((at) => sealed[at]!))))
  const signatures = [...sealed, ...words].map(({ signature }) => signature)

  const place = fc.nat(sealed.length - 1)
  const own = fc.nat(signatures.length - 1)
  const day = fc.constantFrom(...days)
  const honest = place.map((at): Entry => ({
    at,
    device: sealed[at]!.device,
    day: days[1],
    own: at,
  }))
  const made = fc.record({ at: place, device: fc.constantFrom(...devices), day, own })
  const mixed = fc.record({
    entries: fc.array(fc.oneof(honest, made), { minLength: 1, maxLength: 6 }),
    word: fc.option(
      fc.record({ of: fc.constantFrom(...words), device: fc.constantFrom(...devices) }),
      { nil: undefined },
    ),
  })
  const change = fc.oneof(
    fc.record({ at: place }),
    fc.record({ device: fc.constantFrom(...devices) }),
    fc.record({ day }),
  )
  // What was signed together, with signatures that are worth nothing, and perhaps one thing changed.
  const twisted = fc
    .record({ of: fc.nat(words.length - 1), which: fc.nat(2), change: fc.option(change) })
    .map(({ of, which, change: changed }) => {
      const entries = signedLists[of]!.map((at, place): Entry => {
        const signed = { at, device: sealed[at]!.device, day: days[1], own: sealed.length }
        return place === which ? { ...signed, ...changed } : signed
      })
      return { entries, word: { of: words[of]!, device: words[of]!.device } }
    })

  let taken = 0
  await fc.assert(
    fc.asyncProperty(fc.oneof(mixed, twisted), async ({ entries, word: told }) => {
      const read = entries.map(({ at, device, day, own }) =>
        readEntry({
          envelope: sealed[at]!.envelope,
          slip: { sealingDay: day, sender: { by: 'device', device, signature: signatures[own] } },
        }),
      )
      const together = told && { device: told.device, signature: told.of.signature }
      const believed = await believeTogether(grounds, read, together)
      for (const [at, entry] of entries.entries()) {
        const isTaken = 'judged' in (await judge(read[at], believed))
        const isSealed = sealed[entry.at]!.device === entry.device && entry.day === '2026-11-20'
        expect(isTaken && !isSealed).toBe(false)
        expect(isSealed && entry.own === entry.at && !isTaken).toBe(false)
        if (isTaken && entry.own !== entry.at) taken += 1
      }
    }),
    { numRuns: 60 },
  )
  expect(taken).toBeGreaterThan(0)
  await office.close()
})

async function seal(office: TestOffice, device: string) {
  const ballot = makeBallot({ mode: 'interview', interviewer: 'i-1' })
  const entry = await sealEntry(office.services, ballot, { device })
  const { sender } = Slip.parse(entry.slip)
  const signature = sender.by === 'device' ? sender.signature : ''
  const envelope = Envelope.parse(entry.envelope)
  const { digest = '' } = readEntry(entry) ?? {}
  return { envelope, digest, device, signature, sealingDay: '2026-11-20' as const }
}

function signAll(slips: readonly Awaited<ReturnType<typeof seal>>[]): Promise<SignedTogether> {
  return signTogether(slips[0]!.device, slips, deviceKey.privateKey)
}
