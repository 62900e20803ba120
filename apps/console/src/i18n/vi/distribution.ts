/** Sending out: open links, one-time invitations, print. */
import { n } from './common/numbers.ts'

export const distribution = {
  parts: {
    label: 'Các phần của việc phát phiếu',
    links: 'Liên kết mở',
    invitations: 'Thư mời một lần',
    mail: 'Thư điện tử',
  },

  states: { active: 'đang mở', paused: 'tạm dừng', revoked: 'đã thu hồi' },
  difficulties: { off: 'Không', light: 'Nhẹ', strong: 'Mạnh' },

  where: {
    title: 'Ở đâu',
    block: 'Khối',
    units: 'Chỉ một số đơn vị',
    unitsHint: 'Mỗi dòng một tên hoặc một mã; để trống là tất cả đơn vị của các khối đã chọn.',
    groups: 'Nhóm đối tượng',
    group: 'Nhóm đối tượng',
    channels: 'Kênh',
    channel: 'Kênh',
    incomplete: 'Xin chọn ít nhất một khối hoặc đơn vị, một nhóm và một kênh.',
    unknown: (names: string) => `Không tìm thấy, hoặc có nhiều đơn vị giống tên: ${names}.`,
  },

  links: {
    title: 'Phân phát phiếu',
    answer: (kept: number, active: number) =>
      `${n(kept)} phiếu thu về qua ${n(active)} liên kết đang mở`,
    answerOver: (kept: number, all: number) =>
      `${n(kept)} phiếu thu về qua ${n(all)} liên kết; đợt không nhận phiếu nữa`,
    none: 'Chưa có liên kết nào',
    noneWhy:
      'Ai có liên kết mở cũng vào được phiếu về một đơn vị, dành cho một nhóm. Mã QR của liên kết được in lên áp phích, thẻ đặt quầy và giấy biên nhận.',
    lead: 'Mỗi liên kết hỏi một nhóm về một đơn vị, trên một kênh. Máy chủ đếm số lần mở và số phiếu, không ghi phiếu nào đến qua liên kết nào.',
    make: 'Tạo liên kết',
    choose: 'Chọn đơn vị, nhóm và kênh',
    makeForAll: (units: number) => `Tạo liên kết cho ${n(units)} đơn vị`,
    forAllWhat: (groups: string) =>
      `Mỗi đơn vị một liên kết cho từng nhóm (${groups}), đăng trên trang web.`,
    table: 'Các liên kết mở',
    search: 'Tìm theo tên đơn vị, nhãn hoặc mã',
    unit: 'Đơn vị',
    group: 'Nhóm',
    channel: 'Kênh',
    address: 'Địa chỉ',
    days: 'Ngày',
    allDays: 'theo đợt',
    from: (day: string) => `từ ${day}`,
    until: (day: string) => `đến hết ${day}`,
    opened: 'Lượt mở',
    kept: 'Thu về',
    state: 'Tình trạng',
    block: 'Khối',
    limited: (hours: number) => `Đã chạm giới hạn trong ${n(hours)} giờ`,
    pause: 'Tạm dừng',
    pauseWhat: (count: number) =>
      `${n(count)} liên kết không mở được nữa cho đến khi mở lại. Phiếu đã làm dở hoặc đã hoàn thành vẫn gửi được và vẫn được tính.`,
    resume: 'Mở lại',
    resumeWhat: (count: number) =>
      `${n(count)} liên kết mở lại được. Liên kết đã thu hồi thì không.`,
    revoke: 'Thu hồi',
    revokeWhat: (count: number) =>
      `${n(count)} liên kết không bao giờ mở được nữa, mã QR đã in trở thành vô dụng. Phiếu bắt đầu trước đó vẫn đến, nhưng chờ xem xét rồi mới được tính.`,
    revokeSure: 'Tôi hiểu: không thể lấy lại liên kết đã thu hồi.',
    edit: 'Sửa',
    editWhat: (count: number) => `Thay đổi ${n(count)} liên kết. Ô để trống thì giữ nguyên.`,
    editDo: 'Lưu thay đổi',
    keep: 'giữ nguyên',
    done: 'Đã làm xong.',
    madeNow: (made: number, standing: number) =>
      standing > 0
        ? `Đã tạo ${n(made)} liên kết; ${n(standing)} liên kết như thế đã có sẵn.`
        : `Đã tạo ${n(made)} liên kết.`,
    takeOut: 'Tải danh sách',
  },

  handOut: {
    title: 'Phát liên kết',
    copy: 'Sao chép',
    copied: 'Đã sao chép địa chỉ.',
    qr: 'Mã QR',
    qrOf: (unit: string) => `Mã QR của liên kết về ${unit}`,
    print: 'In',
  },

  print: {
    title: 'In mã QR',
    what: (count: number) =>
      `${n(count)} liên kết đang chọn, mỗi liên kết một trang PDF; liên kết đã thu hồi không in.`,
    form: 'Mẫu',
    forms: {
      poster: 'Áp phích A4',
      cards: 'Thẻ đặt quầy A6, bốn thẻ một tờ A4 để cắt',
      'cards-a6': 'Thẻ đặt quầy A6, mỗi trang một thẻ',
      receipts: 'Giấy biên nhận, tám tờ nhỏ một tờ A4 để cắt',
    },
    language: 'Ngôn ngữ',
    languages: { both: 'Tiếng Việt và tiếng Anh', vi: 'Tiếng Việt', en: 'Tiếng Anh' },
    open: 'Mở PDF',
  },

  newLinks: {
    title: 'Tạo liên kết mở',
    lead: 'Tạo cho mọi đơn vị × nhóm × kênh đã chọn, nếu nhóm được hỏi về đơn vị. Liên kết đã có sẵn thì không tạo lại.',
    settings: 'Cách dùng',
    label: 'Nhãn (không bắt buộc)',
    labelHint: 'Để phân biệt nhiều liên kết cùng chỗ, ví dụ “Quầy 3”.',
    opensOn: 'Mở từ ngày',
    closesOn: 'Đến hết ngày',
    daysHint: 'Để trống thì theo ngày thu phiếu của đợt.',
    difficulty: 'Chống gửi tự động',
    difficultyHint:
      'Thiết bị của người trả lời tự tính một phép kiểm tra trong lúc trả lời, không hỏi gì thêm. Khi một liên kết nhận nhiều phiếu bất thường, mức này tự tăng.',
    perHour: 'Tối đa mỗi giờ (phiếu)',
    perHourHint: 'Quá số này, phiếu nằm lại trên thiết bị và tự gửi sau; không phiếu nào mất.',
    maxBallots: 'Tối đa tất cả (không bắt buộc)',
    again: 'Tạo cả ở nơi đã có liên kết như thế',
    make: 'Tạo liên kết',
    making: 'Đang tạo…',
  },

  link: {
    duplicate: 'Nhân đôi liên kết này',
    title: 'Liên kết mở',
    address: 'Địa chỉ',
    typed: 'Mã để gõ tay',
    table: 'Từng ngày',
    day: 'Ngày',
    limited: 'Giờ chạm giới hạn',
    none: 'Chưa có ai mở liên kết này',
    noneWhy: 'Số lần mở và số phiếu hiện ra ở đây theo từng ngày.',
    difficulty: 'Chống gửi tự động',
    perHour: 'Tối đa mỗi giờ',
    maxBallots: 'Tối đa tất cả',
    unlimited: 'Không giới hạn',
  },

  kiosks: {
    title: 'Máy tính bảng đặt tại quầy',
    what: 'Một máy tính bảng đặt cố định tại quầy, người này trả lời xong đến người khác. Máy chỉ mở phiếu này, tự trở về trang đầu, không giữ biên nhận, và phải có mã PIN mới thoát ra được.',
    none: 'Chưa có máy nào',
    noneWhy: 'Tạo mã cài đặt, rồi mở địa chỉ đó trên máy tính bảng.',
    label: 'Tên máy',
    labelHint: 'Chẳng hạn “Quầy 3”. Người trả lời cũng thấy tên này.',
    make: 'Tạo mã cài đặt',
    making: 'Đang tạo…',
    address: 'Địa chỉ cài đặt',
    addressHint: (until: string) =>
      `Chỉ hiện một lần. Dùng cho đúng một máy, đến hết ngày ${until}.`,
    qr: 'Mã QR của địa chỉ cài đặt',
    state: 'Tình trạng',
    waits: (until: string) => `chờ cài đặt, đến hết ${until}`,
    expired: 'mã cài đặt đã hết hạn',
    setUp: (on: string) => `cài đặt ngày ${on}`,
    revokedOn: (on: string) => `đã thu hồi ngày ${on}`,
    reported: 'Báo lúc',
    silent: 'hôm nay chưa báo',
    unsent: 'Chưa gửi',
    refused: 'Không được nhận',
    revoke: 'Thu hồi',
    revokeWhat: (label: string) =>
      `${label} không nhận phiếu mới nữa, kể từ khi máy có mạng và biết mình bị thu hồi. Phiếu đã làm xong trên máy vẫn gửi về và được tính.`,
    actions: 'Thao tác',
  },

  invitations: {
    title: 'Thư mời một lần',
    answer: (spent: number, issued: number) => `${n(spent)} phiếu thu về trên ${n(issued)} thư mời`,
    none: 'Chưa có thư mời nào',
    noneWhy:
      'Thư mời có mã riêng, dùng được cho đúng một phiếu: để gửi SMS, Zalo, thư điện tử hoặc in vào thư. Máy chủ chỉ giữ dấu vân của mã, không ghi thư mời nào ứng với phiếu nào.',
    lead: 'Phiếu phát ra và thu về theo từng lô. Không ai, kể cả quản trị, biết người nhận nào đã gửi phiếu nào.',
    make: 'Tạo thư mời',
    table: 'Các lô thư mời',
    search: 'Tìm theo tên lô',
    label: 'Lô',
    madeOn: 'Ngày tạo',
    renewed: (day: string) => `tạo lại mã ngày ${day}`,
    revoked: (day: string) => `thu hồi ngày ${day}`,
    units: 'Đơn vị',
    issued: 'Phát ra',
    opened: 'Lượt mở',
    spent: 'Thu về',
    codes: 'Tải mã',
    cards: 'PDF (thẻ A6)',
    oneByOne: 'Xem từng mã để sao chép, hiện mã QR hoặc in',
    codesUntil: (time: string) =>
      `Tải được đến ${time}. Sau đó máy chủ không còn mã; mất tệp thì phải tạo lại mã.`,
    codesGone: 'Máy chủ không còn mã',
    fresh: (count: number) =>
      `Đã tạo ${n(count)} thư mời. Xin tải mã về ngay: máy chủ chỉ giữ mã trong một giờ, sau đó không ai đọc lại được.`,
    renew: 'Tạo lại mã',
    renewWhat:
      'Mọi thư mời chưa dùng của lô này được mã mới; mã cũ không mở được nữa. Phiếu làm dở bằng mã cũ vẫn đến, nhưng chờ xem xét.',
    renewSure: 'Tôi hiểu: các mã đã gửi đi mà chưa dùng sẽ mất hiệu lực.',
    revoke: 'Thu hồi lô',
    revokeWhat: 'Mọi thư mời chưa dùng của lô này không mở được nữa.',
    revokeSure: 'Tôi hiểu: không thể lấy lại thư mời đã thu hồi.',
    one: 'Thu hồi một thư mời',
    oneWhat: 'Dùng khi thư bị mất hoặc gửi nhầm. Gõ mã in trên thư; mã không được ghi vào nhật ký.',
    oneCode: 'Mã thư mời',
    outcomes: {
      revoked: 'Đã thu hồi thư mời này.',
      spent: 'Thư mời này đã được dùng, không thu hồi được nữa.',
      already: 'Thư mời này đã được thu hồi từ trước.',
      unknown: 'Không có thư mời nào mang mã này trong đợt.',
    },
    done: 'Đã làm xong.',
  },

  codes: {
    title: 'Từng mã của lô thư mời',
    lead: (time: string) =>
      `Mỗi mã dùng được cho một phiếu. Xem được đến ${time}, chỉ người tạo lô xem được; sau đó máy chủ chỉ còn mã băm.`,
    table: 'Mã của lô thư mời',
    search: 'Tìm theo tên đơn vị',
    place: 'Số',
    code: 'Mã',
    qrOf: (place: string, unit: string) => `Mã QR của thư mời số ${place} về ${unit}`,
    gone: 'Không xem được các mã này. Chỉ người tạo lô xem được trong một giờ; sau đó máy chủ chỉ còn mã băm, không ai đọc lại được.',
    again: 'Tạo lại mã cho các thư mời chưa dùng ở danh sách lô',
  },

  newBatch: {
    title: 'Tạo thư mời một lần',
    lead: 'Mỗi thư mời có một mã, hỏi về một đơn vị và dùng được cho một phiếu.',
    about: 'Lô thư mời',
    label: 'Tên lô',
    labelHint: 'Ví dụ “SMS người nộp hồ sơ tháng 11”. Không ghi tên người nhận.',
    each: 'Số thư mời cho mỗi đơn vị',
    eachHint: 'Tối đa 100.000 thư mời trong một lô.',
    make: 'Tạo thư mời',
    making: 'Đang tạo mã…',
    incomplete: 'Xin ghi tên lô, chọn đơn vị, nhóm, kênh và số thư mời từ 1.',
  },
}
