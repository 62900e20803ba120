import {
  Form,
  Link,
  redirect,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { z } from 'zod'
import { localDate, UnitId } from '@phieu/survey'
import { useI18n } from '../i18n/i18n.tsx'
import { interviewWords } from '../i18n/interview-words.ts'
import { saveSelection } from '../device/fieldwork/interview-selection.ts'
import { readAssignments } from '../device/fieldwork/assignments.ts'
import { deviceContext } from '../device-context.ts'
import { Heading } from '../ui/heading.tsx'
import { useWatched } from '../use-watched.ts'
import { AssignmentChoice } from './assignment-standing.tsx'
import { openEnrolledPhone } from './enrolled-phone.ts'
import { byUrgency, placeOf } from './what-next.ts'

/** `/interview/assignments`: what is to be collected where, the most urgent first; a tap chooses it. */
export async function loader({ context }: LoaderFunctionArgs) {
  const device = context.get(deviceContext)
  const { briefing } = await openEnrolledPhone(device)
  const read = () => readAssignments(device.db, briefing)
  const today = localDate(device.now(), briefing.round.timeZone)
  return { read, first: await read(), briefing, today }
}

const Posted = z.object({ place: z.string() })
const Place = z.object({ unit: UnitId, group: z.string().min(1) })

export async function action({ request, context }: ActionFunctionArgs) {
  const { place } = Posted.parse(Object.fromEntries(await request.formData()))
  const [unit, ...group] = place.split('/')
  const chosen = Place.parse({ unit, group: group.join('/') })
  await saveSelection(context.get(deviceContext).db, chosen)
  return redirect('/interview')
}

export function Component() {
  const { read, first, briefing, today } = useLoaderData<typeof loader>()
  const { assignments, outside } = useWatched(read, first)
  const { assignments: said, back } = useI18n(interviewWords).t

  return (
    <>
      <Heading title={said.title}>{said.title}</Heading>
      <p className="quiet">{assignments.length === 0 ? said.none : said.lead}</p>
      <Form method="post" className="choices">
        {[...assignments].sort(byUrgency).map((assignment) => (
          <AssignmentChoice
            key={placeOf(assignment)}
            assignment={assignment}
            briefing={briefing}
            today={today}
          />
        ))}
      </Form>
      {outside > 0 && <p className="quiet">{said.outside(outside)}</p>}
      <Link className="button" to="/interview">
        {back}
      </Link>
    </>
  )
}
