import type { Manual } from './manual.ts'

export const admin: Manual = {
  role: 'admin',
  title: { vi: 'Hướng dẫn cho quản trị viên', en: 'Manual for admins' },
  lead: {
    vi: 'Quản trị viên lập đợt, mở và đóng đợt, mời người dùng và giữ cho mọi việc có thể kiểm tra lại. Trang đầu “Việc hôm nay” luôn cho biết việc cần làm trước.',
    en: 'Admins set a round up, open and close it, invite people, and see that everything can be checked later. The first page, “Today”, always says what comes next.',
  },
  chapters: [
    {
      title: { vi: 'Mời người cùng làm', en: 'Invite those you work with' },
      why: {
        vi: 'Duyệt và công bố do hai người khác nhau thực hiện, nên cần ít nhất hai người ngay từ đầu.',
        en: 'Approving and publishing is done by two different people, so at least two are needed from the start.',
      },
      steps: [
        {
          vi: 'Mở trang Người dùng, chọn mời, ghi tên, thư điện tử và vai trò.',
          en: 'Open People, choose to invite, and enter name, e-mail and role.',
        },
        {
          vi: 'Gửi liên kết mời cho người đó. Liên kết chỉ hiện một lần và chỉ dùng được một lần.',
          en: 'Send them the link. It is shown once and works once.',
        },
        {
          vi: 'Bật xác thực hai bước cho tài khoản của mình, in mã dự phòng và cất nơi an toàn.',
          en: 'Turn on the second factor for your own account, print the backup codes and keep them safe.',
        },
      ],
      page: 'people',
    },
    {
      title: { vi: 'Chuẩn bị danh mục', en: 'Prepare the catalogue' },
      why: {
        vi: 'Đợt đánh giá gắn với một danh sách đơn vị và một bộ chỉ số; khi đợt đã mở thì không đổi được nữa.',
        en: 'A round is pinned to one registry and one definition; once it is open they cannot change.',
      },
      steps: [
        {
          vi: 'Danh sách đơn vị: tải biểu mẫu, điền, rồi nhập tệp; mọi lỗi được báo theo từng ô trước khi ghi.',
          en: 'Registry: download the template, fill it in, import the file; every fault is named by its cell before anything is saved.',
        },
        {
          vi: 'Bộ chỉ số: lấy một bộ có sẵn làm bản đang soạn, sửa từng phần rồi chốt thành phiên bản.',
          en: 'Definition: take one that is there as a working copy, edit it part by part, then fix it as a version.',
        },
      ],
      page: 'catalogue',
    },
    {
      title: { vi: 'Lập và thiết lập đợt', en: 'Make the round and set it up' },
      why: {
        vi: 'Trang Thiết lập liệt kê mọi bước và cho biết bước nào còn thiếu trước khi mở đợt.',
        en: 'The Setup page lists every step and says what is missing before the round can open.',
      },
      steps: [
        {
          vi: 'Ở trang Đợt đánh giá, lập đợt mới từ danh sách và bộ chỉ số, hoặc từ một đợt trước.',
          en: 'On Rounds, make a new one from a registry and a definition, or from an earlier round.',
        },
        {
          vi: 'Ghi thời gian thu phiếu, đặt chỉ tiêu số phiếu, xem mẫu phiếu đúng như trên điện thoại.',
          en: 'Enter the days of fieldwork, set the quotas, and look at the questionnaires as phones show them.',
        },
        {
          vi: 'Tạo chìa khóa hòm phiếu, in hai tờ, giao hai nơi khác nhau giữ, rồi đọc lại một tờ. Mất cả hai tờ thì không ai mở được phiếu của người được mời.',
          en: 'Make the box key, print its two sheets, have them kept in two places, and read one back. If both are lost, nobody can open the ballots of invited people.',
        },
        {
          vi: 'Trả lời thử một phiếu ở đợt thử nghiệm bằng mã QR trên trang đầu.',
          en: 'Answer a trial ballot in the practice round with the QR code of the first page.',
        },
      ],
      page: 'setup',
    },
    {
      title: { vi: 'Đưa phiếu đến người trả lời', en: 'Get ballots to people' },
      why: {
        vi: 'Liên kết mở dành cho người dân và doanh nghiệp; thư mời một lần và liên kết cá nhân dành cho người đã xác định.',
        en: 'Open links are for citizens and businesses; one-time invitations and personal links are for people who are known.',
      },
      steps: [
        {
          vi: 'Tạo liên kết theo khối, nhóm và kênh; sao chép, in mã QR cho từng quầy hoặc in tất cả.',
          en: 'Make links by block, group and channel; copy them, print the QR code of one desk or of all.',
        },
        {
          vi: 'Tạo thư mời một lần theo lô. Mã chỉ hiện trong một giờ: tải về ngay.',
          en: 'Make one-time invitations in batches. Their codes are shown for an hour only: download them at once.',
        },
        {
          vi: 'Nhập danh sách người nội bộ, chọn ngẫu nhiên ai đánh giá đơn vị nào, rồi phát liên kết cá nhân.',
          en: 'Import the list of insiders, draw who rates which unit, then hand out the personal links.',
        },
        {
          vi: 'Gửi thư điện tử: đọc thư như người nhận sẽ đọc, gửi thử cho chính mình, rồi mới bắt đầu gửi.',
          en: 'By e-mail: read the letter as people will get it, try it on yourself, and only then begin to send.',
        },
      ],
      page: 'sending',
    },
    {
      title: { vi: 'Theo dõi thu phiếu', en: 'Watch the collecting' },
      why: {
        vi: 'Trang Tổng quan cho biết phiếu đang ở đâu, đơn vị nào chưa có phiếu và tiến độ so với chỉ tiêu.',
        en: 'The Overview tells where the ballots are, which units are silent, and how things go against the quota.',
      },
      steps: [
        {
          vi: 'Mỗi ngày xem số phiếu chờ xem xét, số đơn vị chưa có phiếu và phiếu còn trên thiết bị.',
          en: 'Look every day at held ballots, silent units and ballots that phones still owe.',
        },
        {
          vi: 'Bấm “?” ở góc một con số để biết con số đó là gì.',
          en: 'Press “?” in the corner of a figure to read what it is.',
        },
        {
          vi: 'Chưa có chỉ số và thứ hạng khi đợt còn mở: đó là để không ai đoán được phiếu vừa đến.',
          en: 'There is no index and no rank while the round is open: that nobody can guess what a new ballot said.',
        },
      ],
      page: 'overview',
    },
    {
      title: { vi: 'Nhập điểm thẩm định', en: 'Enter assessed points' },
      why: {
        vi: 'Đơn vị thiếu điểm thẩm định thì không có chỉ số.',
        en: 'A unit without assessed points has no index.',
      },
      steps: [
        {
          vi: 'Sửa ngay trong bảng, hoặc dán từ bảng tính, hoặc nhập tệp theo biểu mẫu.',
          en: 'Type into the table, paste from a spreadsheet, or import the filled template.',
        },
        {
          vi: 'Xem trước thay đổi, ghi lý do khi sửa điểm đã có. Trang giữ lại ai sửa gì.',
          en: 'Look at the changes first, and give a reason where points stood already. The page keeps who changed what.',
        },
      ],
      page: 'points',
    },
    {
      title: { vi: 'Đóng, duyệt, công bố', en: 'Close, approve, publish' },
      why: {
        vi: 'Trước mỗi bước, trang Quy trình liệt kê những gì nên xem lại; mục đỏ thì phải ghi lý do.',
        en: 'Before each move the Status page lists what to look at; what is red needs a reason.',
      },
      steps: [
        {
          vi: 'Đóng đợt sau ngày cuối và thời gian chờ thêm, rồi mở hòm phiếu bằng một tờ chìa khóa.',
          en: 'Close after the last day and its days of grace, then open the box with one sheet.',
        },
        {
          vi: 'Duyệt kết quả: từ lúc đó phiếu và điểm bị khóa.',
          en: 'Approve: from then on ballots and points are locked.',
        },
        {
          vi: 'Cho đơn vị xem kết quả tạm thời trong một số ngày và trả lời kiến nghị.',
          en: 'Let units see their provisional result for some days, and answer objections.',
        },
        {
          vi: 'Một người khác công bố. Không rút lại được; nếu sai thì công bố bản đính chính bên cạnh.',
          en: 'Another person publishes. It cannot be taken back; what is wrong is corrected by an erratum beside it.',
        },
      ],
      page: 'course',
    },
    {
      title: { vi: 'Giữ và kiểm tra', en: 'Keep and check' },
      why: {
        vi: 'Bản sao lưu phải mở được thì mới là bản sao lưu; nhật ký phải liền mạch thì mới làm chứng được.',
        en: 'A backup counts only if it opens; a log proves something only if its chain is whole.',
      },
      steps: [
        {
          vi: 'Xem trang Sao lưu và lưu trữ mỗi tuần: bản mới nhất của ngày nào, đã kiểm tra chưa.',
          en: 'Look at Backup and retention every week: of which day is the newest, and was it verified?',
        },
        {
          vi: 'Trong trang Nhật ký, bấm kiểm tra để biết chuỗi có bị sửa không.',
          en: 'On the Log, press verify to know whether anybody altered the chain.',
        },
        {
          vi: 'Xem các phiếu không hợp lệ và lý do; phiếu còn quyền thì nhận lại được.',
          en: 'Read refused ballots and their reasons; those that still have a right can be taken in.',
        },
      ],
      page: 'keeping',
    },
  ],
}
