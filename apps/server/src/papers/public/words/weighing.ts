import type { Bilingual } from '@phieu/survey'

/** Of figures that are weighted by how many people there are of each kind. */
export const weighing = {
  title: { vi: 'Nếu hiệu chỉnh theo dân số', en: 'If weighted by population' },
  lead: {
    vi: 'Người trả lời có thể khác với những người cần hỏi. Cột “hiệu chỉnh” cho biết tỷ lệ điểm của một nhóm về cả khối nếu mỗi thành phần dân cư trả lời đúng theo tỷ lệ trong dân số; cột bên cạnh là khi mỗi phiếu được tính như nhau, như trong chỉ số chính thức. Không thành phần nào có ít hơn 30 phiếu.',
    en: 'Those who answer may differ from those who were to be asked. “Weighted” is the share of the points of a group about its whole block if each part of the population had answered in its share; beside it every ballot counts alike, as in the official index. No part has fewer than 30 ballots.',
  },
  by: (questions: string): Bilingual => ({
    vi: `theo: ${questions}`,
    en: `by: ${questions}`,
  }),
  unused: (questions: string): Bilingual => ({
    vi: `không dùng được, vì quá ít phiếu: ${questions}`,
    en: `not used, as there were too few ballots: ${questions}`,
  }),
  misfit: (points: string): Bilingual => ({
    vi: `trọng số bị giới hạn, nên có thành phần còn lệch tới ${points} điểm phần trăm so với dân số`,
    en: `weights are bounded, so a part of the population stays up to ${points} percentage points from its share`,
  }),
  tooFew: {
    vi: 'Đợt này có cơ cấu dân số nhưng không nêu được số liệu hiệu chỉnh: về những đơn vị mà số liệu của nhóm không bị ẩn, không câu hỏi nào chia được phiếu thành ít nhất hai thành phần dân cư có từ 30 phiếu trở lên, hoặc có thành phần không ai trả lời.',
    en: 'The round has population figures, but no weighted figure is shown: among units whose figures for the group are not hidden, no question divides the ballots into at least two parts of the population with 30 ballots each, or no ballot came from one of them.',
  },
  unweighted: { vi: 'Không hiệu chỉnh', en: 'Unweighted' },
  weighted: { vi: 'Hiệu chỉnh', en: 'Weighted' },
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
