import type { Bilingual } from '@phieu/survey'

/** Of figures that are weighed by how many people there are of each kind. */
export const weighing = {
  title: { vi: 'Nếu hiệu chỉnh theo dân số', en: 'If weighed by population' },
  lead: {
    vi: 'Người trả lời có thể khác với những người cần hỏi. Cột “hiệu chỉnh” cho biết tỷ lệ điểm của một nhóm về cả khối nếu mỗi loại người trả lời đúng theo tỷ lệ dân số; cột bên cạnh là khi mỗi phiếu được tính như nhau, như trong chỉ số chính thức. Không loại nào có ít hơn 30 phiếu.',
    en: 'Those who answer may differ from those who were to be asked. “Weighed” is the share of the points of a group about its whole block if each kind of people had answered in its share of the population; beside it every ballot counts alike, as in the official index. No kind has fewer than 30 ballots.',
  },
  by: (questions: string): Bilingual => ({
    vi: `theo: ${questions}`,
    en: `by: ${questions}`,
  }),
  unweighted: { vi: 'Không hiệu chỉnh', en: 'As counted' },
  weighted: { vi: 'Hiệu chỉnh', en: 'Weighed' },
  effect: { vi: 'Tác động của trọng số', en: 'Effect of the weights' },
  effectOf: (effect: string, ballots: string): Bilingual => ({
    vi: `${effect} (như ${ballots} phiếu)`,
    en: `${effect} (as ${ballots} ballots)`,
  }),
  source: (sources: string): Bilingual => ({
    vi: `Nguồn số dân: ${sources}.`,
    en: `Population figures from: ${sources}.`,
  }),
}
