/** The pages of a round's result. */
import type { ChangeState, SensitivityDocument } from '@phieu/scoring'
import { n } from './common/numbers.ts'

export const result = {
  title: 'Kết quả của đợt',
  leads: (names: string, percent: string, units: number) =>
    `${names} đứng đầu với ${percent}, trong ${n(units)} đơn vị được xếp hạng`,
  nobody: (block: string) => `${block}: chưa đơn vị nào có chỉ số`,
  nobodyRanked: (block: string) => `${block}: chưa đơn vị nào đủ phiếu để xếp hạng`,
  nobodyWhy:
    'Một đơn vị có chỉ số khi đã có điểm thẩm định ở mọi lĩnh vực và có phiếu điều tra xã hội học tính được.',
  nobodyWay: 'Nhập điểm thẩm định',
  alike: (names: string) =>
    `Đơn vị đứng đầu chưa phân biệt được về mặt thống kê với ${names}: thứ tự giữa các đơn vị này có thể do ngẫu nhiên.`,
  alikeMany: (units: number) =>
    `Đơn vị đứng đầu chưa phân biệt được về mặt thống kê với ${n(units)} đơn vị khác: thứ tự giữa các đơn vị này có thể do ngẫu nhiên.`,
  standsOut: 'Đơn vị đứng đầu phân biệt được về mặt thống kê với mọi đơn vị còn lại.',
  mean: (percent: string) => `Trung bình của khối: ${percent}`,
  ballots: (ballots: number) => `Tính từ ${n(ballots)} phiếu`,
  replicates: (replicates: number) => `${n(replicates)} lần mô phỏng`,
  live: (time: string) => `Tính lúc ${time} từ số liệu đang có; chưa phải là kết quả công bố.`,
  published: 'Số liệu đã công bố, không tính lại: xem trang công khai và gói dữ liệu',
  annex: 'Phụ lục quyết định của khối:',
  annexDraft: 'Dự thảo phụ lục quyết định của khối:',
  again: 'Cập nhật kết quả',
  computing: 'Đang tính…',
  views: 'Cách xem',
  view: {
    ranking: 'Xếp hạng',
    areas: 'Lĩnh vực',
    runs: 'Tính theo cách khác',
    quality: 'Chất lượng',
  },
  blocks: 'Các khối được xếp hạng',
  ranked: (ranked: number, units: number) => `${n(ranked)}/${n(units)} đơn vị được xếp hạng`,
  table: (block: string) => `Xếp hạng ${block}`,
  rank: 'Hạng',
  rankSet: (first: number, last: number) => `đồng thời ${span(first, last)}`,
  rankRange: (first: number, last: number) => `riêng ${span(first, last)}`,
  possibleRanks: 'Khoảng thứ hạng đồng thời',
  ownRanks: 'Khoảng thứ hạng riêng',
  tooFew: 'chưa đủ phiếu để xếp hạng',
  unit: 'Đơn vị',
  index: 'Chỉ số',
  indexHint: 'điểm / tối đa',
  scale: 'Chỉ số (%), khoảng tin cậy 95%',
  change: (earlier: string) => `So với ${earlier}`,
  ballotsHead: 'Phiếu (n)',
  worth: (ballots: number) => `hiệu dụng ${n(ballots)}`,
  worthHead: 'Phiếu hiệu dụng',
  overfull: (groups: string) => `${groups}: nhiều phiếu hơn số người`,
  apartHead: 'So với đơn vị khác',
  apart: (better: number, alike: number, worse: number) =>
    `cao hơn ${n(better)} · chưa phân biệt ${n(alike)} · thấp hơn ${n(worse)}`,
  notApart: 'chưa biết sai số',
  unranked: 'Chưa được xếp hạng',
  noAssessed: 'thiếu điểm thẩm định',
  noSurvey: 'thiếu điểm điều tra',
  noIndex: 'chưa tính được',
  reading:
    'Hạng theo chỉ số chưa làm tròn; bên dưới là các thứ hạng có thể (95%). “Đồng thời”: trong 95 trên 100 đợt, các khoảng này chứa thứ hạng thật của mọi đơn vị cùng một lúc. “Riêng”: khoảng chứa 95% số lần mô phỏng, chỉ nói về riêng đơn vị đó.',
  comparing:
    'Hai đơn vị chưa phân biệt được khi chênh lệch có thể chỉ do ngẫu nhiên (so sánh từng cặp, mức 5% cho toàn bảng, hiệu chỉnh Holm).',
  worthMeans:
    'Phiếu hiệu dụng: số phiếu độc lập cho lượng thông tin tương đương, vì phiếu do cùng một điều tra viên thu thường giống nhau.',
  drawn:
    'Hình: chấm là chỉ số, vạch ngang là khoảng tin cậy 95%, nét đứt là trung bình của khối; chấm rỗng là chưa biết sai số.',
  round: (year: number | null, half: 1 | 2 | null) =>
    year === null
      ? 'đợt trước'
      : half === null
        ? `năm ${year}`
        : `6 tháng ${half === 1 ? 'đầu' : 'cuối'} năm ${year}`,
  moves: {
    up: (distance: string) => `tăng ${distance}`,
    down: (distance: string) => `giảm ${distance}`,
    points: 'điểm phần trăm',
    none: 'không thay đổi',
    tiny: 'gần như không thay đổi',
    withinNoise: 'trong phạm vi sai số',
    beyondNoise: 'vượt phạm vi sai số',
    noiseUnknown: 'chưa biết sai số',
    interval: (bounds: string) => `khoảng tin cậy 95% ${bounds}`,
    why: {
      compared: '',
      'first-round-of-block': 'không so sánh: đợt đầu tiên của khối',
      'unit-changed': 'không so sánh: đơn vị đã được sắp xếp lại',
      'definition-changed': 'không so sánh: bộ chỉ số đã thay đổi',
      'no-value': 'không so sánh: đợt này chưa có giá trị',
      'no-previous-value': 'không so sánh: đợt trước không có giá trị',
    } satisfies Record<ChangeState, string>,
    noEarlier: 'Đợt này chưa được gắn với một đợt trước để so sánh.',
    counted: (up: number, down: number, compared: number, units: number) =>
      `${n(up)}/${n(compared)} đơn vị tăng, ${n(down)} giảm (chỉ tính đơn vị có giá trị ở cả hai đợt; khối có ${n(units)} đơn vị).`,
    areas: (up: number, compared: number) => `${n(up)}/${n(compared)} lĩnh vực có trung bình tăng.`,
    most: (names: string, change: string) => `Tăng nhiều nhất: ${names}, ${change}.`,
  },
  areas: {
    title: 'Trung bình của khối theo lĩnh vực',
    area: 'Lĩnh vực',
    changeHead: 'Thay đổi',
    mean: 'Trung bình khối',
    lead: 'Trung bình cộng tỷ lệ đạt được của các đơn vị có giá trị ở lĩnh vực đó.',
  },
  quality: {
    title: 'Chất lượng câu trả lời theo nhóm',
    lead: 'Alpha (Cronbach) cho biết các tiêu chí thành phần của một nhóm có đo cùng một điều không: từ 0,7 trở lên thường được coi là tốt. ICC cho biết phiếu của cùng một điều tra viên giống nhau đến đâu: 0,05 là thường gặp. Nhóm dưới 30 phiếu trong khối không có ở đây.',
    nothing: 'Chưa nhóm nào có đủ 30 phiếu trong khối này để nói về chất lượng câu trả lời.',
    group: 'Nhóm',
    ballots: 'Phiếu',
    noOpinion: 'Không ý kiến',
    alpha: 'Alpha (95%)',
    likeness: 'ICC theo điều tra viên',
    leftOut: (units: number) => `không gồm ${n(units)} đơn vị`,
    turnout: 'Tỷ lệ gửi phiếu',
  },
  collecting: {
    title: 'Hình thức lấy phiếu và hiệu chỉnh theo dân số',
    lead: 'Những gì báo cáo chất lượng sẽ nêu khi công bố, tính từ phiếu hiện có. Tổng theo hình thức không được lưu ở đâu, nên phần mềm phải đọc lại mọi phiếu và chỉ làm khi bấm nút.',
    do: 'Đọc phiếu và so sánh',
    doing: 'Đang đọc phiếu…',
    again: 'Đọc lại',
    modes: 'Số phiếu theo hình thức',
    modesLead: 'Chỉ tính phiếu về những đơn vị mà số liệu của nhóm không bị ẩn.',
    mode: 'Hình thức',
    inTens: 'Số phiếu (làm tròn đến chục)',
    hidden: 'ẩn vì quá ít',
    names: {
      link: 'qua đường liên kết hoặc mã',
      desk: 'tại quầy của cơ quan được đánh giá (mã hoặc máy tại quầy)',
      interview: 'do điều tra viên phỏng vấn',
      paper: 'trên giấy',
    },
    differences: 'Chênh lệch giữa các hình thức, mọi tiêu chí',
    byArea: 'Chênh lệch giữa các hình thức, theo lĩnh vực',
    differencesLead:
      'Cùng đơn vị và cùng nhóm, phiếu lấy theo hình thức này cho điểm cao hay thấp hơn hình thức phổ biến nhất của nhóm (điểm phần trăm của thang trả lời). Chỉ so sánh khi mỗi hình thức có từ 30 phiếu; không gồm đơn vị có số liệu của nhóm bị ẩn và không nêu theo từng đơn vị. Khác biệt có thể do hình thức, cũng có thể do hỏi những người khác nhau.',
    oneMode:
      'Chưa so sánh được các hình thức: về những đơn vị mà số liệu của nhóm không bị ẩn, không nhóm nào có đủ 30 phiếu theo từng hình thức của ít nhất hai hình thức.',
    compared: 'Nhóm và hình thức',
    against: (mode: string, usual: string) => `${mode}, so với ${usual}`,
    byBlock: '(so trong cả khối)',
    part: 'Phần',
    allItems: 'mọi tiêu chí',
    ballots: 'Số phiếu',
    difference: 'Chênh lệch',
    interval: 'Khoảng tin cậy 95%',
    span: (from: string, to: string) => `${from} đến ${to}`,
    weighed: 'Nếu hiệu chỉnh theo dân số',
    weighedLead:
      'Tỷ lệ điểm của một nhóm về cả khối nếu mỗi thành phần dân cư trả lời đúng theo tỷ lệ dân số, bên cạnh tỷ lệ khi mỗi phiếu được tính như nhau. Chỉ số chính thức không dùng số hiệu chỉnh.',
    notWeighed:
      'Không có số hiệu chỉnh theo dân số cho khối này: đợt chưa có cơ cấu dân số, hoặc chưa câu hỏi nào có đủ 30 phiếu cho từng thành phần dân cư.',
    asCounted: 'Không hiệu chỉnh',
    weighted: 'Hiệu chỉnh',
    effect: 'Tác động của trọng số',
    effectOf: (effect: string, ballots: number) => `${effect} (như ${n(ballots)} phiếu)`,
    unused: (questions: number) => `${n(questions)} câu hỏi không dùng được, vì quá ít phiếu`,
    misfit: (points: string) =>
      `trọng số bị giới hạn, nên có thành phần còn lệch tới ${points} điểm phần trăm so với dân số`,
  },
  silence: {
    title: 'Câu không trả lời theo đơn vị và nhóm',
    lead: 'Phần câu trả lời là “không có ý kiến” hoặc “không sử dụng”; bên dưới là tỷ lệ gửi phiếu, nếu biết số người của nhóm. Nhóm có quá ít người trả lời về đơn vị thì không nêu.',
    contacts: 'Người từ chối hoặc không gặp được, theo đơn vị',
    unit: 'Đơn vị',
    turnout: (share: string) => `gửi phiếu ${share}`,
    none: 'Chưa có đơn vị nào trong bảng xếp hạng này.',
    noneWhy: 'Đơn vị có mặt ở đây khi danh sách của đợt có đơn vị thuộc khối này.',
  },
  weights: {
    title: 'Trọng số của các lĩnh vực',
    lead: 'Trọng số danh nghĩa là phần trong điểm tối đa. Trọng số thực là phần mà mỗi lĩnh vực đóng góp vào khác biệt giữa các đơn vị: lĩnh vực mà mọi đơn vị đều như nhau không quyết định gì; số âm nghĩa là đi ngược các lĩnh vực khác.',
    part: 'Phần',
    nominal: 'Danh nghĩa',
    effective: 'Thực',
    correlation: 'Tương quan với chỉ số',
    assessed: 'Điểm thẩm định',
    survey: 'Điểm điều tra xã hội học',
    adjustments: 'Điểm thưởng, điểm trừ',
  },
  runs: {
    title: 'Thứ hạng nếu tính theo cách khác',
    lead: 'Cùng những phiếu và điểm này, tính theo cách khác thì thứ hạng đổi bao nhiêu. Chỉ để tham khảo, không thay kết quả chính thức.',
    official: 'Chính thức',
    names: {
      topTwo: 'Chỉ hai mức trả lời tốt nhất',
      pooled: 'Gộp chung mọi nhóm',
      outsidersOnly: 'Chỉ người dân, doanh nghiệp',
      withoutFlagged: 'Bỏ phiếu có dấu hiệu bất thường',
    } satisfies Record<SensitivityDocument['run'], string>,
    rank: (rank: number) => `hạng ${n(rank)}`,
    up: (places: number) => `↑ lên ${n(places)}`,
    down: (places: number) => `↓ xuống ${n(places)}`,
    same: 'không đổi',
    moved: (moved: number, units: number) => `${n(moved)}/${n(units)} đơn vị đổi hạng`,
    none: 'Chưa có cách tính nào khác cho khối này.',
  },
  of: {
    headline: (percent: string, rank: number, units: number) =>
      `Chỉ số ${percent}, hạng ${n(rank)} trong ${n(units)} đơn vị`,
    noIndex: 'Chưa có chỉ số',
    noIndexWhy: (missing: string) => `Chỉ số chưa tính được: ${missing}.`,
    interval: (bounds: string) => `khoảng tin cậy 95%: ${bounds}`,
    rankSet: (first: number, last: number) =>
      `thứ hạng có thể, xét đồng thời mọi đơn vị (95%): ${span(first, last)}`,
    rankRange: (first: number, last: number) =>
      `xét riêng đơn vị (95% số lần mô phỏng): ${span(first, last)}`,
    ballots: (ballots: number, worth: number) =>
      ballots === worth
        ? `${n(ballots)} phiếu`
        : `${n(ballots)} phiếu, tương đương ${n(worth)} phiếu độc lập`,
    headlineUnranked: (percent: string) => `Chỉ số ${percent}, chưa đủ phiếu để xếp hạng`,
    standing: 'So với các đơn vị cùng xếp hạng',
    better: (units: number) => `Cao hơn ${n(units)} đơn vị`,
    alike: (units: number) => `Chưa phân biệt được với ${n(units)} đơn vị`,
    worse: (units: number) => `Thấp hơn ${n(units)} đơn vị`,
    overfull: (groups: string) =>
      `Nhóm ${groups} có nhiều phiếu hơn số người đã nhập, nên số người đó chưa đúng và nhóm được coi là rất đông. Xem lại số người ở phần chỉ tiêu của đợt.`,
    sum: 'Cơ cấu điểm Chỉ số',
    part: 'Thành phần',
    points: 'Điểm',
    max: 'Tối đa',
    source: 'Số liệu gốc',
    assessed: 'Điểm thẩm định',
    survey: 'Điểm điều tra xã hội học',
    bonus: 'Điểm thưởng',
    penalty: 'Điểm trừ',
    total: 'Cộng',
    percent: 'Chỉ số = tổng điểm / tối đa × 100',
    clipped: (percent: string) => `Giá trị trước khi giới hạn trong 0–100: ${percent}.`,
    exact: 'Giá trị chính xác',
    toAssessed: 'các ô đã nhập',
    toSurvey: 'từng tiêu chí thành phần và câu trả lời',
    toAdjustments: 'các quyết định',
    areas: 'Các lĩnh vực so với khối',
    areasLead: (block: string) =>
      `Trung bình và cao nhất của ${block}. Bấm vào điểm để đến ô đã nhập hoặc đến từng tiêu chí thành phần.`,
    reached: 'Đạt',
    scale: 'Tỷ lệ đạt (%), khoảng tin cậy 95%',
    mean: 'TB khối',
    best: 'Cao nhất',
    drawn:
      'Hình: chấm là đơn vị, vạch ngang là khoảng tin cậy 95%, vạch đứng là trung bình khối, hình thoi là cao nhất.',
    hidden: 'ẩn',
    hiddenWhy:
      '“ẩn”: quá ít người trả lời ở lĩnh vực đó, nên số liệu được giấu để không ai nhận ra ý kiến của một người; chỉ số của đơn vị vẫn tính từ mọi phiếu.',
    chances: 'Xác suất đạt từng thứ hạng',
    chancesLead: (replicates: number) =>
      `Nếu hỏi lại ${n(replicates)} lần với những người khác, đơn vị xếp ở các hạng sau:`,
    chance: 'Xác suất',
    noChances: 'Chưa tính được xác suất đạt từng thứ hạng, vì chưa biết sai số.',
    runs: 'Nếu tính theo cách khác',
    run: 'Cách tính',
    shift: 'So với chính thức',
    notHere: 'Đơn vị này không có trong kết quả của đợt.',
  },
}

/** `3`, or `1–4`. */
function span(first: number, last: number): string {
  return first === last ? n(first) : `${n(first)}–${n(last)}`
}
