import type { LetterTexts } from '@phieu/office'

/** What letters to people with a one-time invitation say where the office has written nothing else. */
export const usualTexts: LetterTexts = {
  invitation: {
    vi: {
      subject: '{organiser} mời Ông/Bà cho ý kiến về {unit}',
      body: `Kính gửi Ông/Bà {name},

{organiser} trân trọng kính mời Ông/Bà cho ý kiến về {unit} ({round}).

Mở phiếu tại đây {until}:
{link}

Liên kết này dành riêng cho Ông/Bà và dùng được một lần; xin đừng chuyển tiếp. Câu trả lời được niêm phong ngay trên thiết bị của Ông/Bà và được mở không kèm tên. Ông/Bà có thể dừng và làm tiếp bất cứ lúc nào.

Trân trọng cảm ơn.
{organiser}`,
    },
    en: {
      subject: '{organiser} asks what you think of {unit}',
      body: `Dear {name},

{organiser} asks you to say what you think of {unit} ({round}).

Open the questionnaire here {until}:
{link}

The link is yours alone and can be used once; please do not pass it on. Your answers are sealed on your own device and opened without a name. You can stop and go on at any time.

Thank you.
{organiser}`,
    },
  },
  reminder: {
    vi: {
      subject: 'Trân trọng nhắc: ý kiến của Ông/Bà về {unit}',
      body: `Kính gửi Ông/Bà {name},

{organiser} trân trọng nhắc: phiếu ý kiến của Ông/Bà về {unit} vẫn đang chờ {until}:
{link}

Nếu Ông/Bà vừa gửi phiếu trong ngày hôm nay, xin bỏ qua thư này: chúng tôi chỉ biết tình hình đến nửa đêm qua, và không biết ai đã trả lời những gì.

Trân trọng cảm ơn.
{organiser}`,
    },
    en: {
      subject: 'A reminder: what you think of {unit}',
      body: `Dear {name},

{organiser} kindly reminds you: your questionnaire about {unit} is still waiting for you {until}:
{link}

If you have sent it today, please ignore this letter: we know how things stood last midnight, and never who answered what.

Thank you.
{organiser}`,
    },
  },
}
