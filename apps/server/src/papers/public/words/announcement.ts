/** The first page of a published result. Figures come in written. */
import type { Bilingual } from '@phieu/survey'

type Rule = 'h2Only' | 'mean' | 'weighted'

export const announcement = {
  leads: (name: string, block: string, percent: string): Bilingual => ({
    vi: `Khối ${block}: ${name} đứng đầu với ${percent}`,
    en: `${block}: ${name} leads with ${percent}`,
  }),
  more: (sentences: readonly string[]): Bilingual => ({
    vi: `${sentences.join('; ')}.`,
    en: `${sentences.join('; ')}.`,
  }),
  facts: (ballots: string, units: string): Bilingual => ({
    vi: `Kết quả được tính từ ${ballots} phiếu điều tra xã hội học hợp lệ và điểm thẩm định của ${units} đơn vị.`,
    en: `The results rest on ${ballots} valid survey ballots and the assessed points of ${units} units.`,
  }),
  compared: (earlier: string): Bilingual => ({
    vi: `Mức thay đổi so với ${earlier}, tính bằng điểm phần trăm.`,
    en: `Changes are against ${earlier}, in percentage points.`,
  }),
  measured: {
    vi: 'Chỉ số = (điểm thẩm định + điểm điều tra xã hội học + điểm thưởng − điểm trừ) / điểm tối đa × 100. Các đơn vị được xếp hạng trong khối của mình.',
    en: 'Index = (assessed points + survey points + bonus − penalty) / maximum points × 100. Units are ranked inside their block.',
  },
  caution: {
    vi: 'Phiếu điều tra chỉ hỏi được một phần những người có thể hỏi. Khoảng tin cậy 95% cho biết chỉ số có thể đã khác đi bao nhiêu nếu hỏi những người khác; hai đơn vị có khoảng trùng nhau nhiều thì thứ hạng trước sau chưa chắc chắn.',
    en: 'The survey asked only some of the people who could have been asked. The 95% interval says how different the index might have been had others been asked; where the intervals of two units overlap much, their order is not certain.',
  },
  leaderAlike: (names: string): Bilingual => ({
    vi: `Đơn vị đứng đầu chưa phân biệt được về mặt thống kê với ${names}: thứ tự giữa các đơn vị này có thể do ngẫu nhiên.`,
    en: `The first place cannot be told apart statistically from ${names}: the order among them may be chance.`,
  }),
  leaderStandsOut: {
    vi: 'Đơn vị đứng đầu phân biệt được về mặt thống kê với mọi đơn vị còn lại.',
    en: 'The first place can be told apart statistically from every other unit.',
  },
  others: (n: string): Bilingual => ({ vi: `${n} đơn vị khác`, en: `${n} other units` }),
  between: (n: string): Bilingual => ({
    vi: `… ${n} đơn vị khác …`,
    en: n === '1' ? '… 1 other unit …' : `… ${n} other units …`,
  }),
  about: { vi: 'Kết quả này là gì', en: 'What this result is' },
  whole: (n: string): Bilingual => ({
    vi: `Bảng xếp hạng đầy đủ ${n} đơn vị`,
    en: `The whole ranking of ${n} units`,
  }),
  unitsOf: (n: string): Bilingual => ({
    vi: `${n} đơn vị`,
    en: n === '1' ? '1 unit' : `${n} units`,
  }),
  documents: { vi: 'Phương pháp, dữ liệu và văn bản', en: 'Method, data and documents' },
  provisional: {
    vi: 'Đây là kết quả 6 tháng đầu năm, có tính chất tạm thời; giá trị của cả năm được xác định sau đợt 6 tháng cuối năm.',
    en: 'This is the result of the first half of the year and provisional; the year’s value is settled after the second half.',
  },
  annualRule: {
    h2Only: {
      vi: 'Giá trị của cả năm lấy theo kết quả 6 tháng cuối năm.',
      en: 'The value of the year is that of its second half.',
    },
    mean: {
      vi: 'Giá trị của cả năm là trung bình của hai đợt trong năm.',
      en: 'The value of the year is the mean of its two rounds.',
    },
    weighted: {
      vi: 'Giá trị của cả năm là trung bình có trọng số của hai đợt trong năm.',
      en: 'The value of the year is the weighted mean of its two rounds.',
    },
  } satisfies Record<Rule, Bilingual>,
}
