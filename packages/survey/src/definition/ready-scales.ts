/** Scales that are ready to be taken into a definition, each option from worst to best. */
import type { Scale } from './scale.ts'

const noOpinion = { code: 9, vi: 'Không có ý kiến', en: 'No opinion', excluded: true }

/** The first is what satisfaction surveys of public services here use. */
export const readyScales: readonly Scale[] = [
  {
    id: 'HL5',
    options: [
      { code: 1, vi: 'Rất không hài lòng', en: 'Very dissatisfied' },
      { code: 2, vi: 'Không hài lòng', en: 'Dissatisfied' },
      { code: 3, vi: 'Bình thường', en: 'Neither satisfied nor dissatisfied' },
      { code: 4, vi: 'Hài lòng', en: 'Satisfied' },
      { code: 5, vi: 'Rất hài lòng', en: 'Very satisfied' },
      noOpinion,
    ],
  },
  {
    id: 'DY5',
    options: [
      { code: 1, vi: 'Rất không đồng ý', en: 'Strongly disagree' },
      { code: 2, vi: 'Không đồng ý', en: 'Disagree' },
      { code: 3, vi: 'Phân vân', en: 'Neither agree nor disagree' },
      { code: 4, vi: 'Đồng ý', en: 'Agree' },
      { code: 5, vi: 'Rất đồng ý', en: 'Strongly agree' },
      noOpinion,
    ],
  },
  {
    id: 'CL4',
    options: [
      { code: 1, vi: 'Kém', en: 'Poor' },
      { code: 2, vi: 'Trung bình', en: 'Fair' },
      { code: 3, vi: 'Khá', en: 'Good' },
      { code: 4, vi: 'Tốt', en: 'Very good' },
      noOpinion,
    ],
  },
  {
    id: 'CK2',
    options: [{ code: 0, vi: 'Không', en: 'No' }, { code: 1, vi: 'Có', en: 'Yes' }, noOpinion],
  },
]
