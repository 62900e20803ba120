import type { Round } from '@phieu/survey'

/**
 * The round that an empty installation opens, for trying everything out. It is never published.
 *
 * Its targets are a proposal: about 50 ballots came for each unit in 2023. The sizes of the groups
 * are not known, so all of them count as large.
 */
export function practiceRound(): Round {
  return {
    id: 'practice-2026',
    title: { vi: 'Đợt thử nghiệm năm 2026', en: 'Practice round 2026' },
    organiser: {
      vi: 'Sở Nội vụ thành phố Hà Nội',
      en: 'Hanoi Department of Home Affairs',
    },
    state: 'open',
    practice: true,
    synthetic: false,
    timeZone: 'Asia/Ho_Chi_Minh',
    definition: { id: 'hanoi-2024', version: 1 },
    registry: 'hanoi-2026',
    defaultTarget: 30,
    targets: { ND: 50 },
    groupSizes: {},
    unitTargets: {},
    unitSizes: {},
    extra: [],
    graceDays: 0,
  }
}
