/** `/rounds/:round/sending/mail/:mailing`: what do the letters say? Then: one to oneself. */
import { endpoints, letterNames, LetterTexts } from '@phieu/office'
import { useQuery } from '@tanstack/react-query'
import {
  data as answerWith,
  Link,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { attempt, type Attempt } from '../api/attempt.ts'
import { officeContext } from '../api/office.ts'
import { readField } from '../components/read-field.ts'
import { GuardTexts } from '../components/form/guard-texts.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { LetterForm } from './letter-form.tsx'
import { kinds, languages, readTexts } from './letter-fields.ts'
import { mailingsKey, mailingsQuery } from './mailing-queries.ts'
import { TryLetter } from './try-letter.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const { round = '', mailing: id = '' } = params
  const query = mailingsQuery(api, round)
  const { mailings } = await queries.ensureQueryData(query)
  const mailing = mailings.find((each) => each.id === id)
  if (!mailing) throw answerWith(undefined, { status: 404 })
  return { query, round, mailing }
}

/** `faulty`: what was written says it wrong; see `LetterTexts`. */
export async function action({
  request,
  params,
  context,
}: ActionFunctionArgs): Promise<Attempt | { faulty: true }> {
  const { api, queries } = context.get(officeContext)
  const param = { round: params['round'] ?? '', mailing: params['mailing'] ?? '' }
  const form = await request.formData()
  if (readField(form, 'intent') === 'try') {
    const kind = kinds.find((each) => each === readField(form, 'kind')) ?? 'invitation'
    const language = languages.find((each) => each === readField(form, 'language')) ?? 'vi'
    return attempt(() => api.ask(endpoints.tryLetter, { param, json: { kind, language } }))
  }
  const read = LetterTexts.safeParse(readTexts(form))
  if (!read.success) return { faulty: true }
  const done = await attempt(() => api.ask(endpoints.writeLetterTexts, { param, json: read.data }))
  await queries.invalidateQueries(mailingsKey(param.round))
  return done
}

export function LetterScreen() {
  const { t, language } = useI18n()
  const words = t.mailing.letter
  const { query, round, mailing: first } = useLoaderData<typeof loader>()
  const { data } = useQuery(query)
  const mailing = data?.mailings.find(({ id }) => id === first.id) ?? first
  return (
    <>
      <PageHead
        title={words.title}
        answer={`${words.title}: ${mailing.label}`}
        lead={words.lead(letterNames.map((name) => `{${name}}`).join(', '))}
        back={<Link to={`/rounds/${round}/sending/mail`}>← {t.mailing.title}</Link>}
      >
        <p className="note">{mailing.groupName[language]}</p>
      </PageHead>
      <GuardTexts>
        <LetterForm texts={mailing.texts} />
      </GuardTexts>
      <TryLetter address={data?.ownAddress ?? ''} />
    </>
  )
}

export { LetterScreen as Component }
