import type { Manual } from './manual.ts'

export const council: Manual = {
  role: 'council',
  title: { vi: 'Hướng dẫn cho Hội đồng thẩm định', en: 'Manual for the appraisal council' },
  lead: {
    vi: 'Hội đồng xem kết quả, trả lời kiến nghị của đơn vị, quyết định khen thưởng, giữ một tờ chìa khóa hòm phiếu, và duyệt kết quả để quản trị viên công bố.',
    en: 'The council reads the result, answers objections, decides on commendations, keeps one sheet of the box key, and approves what an admin then publishes.',
  },
  chapters: [
    {
      title: { vi: 'Giữ tờ chìa khóa', en: 'Keep the sheet' },
      why: {
        vi: 'Khi chìa khóa hòm phiếu nằm trên giấy, phiếu của người được mời chỉ mở được bằng một trong hai tờ chìa khóa. Máy chủ không có chìa khóa đó.',
        en: 'Where the box key is on paper, ballots of invited people open only with one of its two sheets. The server does not have that key.',
      },
      steps: [
        {
          vi: 'Nhận một tờ khi đợt được chuẩn bị, cho vào phong bì, niêm phong, cất vào tủ khóa.',
          en: 'Take one sheet while the round is set up, put it into an envelope, seal it, lock it away.',
        },
        {
          vi: 'Không chụp ảnh, không sao chép tờ chìa khóa.',
          en: 'Take no photograph and make no copy of it.',
        },
        {
          vi: 'Sau khi đóng đợt, mang tờ đến trang Hòm phiếu và đọc mã bằng máy ảnh hoặc gõ bốn dòng số.',
          en: 'After closing, bring it to the Ballot box and read its code by camera, or type the four lines.',
        },
      ],
      page: 'box',
    },
    {
      title: { vi: 'Đọc kết quả', en: 'Read the result' },
      why: {
        vi: 'Mỗi chỉ số đều có sai số; hai đơn vị gần nhau có thể chưa phân biệt được.',
        en: 'Every index has an error; two units that lie close may not be told apart.',
      },
      steps: [
        {
          vi: 'Xem bảng xếp hạng: chỉ số, khoảng tin cậy 95% và khoảng thứ hạng của từng đơn vị.',
          en: 'Look at the ranking: index, 95% interval and the ranks that each unit may have.',
        },
        {
          vi: 'Bấm “Ý nghĩa các số liệu” phía trên bảng để đọc từng con số nghĩa là gì.',
          en: 'Press “What the figures mean” above the table to read what each of them is.',
        },
        {
          vi: 'Mở một đơn vị để biết điểm đến từ đâu, xuống đến từng tiêu chí thành phần và số câu trả lời.',
          en: 'Open a unit to see where its points come from, down to item and number of answers.',
        },
        {
          vi: 'Xem “Tính theo cách khác” và “Chất lượng” trước khi kết luận.',
          en: 'Read “Computed another way” and “Quality” before you conclude.',
        },
      ],
      page: 'result',
    },
    {
      title: { vi: 'Duyệt', en: 'Approve' },
      why: {
        vi: 'Duyệt là khóa số liệu: từ lúc đó không ai sửa được phiếu và điểm.',
        en: 'Approving locks the figures: from then on nobody changes ballots or points.',
      },
      steps: [
        {
          vi: 'Đọc danh sách kiểm tra ở trang Quy trình; mở từng liên kết của mục đỏ.',
          en: 'Read the check-list on Status; follow the links of what is red.',
        },
        {
          vi: 'Quyết định phiếu đến muộn: mở cùng các phiếu khác hay để lại.',
          en: 'Decide about late ballots: opened with the others, or left.',
        },
        {
          vi: 'Duyệt. Người đã duyệt thì không tự công bố được.',
          en: 'Approve. Whoever approved cannot publish as well.',
        },
      ],
      page: 'course',
    },
    {
      title: { vi: 'Trả lời kiến nghị', en: 'Answer objections' },
      why: {
        vi: 'Mỗi đơn vị được xem số liệu của mình trước khi công bố và được kiến nghị một lần.',
        en: 'Every unit sees its own figures before publication, and may object once.',
      },
      steps: [
        {
          vi: 'Đọc kiến nghị và tệp kèm theo, đối chiếu với trang của đơn vị đó.',
          en: 'Read the objection and its file, and compare with the page of that unit.',
        },
        {
          vi: 'Chọn chấp nhận hay không chấp nhận, viết trả lời. Trả lời đã gửi thì không sửa được.',
          en: 'Uphold or dismiss it and write the answer. Once sent it cannot be changed.',
        },
        {
          vi: 'Nếu chấp nhận: bỏ duyệt, sửa số liệu, duyệt lại.',
          en: 'Where it is upheld: take the approval back, correct the figures, approve again.',
        },
      ],
      page: 'replies',
    },
    {
      title: { vi: 'Quyết định khen thưởng', en: 'Decide on commendations' },
      why: {
        vi: 'Quy tắc chỉ đề nghị: đứng đầu khối, tăng nhiều nhất. Quyết định là của Hội đồng.',
        en: 'The rule only proposes: first of a block, largest rise. The council decides.',
      },
      steps: [
        {
          vi: 'Đọc điều ghi bên mỗi đề nghị: có phân biệt được với đơn vị khác không, mức tăng có vượt sai số không.',
          en: 'Read what stands beside each proposal: told apart from others? a rise beyond its error?',
        },
        {
          vi: 'Khen thưởng, không khen thưởng kèm lý do, hoặc thêm tập thể khác với căn cứ.',
          en: 'Grant it, refuse it with a reason, or add another unit with its grounds.',
        },
        {
          vi: 'Trước khi công bố, quyết định nào cũng đổi lại được.',
          en: 'Until publication every decision can be changed.',
        },
      ],
      page: 'awards',
    },
    {
      title: { vi: 'Công bố', en: 'Publish' },
      why: {
        vi: 'Kết quả công bố là một gói không thay đổi; ai cũng tải về và tính lại được.',
        en: 'What is published is a package that never changes; anybody may take it and compute it again.',
      },
      steps: [
        {
          vi: 'Một quản trị viên không phải người đã duyệt bấm công bố và đánh dấu đã hiểu.',
          en: 'An admin who is not the one who approved presses publish and ticks what it means.',
        },
        {
          vi: 'Mở trang công khai, đọc như một người dân, tải phụ lục và thông cáo.',
          en: 'Open the public page, read it as a citizen would, download annex and press release.',
        },
        {
          vi: 'Thấy sai thì báo quản trị viên công bố bản đính chính: bản đầu vẫn đọc được.',
          en: 'Where something is wrong, an admin publishes an erratum: the first version stays readable.',
        },
      ],
      page: 'course',
    },
  ],
}
