import type { Term } from './term.ts'

/** Words of survey statistics. */
export const statistics = {
  share: {
    word: { vi: 'tỷ lệ phần điểm', en: 'share' },
    meaning: {
      vi: 'điểm đạt được chia cho điểm có thể đạt, từ 0 đến 1 hoặc từ 0% đến 100%',
      en: 'points earned divided by points possible, from 0 to 1 or from 0% to 100%',
    },
  },
  variance: {
    word: { vi: 'phương sai', en: 'variance' },
    meaning: {
      vi: 'mức thay đổi của một số liệu nếu lấy mẫu lại nhiều lần',
      en: 'how much a figure would vary from sample to sample',
    },
  },
  standardError: {
    word: { vi: 'sai số chuẩn', en: 'standard error' },
    meaning: { vi: 'căn bậc hai của phương sai', en: 'the root of the variance' },
  },
  interval: {
    word: { vi: 'khoảng tin cậy 95%', en: '95% confidence interval' },
    meaning: {
      vi: 'khoảng chứa giá trị thật trong 95 trên 100 lần lấy mẫu',
      en: 'the range that would hold the true value in 95 of 100 samples',
    },
  },
  finitePopulationCorrection: {
    word: { vi: 'hiệu chỉnh tổng thể hữu hạn', en: 'finite population correction' },
    meaning: {
      vi: 'hỏi 30 trên 30 người thì không còn sai số chọn mẫu',
      en: 'who asks 30 of 30 has no sampling error',
    },
  },
  replicate: {
    word: { vi: 'lần mô phỏng', en: 'replicate' },
    meaning: {
      vi: 'bảng xếp hạng được tính lại một lần trên câu trả lời chọn lại ngẫu nhiên',
      en: 'the ranking computed once more on answers drawn anew',
    },
  },
  rankRange: {
    word: { vi: 'khoảng thứ hạng', en: 'rank range' },
    meaning: {
      vi: 'các thứ hạng chứa 95% số lần mô phỏng, xét riêng một đơn vị',
      en: 'the ranks that hold 95% of the replicates',
    },
  },
  sensitivityRun: {
    word: { vi: 'tính theo cách khác', en: 'sensitivity run' },
    meaning: {
      vi: 'kết quả theo cách tính khác, trọng số khác hoặc khi bỏ phiếu có dấu hiệu bất thường',
      en: 'the result by another rule, other weights, or without flagged ballots',
    },
  },
  qualityReport: {
    word: { vi: 'báo cáo chất lượng', en: 'quality report' },
    meaning: {
      vi: 'cho biết kết quả đáng tin đến đâu với tư cách một phép đo: một trang và một phần của gói dữ liệu',
      en: 'what a result is worth as a measurement: a page and a part of the package',
    },
  },
  calibration: {
    word: { vi: 'hiệu chỉnh theo dân số', en: 'calibration' },
    meaning: {
      vi: 'phiếu được tính trọng số để tỷ lệ các loại người giống như trong dân số',
      en: 'ballots weighed so that kinds of people have the shares that they have in the population',
    },
  },
  smallCell: {
    word: { vi: 'ô ít phiếu', en: 'small cell' },
    meaning: {
      vi: 'ít câu trả lời đến mức nếu nêu ra thì lộ ý kiến từng người; được ẩn cùng ô nhỏ kế tiếp',
      en: 'so few answers that showing them would tell of persons; hidden with the next smallest',
    },
  },
  burtTable: {
    word: { vi: 'bảng Burt', en: 'Burt table' },
    meaning: {
      vi: 'số lần mỗi cặp câu trả lời cùng có trên một phiếu',
      en: 'how often each pair of answers came on one ballot',
    },
  },
  flag: {
    word: { vi: 'dấu hiệu', en: 'flag' },
    meaning: {
      vi: 'dấu hiệu cho thấy nên xem lại một phiếu; không bao giờ là bằng chứng',
      en: 'a sign that somebody should look at a ballot; never a proof',
    },
  },
  straightLining: {
    word: { vi: 'trả lời cùng một mức', en: 'straight-lining' },
    meaning: { vi: 'chọn cùng một mức cho mọi câu', en: 'the same answer to everything' },
  },
  nearDuplicate: {
    word: { vi: 'gần trùng', en: 'near duplicate' },
    meaning: {
      vi: 'hai phiếu khác nhau nhiều nhất một câu trả lời',
      en: 'two ballots that differ in one answer at most',
    },
  },
  interviewerEffect: {
    word: { vi: 'ảnh hưởng của điều tra viên', en: 'interviewer effect' },
    meaning: {
      vi: 'phiếu của một điều tra viên khác bao nhiêu so với phiếu của những người khác cùng địa bàn',
      en: "how far one interviewer's ballots are from the others' of the same place",
    },
  },
  backCheck: {
    word: { vi: 'kiểm tra lại', en: 'back-check' },
    meaning: {
      vi: 'hỏi lại một số người trả lời của một điều tra viên, chọn ngẫu nhiên',
      en: 'asking some respondents of an interviewer again, drawn by chance',
    },
  },
  effectiveSize: {
    word: { vi: 'số phiếu hiệu dụng', en: 'effective sample size' },
    meaning: {
      vi: 'số phiếu độc lập cho lượng thông tin tương đương; ít hơn số phiếu khi phiếu của cùng một người hỏi hoặc một người nội bộ giống nhau',
      en: 'as many independent ballots as would tell the same; fewer than n where ballots of one interviewer or insider are alike',
    },
  },
  designEffect: {
    word: { vi: 'hệ số thiết kế', en: 'design effect' },
    meaning: {
      vi: 'số phiếu chia cho số phiếu hiệu dụng: 1 là không mất thông tin, 2 là cần gấp đôi số phiếu để có cùng độ chính xác',
      en: 'ballots divided by effective ballots: 1 loses nothing, at 2 twice as many ballots are needed for the same precision',
    },
  },
  likeness: {
    word: { vi: 'hệ số tương quan nội cụm (ICC)', en: 'intraclass correlation (ICC)' },
    meaning: {
      vi: 'phiếu của cùng một điều tra viên giống nhau đến đâu: 0 là không, 1 là như nhau; 0,05 là thường gặp',
      en: 'how much ballots of one interviewer are alike: 0 not at all, 1 the same; 0.05 is common',
    },
  },
  alpha: {
    word: { vi: 'hệ số alpha (Cronbach)', en: 'Cronbach’s alpha' },
    meaning: {
      vi: 'các tiêu chí thành phần của một nhóm có đo cùng một điều không, từ 0 đến 1; từ 0,7 trở lên thường được coi là tốt',
      en: 'whether the items of a group measure one thing, 0 to 1; 0.7 and more is usually called good',
    },
  },
  rankSet: {
    word: { vi: 'khoảng thứ hạng đồng thời', en: 'simultaneous rank set' },
    meaning: {
      vi: 'các thứ hạng có thể của một đơn vị, xét cùng lúc mọi đơn vị: trong 95 trên 100 đợt, mọi khoảng đều chứa thứ hạng thật',
      en: 'the ranks that a unit may have, for all units at once: in 95 of 100 rounds every set holds the true rank',
    },
  },
  alike: {
    word: { vi: 'chưa phân biệt được', en: 'not told apart' },
    meaning: {
      vi: 'chênh lệch giữa hai đơn vị có thể chỉ do ngẫu nhiên (so sánh từng cặp, mức 5% cho toàn bảng, hiệu chỉnh Holm)',
      en: 'the difference of two units may be chance alone (compared pair by pair, 5% for the whole table, after Holm)',
    },
  },
  withinNoise: {
    word: { vi: 'trong phạm vi sai số', en: 'within sampling error' },
    meaning: {
      vi: 'thay đổi so với đợt trước nhỏ đến mức có thể chỉ do ngẫu nhiên',
      en: 'a change from the round before that is so small that it may be chance alone',
    },
  },
  nominalWeight: {
    word: { vi: 'trọng số danh nghĩa', en: 'nominal weight' },
    meaning: {
      vi: 'phần của một lĩnh vực trong điểm tối đa',
      en: 'an area’s part of the maximum points',
    },
  },
  effectiveWeight: {
    word: { vi: 'trọng số thực', en: 'effective weight' },
    meaning: {
      vi: 'phần mà một lĩnh vực đóng góp vào khác biệt giữa các đơn vị; số âm nghĩa là đi ngược các lĩnh vực khác',
      en: 'an area’s part in the differences between units; below nought it goes against the others',
    },
  },
  correlation: {
    word: { vi: 'tương quan', en: 'correlation' },
    meaning: {
      vi: 'hai giá trị cùng tăng đến đâu: 1 là luôn cùng tăng, 0 là không liên quan, −1 là ngược nhau',
      en: 'how far two values rise together: 1 always, 0 not at all, −1 in opposite directions',
    },
  },
} satisfies Record<string, Term>
