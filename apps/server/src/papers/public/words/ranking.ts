/** The ranking of a block, and the same ballots computed in other ways. */
import type { SensitivityDocument } from '@phieu/scoring'
import type { Bilingual } from '@phieu/survey'

type Run = SensitivityDocument['run'] | 'official'

export const ranking = {
  title: (block: string): Bilingual => ({ vi: `Xếp hạng khối ${block}`, en: `Ranking: ${block}` }),
  table: (block: string): Bilingual => ({
    vi: `Xếp hạng các đơn vị khối ${block}`,
    en: `Ranking of the units of ${block}`,
  }),
  among: (ranked: number, all: number): Bilingual => ({
    vi: ranked === all ? `${all} đơn vị` : `${ranked}/${all} đơn vị được xếp hạng`,
    en: ranked === all ? `${all} units` : `the ${ranked} of ${all} units that are ranked`,
  }),
  lead: (names: string, among: string, percent: string): Bilingual => ({
    vi: `${names} xếp thứ nhất trong ${among} với ${percent}.`,
    en: `${names} ranks first of ${among} with ${percent}.`,
  }),
  nobody: {
    vi: 'Chưa đơn vị nào trong khối đủ điều kiện xếp hạng.',
    en: 'No unit of the block can be ranked yet.',
  },
  mean: (percent: string): Bilingual => ({
    vi: `Giá trị trung bình của khối: ${percent}.`,
    en: `Mean of the block: ${percent}.`,
  }),
  rank: { vi: 'Hạng', en: 'Rank' },
  possible: { vi: 'có thể (95%)', en: 'possible (95%)' },
  rankSet: (ranks: string): Bilingual => ({ vi: `đồng thời ${ranks}`, en: `at once ${ranks}` }),
  rankRange: (ranks: string): Bilingual => ({ vi: `riêng ${ranks}`, en: `alone ${ranks}` }),
  unit: { vi: 'Đơn vị', en: 'Unit' },
  percent: { vi: 'Chỉ số', en: 'Index' },
  drawn: {
    vi: 'Hình vẽ: chấm là chỉ số, vạch ngang là khoảng tin cậy, nét đứt là trung bình của khối',
    en: 'Drawing: the dot is the index, the bar its 95% interval, the dashes the block’s mean',
  },
  points: { vi: 'Điểm / tối đa', en: 'Points / maximum' },
  ballots: { vi: 'Số phiếu (n)', en: 'Ballots (n)' },
  change: (earlier: string): Bilingual => ({
    vi: `So với ${earlier}, điểm phần trăm`,
    en: `Against ${earlier}, percentage points`,
  }),
  effective: (n: string): Bilingual => ({ vi: `hiệu dụng ${n}`, en: `worth ${n}` }),
  compared: { vi: 'So với đơn vị khác', en: 'Against other units' },
  better: (n: string): Bilingual => ({ vi: `hơn ${n}`, en: `better than ${n}` }),
  alike: (n: string): Bilingual => ({ vi: `chưa phân biệt ${n}`, en: `not told apart ${n}` }),
  worse: (n: string): Bilingual => ({ vi: `kém ${n}`, en: `worse than ${n}` }),
  notApart: { vi: 'chưa biết sai số', en: 'error not known' },
  unranked: { vi: 'Chưa được xếp hạng', en: 'Not ranked' },
  tooFew: { vi: 'chưa đủ phiếu để xếp hạng', en: 'too few ballots to be ranked' },
  reading: {
    vi: 'Thứ hạng có thể “đồng thời”: trong 95 trên 100 đợt điều tra, các khoảng này chứa thứ hạng thật của mọi đơn vị cùng một lúc. “Riêng”: khoảng chứa 95% số lần mô phỏng, chỉ nói về riêng đơn vị đó.',
    en: 'Possible ranks “at once”: in 95 of 100 surveys these ranges hold the true ranks of all units at the same time. “Alone”: the range that holds 95% of the replicates; it speaks of the unit by itself only.',
  },
  comparing: {
    vi: 'Hai đơn vị chưa phân biệt được khi chênh lệch giữa hai đơn vị có thể chỉ do ngẫu nhiên (so sánh từng cặp, mức ý nghĩa 5% cho toàn bảng, hiệu chỉnh Holm).',
    en: 'Two units cannot be told apart where their difference may be chance (compared pair by pair at 5% for the whole table, by Holm).',
  },
  worth: {
    vi: 'Phiếu hiệu dụng: số phiếu độc lập cho lượng thông tin tương đương, vì phiếu do cùng một điều tra viên thu thường giống nhau.',
    en: 'Worth: as many independent ballots would say as much, because ballots that one interviewer brought are alike.',
  },
  areas: { vi: 'Giá trị trung bình của khối theo lĩnh vực', en: 'The block’s mean by area' },
  area: { vi: 'Lĩnh vực', en: 'Area' },
  areaMean: { vi: 'Trung bình', en: 'Mean' },
  runs: { vi: 'Nếu tính theo cách khác', en: 'Computed another way' },
  runsLead: {
    vi: 'Cùng những phiếu này, tính theo cách khác thì thứ hạng đổi bao nhiêu. Các cách này chỉ để tham khảo, không phải kết quả công bố.',
    en: 'The same ballots, computed another way: how far the ranks would move. These are for information only and are no published results.',
  },
  run: { vi: 'Cách tính', en: 'Way of computing' },
  first: { vi: 'Đứng đầu', en: 'First' },
  moved: { vi: 'Số đơn vị đổi hạng', en: 'Units with another rank' },
  furthest: { vi: 'Đổi nhiều nhất (bậc)', en: 'Furthest move (places)' },
}

export const runs = {
  official: { vi: 'Chính thức', en: 'Official' },
  topTwo: { vi: 'Chỉ tính hai mức trả lời tốt nhất', en: 'Only the two best answers count' },
  pooled: { vi: 'Gộp chung mọi nhóm đối tượng', en: 'All groups in one pot' },
  outsidersOnly: {
    vi: 'Chỉ người dân, doanh nghiệp và tổ chức bên ngoài',
    en: 'Only citizens, businesses and organisations outside the administration',
  },
  withoutFlagged: { vi: 'Bỏ các phiếu có dấu hiệu bất thường', en: 'Without flagged ballots' },
} satisfies Record<Run, Bilingual>
