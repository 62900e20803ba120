import type { Round } from '@phieu/survey'

/** The result of 2023, with values of areas that nobody announced. */
export const SYNTHETIC_2023 = 'synthetic-2023'

/** The round of 2024 as it is made at the office, on made-up ballots. */
export const synthetic2024: Omit<Round, 'state'> = {
  id: 'synthetic-2024',
  title: {
    vi: 'Chỉ số cải cách hành chính năm 2024 (số liệu giả lập)',
    en: 'Administrative-reform index of 2024 (synthetic)',
  },
  organiser: { vi: 'UBND thành phố Hà Nội', en: 'Hanoi People’s Committee' },
  year: 2024,
  assessedPeriod: { from: '2024-01-01', to: '2024-12-31' },
  fieldworkPeriod: { from: '2024-12-01', to: '2024-12-31' },
  earlier: SYNTHETIC_2023,
  practice: false,
  synthetic: true,
  timeZone: 'Asia/Ho_Chi_Minh',
  definition: { id: 'hanoi-2024', version: 1 },
  registry: 'hanoi-2024',
  defaultTarget: 10,
  targets: {},
  groupSizes: {},
  unitTargets: {},
  unitSizes: {},
  extra: [],
  graceDays: 0,
}
