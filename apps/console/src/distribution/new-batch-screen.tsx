/** `/rounds/:round/sending/invitations/new`: one-time invitations in bulk. */
import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import {
  Form,
  Link,
  useActionData,
  useLoaderData,
  useNavigation,
  type LoaderFunctionArgs,
} from 'react-router'
import { officeContext } from '../api/office.ts'
import { overviewQuery } from '../api/queries.ts'
import { FailureNote } from '../components/failure-note.tsx'
import formCss from '../components/form.module.css'
import { FormSection } from '../components/form-section.tsx'
import { Message } from '../components/message.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { SubmitButton } from '../components/submit-button.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import type { SendingNews } from './make.ts'
import { PlaceFields } from './place-fields.tsx'

export { makeBatch as action } from './make.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const query = overviewQuery(api, round)
  await queries.ensureQueryData(query)
  return { query, round }
}

export function NewBatchScreen() {
  const { t } = useI18n()
  const { newBatch: words, invitations, where } = t.distribution
  const { query, round } = useLoaderData<typeof loader>()
  const { data } = useQuery(query)
  const news = useActionData<SendingNews>()
  const working = useNavigation().state === 'submitting'
  if (!data) return <output>{t.app.opening}</output>

  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        back={<Link to={`/rounds/${round}/sending/invitations`}>← {invitations.title}</Link>}
      />
      <Form method="post" className={formCss.form}>
        <FormSection title={words.about}>
          <TextInput
            label={words.label}
            description={words.labelHint}
            name="label"
            maxLength={80}
            autoComplete="off"
            required
            withAsterisk={false}
          />
          <TextInput
            label={words.each}
            description={words.eachHint}
            name="each"
            inputMode="numeric"
            pattern="[1-9][0-9]{0,5}"
            required
            withAsterisk={false}
          />
        </FormSection>
        <PlaceFields plan={data} single />
        {news?.incomplete && <Message tone="bad">{words.incomplete}</Message>}
        {news?.unknown && <Message tone="bad">{where.unknown(news.unknown.join(', '))}</Message>}
        {news?.failure && <FailureNote failure={news.failure} />}
        <SubmitButton busy={working}>{working ? words.making : words.make}</SubmitButton>
      </Form>
    </>
  )
}

export { NewBatchScreen as Component }
