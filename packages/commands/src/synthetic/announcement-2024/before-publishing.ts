import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { openSecondDesk, type Desk } from '../desk.ts'

/** The Department of Home Affairs, which runs the survey, is rated as well. */
const unit = 'A02'

/** What the office's server takes for now. */
interface Clock {
  now: Date
}

const lastDayOfReply = '2025-02-24'
const dayOfObjection = new Date('2025-02-19T02:00:00Z')
const dayOfAnswer = new Date('2025-02-21T02:00:00Z')
const dayOfCouncil = new Date('2025-02-25T02:00:00Z')

const clerk = {
  role: 'unit',
  name: 'Sở Nội vụ (văn thư năm 2024)',
  email: 'unit-2024@demo.example',
  scope: { unit },
} as const

/** Lets units see what was approved; one of them objects, and the council answers. */
export async function askUnits(
  { desk, council }: { desk: Desk; council: Desk },
  round: string,
  clock: Clock,
): Promise<void> {
  const replies = `/api/rounds/${round}/replies`
  await desk.post(replies, { until: lastDayOfReply })
  clock.now = dayOfObjection
  const password = randomBytes(12).toString('base64url')
  const own = await openSecondDesk(desk, { ...clerk, password })
  await own.post(`/api/mine/unit/replies/${round}`, {
    text: 'Đề nghị xem lại điểm thẩm định lĩnh vực Cải cách thể chế: đơn vị đã gửi bổ sung báo cáo rà soát văn bản ngày 15/12/2024.',
  })
  clock.now = dayOfAnswer
  const { objections } = Replies.parse(await (await council.get(replies)).json())
  for (const { approval, unit: by } of objections) {
    await council.post(`${replies}/${approval}/${by}`, {
      verdict: 'dismissed',
      text: 'Báo cáo gửi bổ sung không thuộc phạm vi của tiêu chí; Hội đồng thẩm định giữ nguyên điểm đã chấm.',
    })
  }
}

const Replies = z.object({
  objections: z.array(z.object({ approval: z.int(), unit: z.string() })),
})

/** The council commends whom the rule proposes, but for a rise that chance alone may have made. */
export async function decideAwards(council: Desk, round: string, clock: Clock): Promise<void> {
  const path = `/api/rounds/${round}/awards`
  clock.now = dayOfCouncil
  const { awards } = Awards.parse(await (await council.get(path)).json())
  for (const { block, kind, unit: proposed, withinNoise } of awards) {
    const doubtful = withinNoise === true
    await council.post(path, {
      block,
      kind,
      unit: proposed.id,
      granted: !doubtful,
      ...(doubtful && { reason: 'Mức tăng nằm trong phạm vi sai số' }),
    })
  }
}

const Awards = z.object({
  awards: z.array(
    z.object({
      block: z.string(),
      kind: z.string(),
      unit: z.object({ id: z.string() }),
      withinNoise: z.boolean().nullable(),
    }),
  ),
})
