/** Every sentence of the console, as an official would write it. `en.ts` has the same keys. */
import type { Rule } from '@phieu/survey'
import type { Trouble } from '../api/problem.ts'
import { adjustments } from './vi/adjustments.ts'
import { course } from './vi/course.ts'
import { earlier } from './vi/earlier.ts'
import { external } from './vi/external.ts'
import { imports } from './vi/imports.ts'
import { newRound } from './vi/new-round.ts'
import { points } from './vi/points.ts'
import { result } from './vi/result.ts'

const whole = new Intl.NumberFormat('vi-VN')
const n = (value: number) => whole.format(value)

export const vi = {
  app: {
    name: 'Phiếu',
    desk: 'Bàn điều hành',
    skip: 'Đến nội dung chính',
    opening: 'Đang mở trang…',
    loading: 'Đang tải trang…',
    otherLanguage: 'English',
    navigation: 'Các trang',
    overview: 'Tổng quan',
    rounds: 'Các đợt đánh giá',
    result: 'Kết quả',
    points: 'Điểm nhập',
    course: 'Tiến trình',
    changeRound: 'Đổi đợt',
    refused: 'Phiếu bị từ chối',
    docs: 'Tài liệu API',
    signOut: 'Đăng xuất',
    previousPage: 'Trang trước',
    nextPage: 'Trang sau',
    page: (page: number, pages: number) => `Trang ${n(page)}/${n(pages)}`,
    retry: 'Thử lại',
    home: 'Về trang đầu',
    notFound: 'Không có trang này.',
    broken: 'Trang này gặp lỗi.',
  },

  round: {
    state: {
      draft: 'đang chuẩn bị',
      open: 'đang mở',
      closed: 'đã đóng',
      approved: 'đã duyệt',
      published: 'đã công bố',
    },
    practice: 'Đợt thực hành – phiếu dùng thử, không công bố',
    synthetic: 'Số liệu giả lập – phiếu do máy tạo, không phải ý kiến thật',
    none: 'Chưa có đợt đánh giá nào.',
    noneWhy:
      'Khi khởi động lần đầu, máy chủ tự mở một đợt thực hành; nếu không thấy, hãy xem thông báo của máy chủ.',
  },

  account: {
    name: 'Họ và tên',
    email: 'Thư điện tử',
    password: 'Mật khẩu',
    passwordHint: 'Ít nhất 10 ký tự; một câu dài dễ nhớ là tốt nhất.',
    signIn: 'Đăng nhập',
    signInLead: 'Dành cho cán bộ phụ trách cải cách hành chính.',
    signingIn: 'Đang đăng nhập…',
    setUp: 'Lập tài khoản quản trị đầu tiên',
    setUpLead:
      'Tài khoản này xem toàn bộ số liệu của đợt đánh giá. Đường dẫn thiết lập chỉ dùng được một lần.',
    setUpDo: 'Lập tài khoản',
    settingUp: 'Đang lập tài khoản…',
    noToken:
      'Hãy mở đường dẫn thiết lập một lần mà máy chủ in ra khi khởi động; đường dẫn có dạng /console/setup#….',
    setUpMalformed: 'Hãy kiểm tra lại thư điện tử, và dùng mật khẩu dài ít nhất 10 ký tự.',
    needsSetUp:
      'Hệ thống chưa có tài khoản nào. Hãy mở đường dẫn thiết lập mà máy chủ in ra khi khởi động.',
    again: 'Phiên đăng nhập đã hết. Số liệu trên màn hình vẫn được giữ nguyên.',
    signInAgain: 'Đăng nhập lại',
  },

  live: {
    asOf: (time: string) => `Cập nhật lúc ${time}; tự làm mới sau mỗi 15 giây.`,
    printed: (moment: string) => `Số liệu lúc ${moment}.`,
    lost: (time: string) =>
      `Không kết nối được máy chủ. Màn hình đang giữ số liệu lúc ${time} và sẽ tự cập nhật khi có kết nối.`,
    stale: (time: string, why: string) => `${why} Màn hình đang giữ số liệu lúc ${time}.`,
  },

  overview: {
    headline: (ballots: number, withBallots: number, units: number) =>
      `${n(ballots)} phiếu từ ${n(withBallots)}/${n(units)} đơn vị`,
    silent: (units: number) => `${n(units)} đơn vị chưa có phiếu nào`,
    complete: 'đơn vị nào cũng có phiếu',
    fewUnits: (units: number, few: number) => `${n(units)} đơn vị có nhóm dưới ${n(few)} phiếu`,
    refused: (ballots: number) => `${n(ballots)} phiếu bị từ chối`,
    blocks: 'Các khối',
    block: (id: string) => `Khối ${id}`,
    blockProgress: (withBallots: number, units: number) =>
      `${n(withBallots)}/${n(units)} đơn vị có phiếu`,
    search: 'Tìm đơn vị',
    searchHint: 'Gõ không dấu cũng được',
    show: 'Hiển thị',
    showAll: 'Mọi đơn vị',
    showSilent: 'Chưa có phiếu',
    showFew: 'Có nhóm ít phiếu',
    found: (shown: number, all: number) =>
      shown === all ? `${n(all)} đơn vị` : `${n(shown)} trong ${n(all)} đơn vị`,
    nothingFound: 'Không có đơn vị nào phù hợp.',
    clear: 'Xóa điều kiện lọc',
    table: 'Phiếu và điểm điều tra xã hội học theo đơn vị',
    unit: 'Đơn vị',
    points: 'Điểm điều tra',
    pointsHint: 'trên điểm tối đa',
    scale: '% điểm tối đa, khoảng tin cậy 95%',
    ballots: 'Phiếu',
    interval: 'KTC 95%',
    intervalUnknown: 'KTC 95%: quá ít phiếu',
    intervalNote: 'KTC 95%: khoảng tin cậy 95% của điểm điều tra xã hội học.',
    few: 'ít phiếu',
    fewNote: (few: number) =>
      `▲ ít phiếu: nhóm có dưới ${n(few)} phiếu; điểm của nhóm dựa trên quá ít người. Số sau gạch chéo là số phiếu cần thu.`,
    uncounted: (items: number) => `${n(items)} tiêu chí chưa tính được`,
    noBallots: 'chưa có phiếu',
    ofTarget: (ballots: number, target: number) => `${n(ballots)}/${n(target)}`,
    groups: 'Nhóm đối tượng trong khối này',
    scroll: 'Bảng số liệu, kéo ngang để xem hết',
  },

  start: {
    title: 'Chưa có phiếu nào',
    lead: 'Cách nhận phiếu đầu tiên:',
    steps: [
      'Mở đường dẫn dành cho người dân mà máy chủ in ra khi khởi động (dạng /l/…) trên điện thoại hoặc trình duyệt bất kỳ.',
      'Trả lời các câu hỏi rồi bấm “Hoàn thành và gửi phiếu”. Mất mạng cũng trả lời được; phiếu sẽ tự gửi khi có mạng lại.',
      'Phiếu hiện ở trang này trong vòng 15 giây, không cần tải lại.',
    ],
  },

  exports: {
    open: 'Xuất số liệu',
    items: 'Theo tiêu chí và nhóm đối tượng',
    itemsInside:
      'Mỗi dòng là một đơn vị × tiêu chí × nhóm: số câu trả lời, tỷ lệ, khoảng tin cậy, điểm.',
    areas: 'Theo lĩnh vực',
    areasInside: 'Mỗi dòng là một đơn vị × lĩnh vực: điểm, điểm tối đa, khoảng tin cậy.',
    csv: 'CSV (mở thẳng bằng Excel tiếng Việt)',
    xlsx: 'XLSX (kèm trang giải thích các cột)',
  },

  recount: {
    do: 'Đếm lại',
    doing: 'Đang đếm lại…',
    why: 'Đếm lại từ từng phiếu đã lưu và so với số đang hiển thị.',
    equal: (ballots: number) =>
      `Đã đếm lại ${n(ballots)} phiếu: số đang hiển thị khớp hoàn toàn với các phiếu.`,
    different: (ballots: number, differences: number) =>
      `Đã đếm lại ${n(ballots)} phiếu: ${n(differences)} chỗ không khớp với các phiếu. Không dùng số liệu này trước khi tìm ra nguyên nhân.`,
    where: (unit: string, group: string) => `Không khớp: đơn vị ${unit}, nhóm ${group}.`,
  },

  unit: {
    headline: (points: string, max: string, percent: string) =>
      `${points} trên ${max} điểm điều tra xã hội học (${percent})`,
    noPoints: 'Chưa có điểm: chưa nhóm nào trả lời đủ để tính.',
    interval: (bounds: string) => `khoảng tin cậy 95%: ${bounds}`,
    /** What the interval rests on, where it is not simply the spread of the answers. */
    basis: {
      spread: '',
      'equal-answers': 'mọi câu trả lời giống nhau, khoảng tin cậy lấy theo cận an toàn',
      census: 'đã hỏi toàn bộ nhóm, không có sai số chọn mẫu',
      unknown: 'quá ít phiếu để tính khoảng tin cậy',
    },
    ballots: (ballots: number) => `n = ${n(ballots)} phiếu`,
    code: (code: string) => `mã đơn vị hành chính ${code}`,
    reduced: (max: string, whole: string) =>
      `Điểm tối đa là ${max} thay vì ${whole}, vì có tiêu chí chưa nhóm nào tính được.`,
    groups: 'Nhóm đối tượng',
    group: 'Nhóm',
    ballotsOfTarget: 'Phiếu/cần thu',
    size: 'Cả nhóm có',
    sizeUnknown: 'không xác định',
    few: (few: number) => `▲ dưới ${n(few)} phiếu`,
    areas: 'Điểm theo lĩnh vực',
    area: 'Lĩnh vực',
    points: 'Điểm',
    max: 'Tối đa',
    share: '% tối đa',
    sumWords:
      'Điểm của lĩnh vực là tổng điểm các tiêu chí trong lĩnh vực; điểm điều tra xã hội học của đơn vị là tổng điểm các lĩnh vực.',
    total: 'Cộng',
    uncounted: 'chưa tính được',
    areaNumber: (area: number) => `Lĩnh vực ${area}`,
    items: 'Tiêu chí và câu trả lời',
    itemsLead:
      'Bên trái vạch giữa là ý kiến chưa tốt, bên phải là ý kiến tốt; câu trả lời không tính điểm để riêng. Mở “Cách tính” để xem từng bước từ câu trả lời đến điểm.',
    answers: 'Câu trả lời',
    excluded: (answers: number) => `${n(answers)} không tính`,
    excludedHead: 'Không tính',
    nobody: 'Chưa có câu trả lời nào được tính điểm.',
    n: (answers: number) => `n = ${n(answers)}`,
    nHead: 'n',
    barOf: (of: string, parts: string) => `${of}: ${parts}`,
    part: (text: string, answers: number, percent: string) => `${text}: ${n(answers)} (${percent})`,
    noTarget: 'không đặt chỉ tiêu',
  },

  trace: {
    open: 'Cách tính',
    tableOf: (item: string) => `Câu trả lời và tỷ lệ theo nhóm, tiêu chí ${item}`,
    share: 'Tỷ lệ',
    exact: 'Phân số',
    interval: 'KTC 95% của tỷ lệ',
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
      item: 'Tỷ lệ của tiêu chí',
      points: 'Điểm của tiêu chí',
    },
    itemWords:
      'Trung bình có trọng số của các nhóm được tính: tổng (trọng số × tỷ lệ) chia cho tổng trọng số.',
    pointsWords: 'Tỷ lệ của tiêu chí nhân với điểm tối đa; làm tròn sau cùng, đến hai chữ số.',
    treatment: {
      reduceMax:
        'Không nhóm nào tính được: tiêu chí không tham gia, điểm tối đa của lĩnh vực giảm tương ứng.',
      zero: 'Không nhóm nào tính được: theo bộ tiêu chí, tiêu chí nhận 0 điểm.',
      grantMax: 'Không nhóm nào tính được: theo bộ tiêu chí, tiêu chí nhận điểm tối đa.',
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
  },

  result,
  points,
  adjustments,
  course,
  imports,
  external,
  earlier,
  newRound,

  refused: {
    headline: (ballots: number) => `${n(ballots)} phiếu bị từ chối được giữ nguyên văn`,
    none: 'Chưa có phiếu nào bị từ chối',
    noneWhy:
      'Phiếu nào máy chủ không nhận được (không đọc được, đợt đã đóng, trùng mã nhưng khác nội dung…) đều được giữ lại ở đây cùng lý do, để không mất ý kiến nào.',
    lead: 'Của mọi đợt, kể cả phiếu không đọc được thuộc đợt nào; không phiếu nào được tính vào điểm. Mở từng phiếu để xem nguyên văn điều thiết bị đã gửi.',
    table: 'Phiếu bị từ chối, mới nhất trước',
    date: 'Ngày nhận',
    reason: 'Lý do',
    ballot: 'Mã phiếu',
    noBallotId: 'không đọc được mã',
    view: 'Xem nguyên văn',
    one: 'Phiếu bị từ chối',
    raw: 'Nguyên văn đã nhận',
    back: 'Mọi phiếu bị từ chối',
    reasons: {
      unreadable: 'Nội dung không phải là một phiếu đọc được.',
      'unknown-round': 'Không có đợt đánh giá này.',
      'closed-round': 'Đợt đánh giá không mở vào lúc phiếu đến.',
      'unknown-link': 'Đường dẫn mà phiếu nêu không tồn tại.',
      'wrong-link': 'Phiếu không thuộc đơn vị hoặc nhóm của đường dẫn đã dùng.',
      'unknown-device': 'Thiết bị gửi phiếu chưa được đăng ký.',
      'revoked-device': 'Thiết bị gửi phiếu đã bị thu hồi.',
      'unknown-unit': 'Đợt đánh giá không có đơn vị này.',
      'unknown-questionnaire': 'Không có mẫu phiếu này hoặc phiên bản này.',
      faulty: 'Phiếu thiếu câu trả lời hoặc có câu trả lời ngoài mẫu.',
      conflicting: 'Đã có phiếu khác nội dung mang cùng mã; cả hai được giữ để xem xét.',
    },
    otherReason: (why: string) => `Lý do khác: ${why}.`,
  },

  trouble: {
    offline: 'Không kết nối được máy chủ.',
    malformed: 'Máy chủ không hiểu yêu cầu này.',
    'too-large': 'Yêu cầu quá lớn.',
    'too-many': 'Yêu cầu có quá nhiều phần.',
    'digest-differs': 'Nội dung bị thay đổi trên đường truyền.',
    'unsupported-encoding': 'Máy chủ không đọc được cách mã hóa này.',
    'not-found': 'Không tìm thấy nội dung này.',
    'unknown-link': 'Đường dẫn không tồn tại.',
    'closed-round': 'Đợt đánh giá không mở.',
    'unknown-enrolment': 'Mã đăng ký thiết bị không tồn tại.',
    'used-enrolment': 'Mã đăng ký thiết bị đã được dùng.',
    'unknown-device': 'Thiết bị chưa được đăng ký.',
    'revoked-device': 'Thiết bị đã bị thu hồi.',
    'sign-in-needed': 'Cần đăng nhập để xem trang này.',
    'wrong-credentials': 'Thư điện tử hoặc mật khẩu không đúng.',
    'unknown-setup':
      'Đường dẫn thiết lập không đúng. Hãy lấy đường dẫn mới nhất mà máy chủ in ra khi khởi động.',
    'used-setup':
      'Đường dẫn thiết lập đã được dùng: hệ thống đã có tài khoản quản trị. Hãy đăng nhập.',
    'expired-setup':
      'Đường dẫn thiết lập đã hết hạn. Hãy khởi động lại máy chủ để có đường dẫn mới.',
    forbidden: 'Tài khoản này không được xem nội dung này.',
    conflict: 'Nội dung đã thay đổi trong lúc bạn làm việc.',
    'frozen-round': 'Đợt đánh giá đã được duyệt hoặc công bố nên không sửa được nữa.',
    'faulty-file': 'Tệp có lỗi; chưa có số liệu nào được nhập.',
    'too-many-requests': 'Quá nhiều lần thử. Hãy đợi một phút rồi thử lại.',
    unavailable: 'Máy chủ tạm thời không phục vụ được.',
    internal: 'Máy chủ gặp lỗi ngoài dự kiến.',
  } satisfies Record<Trouble, string>,
}

/** What every language must say. */
export type Messages = typeof vi
