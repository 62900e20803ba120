import { practiceRound } from '@phieu/catalogue'
import type { Round } from '@phieu/survey'

/** A round for made-up ballots, marked on every screen and in every export. */
export function syntheticRound(): Round {
  return {
    ...practiceRound(),
    id: 'synthetic-2026',
    title: { vi: 'Đợt mô phỏng năm 2026', en: 'Synthetic round 2026' },
    practice: false,
    synthetic: true,
    defaultTarget: 20,
    targets: { ND: 30 },
    // Thirty chairs rate the departments: everyone could be asked.
    groupSizes: { CTH: 30 },
  }
}
