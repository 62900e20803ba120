/** Rounds and units side by side. Figures come in written. */
import type { Bilingual } from '@phieu/survey'
import { chartColumns } from './chart.ts'

export const compared = {
  rounds: (block: string): Bilingual => ({
    vi: `Khối ${block} qua các đợt`,
    en: `${block} over the rounds`,
  }),
  roundsLead: (rounds: string): Bilingual => ({
    vi: `Chỉ số, thứ hạng và các lĩnh vực: ${rounds}.`,
    en: `Index, ranks and areas: ${rounds}.`,
  }),
  oneRound: {
    vi: 'Chưa có đợt nào trước đó có thể đặt cạnh đợt này để so sánh.',
    en: 'No earlier round can be set beside this one yet.',
  },
  latest: (n: string): Bilingual => ({
    vi: `Chỉ nêu ${n} đợt gần nhất; trang của các đợt trước nêu những đợt trước đó.`,
    en: `Only the latest ${n} rounds are shown; for those before, see the pages of earlier rounds.`,
  }),
  items: (unit: string): Bilingual => ({
    vi: `Các tiêu chí điều tra qua các đợt: ${unit}`,
    en: `Survey items over the rounds: ${unit}`,
  }),
  itemsLead: (rounds: string): Bilingual => ({
    vi: `Phần điểm điều tra đạt được ở từng tiêu chí: ${rounds}.`,
    en: `The part of its survey points that each item earned: ${rounds}.`,
  }),
  askedAlike: {
    vi: 'Một đợt chỉ có mặt ở những tiêu chí mà câu hỏi, các mức trả lời, nhóm được hỏi và cách tính không đổi so với đợt này. Hai khoảng tin cậy trùng nhau nhiều thì chưa chắc đã có thay đổi.',
    en: 'A round stands at those items only whose question, answers, groups and scoring are the same as in this round. Where intervals overlap much, nothing may have changed.',
  },
  package: (round: string, digest: string): Bilingual => ({
    vi: `Gói dữ liệu ${round}: SHA-256 ${digest}`,
    en: `Data package ${round}: SHA-256 ${digest}`,
  }),
  units: { vi: 'Các đơn vị', en: 'The units' },
  areas: { vi: 'Các lĩnh vực', en: 'The areas' },
  axis: { vi: 'Đạt, %', en: 'Reached, %' },
  what: { vi: 'Nội dung so sánh', en: 'What is compared' },
  rank: (rank: number): Bilingual => ({ vi: `hạng ${rank}`, en: `rank ${rank}` }),
  rankWithin: (rank: number, ranks: string): Bilingual => ({
    vi: `hạng ${rank}, có thể ${ranks}`,
    en: `rank ${rank}, possible ${ranks}`,
  }),
  reading: {
    vi: 'Chấm là giá trị, vạch ngang là khoảng tin cậy 95%. “Có thể”: các thứ hạng có thể có, xét đồng thời mọi đơn vị (95%).',
    en: 'The dot is the value, the bar its 95% interval. “Possible”: ranks that it may have, all units considered at once (95%).',
  },
  notDrawn: (n: string): Bilingual => ({
    vi: `Và ${n} nội dung khác; số liệu có trong tệp CSV.`,
    en: `And ${n} more, whose figures stand in the CSV.`,
  }),
  better: (one: string, other: string): Bilingual => ({
    vi: `“${one}” hơn “${other}”: phân biệt được về mặt thống kê.`,
    en: `“${one}” is better than “${other}”: they can be told apart statistically.`,
  }),
  alike: (one: string, other: string): Bilingual => ({
    vi: `“${one}” và “${other}”: chưa phân biệt được về mặt thống kê.`,
    en: `“${one}” and “${other}” cannot be told apart statistically.`,
  }),
  unknown: (one: string, other: string): Bilingual => ({
    vi: `“${one}” và “${other}”: chưa biết có phân biệt được hay không.`,
    en: `Whether “${one}” and “${other}” can be told apart is not known.`,
  }),
  areasUntold: {
    vi: 'Chênh lệch từng lĩnh vực không được kiểm định: hai khoảng tin cậy còn có phần trùng nhau thì chưa thể nói đơn vị nào hơn.',
    en: 'Differences of single areas are not tested: where two intervals overlap, neither unit can be said to be better.',
  },
  choose: { vi: 'So sánh các đơn vị', en: 'Compare units' },
  chooseLead: {
    vi: 'Chọn từ hai đến bốn đơn vị của cùng một khối.',
    en: 'Choose two to four units of one block.',
  },
  chooseOf: (block: string): Bilingual => ({
    vi: `Chọn đơn vị để so sánh: ${block}`,
    en: `Units to compare: ${block}`,
  }),
  place: (n: number): Bilingual => ({ vi: `Đơn vị thứ ${n}`, en: `Unit ${n}` }),
  button: { vi: 'So sánh', en: 'Compare' },
  faults: {
    unknown: {
      vi: 'Đợt này không có đơn vị nêu trong địa chỉ. Chọn từ hai đến bốn đơn vị của cùng một khối.',
      en: 'This round has no such unit as the address names. Choose two to four units of one block.',
    },
    count: {
      vi: 'Chỉ so sánh được từ hai đến bốn đơn vị khác nhau. Hãy chọn lại.',
      en: 'Only two to four different units can be compared. Choose again.',
    },
    apart: {
      vi: 'Các đơn vị này được xếp hạng ở các khối khác nhau, nên không so sánh được với nhau. Hãy chọn các đơn vị của cùng một khối.',
      en: 'These units are ranked in different blocks, so they cannot be compared. Choose units of one block.',
    },
  },
  toRounds: { vi: 'So sánh các đợt', en: 'Rounds side by side' },
  toItems: { vi: 'Các tiêu chí qua các đợt', en: 'Items over the rounds' },
  toUnits: { vi: 'So sánh các đơn vị', en: 'Units side by side' },
}

/** The columns of a comparison’s CSV, as its metadata tells them. */
export const comparedColumns = {
  subject: {
    vi: 'Mã nội dung: đơn vị, lĩnh vực (area-…), tiêu chí hoặc Chỉ số (index)',
    en: 'Code of what the line speaks of: a unit, an area (area-…), an item or the index',
  },
  subject_name: { vi: 'Tên nội dung', en: 'Name of what the line speaks of' },
  compared: { vi: 'Mã đợt hoặc mã đơn vị', en: 'Code of the round or of the unit' },
  compared_name: { vi: 'Tên đợt hoặc tên đơn vị', en: 'Name of the round or of the unit' },
  percent: {
    vi: 'Giá trị, phần trăm; trống nếu không có hoặc được ẩn',
    en: 'Value, per cent; empty where there is none, or it is hidden',
  },
  interval_from: chartColumns.interval_from,
  interval_to: chartColumns.interval_to,
  rank: chartColumns.rank,
  rank_set_from: chartColumns.rank_set_from,
  rank_set_to: chartColumns.rank_set_to,
  note: {
    vi: 'Vì sao không có giá trị, hoặc không so sánh trực tiếp được',
    en: 'Why there is no value, or why it cannot be compared directly',
  },
  package_sha256: {
    vi: 'SHA-256 của gói dữ liệu chứa giá trị',
    en: 'SHA-256 of the data package that the value stands in',
  },
} satisfies Record<string, Bilingual>
