/** One unit of a round, with the working of its points. */
import type { Rule } from '@phieu/survey'
import { n } from './common/numbers.ts'

export const unit = {
  headline: (points: string, max: string, percent: string) =>
    `${points} trên ${max} điểm điều tra xã hội học (${percent})`,
  noPoints: 'Chưa có điểm: chưa nhóm nào trả lời đủ để tính.',
  interval: (bounds: string) => `khoảng tin cậy 95%: ${bounds}`,
  /** What the interval rests on, where it is not simply the spread of the answers. */
  basis: {
    spread: '',
    'equal-answers': 'mọi câu trả lời giống nhau, khoảng tin cậy lấy theo cận an toàn',
    bound: 'chưa biết mức phân tán của câu trả lời, khoảng tin cậy lấy theo cận an toàn',
    census: 'đã hỏi toàn bộ nhóm, không có sai số chọn mẫu',
    unknown: 'quá ít phiếu để tính khoảng tin cậy',
  },
  ballots: (ballots: number) => `n = ${n(ballots)} phiếu`,
  code: (code: string) => `mã đơn vị hành chính ${code}`,
  reduced: (max: string, whole: string) =>
    `Điểm tối đa là ${max} thay vì ${whole}, vì có tiêu chí thành phần chưa nhóm nào tính được.`,
  groups: 'Nhóm đối tượng',
  group: 'Nhóm',
  ballotsOfTarget: 'Phiếu/cần thu',
  size: 'Cả nhóm có',
  sizeUnknown: 'không xác định',
  effectHead: 'Hệ số thiết kế',
  effect: (effect: string, ballots: number) =>
    `hệ số thiết kế ${effect}, tương đương ${n(Math.round(ballots))} phiếu độc lập`,
  overfull: 'nhiều phiếu hơn số người',
  few: (few: number) => `▲ dưới ${n(few)} phiếu`,
  areas: 'Điểm theo lĩnh vực',
  area: 'Lĩnh vực',
  points: 'Điểm',
  max: 'Tối đa',
  share: '% tối đa',
  sumWords:
    'Điểm của lĩnh vực là tổng điểm các tiêu chí thành phần trong lĩnh vực; điểm điều tra xã hội học của đơn vị là tổng điểm các lĩnh vực.',
  total: 'Cộng',
  uncounted: 'chưa tính được',
  areaNumber: (area: number) => `Lĩnh vực ${area}`,
  items: 'Tiêu chí thành phần và câu trả lời',
  itemsLead:
    'Bên trái vạch giữa là ý kiến chưa tốt, bên phải là ý kiến tốt; câu trả lời không tính điểm để riêng. Mở “Cách tính” để xem từng bước từ câu trả lời đến điểm.',
  answers: 'Câu trả lời',
  excluded: (answers: number) => `${n(answers)} không tính`,
  nobody: 'Chưa có câu trả lời nào được tính điểm.',
  n: (answers: number) => `n = ${n(answers)}`,
  nHead: 'n',
  barOf: (of: string, parts: string) => `${of}: ${parts}`,
  part: (text: string, answers: number, percent: string) => `${text}: ${n(answers)} (${percent})`,
  noTarget: 'không đặt chỉ tiêu',
}

export const trace = {
  open: 'Cách tính',
  tableOf: (item: string) => `Câu trả lời và tỷ lệ theo nhóm, tiêu chí thành phần ${item}`,
  share: 'Tỷ lệ',
  exact: 'Phân số',
  interval: 'Khoảng tin cậy 95% của tỷ lệ',
  weight: 'Trọng số',
  all: 'Cộng các nhóm được tính',
  counted: 'được tính',
  hiddenGroup: 'ẩn: quá ít người trả lời, hoặc để không suy ra được ý kiến của nhóm như vậy',
  hiddenItems: (items: string) =>
    `Ẩn, vì quá ít người trả lời hoặc để không suy ra được ý kiến của họ: ${items}.`,
  status: 'Tình trạng',
  skipped: {
    'nobody-answered': 'không tính: không có câu trả lời',
    'below-minimum': 'không tính: dưới số câu trả lời tối thiểu',
    'weight-zero': 'không tính: trọng số bằng 0',
  },
  step: {
    group: 'Tỷ lệ của từng nhóm',
    item: 'Tỷ lệ của tiêu chí thành phần',
    points: 'Điểm của tiêu chí thành phần',
  },
  itemWords:
    'Trung bình có trọng số của các nhóm được tính: tổng (trọng số × tỷ lệ) chia cho tổng trọng số.',
  pointsWords:
    'Tỷ lệ của tiêu chí thành phần nhân với điểm tối đa; làm tròn sau cùng, đến hai chữ số.',
  treatment: {
    reduceMax:
      'Không nhóm nào tính được: tiêu chí thành phần không tham gia, điểm tối đa của lĩnh vực giảm tương ứng.',
    zero: 'Không nhóm nào tính được: theo bộ chỉ số, tiêu chí thành phần nhận 0 điểm.',
    grantMax: 'Không nhóm nào tính được: theo bộ chỉ số, tiêu chí thành phần nhận điểm tối đa.',
  },
  rule: (rule: Rule): string => {
    if (rule.kind === 'linear') {
      return 'Các mức trả lời cách đều nhau: mức thấp nhất được 0, mức cao nhất được 1; tỷ lệ của nhóm là trung bình của các câu trả lời được tính.'
    }
    if (rule.kind === 'topTwo') {
      return 'Số câu trả lời ở hai mức cao nhất chia cho số câu trả lời được tính.'
    }
    if (rule.kind === 'optionPercent') {
      return `Mỗi mức trả lời được một tỷ lệ riêng (${Object.entries(rule.percent)
        .map(([code, percent]) => `mức ${code}: ${percent}%`)
        .join('; ')}); tỷ lệ của nhóm là trung bình.`
    }
    return `Tỷ lệ ý kiến ở hai mức cao nhất được quy ra bậc (${rule.bands
      .map(({ from, earns }) => `từ ${from}%: ${earns}%`)
      .join('; ')}).`
  },
}
