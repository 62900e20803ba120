import type { LetterTexts } from '@phieu/office'

/** What letters to insiders say where the office has written nothing else. */
export const insiderTexts: LetterTexts = {
  invitation: {
    vi: {
      subject: '{organiser} mời Ông/Bà đánh giá {unit}',
      body: `Kính gửi Ông/Bà {name},

{organiser} trân trọng kính mời Ông/Bà đánh giá {unit} ({round}).

Mở liên kết dành riêng cho Ông/Bà {until}:
{link}

Ông/Bà có thể dừng và làm tiếp bất cứ lúc nào; xin đừng chuyển tiếp liên kết này. Câu trả lời được niêm phong ngay trên thiết bị của Ông/Bà và được mở không kèm tên; cơ quan chỉ biết Ông/Bà đã đánh giá xong mấy đơn vị đến nửa đêm hôm trước.

Trân trọng cảm ơn.
{organiser}`,
    },
    en: {
      subject: '{organiser} asks you to rate {unit}',
      body: `Dear {name},

{organiser} asks you to rate {unit} ({round}).

Open the link that is yours alone {until}:
{link}

You can stop and go on at any time; please do not pass the link on. Your answers are sealed on your own device and opened without a name; the office sees only how many agencies you had rated by the midnight before.

Thank you.
{organiser}`,
    },
  },
  reminder: {
    vi: {
      subject: 'Trân trọng nhắc: còn {unit} chưa được đánh giá',
      body: `Kính gửi Ông/Bà {name},

{organiser} trân trọng nhắc: đến nửa đêm qua Ông/Bà còn {unit} chưa đánh giá ({round}). Xin mở lại liên kết dành riêng cho Ông/Bà {until}:
{link}

Trân trọng cảm ơn.
{organiser}`,
    },
    en: {
      subject: 'A reminder: {unit} left to rate',
      body: `Dear {name},

{organiser} kindly reminds you: by last midnight you had {unit} left to rate ({round}). Please open the link that is yours alone {until}:
{link}

Thank you.
{organiser}`,
    },
  },
}
