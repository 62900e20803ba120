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
} from './index.ts'
import { smallDefinition } from '../fixtures/small-definition.ts'

const receipt = {
  ballot: '6f1c7f0e-2b1d-4e57-9a43-0c2f6d1b8a90',
  code: '0123A-BCDEF',
  digest: 'a'.repeat(64),
  keptOn: '2026-11-22',
}

describe('last month’s phone understands a newer server', () => {
  test('fields that it does not know pass', () => {
    const verdicts = [{ at: 0, outcome: 'kept', receipt: { ...receipt, seal: 'new' }, queue: 3 }]

    const read = PushReply.parse({ bodyDigest: 'x', verdicts, server: 'newer' })

    expect(read.verdicts).toEqual([{ at: 0, outcome: 'kept', receipt }])
  })

  test('a reason that it does not know is still a refusal', () => {
    const verdicts = [{ at: 0, outcome: 'refused', why: 'full-moon' }]

    expect(PushReply.parse({ bodyDigest: 'x', verdicts }).verdicts).toEqual(verdicts)
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
  test('is read without a look into its ballots, which are judged one by one', () => {
    const ballots = [{ ballot: 'rubbish' }, { ballot: null, link: 'k7m2p9' }]

    expect(PushRequest.parse({ ballots, sentBy: 'future' }).ballots).toEqual(ballots)
  })

  test(`carries at least one ballot and at most ${PUSH_LIMIT}`, () => {
    const push = (count: number) =>
      PushRequest.safeParse({ ballots: Array.from({ length: count }, () => ({ ballot: {} })) })

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
