import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  contentDigest,
  Definition,
  deriveQuestionnaires,
  LinkOpening,
  Problem,
  PushReply,
  PushRequest,
  PUSH_LIMIT,
  sha256,
} from '../index.ts'
import { smallDefinition } from '../../fixtures/small-definition.ts'

const receipt = { digest: 'a'.repeat(64), period: 7, epoch: 'e1', signature: 'A'.repeat(86) }
const point = `B${'A'.repeat(86)}`
const backups = { epoch: 'e1', verified: 7 }

describe('last month’s phone understands a newer server', () => {
  test('fields that it does not know pass', () => {
    const verdicts = [{ at: 0, outcome: 'kept', receipt: { ...receipt, seal: 'new' }, queue: 3 }]

    const read = PushReply.parse({ ...backups, bodyDigest: 'x', verdicts, server: 'newer' })

    expect(read.verdicts).toEqual([{ at: 0, outcome: 'kept', receipt }])
  })

  test('a reason that it does not know is still a refusal', () => {
    const verdicts = [{ at: 0, outcome: 'refused', why: 'full-moon' }]

    expect(PushReply.parse({ ...backups, bodyDigest: 'x', verdicts }).verdicts).toEqual(verdicts)
  })

  test('so is a problem with a code that it does not know', () => {
    const problem = { type: '/problems/new', title: 'New', status: 418, code: 'new', hint: 'x' }

    expect(Problem.parse(problem).code).toBe('new')
  })

  test('a questionnaire whose options say more than today keeps what they say', () => {
    const [questionnaire] = deriveQuestionnaires(Definition.parse(smallDefinition()))
    const opening = {
      link: 'k7m2p9',
      round: {
        id: 'practice-2026',
        title: { vi: 'Đợt', en: 'Round' },
        organiser: { vi: 'Sở', en: 'Department' },
        state: 'open',
        practice: true,
        synthetic: false,
        timeZone: 'Asia/Ho_Chi_Minh',
        keys: { round: point, box: point, boxBy: 'sheets', receipts: 'A'.repeat(43) },
        colour: 'green',
      },
      unit: { id: 'A25-01', block: 'A', name: 'Văn phòng', address: 'Đinh Tiên Hoàng' },
      questionnaire: {
        ...questionnaire!,
        items: questionnaire!.items.map((item) => ({
          ...item,
          options: item.options.map((option) => ({ ...option, icon: 'face' })),
        })),
      },
    }

    const read = LinkOpening.parse(opening)

    expect(read.questionnaire.items[0]!.options[0]).toMatchObject({ code: 1, icon: 'face' })
    expect(read.round).not.toHaveProperty('colour')
  })
})

describe('a push', () => {
  test('is read without a look at its envelopes, which are judged one by one', () => {
    const envelopes = [
      { envelope: 'rubbish', slip: 1 },
      { envelope: null, slip: {} },
    ]

    expect(PushRequest.parse({ envelopes, sentBy: 'future' }).envelopes).toEqual(envelopes)
  })

  test(`carries at least one envelope and at most ${PUSH_LIMIT}`, () => {
    const push = (count: number) =>
      PushRequest.safeParse({
        envelopes: Array.from({ length: count }, () => ({ envelope: {}, slip: {} })),
      })

    expect(push(0).success).toBe(false)
    expect(push(PUSH_LIMIT).success).toBe(true)
    expect(push(PUSH_LIMIT + 1).success).toBe(false)
  })
})

test('Content-Digest carries the bytes of the SHA-256 in base64, as RFC 9530 wants', async () => {
  // The example of RFC 9530, section 2.
  expect(contentDigest(await sha256('{"hello": "world"}\n'))).toBe(
    'sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:',
  )
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
      const header = contentDigest(Buffer.from(bytes).toString('hex'))

      expect(header).toBe(`sha-256=:${Buffer.from(bytes).toString('base64')}:`)
    }),
  )
})
