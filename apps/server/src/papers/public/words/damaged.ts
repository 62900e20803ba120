/** Of a round whose package is not as it was published. */
import type { Bilingual } from '@phieu/survey'

export const damaged = {
  title: { vi: 'Không đọc được kết quả này', en: 'This result cannot be read' },
  lead: (round: string): Bilingual => ({
    vi: `Gói dữ liệu của đợt ${round} trên máy chủ không còn nguyên như khi công bố, nên không số liệu nào của đợt này được nêu. Quản trị viên cần đưa gói trở lại. Các đợt khác không bị ảnh hưởng.`,
    en: `On this server the data package of the round ${round} is no longer as it was published, so none of its figures are shown. An administrator must restore it. Other rounds are not affected.`,
  }),
  brief: (round: string): Bilingual => ({
    vi: `Đợt ${round}: không đọc được gói dữ liệu đã công bố nên hiện không nêu được số liệu.`,
    en: `The round ${round}: its published package cannot be read, so its figures are missing here for now.`,
  }),
}
