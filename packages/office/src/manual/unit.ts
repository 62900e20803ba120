import type { Manual } from './manual.ts'

export const unit: Manual = {
  role: 'unit',
  title: { vi: 'Hướng dẫn cho đơn vị được đánh giá', en: 'Manual for rated units' },
  lead: {
    vi: 'Đơn vị xem kết quả tạm thời của mình trước khi công bố, được kiến nghị một lần, và xem kết quả các đợt đã công bố.',
    en: 'A unit sees its provisional result before publication, may object once, and reads its published results.',
  },
  chapters: [
    {
      title: { vi: 'Đăng nhập', en: 'Sign in' },
      why: {
        vi: 'Tài khoản đơn vị chỉ xem được số liệu của chính đơn vị đó.',
        en: 'The account of a unit sees that unit’s own figures only.',
      },
      steps: [
        {
          vi: 'Mở liên kết mời, đặt mật khẩu là một câu dễ nhớ và khó đoán.',
          en: 'Open the link of the invitation and choose a password: a sentence that is easy to keep and hard to guess.',
        },
        {
          vi: 'Bật xác thực hai bước ở trang Tài khoản của tôi.',
          en: 'Turn on the second factor on My account.',
        },
        {
          vi: 'Người phụ trách thay đổi thì báo cơ quan tổ chức khảo sát để mời người mới.',
          en: 'When somebody else takes over, tell the organising office, which invites them.',
        },
      ],
      page: 'account',
    },
    {
      title: { vi: 'Đọc kết quả tạm thời', en: 'Read the provisional result' },
      why: {
        vi: 'Sau khi kết quả được duyệt và trước khi công bố, đơn vị có một số ngày để xem.',
        en: 'Between approval and publication the unit has some days to look.',
      },
      steps: [
        {
          vi: 'Xem chỉ số, điểm thẩm định, điểm điều tra xã hội học, điểm thưởng và điểm trừ.',
          en: 'Look at index, assessed points, survey points, bonus and penalty.',
        },
        {
          vi: 'So từng lĩnh vực với hồ sơ tự đánh giá của đơn vị.',
          en: 'Compare every area with your own file.',
        },
        {
          vi: 'Chưa có thứ hạng: thứ hạng chỉ có khi công bố. Dấu “–” là nơi chưa có điểm hoặc có quá ít người trả lời.',
          en: 'There is no rank yet: ranks come with the publication. A dash stands where there are no points, or too few answers.',
        },
      ],
      page: 'mine',
    },
    {
      title: { vi: 'Gửi kiến nghị', en: 'Object' },
      why: {
        vi: 'Kiến nghị chỉ gửi được một lần cho mỗi lần duyệt và không sửa được.',
        en: 'There is one objection for each approval, and it cannot be changed.',
      },
      steps: [
        {
          vi: 'Nêu rõ tiêu chí nào, số liệu nào, vì sao, căn cứ ở văn bản nào.',
          en: 'Say which criterion, which figure, why, and on which document it rests.',
        },
        {
          vi: 'Kèm một tệp PDF hoặc ảnh nếu cần, tối đa 5 MB.',
          en: 'Add a PDF or a picture if you need to, 5 MB at most.',
        },
        {
          vi: 'Gửi trước hết ngày cuối ghi trên trang. Trả lời của Hội đồng hiện ở cùng trang.',
          en: 'Send it before the end of the day that the page names. The council’s answer appears on the same page.',
        },
      ],
      page: 'mine',
    },
    {
      title: { vi: 'Đọc kết quả đã công bố', en: 'Read the published result' },
      why: {
        vi: 'Chênh lệch nhỏ giữa hai đơn vị hay hai đợt có thể chỉ do ngẫu nhiên.',
        en: 'A small difference between two units or two rounds may be chance alone.',
      },
      steps: [
        {
          vi: 'Bấm “?” ở góc mỗi con số để biết con số đó là gì.',
          en: 'Press “?” in the corner of a figure to read what it is.',
        },
        {
          vi: 'Đọc khoảng thứ hạng cùng với thứ hạng, và xem thay đổi có vượt phạm vi sai số không.',
          en: 'Read the range of ranks together with the rank, and whether a change is beyond its error.',
        },
        {
          vi: 'Mở trang công khai để xem từng nội dung mất điểm: đó là nơi cải tiến có ích nhất.',
          en: 'Open the public page to see where points were lost: there improvement helps most.',
        },
      ],
      page: 'mine',
    },
    {
      title: { vi: 'Những gì không ai xem được', en: 'What nobody can see' },
      why: {
        vi: 'Phiếu là kín: không trang nào cho đơn vị, cơ quan tổ chức hay quản trị viên biết ai đã trả lời gì. Đợt nào để chìa khóa ở máy chủ thì thư mời nói rõ người quản trị máy chủ về kỹ thuật có thể xem phiếu.',
        en: 'The ballot is secret: no page tells unit, organiser or admin who answered what. Where a round leaves its key to the server, the invitation says that whoever runs the server could technically see ballots.',
      },
      steps: [
        {
          vi: 'Không hỏi người dân hay cán bộ đã đánh giá thế nào.',
          en: 'Do not ask citizens or staff how they rated you.',
        },
        {
          vi: 'Không vận động, không trả lời thay: phiếu gửi dồn dập bất thường bị giữ lại để xem xét.',
          en: 'Do not campaign and do not answer for others: bursts of ballots are held for review.',
        },
      ],
    },
  ],
}
