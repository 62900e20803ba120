import type { Term } from './term.ts'

/** What is measured, and what of it is published. */
export const measured = {
  index: {
    word: { vi: 'chỉ số cải cách hành chính', en: 'index' },
    meaning: {
      vi: 'số điểm đơn vị đạt được so với số điểm có thể đạt, tính bằng phần trăm',
      en: 'points that a unit has, as a share of what it could have, in per cent',
    },
  },
  definition: {
    word: { vi: 'bộ chỉ số', en: 'definition' },
    meaning: {
      vi: 'nội dung được đo: khối, lĩnh vực, tiêu chí, nhóm đối tượng, thang trả lời, cách tính và điểm; phiên bản đã lưu không thay đổi',
      en: 'what is measured: blocks, areas, items, groups, scales, rules and points; its versions never change',
    },
  },
  registry: {
    word: { vi: 'danh sách đơn vị', en: 'registry' },
    meaning: {
      vi: 'các đơn vị tại một thời điểm và nguồn gốc của từng đơn vị; muốn sửa thì lập danh sách mới',
      en: 'the units of a time, with where they came from; changing one makes another',
    },
  },
  catalogue: {
    word: { vi: 'danh mục', en: 'catalogue' },
    meaning: {
      vi: 'nơi lưu các danh sách đơn vị và các bộ chỉ số',
      en: 'registries and definitions together',
    },
  },
  block: {
    word: { vi: 'khối', en: 'block' },
    meaning: {
      vi: 'các đơn vị được so sánh và xếp hạng với nhau',
      en: 'units that are compared and ranked with each other',
    },
  },
  unit: {
    word: { vi: 'đơn vị', en: 'unit' },
    meaning: { vi: 'cơ quan được đánh giá', en: 'an office that is rated' },
  },
  area: {
    word: { vi: 'lĩnh vực', en: 'area' },
    meaning: {
      vi: 'một phần của chỉ số, có điểm riêng',
      en: 'a part of the index with points of its own',
    },
  },
  item: {
    word: { vi: 'tiêu chí, tiêu chí thành phần', en: 'criterion, item' },
    meaning: {
      vi: 'nội dung được cho điểm: tiêu chí được chấm theo tài liệu kiểm chứng, tiêu chí thành phần được chấm theo câu trả lời',
      en: 'what points are given for: a criterion by evidence, an item by answers of people',
    },
  },
  round: {
    word: { vi: 'đợt đánh giá', en: 'round' },
    meaning: {
      vi: 'một cuộc khảo sát từ lúc chuẩn bị đến khi công bố, gắn với một bộ chỉ số và một danh sách đơn vị',
      en: 'one survey from its draft to its publication, pinned to one definition and one registry',
    },
  },
  practiceRound: {
    word: { vi: 'đợt thử nghiệm', en: 'practice round' },
    meaning: {
      vi: 'đợt để làm thử, không bao giờ được công bố',
      en: 'a round for trying out; never published',
    },
  },
  synthetic: {
    word: { vi: 'số liệu giả lập', en: 'synthetic' },
    meaning: {
      vi: 'số liệu do chương trình tạo ra từ một mã khởi tạo; mọi trang và mọi tệp đều ghi rõ',
      en: 'made up by the program from a seed; every page and file says so',
    },
  },
  assessedPoints: {
    word: { vi: 'điểm thẩm định', en: 'assessed points' },
    meaning: {
      vi: 'điểm chấm theo tài liệu kiểm chứng, do hội đồng thẩm định quyết định',
      en: 'points by evidence, fixed by the appraisal council',
    },
  },
  surveyPoints: {
    word: { vi: 'điểm điều tra xã hội học', en: 'survey points' },
    meaning: {
      vi: 'điểm tính từ câu trả lời của người dân, doanh nghiệp và người nội bộ',
      en: 'points from what people answered',
    },
  },
  adjustmentsOfPoints: {
    word: { vi: 'điểm thưởng, điểm trừ', en: 'adjustments: bonus, penalty' },
    meaning: {
      vi: 'điểm cộng hoặc trừ vì lý do ngoài các tiêu chí, theo một quyết định và trong giới hạn đã định',
      en: 'points for a reason outside of the items, with a decision, under a cap',
    },
  },
  provisionalResult: {
    word: { vi: 'kết quả tạm thời', en: 'provisional result' },
    meaning: {
      vi: 'số liệu của riêng đơn vị, được xem sau khi phê duyệt và trước khi công bố, chưa có thứ hạng',
      en: "a unit's own figures after the approval and before the publication, without ranks",
    },
  },
  objection: {
    word: { vi: 'kiến nghị', en: 'objection' },
    meaning: {
      vi: 'ý kiến mà đơn vị được gửi một lần về kết quả tạm thời; hội đồng chấp nhận hoặc không chấp nhận',
      en: 'what a unit says once against its provisional result; the council upholds or dismisses it',
    },
  },
  externalScores: {
    word: { vi: 'kết quả đo lường riêng', en: 'external scores' },
    meaning: {
      vi: 'kết quả đo lường sự hài lòng làm riêng, được lấy vào theo tiêu chí thành phần và nhóm đối tượng',
      en: 'a separate measurement of satisfaction, taken over by item and group',
    },
  },
  previousResults: {
    word: { vi: 'kết quả đợt trước', en: 'previous results' },
    meaning: {
      vi: 'kết quả của các đợt trước, kể cả khi chỉ còn bản in',
      en: 'results of earlier rounds, also where only their print is left',
    },
  },
  percentagePoints: {
    word: { vi: 'điểm phần trăm', en: 'percentage points' },
    meaning: {
      vi: 'hiệu của hai tỷ lệ phần trăm; “tăng x %” trong thông báo được hiểu theo nghĩa này',
      en: 'the difference of two percentages; an announced “tăng x %” means these',
    },
  },
} satisfies Record<string, Term>
