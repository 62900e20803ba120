/** The page of one unit. */
import type { Bilingual } from '@phieu/survey'
import { ordinal } from '../../ordinal.ts'

export const unit = {
  lead: (name: string, percent: string, rank: number, among: string): Bilingual => ({
    vi: `${name} đạt ${percent}, xếp ${ordinal(rank).vi} trong ${among} của khối.`,
    en: `${name} reaches ${percent} and ranks ${ordinal(rank).en} of ${among} in its block.`,
  }),
  noValue: (name: string): Bilingual => ({
    vi: `${name} chưa có giá trị trong đợt này.`,
    en: `${name} has no value in this round.`,
  }),
  withheld: (name: string): Bilingual => ({
    vi: `Quá ít người trả lời về ${name}: kết quả không được nêu, để không ai nhận ra ý kiến của họ.`,
    en: `Too few people answered about ${name}: its result is not shown, so that nobody’s opinion can be identified.`,
  }),
  tooFew: (name: string, percent: string): Bilingual => ({
    vi: `${name} đạt ${percent}, chưa đủ phiếu để xếp hạng.`,
    en: `${name} reaches ${percent}; there are too few ballots to rank it.`,
  }),
  standing: { vi: 'So với các đơn vị cùng xếp hạng', en: 'Among the units that it is ranked with' },
  rankSet: (range: string): Bilingual => ({
    vi: `Xét đồng thời mọi đơn vị, với độ tin cậy 95% đơn vị có ${range}.`,
    en: `All units considered at once, the unit has ${range} with 95% confidence.`,
  }),
  ranks: (range: string): Bilingual => ({
    vi: `Xét riêng đơn vị này, trong 95% số lần mô phỏng đơn vị có ${range}.`,
    en: `Considered by itself, the unit has ${range} in 95% of the replicates.`,
  }),
  others: { vi: 'Đơn vị khác', en: 'Other units' },
  jump: (n: string): Bilingual => ({
    vi: `Chuyển đến một trong ${n} đơn vị cùng xếp hạng`,
    en: `Go to one of the ${n} units of this ranking`,
  }),
  previous: { vi: 'Đơn vị trước', en: 'Previous unit' },
  next: { vi: 'Đơn vị sau', en: 'Next unit' },
  besideBlock: (mean: string, best: string, names: string): Bilingual => ({
    vi: `Trung bình của khối: ${mean}; cao nhất: ${best} (${names}).`,
    en: `Mean of the block: ${mean}; best: ${best} (${names}).`,
  }),
  better: (n: string): Bilingual =>
    n === '0'
      ? { vi: 'chưa hơn hẳn đơn vị nào', en: 'better than none' }
      : { vi: `hơn ${n} đơn vị`, en: `better than ${unitsOf(n)}` },
  alike: (n: string): Bilingual =>
    n === '0'
      ? { vi: 'phân biệt được với mọi đơn vị', en: 'told apart from all of them' }
      : {
          vi: `chưa phân biệt được với ${n} đơn vị`,
          en: `not to be told apart from ${unitsOf(n)}`,
        },
  worse: (n: string): Bilingual =>
    n === '0'
      ? { vi: 'chưa kém hẳn đơn vị nào', en: 'worse than none' }
      : { vi: `kém ${n} đơn vị`, en: `worse than ${unitsOf(n)}` },
  block: (block: string): Bilingual => ({ vi: `Khối ${block}`, en: block }),
  changed: (change: string, earlier: string): Bilingual => ({
    vi: `So với ${earlier}: ${change}.`,
    en: `Against ${earlier}: ${change}.`,
  }),
  annual: (percent: string, rank: string, year: number): Bilingual => ({
    vi: `Giá trị cả năm ${year}: ${percent}, hạng ${rank}.`,
    en: `Value of the year ${year}: ${percent}, rank ${rank}.`,
  }),
  annualUnranked: (percent: string, year: number): Bilingual => ({
    vi: `Giá trị cả năm ${year}: ${percent}; chưa đủ phiếu để xếp hạng.`,
    en: `Value of the year ${year}: ${percent}; there are too few ballots to rank it.`,
  }),
  chances: { vi: 'Xác suất đạt từng thứ hạng', en: 'How likely each rank is' },
  chancesLead: (n: string): Bilingual => ({
    vi: `Trong ${n} lần mô phỏng với sai số ngẫu nhiên, đơn vị có các thứ hạng sau:`,
    en: `In ${n} replicates with chance errors the unit had these ranks:`,
  }),
  chance: (rank: number, percent: string): Bilingual => ({
    vi: `hạng ${rank}: ${percent} số lần`,
    en: `rank ${rank}: ${percent} of the time`,
  }),
  rarer: {
    vi: 'các hạng khác: ít hơn 1% số lần mỗi hạng',
    en: 'other ranks: less than 1% of the time each',
  },
  sum: { vi: 'Cơ cấu điểm Chỉ số', en: 'What the index is made of' },
  part: { vi: 'Thành phần', en: 'Part' },
  points: { vi: 'Điểm', en: 'Points' },
  max: { vi: 'Tối đa', en: 'Maximum' },
  lost: { vi: 'Mất', en: 'Lost' },
  lostOf: (points: string, n: string): Bilingual => ({
    vi: `mất ${points}, n = ${n}`,
    en: `lost ${points}, n = ${n}`,
  }),
  uncertain: { vi: 'Khoảng tin cậy 95%', en: '95% interval' },
  assessed: { vi: 'Điểm thẩm định', en: 'Assessed points' },
  survey: { vi: 'Điểm điều tra xã hội học', en: 'Survey points' },
  surveyOf: (n: string): Bilingual => ({
    vi: `Điểm điều tra xã hội học (n = ${n} phiếu)`,
    en: `Survey points (n = ${n} ballots)`,
  }),
  bonus: { vi: 'Điểm thưởng', en: 'Bonus points' },
  penalty: { vi: 'Điểm trừ', en: 'Penalty points' },
  total: { vi: 'Tổng điểm', en: 'All points' },
  clipped: (percent: string): Bilingual => ({
    vi: `Trước khi giới hạn trong 0–100: ${percent}.`,
    en: `Before it was kept within 0–100: ${percent}.`,
  }),
  areas: { vi: 'Các lĩnh vực so với khối', en: 'The areas beside the block' },
  areasLead: (n: string): Bilingual => ({
    vi: `Tính từ ${n} phiếu và điểm thẩm định. Trung bình và cao nhất là của các đơn vị trong khối.`,
    en: `From ${n} ballots and the assessed points. Mean and best are those of the units of the block.`,
  }),
  area: { vi: 'Lĩnh vực', en: 'Area' },
  percent: { vi: 'Đạt', en: 'Reached' },
  drawn: {
    vi: 'Hình vẽ: chấm là đơn vị, vạch ngang là khoảng tin cậy, vạch đứng là trung bình, hình thoi là cao nhất',
    en: 'Drawing: the dot is the unit, the bar its interval, the upright line the mean, the diamond the best',
  },
  mean: { vi: 'Trung bình khối', en: 'Block mean' },
  best: { vi: 'Cao nhất khối', en: 'Best of block' },
  where: { vi: 'Các nội dung mất điểm', en: 'Where points were lost' },
  whereLead: {
    vi: 'Lĩnh vực mất nhiều điểm nhất ở trên. Điểm điều tra được tách đến từng tiêu chí thành phần và từng nhóm đối tượng.',
    en: 'The area that lost most comes first. Survey points are split down to items and respondent groups.',
  },
  areaLost: (assessed: string, survey: string): Bilingual => ({
    vi: `mất ${assessed} điểm thẩm định, ${survey} điểm điều tra`,
    en: `lost ${assessed} assessed and ${survey} survey points`,
  }),
  areaLostHidden: (assessed: string): Bilingual => ({
    vi: `mất ${assessed} điểm thẩm định; điểm điều tra được ẩn để bảo vệ người trả lời`,
    en: `lost ${assessed} assessed points; survey points are hidden to protect those who answered`,
  }),
  item: { vi: 'Tiêu chí thành phần', en: 'Item' },
  groups: {
    vi: 'Theo nhóm đối tượng: tỷ lệ điểm đạt được (n câu trả lời)',
    en: 'By respondent group: share of the points (n answers)',
  },
  hidden: { vi: 'ẩn để bảo vệ người trả lời', en: 'hidden to protect those who answered' },
  hiddenWhy: (minimum: number): Bilingual => ({
    vi: `Số liệu của nhóm có dưới ${minimum} người trả lời được ẩn để không ai nhận ra ý kiến của một người. Nhóm nhỏ kế tiếp cũng được ẩn, để số bị ẩn không suy ra được bằng phép trừ; số nào còn đoán ra được khi thử mọi khả năng thì cũng được ẩn. Điểm của tiêu chí có phần bị ẩn được làm tròn hai chữ số thập phân; tổng có tiêu chí bị ẩn lệch không quá 0,05 điểm; sai số chỉ tính từ những gì được công bố. Chỉ số của đơn vị vẫn tính từ mọi phiếu.`,
    en: `Figures of a group of fewer than ${minimum} people are hidden, so that nobody’s opinion can be made out. The next-smallest group is hidden too, so that subtraction does not bring them back, and more where trying out numbers would. Points of an item with something hidden beneath it have two decimals; a sum with a hidden item is told to within 0.05 points; its error rests on what is published alone. The unit’s index rests on all ballots nevertheless.`,
  }),
  ballotsBy: { vi: 'Số phiếu theo nhóm đối tượng', en: 'Ballots by respondent group' },
  effective: (effect: string, n: string): Bilingual => ({
    vi: `hệ số thiết kế ${effect}, tương đương ${n} phiếu độc lập`,
    en: `design effect ${effect}, worth ${n} independent ballots`,
  }),
  overfull: {
    vi: 'nhiều phiếu hơn số người của nhóm: số người được ghi chưa đúng, nên nhóm được coi là rất đông',
    en: 'more ballots than the group has people: the size on record is wrong, and the group counts as large',
  },
  census: (size: string): Bilingual => ({
    vi: `cả nhóm có ${size} người`,
    en: `the group has ${size} people`,
  }),
  turnout: (share: string): Bilingual => ({
    vi: `tỷ lệ gửi phiếu: ${share}`,
    en: `turnout: ${share}`,
  }),
  noOpinion: (share: string): Bilingual => ({
    vi: `không có ý kiến: ${share} số câu trả lời`,
    en: `no opinion: ${share} of the answers`,
  }),
  contacts: (contacts: string, rate: string, cooperation: string): Bilingual => ({
    vi: `Điều tra viên ghi nhận khoảng ${contacts} lượt tìm gặp về đơn vị này: tỷ lệ trả lời (RR1) ${rate}, tỷ lệ hợp tác ${cooperation}.`,
    en: `Interviewers recorded some ${contacts} contacts about this unit: response rate (RR1) ${rate}, cooperation ${cooperation}.`,
  }),
  runs: { vi: 'Nếu tính theo cách khác', en: 'Computed another way' },
  shift: { vi: 'Đổi hạng', en: 'Change of rank' },
  shiftUp: (n: number): Bilingual => ({ vi: `lên ${n} bậc`, en: `up ${n}` }),
  shiftDown: (n: number): Bilingual => ({ vi: `xuống ${n} bậc`, en: `down ${n}` }),
  same: { vi: 'không đổi', en: 'the same' },
  unknownShift: {
    vi: 'không so sánh được, hoặc ẩn để bảo vệ người trả lời',
    en: 'cannot be compared, or hidden to protect those who answered',
  },
  sheet: { vi: 'Tờ kết quả một trang (PDF)', en: 'This unit on one page (PDF)' },
  sheets: {
    vi: 'Tờ kết quả một trang của mọi đơn vị (ZIP)',
    en: 'Every unit on one page (ZIP of PDFs)',
  },
  lift: {
    vi: 'Tiêu chí mất nhiều điểm điều tra nhất',
    en: 'The items that lost most survey points',
  },
  liftLead: {
    vi: 'Cột cuối cho biết Chỉ số sẽ tăng thêm bao nhiêu điểm phần trăm nếu tiêu chí đạt điểm tối đa.',
    en: 'The last column says by how many percentage points the index would rise if the item reached all of its points.',
  },
  lostPoints: { vi: 'Mất (điểm)', en: 'Lost (points)' },
  gain: { vi: 'Chỉ số tăng', en: 'Index would rise' },
  errataOverleaf: {
    vi: 'Kết quả này có đính chính: xem trang sau.',
    en: 'There are errata to this result: see overleaf.',
  },
  noLift: {
    vi: 'Không tiêu chí nào có số liệu được nêu mà còn mất điểm.',
    en: 'No item whose figures are shown lost any points.',
  },
  more: {
    vi: 'Toàn bộ số liệu và cách tính:',
    en: 'All figures, and how they were computed:',
  },
  history: { vi: 'Qua các đợt đã công bố', en: 'Over the published rounds' },
  historyLead: {
    vi: 'Các đợt dùng cùng một bộ chỉ số so sánh được với nhau; hai khoảng tin cậy trùng nhau nhiều thì chưa chắc đã có thay đổi. Số đơn vị được xếp hạng có thể khác nhau giữa các đợt.',
    en: 'Rounds with the same definition can be compared; where their intervals overlap much, nothing may have changed. How many units are ranked may differ between rounds.',
  },
  round: { vi: 'Đợt', en: 'Round' },
  otherDefinition: {
    vi: 'bộ chỉ số khác, không so sánh trực tiếp được',
    en: 'another definition: not directly comparable',
  },
  noTrace: {
    vi: 'Không có số liệu chi tiết của đơn vị này.',
    en: 'There are no details of this unit.',
  },
}

function unitsOf(n: string): string {
  return n === '1' ? '1 unit' : `${n} units`
}
