import type { Manual } from './manual.ts'

export const interviewer: Manual = {
  role: 'interviewer',
  title: { vi: 'Hướng dẫn cho điều tra viên', en: 'Manual for interviewers' },
  lead: {
    vi: 'Điều tra viên hỏi trực tiếp và ghi câu trả lời bằng điện thoại, cả khi không có mạng. Trang này chỉ để xem phần việc của mình.',
    en: 'Interviewers ask face to face and enter answers on a phone, also without a network. This page only shows your own work.',
  },
  chapters: [
    {
      title: { vi: 'Đăng ký điện thoại', en: 'Enrol your phone' },
      why: {
        vi: 'Điện thoại đã đăng ký mới gửi được phiếu phỏng vấn.',
        en: 'Only an enrolled phone can send interview ballots.',
      },
      steps: [
        {
          vi: 'Khi có mạng, quét mã trên tờ đăng ký do giám sát viên đưa và ghi tên điện thoại.',
          en: 'While there is a network, scan the code of the enrolment sheet and name the phone.',
        },
        {
          vi: 'Cài ứng dụng vào màn hình chính khi được mời; từ đó dùng được cả khi không có mạng.',
          en: 'Add the app to the home screen when it offers to; from then on it works without a network.',
        },
        {
          vi: 'Làm thử một phiếu ở đợt thử nghiệm trước ngày đầu tiên.',
          en: 'Try a ballot in the practice round before the first day.',
        },
      ],
      phone: 'enrol',
    },
    {
      title: { vi: 'Bắt đầu một cuộc phỏng vấn', en: 'Begin an interview' },
      why: {
        vi: 'Người trả lời tự nguyện và không bị ghi tên.',
        en: 'People answer of their own will, and no name is written down.',
      },
      steps: [
        {
          vi: 'Chọn đơn vị và nhóm đối tượng đúng như việc được giao.',
          en: 'Choose unit and group as they were given to you.',
        },
        {
          vi: 'Đọc nguyên văn lời giới thiệu, chờ người trả lời đồng ý rồi mới bấm bắt đầu.',
          en: 'Read the introduction word for word, and start only when the person agrees.',
        },
        {
          vi: 'Người đó từ chối, vắng mặt hoặc không đúng đối tượng thì ghi lại ở mục tiếp xúc: đó cũng là số liệu.',
          en: 'Where somebody refuses, is away or not eligible, record the contact: that is data, too.',
        },
      ],
      phone: 'start',
    },
    {
      title: { vi: 'Hỏi và ghi', en: 'Ask and enter' },
      why: {
        vi: 'Cách hỏi giống nhau thì câu trả lời mới so sánh được.',
        en: 'Answers compare only where questions were asked alike.',
      },
      steps: [
        {
          vi: 'Đọc câu hỏi nguyên văn, đọc đủ các mức trả lời, không giải thích theo ý mình.',
          en: 'Read the question word for word and all of its answers; do not explain in your own words.',
        },
        {
          vi: 'Người trả lời không có ý kiến thì chọn “không có ý kiến”, không đoán thay.',
          en: 'Where somebody has no opinion, choose “no opinion”; do not guess.',
        },
        {
          vi: 'Bị gián đoạn thì cứ đóng ứng dụng: phiếu nháp còn nguyên.',
          en: 'When interrupted, just close the app: the draft stays.',
        },
        {
          vi: 'Bấm hoàn thành trước mặt người trả lời. Từ lúc đó phiếu được niêm phong, không ai xem lại hay sửa được trên điện thoại.',
          en: 'Press Finish in front of the person. From then on the ballot is sealed; nobody can read or change it on the phone.',
        },
      ],
      phone: 'question',
    },
    {
      title: { vi: 'Gửi phiếu', en: 'Send ballots' },
      why: {
        vi: 'Phiếu chỉ an toàn khi cơ quan đã xác nhận là đã lưu.',
        en: 'A ballot is safe only when the office has confirmed that it is kept.',
      },
      steps: [
        {
          vi: 'Cuối ngày, mở ứng dụng nơi có mạng và chờ đến khi không còn phiếu chưa gửi.',
          en: 'At the end of the day open the app where there is a network, until no ballot is waiting.',
        },
        {
          vi: 'Không xóa ứng dụng, không xóa dữ liệu trình duyệt khi còn phiếu chưa gửi.',
          en: 'Do not remove the app or clear the browser’s data while ballots wait.',
        },
        {
          vi: 'Điện thoại hỏng hay mất: báo giám sát viên ngay trong ngày.',
          en: 'If the phone breaks or is lost, tell your supervisor the same day.',
        },
      ],
      phone: 'sent',
    },
    {
      title: { vi: 'Xem phần việc của mình', en: 'See your own work' },
      why: {
        vi: 'Trang Việc của tôi cho biết đã thu bao nhiêu trên số được giao.',
        en: 'My work says how many you have of what was given to you.',
      },
      steps: [
        {
          vi: 'Phiếu chờ xem xét là phiếu giám sát viên đang xem; không cần làm gì thêm.',
          en: 'A held ballot is one that a supervisor looks at; there is nothing for you to do.',
        },
        {
          vi: 'Một số người trả lời sẽ được hỏi lại, chọn ngẫu nhiên. Đó là việc bình thường của mọi cuộc điều tra.',
          en: 'Some of your respondents will be asked again, drawn by chance. Every survey does that.',
        },
      ],
      page: 'mine',
    },
  ],
}
