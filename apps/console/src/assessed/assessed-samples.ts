/** Assessed points of a small round, one of them missing. */
import type { AssessedOverview } from '../api/answers.ts'
import { round } from '../testing/office-answers.ts'

export const overview: AssessedOverview = {
  round,
  changeable: true,
  fixed: 3,
  expected: 4,
  blocks: [
    {
      id: 'A',
      name: { vi: 'Sở', en: 'Departments' },
      max: 17,
      columns: [
        {
          area: 1,
          criterion: null,
          code: 'area_1',
          name: { vi: '1. Chỉ đạo', en: '1. Direction' },
          max: 10,
        },
        { area: 2, criterion: '2.1', code: 'c_2_1', name: { vi: 'Thể chế', en: 'Rules' }, max: 7 },
      ],
      units: [
        { id: 'A-1', name: 'Sở Nội vụ', values: [9.5, 6], points: 15.5, missing: 0 },
        { id: 'A-2', name: 'Sở Tư pháp', values: [8, null], points: 8, missing: 1 },
      ],
    },
    { id: 'B', name: { vi: 'Phường', en: 'Wards' }, max: 10, columns: [], units: [] },
  ],
}
