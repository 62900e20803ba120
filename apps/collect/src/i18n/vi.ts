/**
 * Everything that the phone says to a citizen, in Vietnamese; `en.ts` says the same. Texts are as
 * an official would write them: Ông/Bà, phiếu khảo sát, cơ quan.
 */
export const vi = {
  app: {
    switchLanguage: 'English',
    looks: {
      device: 'Cách hiển thị: theo thiết bị',
      large: 'Cách hiển thị: chữ to',
      sun: 'Cách hiển thị: chữ to, ngoài nắng',
    },
    home: 'Phiếu, về trang đầu',
    loading: 'Đang mở…',
    practiceShort: 'Thử nghiệm',
    syntheticShort: 'Giả lập',
    practice: 'Đợt thử nghiệm, không công bố.',
    synthetic: 'Số liệu giả lập do phần mềm tạo ra.',
  },

  welcome: {
    title: 'Phiếu khảo sát ý kiến',
    invitation: 'trân trọng mời Ông/Bà cho ý kiến về',
    purpose:
      'Ý kiến của Ông/Bà được tính vào chỉ số cải cách hành chính, giúp cơ quan phục vụ tốt hơn.',
    respondent: 'Ông/Bà trả lời với tư cách',
    length: (items: number, minutes: number) => `${items} câu hỏi, khoảng ${minutes} phút.`,
    voluntary: 'Việc tham gia là tự nguyện, có thể dừng bất cứ lúc nào trước khi gửi.',
    keeping: 'Phiếu lưu gì, không lưu gì',
    keptTitle: 'Được lưu',
    kept: 'Câu trả lời, cơ quan được đánh giá, nhóm đối tượng, ngôn ngữ, tuần trả lời, kênh nhận phiếu (ví dụ mã QR), thời gian xem các câu hỏi (làm tròn đến 10 giây) và dấu hiệu cần kiểm tra nếu có (ví dụ nhiều phiếu đến cùng lúc). Đến khi kiểm phiếu, phong bì ghi ngày hoàn thành.',
    keptOfNamed:
      'Câu trả lời, cơ quan được đánh giá, nhóm đối tượng, ngôn ngữ, tuần kiểm phiếu (không phải tuần trả lời), kênh gửi thư mời, thời gian xem các câu hỏi (làm tròn đến 10 giây) và dấu hiệu cần kiểm tra nếu có. Đến khi kiểm phiếu, phong bì ghi ngày hoàn thành.',
    notKeptTitle: 'Không lưu',
    notKept: 'Họ tên, số điện thoại, giờ trả lời, địa chỉ IP.',
    sealed: {
      sheets:
        'Phiếu được niêm phong ngay trên thiết bị này, chỉ được mở sau khi đóng đợt, cùng với phiếu của người khác và không kèm tên. Chìa khóa in trên giấy, máy chủ không có.',
      server:
        'Phiếu được niêm phong ngay trên thiết bị này và được mở không kèm tên. Chìa khóa nằm ở máy chủ: người quản trị máy chủ về kỹ thuật có thể mở sớm hơn và biết Ông/Bà trả lời gì.',
    },
    once: 'Thư mời chỉ dùng được cho một phiếu và không được lưu cùng phiếu; nơi gửi chỉ biết thư mời đã dùng hay chưa.',
    final: 'Phiếu không ghi tên, vì vậy sau khi gửi không thể rút lại hoặc sửa.',
    offline: 'Câu trả lời được lưu ngay trên thiết bị này, kể cả khi mất mạng.',
    unfinished: 'Trên thiết bị này có một phiếu đang làm dở. Bắt đầu phiếu mới sẽ xóa phiếu đó.',
    resume: 'Làm tiếp phiếu đang dở',
    anew: 'Tôi đồng ý, bắt đầu phiếu mới',
    agree: 'Tôi đồng ý, bắt đầu',
    startFailed:
      'Thiết bị này chưa lưu được phiếu nên chưa thể bắt đầu. Xin tắt chế độ duyệt web riêng tư hoặc giải phóng bộ nhớ, rồi bấm lại.',
  },

  answered: {
    title: 'Liên kết này đã được trả lời trên thiết bị này',
    thanks: 'Xin cảm ơn Ông/Bà. Mỗi người chỉ trả lời một lần.',
    another: 'Để người khác trả lời',
    anotherWhy:
      'Nếu nhiều người dùng chung thiết bị này, người tiếp theo có thể trả lời phiếu riêng.',
    show: 'Xem tình trạng phiếu đã gửi',
  },

  opening: {
    unknownTitle: 'Không tìm thấy phiếu khảo sát',
    unknown:
      'Liên kết này không đúng hoặc không còn dùng nữa. Xin kiểm tra lại liên kết hoặc mã QR, hoặc hỏi nơi đã gửi cho Ông/Bà.',
    closedTitle: 'Đợt khảo sát đã kết thúc',
    closed: 'Đợt khảo sát này không nhận thêm phiếu nữa. Xin cảm ơn Ông/Bà đã quan tâm.',
    over: (day: string | undefined) =>
      `Thời gian nhận phiếu đã hết${day ? ` sau ngày ${day}` : ''}. Xin cảm ơn Ông/Bà đã quan tâm.`,
    notBegunTitle: 'Chưa đến ngày khảo sát',
    notBegun: (day: string | undefined) =>
      `Phiếu được nhận từ ${day ? `ngày ${day}` : 'ngày khai mạc đợt khảo sát'}. Xin mở lại liên kết này từ ngày đó.`,
    pausedTitle: 'Liên kết đang tạm dừng',
    paused: 'Nơi tổ chức đang tạm dừng nhận phiếu mới qua liên kết này. Xin mở lại sau.',
    revokedTitle: 'Liên kết không còn dùng nữa',
    revoked:
      'Nơi tổ chức đã thu hồi liên kết này. Nếu Ông/Bà vẫn muốn cho ý kiến, xin hỏi nơi đã gửi để nhận liên kết mới.',
    fullTitle: 'Liên kết đã nhận đủ phiếu',
    full: 'Liên kết này đã nhận đủ số phiếu cần có. Xin cảm ơn Ông/Bà đã quan tâm.',
    otherKeyTitle: 'Khóa niêm phong của đợt khảo sát đã bị đổi',
    otherKey:
      'Khóa dùng để niêm phong phiếu của đợt này khác với khóa mà thiết bị này đã biết, nên thiết bị không mở phiếu để giữ bí mật ý kiến của Ông/Bà. Xin báo cho nơi tổ chức khảo sát.',
    offlineTitle: 'Thiết bị đang không có mạng',
    offline:
      'Lần đầu mở phiếu cần có mạng. Xin bật Wi-Fi hoặc dữ liệu di động rồi bấm Thử lại. Sau đó Ông/Bà có thể trả lời cả khi mất mạng.',
    captiveTitle: 'Wi-Fi này cần đăng nhập',
    captive:
      'Wi-Fi đang dùng trả lời thay cho máy chủ: mạng này cần đăng nhập trước. Xin mở một trang web bất kỳ để đăng nhập, hoặc dùng dữ liệu di động, rồi bấm Thử lại.',
    busyTitle: 'Chưa mở được phiếu khảo sát',
    busy: 'Máy chủ đang bận hoặc tạm ngừng. Xin đợi vài phút rồi bấm Thử lại.',
    retry: 'Thử lại',
  },

  answer: {
    progress: (at: number, of: number) => `Câu ${at}/${of}`,
    readAloud: 'Đọc to câu hỏi',
    hint: 'Chạm vào một ô để trả lời.',
    resumed: 'Đang làm tiếp phiếu dở. Người khác trả lời? Bắt đầu phiếu mới',
    saved: (time: string) => `Đã lưu trên thiết bị này lúc ${time}`,
    notSaved:
      'Chưa lưu được câu trả lời này. Xin đừng đóng trang; giải phóng bộ nhớ của thiết bị rồi bấm Lưu lại, hoặc làm tiếp: trang này giữ câu trả lời đến khi gửi.',
    held: 'Chưa lưu vào thiết bị, chỉ giữ trong trang này. Xin đừng đóng trang.',
    saveAgain: 'Lưu lại',
    savedAgain:
      'Trình duyệt vừa xóa những gì trang này đã lưu. Các câu trả lời đang mở vẫn còn và đã được lưu lại; xin hoàn thành và gửi phiếu sớm.',
    back: 'Trở lại',
    next: 'Tiếp tục',
    toCheck: 'Xem lại',
    keys: 'Phím 1–5 và 9 để trả lời, Enter để tiếp tục.',
  },

  check: {
    title: 'Xem lại các câu trả lời',
    complete: 'Ông/Bà đã trả lời đủ. Muốn đổi câu nào, xin bấm Sửa.',
    missing: (count: number) =>
      `Còn ${count} câu chưa trả lời. Nếu không muốn đánh giá, xin chọn ô “không có ý kiến” của câu đó.`,
    missingNow: (count: number) => `Chưa thể hoàn thành: còn ${count} câu chưa trả lời.`,
    unanswered: 'Chưa trả lời',
    change: 'Sửa',
    answerNow: 'Trả lời',
    changeItem: (at: number) => `Sửa câu ${at}`,
    answerItem: (at: number) => `Trả lời câu ${at}`,
    goToMissing: (at: number) => `Đến câu ${at}`,
    final: 'Sau khi hoàn thành, phiếu được gửi đi và không thể rút lại hoặc sửa.',
    finish: 'Hoàn thành và gửi phiếu',
    finishInterview: 'Hoàn thành phiếu',
    sealFailed:
      'Chưa hoàn thành được phiếu vì thiết bị này không lưu được. Các câu trả lời vẫn còn. Xin đừng đóng trang; giải phóng bộ nhớ của thiết bị rồi bấm lại.',
  },

  done: {
    thanks: 'Xin cảm ơn Ông/Bà!',
    sealed: 'Phiếu đã hoàn thành',
    sealMark: 'Đã hoàn thành',
    onPhone: 'Trên thiết bị này',
    atOffice: 'Đã gửi thành công',
    refused: 'Không được nhận',
    onPhoneMore:
      'Phiếu đã được lưu an toàn trên thiết bị này và sẽ tự gửi khi thiết bị có mạng và trang này được mở. Ông/Bà có thể đóng trang.',
    onPhoneOffline:
      'Thiết bị đang không có mạng. Phiếu đã được lưu an toàn trên thiết bị này; khi có mạng, phiếu tự gửi nếu trang này đang mở, hoặc trong lần mở tới. Ông/Bà có thể đóng trang.',
    atOfficeMore: (day: string) => `Hệ thống đã lưu phiếu ngày ${day}. Ông/Bà có thể đóng trang.`,
    refusedMore:
      'Phiếu vẫn còn trên thiết bị này, không bị mất, và mỗi ngày tự gửi lại một lần. Nếu cần, xin hỏi nơi tổ chức.',
    receipt: 'Mã biên nhận',
    receiptWhy:
      'Hệ thống đã ký xác nhận rằng phong bì chứa phiếu này nằm trong hòm phiếu. Mã không cho biết ai đã trả lời hay trả lời thế nào.',
    savedAgain:
      'Trình duyệt vừa xóa những gì trang này đã lưu. Phiếu đã được lưu lại; xin bấm Gửi ngay nếu phiếu chưa gửi được.',
    onlyHere:
      'Trình duyệt đã xóa những gì trang này đã lưu và không cho lưu lại. Xin đừng đóng trang, bật mạng rồi bấm Gửi ngay.',
    sendNow: 'Gửi ngay',
    sendAgain: 'Gửi lại',
    notSent: 'Chưa gửi được lúc này. Phiếu vẫn an toàn trên thiết bị.',
    captive:
      'Chưa gửi được: Wi-Fi này cần đăng nhập trước. Phiếu vẫn an toàn trên thiết bị và sẽ tự gửi sau đó.',
    states: 'Tình trạng phiếu',
    again: 'Phiếu tiếp theo, cùng cơ quan và nhóm',
    toInterview: 'Về ngày phỏng vấn',
  },

  refusal: {
    unreadable: 'Hệ thống không đọc được phiếu này.',
    'unknown-round': 'Hệ thống không có đợt khảo sát này.',
    'closed-round': 'Đợt khảo sát đã kết thúc trước khi phiếu đến nơi.',
    'wrong-key': 'Phiếu được niêm phong bằng khóa không phải của đợt này.',
    'unknown-link': 'Liên kết đã dùng không còn hiệu lực.',
    'wrong-link': 'Liên kết đã dùng không thuộc về cơ quan hoặc nhóm này.',
    'unknown-invitation': 'Thư mời này không còn hiệu lực.',
    'spent-invitation': 'Thư mời này đã được dùng để gửi một phiếu.',
    unworked: 'Phiếu chưa có bước kiểm tra chống gửi tự động. Hãy mở lại liên kết rồi gửi lại.',
    'unknown-device': 'Hệ thống chưa biết thiết bị này.',
    'revoked-device': 'Thiết bị này không còn được phép gửi phiếu.',
    'unknown-unit': 'Hệ thống không có cơ quan này trong danh sách.',
    'unknown-questionnaire': 'Hệ thống không có mẫu phiếu này.',
    conflicting: 'Hệ thống đã có một phiếu khác mang cùng số.',
    other: (why: string) => `Lý do hệ thống nêu: ${why}.`,
  },

  afterRestore:
    'Hệ thống đã ký nhận phiếu này trước đây, rồi dữ liệu ở đó được khôi phục từ một bản sao lưu cũ hơn. Xin giữ thiết bị này, đừng xóa dữ liệu trình duyệt, và báo cho nơi tổ chức; khi có bản sao lưu mới hơn được khôi phục, phiếu tự gửi lại.',

  home: {
    title: 'Phiếu khảo sát ý kiến',
    lead: 'Đây là nơi Ông/Bà cho biết ý kiến về sự phục vụ của cơ quan nhà nước.',
    howTitle: 'Cách trả lời',
    how: 'Mở liên kết Ông/Bà nhận được, hoặc dùng máy ảnh của điện thoại quét mã QR tại bộ phận một cửa.',
    code: 'Hoặc nhập mã in dưới mã QR',
    codeFault:
      'Mã gồm chữ cái không dấu và chữ số, từ 6 ký tự. Xin kiểm tra lại; nếu chữ tự thêm dấu, xin tắt bộ gõ tiếng Việt.',
    open: 'Mở phiếu',
    unfinishedTitle: 'Phiếu đang làm dở',
    answered: (given: number, of: number) => `Đã trả lời ${given}/${of} câu`,
    resume: 'Làm tiếp',
    unsentTitle: 'Phiếu trên thiết bị này',
    waiting: (count: number) => `${count} phiếu trên thiết bị này, chưa gửi được.`,
    refused: (count: number) => `${count} phiếu không được nhận.`,
    toUnsent: 'Gửi, lưu hoặc chuyển sang thiết bị khác',
    interviewer: 'Dành cho điều tra viên',
    interviewerMore: 'Thiết bị này đã được đăng ký.',
    toInterview: 'Mở ngày phỏng vấn',
    enrol: 'Đăng ký thiết bị này',
    office: 'Kết quả và quản trị',
    results: 'Xem kết quả đã công bố',
    resultsAddress: '/results',
    signIn: 'Đăng nhập Trang quản trị',
  },

  failure: {
    notFoundTitle: 'Không có trang này',
    notFound: 'Địa chỉ không đúng, hoặc phiếu này không còn trên thiết bị.',
    brokenTitle: 'Trang gặp lỗi',
    broken:
      'Các câu trả lời đã lưu trên thiết bị này vẫn còn. Xin tải lại trang; nếu vẫn lỗi, xin khởi động lại trình duyệt.',
    storageTitle: 'Thiết bị này không cho lưu dữ liệu',
    storage:
      'Trang cần lưu câu trả lời trên thiết bị. Xin tắt chế độ duyệt web riêng tư hoặc giải phóng bộ nhớ, rồi bấm Thử lại.',
    storageSilent:
      'Trình duyệt không trả lời khi mở bộ nhớ của trang. Xin đóng các cửa sổ khác của trang này, khởi động lại trình duyệt hoặc thiết bị, rồi mở lại. Những gì đã lưu vẫn còn trên thiết bị.',
    reload: 'Tải lại trang',
    retry: 'Thử lại',
    toHome: 'Về trang đầu',
  },
}
