import type { Term } from './term.ts'

/** From the question to the count. */
export const answering = {
  questionnaire: {
    word: { vi: 'phiếu khảo sát', en: 'questionnaire' },
    meaning: {
      vi: 'những câu hỏi đặt ra cho một nhóm về một đơn vị; phiên bản đã dùng không thay đổi',
      en: 'what one group is asked about one unit; a version never changes',
    },
  },
  draft: {
    word: { vi: 'phiếu nháp', en: 'draft' },
    meaning: {
      vi: 'câu trả lời còn đang ghi trên một thiết bị',
      en: 'answers still being given, on one device',
    },
  },
  ballot: {
    word: { vi: 'phiếu', en: 'ballot' },
    meaning: {
      vi: 'câu trả lời đã hoàn thành của một người về một đơn vị; không ai sửa được',
      en: 'finished answers of one person about one unit; never edited',
    },
  },
  answer: {
    word: { vi: 'câu trả lời', en: 'answer' },
    meaning: {
      vi: 'nội dung một phiếu trả lời cho một tiêu chí thành phần',
      en: 'what a ballot says to one item',
    },
  },
  respondentGroup: {
    word: { vi: 'nhóm đối tượng', en: 'respondent group' },
    meaning: {
      vi: 'người dân, doanh nghiệp, đại biểu, lãnh đạo và các nhóm khác, mỗi nhóm có trọng số riêng',
      en: 'citizens, businesses, deputies, heads and others, each with a weight of its own',
    },
  },
  respondent: {
    word: { vi: 'người trả lời', en: 'respondent' },
    meaning: { vi: 'người gửi phiếu', en: 'whoever gives a ballot' },
  },
  insider: {
    word: { vi: 'người nội bộ', en: 'insider' },
    meaning: {
      vi: 'người trong bộ máy hành chính, đánh giá nhiều đơn vị',
      en: 'a respondent from inside of the administration who rates several units',
    },
  },
  interviewer: {
    word: { vi: 'điều tra viên', en: 'interviewer' },
    meaning: {
      vi: 'người hỏi trực tiếp và ghi lại câu trả lời',
      en: 'who asks people face to face and enters what they answer',
    },
  },
  supervisor: {
    word: { vi: 'giám sát viên', en: 'supervisor' },
    meaning: {
      vi: 'người chỉ đạo điều tra thực địa và duyệt phiếu',
      en: 'who directs the fieldwork and reviews ballots',
    },
  },
  openLink: {
    word: { vi: 'liên kết mở', en: 'open link' },
    meaning: {
      vi: 'địa chỉ dành cho một đơn vị, một nhóm và một kênh; ai có địa chỉ đều trả lời được',
      en: 'an address for one unit, group and channel, for whoever has it',
    },
  },
  invitation: {
    word: { vi: 'thư mời trả lời', en: 'invitation' },
    meaning: {
      vi: 'quyền gửi một phiếu, dành cho một người',
      en: 'a right to give one ballot, for one person',
    },
  },
  batch: {
    word: { vi: 'lô thư mời', en: 'batch' },
    meaning: { vi: 'các thư mời được lập cùng một lúc', en: 'invitations that were made together' },
  },
  channel: {
    word: { vi: 'kênh', en: 'channel' },
    meaning: {
      vi: 'cách đưa liên kết đến người trả lời: tại quầy, áp phích, tin nhắn, biên nhận hồ sơ',
      en: 'the way by which a link reached people: desk, poster, message, receipt',
    },
  },
  mode: {
    word: { vi: 'hình thức', en: 'mode' },
    meaning: {
      vi: 'cách trả lời: tự trả lời, được phỏng vấn hoặc trên giấy',
      en: 'how it was answered: by oneself, in an interview, on paper',
    },
  },
  device: {
    word: { vi: 'thiết bị', en: 'device' },
    meaning: {
      vi: 'điện thoại do điều tra viên đăng ký',
      en: 'a phone that an interviewer enrolled',
    },
  },
  seal: {
    word: { vi: 'niêm phong', en: 'seal' },
    meaning: {
      vi: 'hoàn thành phiếu; từ lúc đó không thay đổi được nữa',
      en: 'finishing a ballot: from then on it cannot be changed',
    },
  },
  receipt: {
    word: { vi: 'biên nhận', en: 'receipt' },
    meaning: {
      vi: 'xác nhận có chữ ký số của cơ quan rằng phong bì đã nằm trong hòm phiếu',
      en: "the office's signed word that an envelope lies in the box",
    },
  },
  envelope: {
    word: { vi: 'phong bì', en: 'envelope' },
    meaning: {
      vi: 'phiếu đã niêm phong: không ai mở được trên đường gửi, chỉ phần đầu đọc được',
      en: 'a ballot as it was sealed: nobody on the way can open it; its header is readable',
    },
  },
  slip: {
    word: { vi: 'tờ kèm', en: 'slip' },
    meaning: {
      vi: 'phần đi kèm phong bì, được kiểm tra khi nhận và bị tách bỏ khi kiểm phiếu',
      en: 'what goes beside an envelope, is judged at the door and torn off by the count',
    },
  },
  right: {
    word: { vi: 'quyền gửi phiếu', en: 'right' },
    meaning: {
      vi: 'cho phép một người đã được xác định gửi một phiếu về một đơn vị',
      en: 'what lets one named person give one ballot about one unit',
    },
  },
  box: {
    word: { vi: 'hòm phiếu', en: 'box' },
    meaning: { vi: 'nơi các phong bì nằm, chưa mở', en: 'where envelopes lie unopened' },
  },
  count: {
    word: { vi: 'mở hòm, kiểm phiếu', en: 'count' },
    meaning: {
      vi: 'hòm được mở: phong bì trở thành phiếu và được trộn lẫn',
      en: 'the box is opened: envelopes become ballots, mixed',
    },
  },
  roundKey: {
    word: { vi: 'chìa khóa của đợt', en: 'round key' },
    meaning: {
      vi: 'chìa khóa dùng cho phiếu không ghi tên; máy chủ giữ nửa bí mật',
      en: 'what senders without a name seal to; the server holds its secret half',
    },
  },
  boxKey: {
    word: { vi: 'chìa khóa hòm phiếu', en: 'box key' },
    meaning: {
      vi: 'chìa khóa dùng cho người có tên trong danh sách; nửa bí mật chỉ nằm trên hai tờ giấy in',
      en: 'what named rights seal to; its secret half stands on two printed sheets only',
    },
  },
  sheet: {
    word: { vi: 'tờ chìa khóa', en: 'sheet' },
    meaning: {
      vi: 'chìa khóa hòm phiếu in trên giấy: bốn dòng chữ số và một mã QR',
      en: 'a box key on paper: four lines of digits and a QR code',
    },
  },
  backupPeriod: {
    word: { vi: 'kỳ sao lưu', en: 'backup period' },
    meaning: {
      vi: 'khoảng thời gian giữa hai bản sao lưu; mỗi biên nhận ghi rõ kỳ của mình',
      en: 'the time between two snapshots; a receipt names its own',
    },
  },
  epoch: {
    word: { vi: 'đời cơ sở dữ liệu', en: 'epoch' },
    meaning: {
      vi: 'một đời của cơ sở dữ liệu; khôi phục từ bản sao lưu bắt đầu đời mới',
      en: 'one life of the database; putting back a backup begins another',
    },
  },
  refusedBallot: {
    word: { vi: 'phiếu không hợp lệ', en: 'refused ballot' },
    meaning: {
      vi: 'phiếu không tiếp nhận được; giữ nguyên văn, kèm lý do',
      en: 'a ballot that could not be taken; kept word for word, with the reason',
    },
  },
  extraQuestion: {
    word: { vi: 'câu hỏi thêm', en: 'extra question' },
    meaning: {
      vi: 'câu hỏi ngoài các tiêu chí thành phần để phân tích câu trả lời; không cho điểm',
      en: 'asked beside the items to break answers down; gives no points',
    },
  },
} satisfies Record<string, Term>
