/** `/rounds/:round/box/take-in?refused=…`: what the door had refused, or a phone's rescue file, is laid into the box. */
import { TextInput } from '@mantine/core'
import { endpoints } from '@phieu/office'
import {
  Form,
  Link,
  useActionData,
  useLoaderData,
  useNavigation,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { attempt } from '../api/attempt.ts'
import { officeContext } from '../api/office.ts'
import { FailureNote } from '../components/failure-note.tsx'
import css from '../components/form.module.css'
import { FileField } from '../components/file-field.tsx'
import { Message } from '../components/message.tsx'
import { readField } from '../components/read-field.ts'
import { SubmitButton } from '../components/submit-button.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { takeFile } from './take-file.ts'
import { TakenNote } from './taken-note.tsx'

export function loader({ params, request }: LoaderFunctionArgs) {
  return { round: params['round'] ?? '', refused: refusedIn(request) }
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const refused = refusedIn(request)
  const form = await request.formData()
  const reason = readField(form, 'reason')
  const file = form.get('file')
  const taken =
    refused.length > 0
      ? await attempt(() =>
          api.ask(endpoints.takeIn, { param: { round }, json: { reason, refused } }),
        )
      : await takeFile(api, round, file instanceof File ? await file.text() : '', reason)
  await queries.invalidateQueries()
  return taken ?? { unreadable: true as const }
}

export function TakeInScreen() {
  const { t } = useI18n()
  const words = t.box.takeIn
  const { round, refused } = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const isTaken = done !== undefined && 'answer' in done
  return (
    <>
      <PageHead
        title={words.title}
        answer={refused.length > 0 ? words.refused(refused.length) : words.file}
        lead={words.lead}
        back={
          refused.length > 0 ? (
            <Link to="/refused">← {t.refused.back}</Link>
          ) : (
            <Link to={`/rounds/${round}/box`}>← {t.box.title}</Link>
          )
        }
      />
      {!(isTaken && refused.length > 0) && (
        <Form method="post" encType="multipart/form-data" className={css.form}>
          {refused.length === 0 && (
            <FileField
              name="file"
              accept=".json,application/json"
              required
              aria-label={words.chooseFile}
            />
          )}
          <TextInput
            label={t.form.reason}
            name="reason"
            required
            minLength={3}
            maxLength={1000}
            withAsterisk={false}
            autoComplete="off"
          />
          <SubmitButton busy={busy}>{busy ? t.form.doing : words.take}</SubmitButton>
        </Form>
      )}
      {done && !busy && (
        <>
          {'unreadable' in done && <Message tone="bad">{words.unreadable}</Message>}
          {'answer' in done && done.answer && <TakenNote taken={done.answer} />}
          {'trouble' in done && done.trouble !== undefined && <FailureNote failure={done} />}
        </>
      )}
    </>
  )
}

export { TakeInScreen as Component }

/** The refused ballots that were chosen; none where a file brings them. */
function refusedIn(request: Request): string[] {
  return (new URL(request.url).searchParams.get('refused') ?? '').split(',').filter(Boolean)
}
