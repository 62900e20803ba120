import type { Manual } from './manual.ts'

export const supervisor: Manual = {
  role: 'supervisor',
  title: { vi: 'Hướng dẫn cho giám sát viên', en: 'Manual for supervisors' },
  lead: {
    vi: 'Giám sát viên chỉ đạo điều tra thực địa: giao việc, theo dõi tiến độ, duyệt phiếu có dấu hiệu bất thường và kiểm tra lại điều tra viên.',
    en: 'Supervisors direct the fieldwork: they give out work, watch progress, review doubtful ballots and check on interviewers.',
  },
  chapters: [
    {
      title: { vi: 'Lập danh sách điều tra viên', en: 'List the interviewers' },
      why: {
        vi: 'Mỗi điều tra viên có một mã và một điện thoại đã đăng ký; phiếu của họ ghi ai đã hỏi.',
        en: 'Every interviewer has a code and an enrolled phone; their ballots say who asked.',
      },
      steps: [
        {
          vi: 'Ở phần Thực địa, thêm điều tra viên từng dòng: tên và mã.',
          en: 'In Fieldwork, add interviewers line by line: name and code.',
        },
        {
          vi: 'In tờ đăng ký; điều tra viên quét mã bằng điện thoại của mình.',
          en: 'Print the enrolment sheets; interviewers scan the code with their own phones.',
        },
        {
          vi: 'Thiết bị bị mất thì dừng ngay ở trang Thiết bị; phiếu đã gửi vẫn còn.',
          en: 'A lost phone is revoked at once on Devices; ballots that were sent stay.',
        },
      ],
      page: 'fieldwork',
    },
    {
      title: { vi: 'Giao việc', en: 'Give out work' },
      why: {
        vi: 'Chỉ tiêu số phiếu được chia cho từng điều tra viên theo đơn vị và nhóm.',
        en: 'The quota is shared among interviewers by unit and group.',
      },
      steps: [
        {
          vi: 'Chọn đơn vị và điều tra viên; chương trình đề xuất cách chia, Ông/Bà xem rồi giao.',
          en: 'Choose units and interviewers; a split is proposed, you look at it and give it out.',
        },
        {
          vi: 'Cần đổi thì thu lại phần chưa làm và giao cho người khác.',
          en: 'To change it, withdraw what is not done and give it to somebody else.',
        },
      ],
      page: 'fieldwork',
    },
    {
      title: { vi: 'Theo dõi tiến độ', en: 'Watch progress' },
      why: {
        vi: 'Dự báo cho biết với nhịp hiện nay thì ngày nào đạt chỉ tiêu.',
        en: 'The forecast says on which day the quota is reached at today’s pace.',
      },
      steps: [
        {
          vi: 'Xem theo khối, đơn vị, nhóm, kênh, điều tra viên hoặc ngày; nơi chậm nhất đứng đầu.',
          en: 'Look by block, unit, group, channel, interviewer or day; the slowest come first.',
        },
        {
          vi: 'Xem thiết bị nào còn phiếu chưa gửi và nhắc người đó kết nối mạng.',
          en: 'See which phones still hold ballots, and remind their owners to connect.',
        },
        {
          vi: 'Ở phần Tiếp xúc, xem tỷ lệ trả lời và vì sao người ta không trả lời.',
          en: 'Under contacts, read the response rates and why people did not answer.',
        },
      ],
      page: 'fieldwork',
    },
    {
      title: { vi: 'Duyệt phiếu', en: 'Review ballots' },
      why: {
        vi: 'Dấu hiệu cho biết phiếu nào nên xem; dấu hiệu không phải là bằng chứng.',
        en: 'A flag says which ballot to look at; it is not a proof.',
      },
      steps: [
        {
          vi: 'Lọc danh sách, lưu bộ lọc hay dùng bằng một tên để lần sau mở lại.',
          en: 'Narrow the list, and save a filter that you use often under a name.',
        },
        {
          vi: 'Mở từng phiếu, đọc các dấu hiệu, chọn tính, tạm giữ hay loại, ghi lý do. Dùng phím để sang phiếu kế tiếp.',
          en: 'Open a ballot, read its flags, choose to count, hold or exclude it, give a reason. Keys move to the next.',
        },
        {
          vi: 'Trước khi quyết định nhiều phiếu một lúc, xem quyết định đó làm điểm thay đổi bao nhiêu.',
          en: 'Before deciding about many at once, look how far that would move the points.',
        },
        {
          vi: 'Quyết định nào cũng có thể đổi lại cho đến khi đợt được duyệt.',
          en: 'Every decision can be changed until the round is approved.',
        },
      ],
      page: 'review',
    },
    {
      title: {
        vi: 'So sánh và kiểm tra lại điều tra viên',
        en: 'Compare and back-check interviewers',
      },
      why: {
        vi: 'Phiếu của một người khác hẳn phiếu của người khác cùng địa bàn thì cần hỏi lại.',
        en: 'Where one person’s ballots differ from others’ of the same place, somebody should ask again.',
      },
      steps: [
        {
          vi: 'Mở bảng điều tra viên, xem các cột có cảnh báo.',
          en: 'Open the table of interviewers and look at those with a concern.',
        },
        {
          vi: 'Chọn ngẫu nhiên một số phiếu để hỏi lại, in danh sách, ghi kết quả từng phiếu.',
          en: 'Draw some ballots to ask again, print the list, record what came of each.',
        },
      ],
      page: 'review',
    },
    {
      title: { vi: 'Xuất số liệu', en: 'Take figures out' },
      why: {
        vi: 'Mọi lần lấy số liệu ra đều được ghi nhật ký.',
        en: 'Whatever is taken out is written into the log.',
      },
      steps: [
        {
          vi: 'Chọn bảng, bộ lọc và định dạng; tệp lớn được làm dần và báo khi xong.',
          en: 'Choose table, filters and format; large files are made in the background and say when they are ready.',
        },
        {
          vi: 'Giữ tệp theo quy định của cơ quan: tệp ra khỏi hệ thống thì hệ thống không bảo vệ được nữa.',
          en: 'Keep files by your office’s rules: once they are out, the system no longer protects them.',
        },
      ],
      page: 'exports',
    },
  ],
}
