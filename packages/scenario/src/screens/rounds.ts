import { loadExtraQuestions, practiceRound } from '@phieu/catalogue'
import { sha256, type Round } from '@phieu/survey'
import { rightOf } from '@phieu/survey/envelope'
import { PRACTICE } from '../asking.ts'
import type { Scene } from './scene.ts'

/** The practice round with questions of every kind beside its items. */
export const ASKING_MORE = 'asking-more'

export function roundAskingMore(): Round {
  const ready = loadExtraQuestions().filter(({ id }) => ['contact', 'service'].includes(id))
  return {
    ...practiceRound(),
    id: ASKING_MORE,
    practice: false,
    synthetic: true,
    extra: [
      ...ready,
      {
        id: 'fee',
        kind: 'number',
        place: 'after',
        text: {
          vi: 'Ông/Bà đã nộp bao nhiêu phí, lệ phí cho lần giải quyết gần nhất?',
          en: 'How much did you pay in fees the last time?',
        },
        help: { vi: 'Nếu không nộp, xin ghi 0.', en: 'If nothing, please write 0.' },
        min: 0,
        max: 100_000_000,
        decimals: 0,
        unit: { vi: 'đồng', en: 'đồng' },
      },
      {
        id: 'wish',
        kind: 'text',
        place: 'after',
        text: {
          vi: 'Ông/Bà mong muốn cơ quan thay đổi điều gì trước hết?',
          en: 'What should this office change first of all?',
        },
        help: { vi: 'Xin không ghi tên người.', en: 'Please name nobody.' },
        maxLength: 300,
      },
    ],
  }
}

/** A fresh citizen's link. */
export async function linkTo(
  { url, services }: Pick<Scene, 'url' | 'services'>,
  place: {
    round?: string
    unit: string
    group: string
    opensOn?: string
    closesOn?: string
    maxBallots?: number
    channel?: 'web' | 'desk'
  },
): Promise<string> {
  const code = drawCode(10)
  await services.store.addLink({ code, round: PRACTICE, channel: 'web', ...place })
  return `${url}/l/${code}`
}

/** A fresh personal invitation to rate some units. */
export async function invite({ url, services }: Scene, units: readonly string[], group: string) {
  const code = drawCode(20)
  const hash = await sha256(await rightOf(code))
  const right = {
    rightHash: hash,
    round: PRACTICE,
    group,
    channel: 'sms' as const,
    batch: undefined,
    insider: undefined,
    revokedOn: undefined,
    units: units.map((unit) => ({ unit, spent: false })),
  }
  await services.store.addInvitations([right])
  return { address: `${url}/i#${code}`, hash }
}

function drawCode(length: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) =>
    '0123456789abcdefghjkmnpqrstvwxyz'.charAt(byte % 32),
  ).join('')
}
