import type { Term } from './term.ts'

/** Who is asked, and who answers. */
export const sampling = {
  population: {
    word: { vi: 'tổng thể', en: 'population' },
    meaning: {
      vi: 'toàn bộ những người mà cuộc khảo sát muốn biết ý kiến',
      en: 'everybody whose opinion is meant',
    },
  },
  samplingFrame: {
    word: { vi: 'khung mẫu', en: 'sampling frame' },
    meaning: {
      vi: 'danh sách dùng để chọn người hoặc đơn vị',
      en: 'the list from which people or units are drawn',
    },
  },
  sampleSize: {
    word: { vi: 'mẫu, cỡ mẫu', en: 'sample, sample size (n)' },
    meaning: { vi: 'những người đã trả lời, và số lượng của họ', en: 'who answered, and how many' },
  },
  randomDraw: {
    word: { vi: 'chọn ngẫu nhiên', en: 'random draw' },
    meaning: {
      vi: 'chọn ngẫu nhiên từ một mã khởi tạo, nên có thể làm lại đúng như cũ',
      en: 'drawing by chance, from a seed, so that it can be made again',
    },
  },
  seed: {
    word: { vi: 'mã khởi tạo', en: 'seed' },
    meaning: {
      vi: 'con số mà từ đó mọi phép chọn ngẫu nhiên được tính ra',
      en: 'the number from which chance is computed',
    },
  },
  stratum: {
    word: { vi: 'tầng', en: 'stratum' },
    meaning: {
      vi: 'phần của tổng thể được lấy mẫu và tính trọng số riêng; ở đây là một nhóm đối tượng',
      en: 'a part of the population that is sampled and weighted by itself: here a respondent group',
    },
  },
  cluster: {
    word: { vi: 'cụm', en: 'cluster' },
    meaning: {
      vi: 'các câu trả lời gắn với nhau, như mọi phiếu của một người nội bộ hoặc của một điều tra viên',
      en: 'answers that belong together, as all ballots of one insider or one interviewer',
    },
  },
  weight: {
    word: { vi: 'trọng số', en: 'weight' },
    meaning: {
      vi: 'mức độ một nhóm được tính trong giá trị trung bình',
      en: 'how much a group counts in a mean',
    },
  },
  quota: {
    word: { vi: 'chỉ tiêu số phiếu', en: 'quota' },
    meaning: {
      vi: 'số phiếu cần thu của một nhóm về một đơn vị',
      en: 'how many ballots are wanted of a group about a unit',
    },
  },
  issuedReturnedValid: {
    word: { vi: 'phiếu phát ra, thu về, hợp lệ', en: 'issued, returned, valid ballots' },
    meaning: {
      vi: 'ba con số mà thông báo kết quả nào cũng nêu',
      en: 'the three numbers that every announcement tells',
    },
  },
  responseRate: {
    word: { vi: 'tỷ lệ trả lời', en: 'response rate' },
    meaning: {
      vi: 'tỷ lệ phỏng vấn hoàn thành trên số người lẽ ra phải trả lời, theo các định nghĩa của AAPOR (RR1 đến RR6)',
      en: "complete interviews as a share of who was meant to answer, by AAPOR's definitions (RR1 to RR6)",
    },
  },
  responseRate2: {
    word: { vi: 'tỷ lệ trả lời RR2', en: 'response rate RR2' },
    meaning: {
      vi: 'như RR1, nhưng tính cả phỏng vấn bỏ dở',
      en: 'as RR1, with those who broke off counted as answering',
    },
  },
  responseRate3: {
    word: { vi: 'tỷ lệ trả lời RR3', en: 'response rate RR3' },
    meaning: {
      vi: 'như RR1, nhưng trong số người chưa rõ có thuộc đối tượng hay không chỉ tính phần được ước lượng là thuộc đối tượng (e)',
      en: 'as RR1, but of those whose eligibility is unknown only the part that is estimated to be eligible (e) is counted',
    },
  },
  responseRate4: {
    word: { vi: 'tỷ lệ trả lời RR4', en: 'response rate RR4' },
    meaning: {
      vi: 'như RR3, nhưng tính cả phỏng vấn bỏ dở',
      en: 'as RR3, with those who broke off counted as answering',
    },
  },
  responseRate5: {
    word: { vi: 'tỷ lệ trả lời RR5', en: 'response rate RR5' },
    meaning: {
      vi: 'như RR1, nhưng không tính người chưa rõ có thuộc đối tượng hay không',
      en: 'as RR1, without those whose eligibility is unknown',
    },
  },
  responseRate6: {
    word: { vi: 'tỷ lệ trả lời RR6', en: 'response rate RR6' },
    meaning: {
      vi: 'như RR5, nhưng tính cả phỏng vấn bỏ dở; là mức cao nhất có thể',
      en: 'as RR5, with those who broke off counted as answering: the most that it can be',
    },
  },
  eligibility: {
    word: { vi: 'tỷ lệ thuộc đối tượng (e)', en: 'eligible share (e)' },
    meaning: {
      vi: 'trong số người đã rõ có thuộc đối tượng hay không, phần thuộc đối tượng',
      en: 'of those whose eligibility is known, the share that is eligible',
    },
  },
  turnout: {
    word: { vi: 'tỷ lệ gửi phiếu', en: 'turnout' },
    meaning: {
      vi: 'số phiếu trên số người có thể hỏi của nhóm, nếu biết số người',
      en: 'ballots as a share of the people of a group who could be asked, where their number is known',
    },
  },
  cooperationRate: {
    word: { vi: 'tỷ lệ hợp tác', en: 'cooperation rate' },
    meaning: {
      vi: 'tỷ lệ phỏng vấn hoàn thành trên số người đã gặp được (AAPOR COOP1)',
      en: 'complete interviews as a share of those who were reached (AAPOR COOP1)',
    },
  },
  refusal: {
    word: { vi: 'từ chối trả lời', en: 'refusal' },
    meaning: {
      vi: 'người đã gặp được nhưng không muốn trả lời',
      en: 'a person who was reached and did not want to',
    },
  },
  nonContact: {
    word: { vi: 'không tiếp xúc được', en: 'non-contact' },
    meaning: { vi: 'người không gặp được lần nào', en: 'a person who was never reached' },
  },
  itemNonresponse: {
    word: { vi: 'bỏ câu', en: 'item nonresponse' },
    meaning: {
      vi: 'tiêu chí thành phần để trống hoặc trả lời “không có ý kiến”',
      en: 'an item left out, or “no opinion”',
    },
  },
} satisfies Record<string, Term>
