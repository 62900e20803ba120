/** The key of a ballot box: made, printed on two sheets, read back. */
import { n } from './common/numbers.ts'

export const boxKey = {
  making: {
    title: 'Tạo chìa khóa hòm phiếu',
    lead: 'Phiếu của người được mời (thư mời một lần, người nội bộ) được niêm phong bằng chìa khóa này. Trong thời gian nhận phiếu không ai mở được, kể cả quản trị viên và máy chủ.',
    opened: 'Đợt đã mở: chìa khóa hòm phiếu không thay đổi được nữa.',
    notYours: 'Chìa khóa hòm phiếu do quản trị viên tạo trước khi mở đợt.',
    replaces:
      'Đợt này đã có chìa khóa. Tạo chìa khóa khác thì hai tờ đã in không dùng được nữa và phải hủy đi; nếu đổi nơi giữ chìa khóa, thư mời đã lập phải lập lại vì thư nói ai giữ.',
    sheets: 'Chìa khóa trên hai tờ giấy',
    sheetsLead:
      'Trình duyệt này tạo chìa khóa rồi in ra hai tờ giống nhau: một tờ Hội đồng thẩm định giữ, một tờ cơ quan tổ chức giữ. Một tờ là đủ để mở. Chìa khóa không được gửi đi và không được lưu ở đâu ngoài giấy.',
    needs:
      'Cần một máy in nối thẳng với máy tính này. Đừng in ra tệp PDF: tệp ấy cũng là một tờ chìa khóa.',
    begin: 'Tạo chìa khóa và in hai tờ',
    print: 'Bước 1/2: In hai tờ chìa khóa',
    printLead: (moment: string) =>
      `Chìa khóa đã được tạo lúc ${moment}. Hai tờ chỉ hiện trên giấy, không hiện trên màn hình. In xong hãy xem chữ số và mã QR có rõ không.`,
    printDo: 'In hai tờ',
    printed: 'Đã in xong, đọc lại một tờ',
    read: 'Bước 2/2: Đọc lại một tờ',
    readLead:
      'Hãy cầm một trong hai tờ vừa in và đọc lại bằng camera hoặc gõ bốn dòng số. Như vậy chắc chắn sau này tờ chìa khóa dùng được. Đợt chỉ mở được sau bước này.',
    printAgain: 'In lại hai tờ',
    saving: 'Đang ghi nhận chìa khóa…',
    saveAgain: 'Ghi nhận lại',
    failed:
      'Tờ chìa khóa đọc đúng, nhưng máy chủ chưa ghi nhận được chìa khóa. Hãy thử lại; đừng rời trang này.',
    done: 'Chìa khóa hòm phiếu đã sẵn sàng',
    doneLead:
      'Tờ chìa khóa đọc lại đúng. Chìa khóa đã được xóa khỏi trình duyệt này: từ giờ chỉ còn trên hai tờ giấy. Hãy cho mỗi tờ vào phong bì, niêm phong, giao cho người giữ ký nhận và cất vào két, ở hai nơi khác nhau.',
    toStatus: 'Đến bước mở đợt',
    leaving: 'Rời trang này thì chìa khóa vừa tạo mất hẳn',
    leavingLead: 'Hai tờ vừa in sẽ không dùng được và phải hủy đi. Sau đó phải tạo chìa khóa khác.',
    stay: 'Ở lại',
    leave: 'Rời trang, bỏ chìa khóa này',
    server: 'Chìa khóa ở máy chủ',
    serverLead:
      'Không phải giữ giấy: máy chủ tự mở phiếu của người được mời khi đóng đợt. Đổi lại, người có toàn quyền với máy chủ về kỹ thuật có thể mở trước và biết người được mời trả lời gì. Lời đồng ý trên điện thoại sẽ nói đúng như vậy với người trả lời.',
    serverFor: 'Phù hợp với đợt thử nghiệm, số liệu giả lập, hoặc cơ quan nhỏ không có két.',
    serverEffect:
      'Khi mở đợt, thư mời và lời đồng ý nói rằng người quản trị máy chủ về kỹ thuật có thể xem phiếu trước khi đóng đợt. Sau khi mở đợt không đổi được nữa.',
    serverUnderstood: 'Tôi hiểu: bí mật của người được mời khi đó dựa vào người quản trị máy chủ.',
    serverDo: 'Để chìa khóa ở máy chủ',
    serverDone: 'Chìa khóa nằm ở máy chủ. Không phải in tờ nào.',
  },

  paper: {
    heading: 'Tờ chìa khóa hòm phiếu',
    council: 'Tờ của Hội đồng thẩm định',
    office: 'Tờ của cơ quan tổ chức',
    round: 'Đợt',
    what: 'Tờ này để làm gì',
    whatLines: [
      'Mở phiếu của những người được mời trả lời, sau khi đóng đợt, tại trang Hòm phiếu của hệ thống: đưa mã QR trước camera hoặc gõ bốn dòng số.',
      'Có hai tờ giống nhau; một tờ là đủ. Máy chủ không giữ bản nào. Mất cả hai tờ thì không ai mở được những phiếu ấy nữa.',
    ],
    lines: 'Bốn dòng số',
    line: (line: number) => `Dòng ${n(line)}`,
    qr: 'Mã QR của tờ chìa khóa',
    keep: 'Giữ tờ này thế nào',
    keepLines: [
      'Cho vào phong bì, niêm phong, ký lên mép dán, cất vào két. Hai tờ để ở hai nơi.',
      'Không chụp ảnh, không sao chép, không gửi qua điện thoại hay thư điện tử: ai có bản chụp thì mở được phiếu.',
      'Không mở phong bì trước khi đóng đợt. Mở ra thì lập biên bản.',
      'Duyệt kết quả xong, hủy cả hai tờ và lập biên bản hủy.',
    ],
    made: 'Ngày tạo',
    holder: 'Người giữ (họ tên, ký)',
    received: 'Ngày nhận',
    trial: 'ĐỢT THỬ NGHIỆM – KHÔNG CÔNG BỐ',
  },

  sheet: {
    type: 'Gõ bốn dòng số',
    typeLead:
      'Mỗi dòng có 15 chữ số. Gõ liền hay cách nhóm đều được; gõ xong dòng nào, dòng ấy được kiểm tra ngay.',
    line: (line: number) => `Dòng ${n(line)}`,
    right: '✓ đúng',
    read: 'Đọc tờ chìa khóa',
    reading: 'Đang đọc…',
    camera: 'Dùng camera đọc mã QR',
    cameraLead: 'Đưa mã QR trên tờ chìa khóa vào giữa khung hình, cách khoảng một gang tay.',
    cameraStop: 'Tắt camera',
    cameraTrouble: {
      refused:
        'Trình duyệt chưa được phép dùng camera. Hãy cho phép ở thanh địa chỉ rồi thử lại, hoặc gõ bốn dòng số.',
      none: 'Thiết bị này không có camera. Hãy gõ bốn dòng số.',
      failed: 'Không bật được camera (có thể chương trình khác đang dùng). Hãy gõ bốn dòng số.',
    },
    faults: {
      empty: 'Chưa có số nào. Hãy gõ bốn dòng số trên tờ chìa khóa.',
      incomplete: (line: number, missing: number) =>
        `Dòng ${n(line)} còn thiếu ${n(missing)} chữ số.`,
      'too-long': (line: number) => `Dòng ${n(line)} thừa chữ số: mỗi dòng có 15 chữ số.`,
      mistyped: (line: number) =>
        `Dòng ${n(line)} có chữ số gõ sai. Hãy so lại từng nhóm năm chữ số.`,
      'wrong-line': (line: number, belongs: number) =>
        `Số gõ ở dòng ${n(line)} là của dòng ${n(belongs)} trên tờ chìa khóa.`,
      'no-sheet': 'Mã QR này không phải của một tờ chìa khóa hòm phiếu.',
      'wrong-round':
        'Tờ này không mở được hòm phiếu này: nó thuộc đợt khác, hoặc là tờ của một chìa khóa đã bị thay. Hãy xem tên đợt và mã nhận dạng chìa khóa trên tờ.',
    },
    kept: 'Chưa có gì bị mất: phiếu vẫn nằm nguyên trong hòm, cứ thử lại.',
  },
}
