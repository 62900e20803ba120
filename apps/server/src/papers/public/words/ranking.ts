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
    vi: ranked === all ? `${all} đơn vị` : `${ranked}/${all} đơn vị có giá trị chỉ số`,
    en: ranked === all ? `${all} units` : `the ${ranked} of ${all} units that have a value`,
  }),
  lead: (names: string, among: string, percent: string): Bilingual => ({
    vi: `${names} xếp thứ nhất trong ${among} với ${percent}.`,
    en: `${names} ranks first of ${among} with ${percent}.`,
  }),
  nobody: { vi: 'Chưa đơn vị nào trong khối có giá trị.', en: 'No unit of the block has a value.' },
  mean: (percent: string): Bilingual => ({
    vi: `Giá trị trung bình của khối: ${percent}.`,
    en: `Mean of the block: ${percent}.`,
  }),
  rank: { vi: 'Hạng', en: 'Rank' },
  range: { vi: 'khoảng 95%', en: '95% range' },
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
  cluster: (n: string): Bilingual => ({
    vi: `${n} đơn vị chưa phân biệt được với nhau về mặt thống kê`,
    en: `${n} units that cannot be told apart statistically`,
  }),
  alone: { vi: 'Một đơn vị đứng riêng', en: 'One unit that stands apart' },
  unranked: { vi: 'Chưa có giá trị', en: 'No value' },
  reading: {
    vi: 'Mỗi nhóm gồm các đơn vị chưa phân biệt được với đơn vị đứng đầu nhóm: trong ít nhất 2,5% số lần lặp lại, thứ tự trước sau đảo ngược. Khoảng thứ hạng chứa 95% số lần lặp lại.',
    en: 'A group holds the units that cannot be told apart from its first one: in at least 2.5% of the replicates the order is reversed. The range of ranks holds 95% of the replicates.',
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
