/** Of a round whose package is not as it was published. */
import type { Bilingual } from '@phieu/survey'

export const damaged = {
  title: { vi: 'Không đọc được kết quả này', en: 'This result cannot be read' },
  lead: (round: string): Bilingual => ({
    vi: `Gói dữ liệu của đợt ${round} trên máy chủ không còn nguyên như khi công bố, nên không số liệu nào của đợt này được nêu. Người quản trị cần khôi phục gói từ bản sao lưu. Các đợt khác không bị ảnh hưởng.`,
    en: `On this server the data package of the round ${round} is no longer as it was published, so none of its figures are told. An administrator has to restore it from a backup. Other rounds are not affected.`,
  }),
  brief: (round: string): Bilingual => ({
    vi: `Đợt ${round}: không đọc được gói dữ liệu đã công bố.`,
    en: `The round ${round}: its published package cannot be read.`,
  }),
}
