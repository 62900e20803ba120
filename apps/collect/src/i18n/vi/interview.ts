/** What the phone says to interviewers, in Vietnamese; `en.ts` says the same. */
export const vi = {
  anothers: {
    title: 'Phiếu này của điều tra viên khác',
    text: 'Phiếu do một điều tra viên khác thực hiện trên thiết bị này nên không mở được ở đây. Không có gì bị mất; chỉ người đó mở lại được, sau khi đăng ký lại thiết bị.',
    toDay: 'Đến ngày phỏng vấn',
  },
  enrol: {
    title: 'Đăng ký thiết bị này',
    lead: 'Thiết bị này sẽ được dùng để phỏng vấn. Mã đăng ký chỉ dùng được một lần, cho một thiết bị.',
    browser:
      'Nếu trang này mở trong Zalo hay ứng dụng khác, hãy mở lại bằng Chrome hoặc Safari trước khi đăng ký.',
    installFirst: [
      'Trên iPhone, cài ứng dụng trước khi đăng ký: bấm nút Chia sẻ của Safari, chọn “Thêm vào MH chính”.',
      'Chép lại mã đăng ký ở dưới.',
      'Mở ứng dụng từ biểu tượng vừa có, chọn “Đăng ký thiết bị này”, rồi dán mã vào.',
    ],
    here: 'Đăng ký ngay trong trình duyệt này',
    code: 'Mã đăng ký',
    codeHint: 'Phần sau dấu # của liên kết, hoặc dãy chữ và số in dưới mã QR.',
    enrol: 'Đăng ký thiết bị này',
    enrolling: 'Đang đăng ký…',
    already: (name: string) => `Thiết bị này đã đăng ký cho ${name}.`,
    toDay: 'Đến ngày phỏng vấn',
    failed: {
      offline: 'Chưa kết nối được máy chủ. Kiểm tra mạng rồi bấm lại; mã vẫn còn dùng được.',
      captive:
        'Wi-Fi này cần đăng nhập trước. Mở một trang web bất kỳ để đăng nhập rồi bấm lại; mã vẫn còn dùng được.',
      'unknown-enrolment':
        'Mã đăng ký không đúng hoặc đã hết hạn. Hỏi giám sát viên để nhận mã mới.',
      'used-enrolment': 'Mã này đã dùng cho một thiết bị khác. Hỏi giám sát viên để nhận mã mới.',
      unavailable: 'Máy chủ đang bận hoặc chưa mở đợt khảo sát. Đợi vài phút rồi bấm lại.',
      empty: 'Nhập mã đăng ký.',
      storage: 'Thiết bị này không cho lưu dữ liệu. Tắt chế độ duyệt riêng tư rồi bấm lại.',
    },
  },

  day: {
    title: 'Ngày phỏng vấn',
    interviewer: (name: string) => `Điều tra viên: ${name}`,
    next: 'Cuộc phỏng vấn tiếp theo',
    nobody:
      'Chưa chọn cơ quan. Chọn cơ quan và nhóm đối tượng; lựa chọn được giữ cho các phiếu sau.',
    choose: 'Chọn cơ quan',
    start: 'Bắt đầu phiếu mới',
    changeUnit: 'Đổi cơ quan',
    changeGroup: 'Đổi nhóm',
    ballots: 'Phiếu của thiết bị này',
    waiting: 'Trên thiết bị này',
    atOffice: 'Đã gửi thành công',
    refused: 'Không được nhận',
    justNow: 'vừa xong',
    oldest: (age: string) => `Phiếu chưa gửi lâu nhất: ${age}.`,
    oldestLate:
      'Đã lâu chưa gửi được. Hãy đến nơi có mạng, mở trang này và bấm Gửi ngay; đừng xóa dữ liệu trình duyệt.',
    send: 'Gửi ngay',
    sending: 'Đang gửi…',
    showRefused: 'Xem phiếu không được nhận',
    unfinished: 'Phiếu đang làm dở',
    resume: 'Làm tiếp',
    resumeOf: (unit: string) => `Làm tiếp phiếu về ${unit}`,
    progress: (given: number, of: number, time: string) => `${given}/${of} câu, lưu lúc ${time}`,
    discard: 'Xóa phiếu này',
    discardOf: (unit: string) => `Xóa phiếu này, đang làm dở, về ${unit}`,
    discardSure: 'Các câu trả lời của phiếu này sẽ bị xóa.',
    discardYes: 'Xóa hẳn',
    ready: 'Thiết bị đã sẵn sàng làm việc khi mất mạng',
    notReady: 'Thiết bị chưa sẵn sàng khi mất mạng',
    signIn:
      'Hệ thống không còn nhận ra thiết bị này. Phiếu vẫn được giữ trên thiết bị và sẽ gửi sau khi đăng ký lại bằng mã mới của giám sát viên.',
    signInLink: 'Đăng ký lại thiết bị',
    revoked:
      'Thiết bị này đã bị dừng sử dụng nên không bắt đầu được phiếu mới. Các phiếu đã xong vẫn được gửi để xem xét. Hỏi giám sát viên.',
    closed: 'Đợt khảo sát đã đóng. Không bắt đầu được phiếu mới; các phiếu đã xong vẫn được gửi.',
  },

  sent: {
    empty: 'Đã gửi hết. Mọi phiếu đã gửi thành công.',
    emptyBut: 'Không còn phiếu nào chờ gửi. Có phiếu không được nhận, xem bên dưới.',
    nothing: 'Không có phiếu nào chờ gửi.',
    offline:
      'Chưa gửi được: không có mạng hoặc máy chủ không trả lời. Phiếu vẫn an toàn trên thiết bị này và sẽ tự gửi lại.',
    captive:
      'Chưa gửi được: Wi-Fi này cần đăng nhập trước. Mở một trang web bất kỳ để đăng nhập; phiếu vẫn an toàn trên thiết bị này.',
    'sign-in-needed':
      'Chưa gửi được: thiết bị này cần đăng ký lại. Phiếu vẫn an toàn trên thiết bị.',
    elsewhere: 'Một cửa sổ khác của thiết bị này đang gửi.',
    later: (seconds: number) => `Máy chủ đang bận. Thiết bị sẽ tự gửi lại sau ${seconds} giây.`,
  },

  unit: {
    title: 'Chọn cơ quan',
    search: 'Tìm cơ quan',
    searchHint: 'Gõ không dấu cũng được.',
    found: (count: number) => `${count} cơ quan`,
    none: 'Không tìm thấy cơ quan nào. Thử gõ ít chữ hơn.',
    chosen: 'đang chọn',
  },

  group: {
    title: 'Chọn nhóm đối tượng',
    lead: 'Người trả lời thuộc nhóm nào?',
    items: (count: number) => `${count} câu`,
  },

  start: {
    title: 'Bắt đầu phiếu mới',
    readOut: 'Đọc cho người trả lời nghe:',
    consent: (organiser: string, unit: string) =>
      `${organiser} mời Ông/Bà cho ý kiến về ${unit}. Việc trả lời là tự nguyện và có thể dừng bất cứ lúc nào. Phiếu ghi câu trả lời, cơ quan, nhóm đối tượng, ngôn ngữ, ngày, hình thức phỏng vấn, thời gian xem các câu hỏi và mã điều tra viên của tôi; không ghi họ tên, số điện thoại hay giờ trả lời. Phiếu đã hoàn thành thì không rút lại được. Ông/Bà có đồng ý không?`,
    mode: 'Ngôn ngữ của phiếu là ngôn ngữ đang chọn ở góc trên.',
    agrees: 'Người trả lời đồng ý, bắt đầu',
    declines: 'Không đồng ý, quay lại',
    failed: 'Thiết bị này chưa lưu được phiếu nên chưa thể bắt đầu. Giải phóng bộ nhớ rồi bấm lại.',
  },

  paper: {
    title: 'Nhập phiếu giấy',
    lead: 'Gõ mã in ở góc phiếu, hoặc quét mã QR trên phiếu. Sau đó nhập đúng những gì đã đánh dấu trên giấy; câu bỏ trống thì chọn ô “không có ý kiến”.',
    code: 'Mã mẫu phiếu, ví dụ B.ND',
    find: 'Tìm mẫu phiếu',
    unknown: 'Không có mẫu phiếu mang mã này trong đợt. Xin kiểm tra lại mã in trên phiếu.',
    unitMissing: (group: string) => `Nhóm ${group}. Hãy chọn cơ quan ghi trên phiếu.`,
    unit: 'Chọn cơ quan',
    otherUnit: 'Chọn cơ quan khác',
    begin: 'Bắt đầu nhập phiếu này',
    failed: 'Thiết bị này chưa lưu được phiếu nên chưa thể bắt đầu. Giải phóng bộ nhớ rồi bấm lại.',
    link: 'Nhập phiếu giấy',
  },

  refused: {
    title: 'Phiếu không được nhận',
    none: 'Không có phiếu nào bị từ chối.',
    lead: 'Các phiếu này vẫn nằm trên thiết bị, không cản trở phiếu khác. Xuất ra tệp rồi gửi cho giám sát viên, hoặc gửi lại sau khi lý do đã được xử lý.',
    sealedOn: (day: string) => `Hoàn thành ngày ${day}`,
    number: 'Số phiếu',
    again: 'Gửi lại',
    againOf: (number: string) => `Gửi lại phiếu ${number}`,
    export: 'Xuất ra tệp',
    exported: 'Đã tạo tệp. Phiếu vẫn nằm trên thiết bị.',
    back: 'Về ngày phỏng vấn',
  },

  ready: {
    title: 'Thiết bị đã sẵn sàng chưa?',
    all: 'Mọi thứ đã sẵn sàng. Thiết bị làm việc được khi không có mạng.',
    some: 'Còn việc cần làm trước khi đi nơi không có mạng.',
    check: 'Tải lại từ hệ thống',
    checking: 'Đang tải…',
    done: 'Xong',
    todo: 'Cần làm',
    advised: 'Nên làm',
    device: 'Thiết bị đã đăng ký',
    deviceOk: (name: string) => `Hệ thống biết thiết bị này là của ${name}.`,
    deviceTodo: 'Hệ thống không nhận ra thiết bị này. Mở liên kết đăng ký mới từ giám sát viên.',
    round: 'Đợt khảo sát',
    roundClosed: 'Đợt này không mở. Hỏi giám sát viên rồi tải lại.',
    questionnaires: 'Mẫu phiếu',
    units: 'Cơ quan',
    count: (here: number, of: number) => `${here}/${of} trên thiết bị này`,
    countTodo: 'Bấm Tải lại từ hệ thống khi có mạng.',
    app: 'Ứng dụng mở được khi không có mạng',
    appOk: 'Đã lưu trên thiết bị.',
    appTodo: 'Giữ trang này mở một phút khi có mạng, rồi kiểm tra lại.',
    persistent: 'Trình duyệt không tự xóa dữ liệu',
    persistentOk: 'Trình duyệt đã hứa giữ dữ liệu.',
    persistentTodo:
      'Cài ứng dụng lên màn hình chính. Nếu không, trình duyệt có thể xóa dữ liệu khi thiết bị đầy hoặc sau nhiều ngày không mở.',
    space: 'Bộ nhớ trống',
    spaceOk: (size: string) => `Còn trống ${size}.`,
    spaceTodo: (size: string) => `Chỉ còn ${size}. Xóa bớt ảnh hoặc ứng dụng.`,
    spaceUnknown: 'Trình duyệt không cho biết.',
    clock: 'Đồng hồ của máy',
    clockOk: 'Đúng giờ.',
    clockUnknown: 'Chưa so được với giờ của hệ thống.',
    fetched: (when: string) => `Tải về lần cuối: ${when}.`,
    reported: (when: string) => `Hệ thống biết tình trạng thiết bị này lần cuối: ${when}.`,
    notReported: 'Hệ thống chưa biết tình trạng thiết bị này; thiết bị sẽ tự báo khi có mạng.',
    reportSays:
      'Thiết bị chỉ báo: phiên bản ứng dụng, số phiếu chưa gửi, bộ nhớ trống, đồng hồ có đúng không. Không báo vị trí.',
    failed: {
      offline:
        'Chưa tải được: không có mạng hoặc máy chủ không trả lời. Những gì đã có vẫn dùng được.',
      captive: 'Wi-Fi này cần đăng nhập trước. Mở một trang web bất kỳ để đăng nhập, rồi bấm lại.',
      'sign-in-needed': 'Hệ thống không nhận ra thiết bị này. Cần đăng ký lại.',
      revoked: 'Thiết bị này đã bị dừng sử dụng. Hỏi giám sát viên.',
      'other-key':
        'Khóa niêm phong của đợt này khác với khóa thiết bị đã biết. Thiết bị giữ khóa cũ; báo ngay cho giám sát viên.',
      unavailable: 'Máy chủ đang bận. Đợi vài phút rồi bấm lại.',
    },
    toDay: 'Bắt đầu ngày phỏng vấn',
  },

  assignments: {
    title: 'Việc được giao',
    lead: 'Chạm vào một dòng để làm phiếu cho nơi đó. Số đã làm gồm cả phiếu chưa gửi.',
    none: 'Chưa được giao việc. Giám sát viên giao việc ở văn phòng; thiết bị nhận khi có mạng.',
    done: (done: number, wanted: number) => `${done}/${wanted} phiếu`,
    reached: 'đã đủ',
    overshoot: (ballots: number) => `vượt ${ballots}`,
    unsent: (ballots: number) => `${ballots} phiếu chưa gửi`,
    left: (ballots: number) => `còn ${ballots} phiếu`,
    pace: (ballots: number, day: string) => `mỗi ngày ${ballots} phiếu để kịp hạn ${day}`,
    late: (day: string) => `quá hạn ${day}`,
    goTo: 'Nơi nên đến tiếp theo',
    outside: (ballots: number) =>
      `Ngoài việc được giao: ${ballots} phiếu. Các phiếu này vẫn được nhận và được đếm riêng.`,
    link: (done: number, wanted: number) => `Việc được giao: ${done}/${wanted} phiếu`,
  },

  contact: {
    title: 'Không có phiếu',
    lead: 'Mỗi người ghi một lần, khi không hỏi lại nữa. Không ghi tên hay địa chỉ.',
    link: 'Ghi người không trả lời',
    attempts: 'Đã tìm gặp người này mấy lần?',
    attemptsMore: '3 trở lên',
    saved: (outcome: string) => `Đã ghi trên thiết bị: ${outcome}.`,
    sent: 'Đã ghi và đã gửi thành công.',
    takeBack: 'Ghi nhầm, bỏ đi',
    outcomes: {
      refused: 'Từ chối',
      'not-at-home': 'Vắng nhà',
      'not-reached': 'Không liên lạc được',
      'not-eligible': 'Không thuộc đối tượng',
      partial: 'Bỏ dở giữa chừng',
      language: 'Bất đồng ngôn ngữ',
      other: 'Lý do khác',
      unknown: 'Không rõ có thuộc đối tượng không',
    },
    meanings: {
      refused: 'Đã gặp, không đồng ý trả lời',
      'not-at-home': 'Đúng người, nhưng không có mặt',
      'not-reached': 'Đúng người, nhưng không gặp và không gọi được',
      'not-eligible': 'Chưa từng làm việc với cơ quan này, hoặc không thuộc nhóm',
      partial: 'Đã bắt đầu trả lời rồi dừng, không hoàn thành phiếu',
      language: 'Không có ngôn ngữ chung để hỏi',
      other: 'Ốm đau, tuổi cao…',
      unknown: 'Không gặp được ai để biết',
    },
  },

  install: {
    title: 'Cài lên màn hình chính',
    why: 'Ứng dụng đã cài mở nhanh hơn và dữ liệu được giữ chắc hơn.',
    install: 'Cài ứng dụng',
    ios: 'Trong Safari: bấm nút Chia sẻ, chọn “Thêm vào MH chính”, rồi luôn mở từ biểu tượng đó.',
  },

  update: {
    waits: 'Có phiên bản mới của ứng dụng.',
    accept: 'Dùng phiên bản mới',
  },

  back: 'Quay lại',
  toDay: 'Về ngày phỏng vấn',
}
