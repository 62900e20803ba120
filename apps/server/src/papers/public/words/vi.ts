import type { ChangeState, SensitivityDocument } from '@phieu/scoring'

import type { OpenTableName } from '../../../publication/open-data.ts'

type Run = SensitivityDocument['run'] | 'official'
type Rule = 'h2Only' | 'mean' | 'weighted'

const ordinals = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const ordinal = (rank: number) => `thứ ${ordinals[rank - 1] ?? rank}`

/** The public pages in Vietnamese. Figures come in written. */
export const vi = {
  site: 'Kết quả Chỉ số cải cách hành chính',
  home: 'Kết quả đã công bố',
  skip: 'Đến nội dung chính',
  otherLanguage: 'English',
  here: 'Vị trí trang',
  scroll: (table: string) => `${table}. Kéo ngang để xem hết.`,
  published: 'Đã công bố',
  publishedOn: (day: string) => `Công bố ngày ${day}`,
  synthetic: 'SỐ LIỆU GIẢ LẬP',
  syntheticWhy: 'Được tạo ra để thử hệ thống; không phải ý kiến hay kết quả của ai.',
  practice: 'ĐỢT DÙNG THỬ',
  practiceWhy: 'Đợt này để làm quen với hệ thống; kết quả không có giá trị chính thức.',
  footer: (organiser: string, day: string, method: number | string) =>
    `${organiser} công bố ngày ${day}. Phương pháp tính, phiên bản ${method}.`,
  fingerprint: 'Mã kiểm tra SHA-256 của gói dữ liệu',

  missing: {
    title: 'Không có trang này',
    lead: 'Địa chỉ có thể đã gõ thiếu, hoặc kết quả này chưa được công bố.',
    way: 'Xem mọi kết quả đã công bố',
  },

  list: {
    title: 'Kết quả Chỉ số cải cách hành chính đã công bố',
    description: 'Chỉ số, thứ hạng, khoảng tin cậy và dữ liệu mở của các đợt đánh giá đã công bố.',
    lead: (n: string) => `${n} đợt đánh giá đã công bố kết quả, mới nhất ở trên.`,
    none: 'Chưa có kết quả nào được công bố.',
    noneWhy:
      'Kết quả của một đợt xuất hiện ở đây sau khi đợt đóng, được phê duyệt và công bố. Mỗi đợt chỉ công bố một lần; từ đó kết quả không thay đổi, và ai cũng có thể tải dữ liệu về tính lại.',
  },

  round: {
    year: (year: number) => `năm ${year}`,
    half: (half: 1 | 2, year: number) => `6 tháng ${half === 1 ? 'đầu' : 'cuối'} năm ${year}`,
    unnamed: 'đợt trước',
  },

  index: {
    interval: (bounds: string) => `khoảng tin cậy 95%: ${bounds}`,
    ranks: (first: number, last: number) =>
      first === last ? `thứ hạng ${first}` : `thứ hạng từ ${first} đến ${last}`,
    noInterval: 'không tính được khoảng tin cậy',
    noValue: 'chưa có giá trị',
    last: 'xếp cuối',
    ordinal,
  },

  change: {
    up: (distance: string) => `tăng ${distance}`,
    down: (distance: string) => `giảm ${distance}`,
    points: (change: string) => `${change} điểm phần trăm`,
    notCompared: (why: string) => `không so sánh được, ${why}`,
    none: 'không thay đổi',
    tiny: 'gần như không thay đổi',
    withinNoise: 'trong phạm vi sai số',
    beyondNoise: 'vượt phạm vi sai số',
    span: (bounds: string) => `khoảng tin cậy 95%: ${bounds}`,
    why: {
      'first-round-of-block': 'đợt đầu tiên của khối',
      'unit-changed': 'đơn vị đã được sắp xếp lại',
      'definition-changed': 'bộ chỉ số đã thay đổi',
      'no-value': 'đợt này chưa có giá trị',
      'no-previous-value': 'đợt trước không có giá trị',
      compared: '',
    } satisfies Record<ChangeState, string>,
    noError:
      'Kết quả của đợt trước chỉ có giá trị đã in, không kèm sai số, nên mức thay đổi không có khoảng tin cậy.',
    noEarlier: 'Đợt này không có đợt trước để so sánh.',
    counted: (up: string, compared: string, all: string, down: string) =>
      `${up}/${compared} đơn vị tăng, ${down} đơn vị giảm (chỉ tính đơn vị có giá trị ở cả hai đợt; khối có ${all} đơn vị).`,
    areas: (up: string, compared: string) =>
      `${up}/${compared} lĩnh vực có giá trị trung bình tăng.`,
    most: (names: string, change: string) => `Tăng nhiều nhất: ${names}, ${change}.`,
    mean: (change: string) => `Giá trị trung bình của khối ${change}.`,
  },

  announcement: {
    leads: (name: string, block: string, percent: string) =>
      `Khối ${block}: ${name} đứng đầu với ${percent}`,
    more: (sentences: readonly string[]) => `${sentences.join('; ')}.`,
    facts: (ballots: string, units: string) =>
      `Kết quả được tính từ ${ballots} phiếu điều tra xã hội học hợp lệ và điểm thẩm định của ${units} đơn vị.`,
    compared: (earlier: string) => `Mức thay đổi so với ${earlier}, tính bằng điểm phần trăm.`,
    measured:
      'Chỉ số = (điểm thẩm định + điểm điều tra xã hội học + điểm thưởng − điểm trừ) / điểm tối đa × 100. Các đơn vị được xếp hạng trong khối của mình.',
    caution:
      'Phiếu điều tra chỉ hỏi được một phần những người có thể hỏi. Khoảng tin cậy 95% cho biết chỉ số có thể đã khác đi bao nhiêu nếu hỏi những người khác; hai đơn vị có khoảng trùng nhau nhiều thì thứ hạng trước sau chưa chắc chắn.',
    together: (n: string) =>
      `${n} đơn vị đứng đầu chưa phân biệt được với nhau về mặt thống kê: thứ tự giữa các đơn vị này có thể do ngẫu nhiên.`,
    leaderStandsOut: 'Đơn vị đứng đầu phân biệt được với các đơn vị còn lại.',
    between: (n: string) => `… ${n} đơn vị khác …`,
    whole: (n: string) => `Bảng xếp hạng đầy đủ ${n} đơn vị`,
    unitsOf: (n: string) => `${n} đơn vị`,
    documents: 'Phương pháp, dữ liệu và văn bản',
    provisional:
      'Đây là kết quả 6 tháng đầu năm, có tính chất tạm thời; giá trị của cả năm được xác định sau đợt 6 tháng cuối năm.',
    annualRule: {
      h2Only: 'Giá trị của cả năm lấy theo kết quả 6 tháng cuối năm.',
      mean: 'Giá trị của cả năm là trung bình của hai đợt trong năm.',
      weighted: 'Giá trị của cả năm là trung bình có trọng số của hai đợt trong năm.',
    } satisfies Record<Rule, string>,
  },

  links: {
    method: 'Phương pháp tính và cách kiểm tra',
    csv: 'Dữ liệu mở, CSV',
    json: 'Dữ liệu mở, JSON',
    package: 'Gói dữ liệu để tính lại (ZIP)',
    press: 'Thông cáo báo chí',
    annex: (block: string) => `Phụ lục quyết định, khối ${block}`,
  },

  ranking: {
    title: (block: string) => `Xếp hạng khối ${block}`,
    table: (block: string) => `Xếp hạng các đơn vị khối ${block}`,
    among: (ranked: number, all: number) =>
      ranked === all ? `${all} đơn vị` : `${ranked}/${all} đơn vị có giá trị chỉ số`,
    lead: (names: string, among: string, percent: string) =>
      `${names} xếp thứ nhất trong ${among} với ${percent}.`,
    nobody: 'Chưa đơn vị nào trong khối có giá trị.',
    mean: (percent: string) => `Giá trị trung bình của khối: ${percent}.`,
    rank: 'Hạng',
    range: 'khoảng 95%',
    unit: 'Đơn vị',
    percent: 'Chỉ số',
    drawn: 'Hình vẽ: chấm là chỉ số, vạch ngang là khoảng tin cậy, nét đứt là trung bình của khối',
    points: 'Điểm / tối đa',
    ballots: 'Số phiếu (n)',
    change: (earlier: string) => `So với ${earlier}, điểm phần trăm`,
    cluster: (n: string) => `${n} đơn vị chưa phân biệt được với nhau về mặt thống kê`,
    alone: 'Một đơn vị đứng riêng',
    unranked: 'Chưa có giá trị',
    reading:
      'Mỗi nhóm gồm các đơn vị chưa phân biệt được với đơn vị đứng đầu nhóm: trong ít nhất 2,5% số lần lặp lại, thứ tự trước sau đảo ngược. Khoảng thứ hạng chứa 95% số lần lặp lại.',
    areas: 'Giá trị trung bình của khối theo lĩnh vực',
    area: 'Lĩnh vực',
    areaMean: 'Trung bình',
    runs: 'Nếu tính theo cách khác',
    runsLead:
      'Cùng những phiếu này, tính theo cách khác thì thứ hạng đổi bao nhiêu. Các cách này chỉ để tham khảo, không phải kết quả công bố.',
    run: 'Cách tính',
    first: 'Đứng đầu',
    moved: 'Số đơn vị đổi hạng',
    furthest: 'Đổi nhiều nhất (bậc)',
  },

  runs: {
    official: 'Chính thức',
    topTwo: 'Chỉ tính hai mức trả lời tốt nhất',
    pooled: 'Gộp chung mọi nhóm đối tượng',
    outsidersOnly: 'Chỉ người dân, doanh nghiệp và tổ chức bên ngoài',
    withoutFlagged: 'Bỏ các phiếu có dấu hiệu bất thường',
  } satisfies Record<Run, string>,

  unit: {
    lead: (name: string, percent: string, rank: number, among: string) =>
      `${name} đạt ${percent}, xếp ${ordinal(rank)} trong ${among} của khối.`,
    noValue: (name: string) => `${name} chưa có giá trị trong đợt này.`,
    ranks: (range: string) => `Xét cả sai số, trong 95% số lần lặp lại đơn vị có ${range}.`,
    block: (block: string) => `Khối ${block}`,
    changed: (change: string, earlier: string) => `So với ${earlier}: ${change}.`,
    annual: (percent: string, rank: string, year: number) =>
      `Giá trị cả năm ${year}: ${percent}, hạng ${rank}.`,
    chances: 'Khả năng của từng thứ hạng',
    chancesLead: (n: string) =>
      `Trong ${n} lần lặp lại với sai số ngẫu nhiên, đơn vị có các thứ hạng sau:`,
    chance: (rank: number, percent: string) => `hạng ${rank}: ${percent} số lần`,
    rarer: 'các hạng khác: ít hơn 1% số lần mỗi hạng',
    sum: 'Chỉ số gồm những gì',
    part: 'Thành phần',
    points: 'Điểm',
    max: 'Tối đa',
    lost: 'Mất',
    lostOf: (points: string, n: string) => `mất ${points}, n = ${n}`,
    uncertain: 'Khoảng tin cậy 95%',
    assessed: 'Điểm thẩm định',
    survey: 'Điểm điều tra xã hội học',
    surveyOf: (n: string) => `Điểm điều tra xã hội học (n = ${n} phiếu)`,
    bonus: 'Điểm thưởng',
    penalty: 'Điểm trừ',
    total: 'Tổng điểm',
    clipped: (percent: string) => `Trước khi giới hạn trong 0–100: ${percent}.`,
    areas: 'Các lĩnh vực so với khối',
    areasLead: (n: string) =>
      `Tính từ ${n} phiếu và điểm thẩm định. Trung bình và cao nhất là của các đơn vị trong khối.`,
    area: 'Lĩnh vực',
    percent: 'Đạt',
    drawn:
      'Hình vẽ: chấm là đơn vị, vạch ngang là khoảng tin cậy, vạch đứng là trung bình, hình thoi là cao nhất',
    mean: 'Trung bình khối',
    best: 'Cao nhất khối',
    where: 'Điểm bị mất ở đâu',
    whereLead:
      'Lĩnh vực mất nhiều điểm nhất ở trên. Điểm điều tra được tách đến từng tiêu chí và từng nhóm đối tượng.',
    lostMost: (area: string, points: string) => `Mất nhiều điểm nhất: ${area} (${points} điểm).`,
    areaLost: (assessed: string, survey: string) =>
      `mất ${assessed} điểm thẩm định, ${survey} điểm điều tra`,
    item: 'Tiêu chí',
    groups: 'Theo nhóm đối tượng: tỷ lệ điểm đạt được (n câu trả lời)',
    hidden: 'ẩn để bảo vệ người trả lời',
    hiddenWhy: (minimum: number) =>
      `Số liệu của nhóm có dưới ${minimum} người trả lời được ẩn để không ai nhận ra ý kiến của một người. Nhóm nhỏ kế tiếp cũng được ẩn, để số bị ẩn không suy ra được bằng phép trừ. Chỉ số của đơn vị vẫn tính từ mọi phiếu.`,
    ballotsBy: 'Số phiếu theo nhóm đối tượng',
    census: (size: string) => `cả nhóm có ${size} người`,
    runs: 'Nếu tính theo cách khác',
    shift: 'Đổi hạng',
    shiftUp: (n: number) => `lên ${n} bậc`,
    shiftDown: (n: number) => `xuống ${n} bậc`,
    same: 'không đổi',
    unknownShift: 'không so sánh được, hoặc ẩn để bảo vệ người trả lời',
    noTrace: 'Không có số liệu chi tiết của đơn vị này.',
  },

  method: {
    title: 'Phương pháp tính và cách kiểm tra',
    lead: 'Ai cũng tính lại được kết quả này từ dữ liệu đã công bố.',
    short: [
      'Mỗi phiếu trả lời các tiêu chí mà nhóm đối tượng của người trả lời được hỏi về một đơn vị. Trả lời “không có ý kiến” không được tính.',
      'Ở mỗi tiêu chí, câu trả lời của từng nhóm thành một tỷ lệ từ 0 đến 1; tỷ lệ của tiêu chí là trung bình có trọng số của các nhóm, nhân với điểm tối đa. Nhóm nhiều phiếu không lấn át nhóm ít phiếu.',
      'Chỉ số = (điểm thẩm định + điểm điều tra xã hội học + điểm thưởng − điểm trừ) / điểm tối đa × 100. Mọi phép tính dùng phân số chính xác; chỉ làm tròn khi in, và xếp hạng theo giá trị chưa làm tròn.',
      'Khoảng tin cậy 95% và khoảng thứ hạng cho biết kết quả có thể khác đi bao nhiêu nếu hỏi những người khác. Việc lặp lại ngẫu nhiên bắt đầu từ một mã số đã công bố nên ai cũng lặp lại được.',
      'Mức thay đổi tính bằng điểm phần trăm, chỉ giữa cùng một đơn vị và cùng một bộ chỉ số.',
    ],
    shortTitle: 'Tóm tắt',
    verify: 'Tự kiểm tra',
    verifySteps: ['Tải gói dữ liệu:', 'Trong bản mã nguồn của chương trình, chạy:'],
    verifyResult:
      'Lệnh tính lại toàn bộ từ gói và trả lời “EQUAL” (khớp), hoặc “NOT EQUAL” cùng từng chỗ không khớp. Số liệu của nhóm nhỏ bị ẩn trong gói công khai, nên lệnh nói rõ phần nào không tính lại được.',
    digestCheck: 'Mã kiểm tra của gói (SHA-256) phải là:',
    data: 'Dữ liệu mở',
    dataLead: 'Tên cột bằng tiếng Anh, giống nhau ở cả hai ngôn ngữ; số thập phân dùng dấu chấm.',
    tables: {
      index: 'Chỉ số và thứ hạng của từng đơn vị',
      areas: 'Điểm của từng đơn vị theo lĩnh vực',
      items: 'Điểm điều tra theo tiêu chí và nhóm đối tượng, nhóm nhỏ được ẩn',
    } satisfies Record<OpenTableName, string>,
    parameters: 'Các tham số',
    methodVersion: 'Phiên bản phương pháp',
    definition: 'Bộ chỉ số',
    version: 'phiên bản',
    registry: 'Danh sách đơn vị',
    seed: 'Mã khởi tạo ngẫu nhiên',
    replicates: 'Số lần lặp lại',
    full: 'Toàn văn phương pháp',
    fullLanguage: 'Bản toàn văn bằng tiếng Anh, nguyên văn trong gói dữ liệu.',
    noText: 'Toàn văn phương pháp nằm trong gói dữ liệu.',
  },

  myBallot: {
    title: 'Tìm phiếu của tôi trong hòm phiếu',
    lead: 'Trang này cho biết một điều: phong bì chứa phiếu của Ông/Bà có trong danh sách phong bì của đợt này hay không.',
    digest: 'Mã biên nhận: 64 ký tự, gồm chữ số và các chữ a–f',
    search: 'Tìm',
    looking: 'Đang tìm …',
    failed: 'Chưa tải được danh sách. Xin thử lại khi có mạng.',
    faulty: 'Mã chưa đúng: mỗi mã có 64 ký tự, gồm chữ số 0–9 và các chữ a–f.',
    in: 'Có trong danh sách.',
    out: 'Không có trong danh sách.',
    outThen:
      'Xin giữ nguyên điện thoại đã gửi phiếu, đừng xóa dữ liệu trong đó, và báo cho cơ quan tổ chức. Mã:',
    growing:
      'Đợt này chưa công bố: danh sách còn dài thêm khi có phiếu mới đến. Danh sách cuối cùng được công bố cùng kết quả.',
    frozen: 'Danh sách này nằm trong gói dữ liệu đã công bố và không thay đổi nữa.',
    proves: 'Điều được chứng minh',
    provesThat: [
      'Phong bì có mã ấy nằm trong danh sách; không ai có thể bỏ nó ra mà danh sách và gói dữ liệu đã công bố vẫn giữ nguyên mã kiểm tra.',
      'Biên nhận trên điện thoại có chữ ký của hòm phiếu. Nếu có biên nhận mà danh sách không có mã, biên nhận ấy là bằng chứng.',
    ],
    provesNot: 'Điều không được chứng minh',
    provesNotThat: [
      'Trong phiếu viết gì: danh sách chỉ có mã của phong bì dán kín. Không ai dùng trang này mà biết được, hay buộc Ông/Bà cho thấy, đã trả lời thế nào.',
      'Phiếu có được tính hay không: phiếu có thể bị loại với lý do ghi trong nhật ký. Chỉ công bố có bao nhiêu phiếu như thế.',
    ],
    sum: 'Các phong bì của đợt này',
    fates: {
      counted: 'Được tính vào kết quả',
      held: 'Tạm giữ, chưa ai quyết định',
      excluded: 'Bị loại, có lý do',
      unreadable: 'Không mở được hoặc trả lời không hợp lệ',
      unopened: 'Còn trong hòm, chưa mở',
      lost: 'Mất khi khôi phục từ bản sao lưu',
    },
    adds: (n: string) =>
      `Cộng lại là ${n} phong bì, bằng đúng số dòng của danh sách; lệnh kiểm tra ở trang phương pháp so lại điều này.`,
    byHand: 'Tự tìm, không cần JavaScript',
    byHandHow:
      'Mở danh sách rồi dùng chức năng tìm của trình duyệt (Ctrl+F, hoặc “Tìm trong trang”) với vài ký tự đầu của mã:',
    list: (n: string) => `danh sách ${n} phong bì`,
  },
}

export type Words = typeof vi
