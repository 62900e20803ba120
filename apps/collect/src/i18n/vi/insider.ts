/** What the phone says to whoever rates many units, in Vietnamese; `en.ts` says the same. */
export const vi = {
  welcome: {
    title: 'Phiếu đánh giá các cơ quan, đơn vị',
    invitation: (units: number) => `trân trọng mời Ông/Bà đánh giá ${units} cơ quan, đơn vị.`,
    length: (questions: number, minutes: number) =>
      `Mỗi đơn vị một phiếu riêng, tất cả ${questions} câu, khoảng ${minutes} phút.`,
    pauses:
      'Làm lần lượt từng đơn vị. Mỗi phiếu xong được lưu và gửi riêng; Ông/Bà dừng lúc nào cũng được và làm tiếp trên thiết bị này, hoặc mở lại liên kết trên thiết bị khác.',
    unsure:
      'Đơn vị nào Ông/Bà không biết rõ, xin chọn ô cuối (không đủ thông tin, không có ý kiến) thay vì đoán.',
    joined:
      'Các phiếu của Ông/Bà mang chung một số ngẫu nhiên để tính sai số cho đúng. Số này do phần mềm tạo ra, không gắn với họ tên; được niêm phong sau khi kiểm và bị xóa khi công bố kết quả; danh sách mời và liên kết bị xóa khi đợt đánh giá đóng.',
    units: 'Các đơn vị Ông/Bà sẽ đánh giá',
  },

  way: {
    title: (done: number, of: number) => `Đã xong ${done}/${of} đơn vị`,
    saved: 'Phiếu vừa làm đã được lưu.',
    pause: 'Ông/Bà có thể dừng ở đây và làm tiếp sau.',
    waiting: (count: number) =>
      `${count} phiếu đang ở trên thiết bị này, sẽ tự gửi khi có mạng. Xin đừng xóa dữ liệu trình duyệt.`,
    list: 'Các đơn vị',
    begin: 'Đánh giá:',
    goOn: 'Làm tiếp:',
    next: 'Đơn vị tiếp theo:',
    about: 'Xem lại lời giới thiệu',
    shut: 'Liên kết này không còn mở được đơn vị mới. Các phiếu đã xong vẫn được giữ. Nếu cần, xin hỏi nơi đã gửi liên kết cho Ông/Bà.',
    shutButBegun:
      'Liên kết này không còn mở được đơn vị mới. Phiếu đang làm dở vẫn hoàn thành và gửi được.',
    failed:
      'Thiết bị này chưa lưu được phiếu nên chưa thể bắt đầu. Xin tắt chế độ duyệt web riêng tư hoặc giải phóng bộ nhớ, rồi bấm lại.',
  },

  states: {
    open: 'Chưa làm',
    begun: (answered: number, of: number) => `Đang làm: ${answered}/${of} câu`,
    sealed: 'Xong, chờ gửi',
    refused: 'Chưa được nhận',
    done: 'Xong, đã gửi',
  },

  end: {
    title: (units: number) => `Ông/Bà đã đánh giá đủ ${units} đơn vị`,
    thanks: 'Trân trọng cảm ơn Ông/Bà. Có thể đóng trang này.',
    notYet: 'Xin mở lại trang này khi có mạng, để các phiếu còn trên thiết bị được gửi đi.',
    refused: (count: number) =>
      `${count} phiếu chưa được nhận và vẫn được giữ trên thiết bị này. Xin hỏi nơi đã gửi liên kết cho Ông/Bà.`,
  },
}
